/** What is asked over the network, and who hears of the answer. */
interface AjaxRequest {
	readonly method?: 'GET' | 'POST';
	readonly url: string;
	readonly success?: (response: unknown, req: XMLHttpRequest) => unknown;
	readonly error?: (error: unknown, req: XMLHttpRequest) => unknown;
	readonly data?: object | string | ArrayBuffer;
	readonly headers?: Readonly<Record<string, string>>;
	readonly withCredentials?: boolean;
	readonly req?: XMLHttpRequest;
}

/** The app's old way to ask over the network. */
export function ajax({
	method = 'GET',
	url,
	success,
	error,
	data,
	headers = {},
	withCredentials = false,
	req = new XMLHttpRequest(),
}: AjaxRequest): void {
	req.open(method, url, true);
	req.withCredentials = withCredentials;
	for (const [name, value] of Object.entries(headers)) req.setRequestHeader(name, value);
	req.addEventListener('load', () => {
		if (req.status < 400) success?.(req.response, req);
		else error?.(new Error(req.statusText), req);
	});
	req.addEventListener('error', () => error?.(new Error(`${url} cannot be reached`), req));
	if (data !== undefined && typeof data === 'object' && !(data instanceof ArrayBuffer)) {
		req.setRequestHeader('Content-Type', 'application/json; charset=utf-8');
		req.send(JSON.stringify(data));
	} else req.send(data ?? null);
}

/** The same, to be waited for. */
export function ajaxPromise(options: AjaxRequest): Promise<unknown> {
	return new Promise((success, error) =>
		ajax({
			...options,
			success: (response) => success(response),
			error: (problem) => error(problem instanceof Error ? problem : new Error(String(problem))),
		}),
	);
}
