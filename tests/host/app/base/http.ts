/** The way to the loopback server; of all the host, this alone asks it. */
export async function ask(method: string, url: string, body?: BodyInit): Promise<Response> {
	const response = await window.fetch(url, { method, ...(body === undefined ? {} : { body }) });
	if (response.ok) return response;
	throw Object.assign(new Error(await response.text()), { code: response.headers.get('x-code') ?? 'EIO' });
}
