import type { RequestUrlParam, RequestUrlResponse, RequestUrlResponsePromise } from 'obsidian';

/** What a recorded address answers. */
export interface Answer {
	readonly status?: number;
	readonly headers?: Readonly<Record<string, string>>;
	readonly text?: string;
	readonly json?: unknown;
	readonly arrayBuffer?: ArrayBuffer;
}

/** What a plugin asked of the network. */
export interface Asked {
	readonly url: string;
	readonly method: string;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: string | ArrayBuffer | null;
}

class Response implements RequestUrlResponse {
	readonly status: number;
	readonly headers: Record<string, string>;
	readonly arrayBuffer: ArrayBuffer;

	constructor({ status = 200, headers = {}, text, json, arrayBuffer }: Answer) {
		this.status = status;
		this.headers = { ...headers };
		this.arrayBuffer =
			arrayBuffer ?? new TextEncoder().encode(json === undefined ? (text ?? '') : JSON.stringify(json)).buffer;
	}

	get text(): string {
		return new TextDecoder().decode(this.arrayBuffer);
	}

	get json(): unknown {
		return JSON.parse(this.text) as unknown;
	}
}

/** Stands in for the network: nothing is asked but of the answers recorded here. */
export class Network {
	/** Everything that was asked, answered or not. */
	readonly log: Asked[] = [];
	private readonly answers: { readonly pattern: string | RegExp; readonly answer: Answer }[] = [];

	/** Records an answer; of those that fit an address, the last recorded is given. */
	answer(pattern: string | RegExp, answer: Answer): void {
		this.answers.unshift({ pattern, answer });
	}

	async ask(given: RequestUrlParam | string): Promise<RequestUrlResponse> {
		const request = typeof given === 'string' ? { url: given } : given;
		const { url, method = 'GET', contentType, body } = request;
		const headers = { ...(contentType === undefined ? {} : { 'Content-Type': contentType }), ...request.headers };
		this.log.push({ url, method, headers, body: body ?? null });
		const found = this.answers.find(({ pattern }) =>
			typeof pattern === 'string' ? pattern === url : pattern.test(url),
		);
		// What a refused connection looks like; it also comes later than the call.
		await Promise.resolve();
		if (found === undefined) throw new Error('net::ERR_CONNECTION_REFUSED');
		const response = new Response(found.answer);
		if (response.status < 400 || request.throw === false) return response;
		throw Object.assign(new Error(`Request failed, status ${response.status}`), {
			status: response.status,
			headers: response.headers,
		});
	}
}

/** The one network of the page. */
export const network = new Network();

/** Asks an address; the answer's parts can be waited for without it. */
export function requestUrl(given: RequestUrlParam | string): RequestUrlResponsePromise {
	const answer = network.ask(given);
	// Read only when asked for, so that an answer that is no JSON is nobody's unhandled error.
	return Object.defineProperties(answer, {
		arrayBuffer: { get: () => answer.then((response) => response.arrayBuffer) },
		json: { get: () => answer.then((response): unknown => response.json) },
		text: { get: () => answer.then((response) => response.text) },
	}) as RequestUrlResponsePromise;
}

/** Asks an address for its text. */
export async function request(given: RequestUrlParam | string): Promise<string> {
	return (await network.ask(given)).text;
}
