/**
 * The way to the loopback server; of all the host, this alone asks it. A refusal is an answer like
 * any other, with its code.
 */
export async function ask(method: string, url: string, body?: BodyInit): Promise<Response> {
	const response = await window.fetch(url, { method, ...(body === undefined ? {} : { body }) });
	const code = response.headers.get('x-code');
	if (code === null) return response;
	throw Object.assign(new Error(await response.text()), { code });
}

/** Hears what the server tells by itself; settles once it listens. */
export function hear(url: string, take: (message: unknown) => unknown): Promise<void> {
	const source = new EventSource(url);
	source.addEventListener('message', ({ data }: MessageEvent<string>) => take(JSON.parse(data)));
	return new Promise((resolve) => source.addEventListener('open', () => resolve(), { once: true }));
}
