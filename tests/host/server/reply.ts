/** What the server answers. */
export interface Reply {
	readonly type: string;
	readonly body: string | Uint8Array;
}

/** Bytes as they are. */
export function bytes(body: Uint8Array): Reply {
	return { type: 'application/octet-stream', body };
}

/** A value as JSON. */
export function json(value: unknown): Reply {
	return { type: 'application/json', body: JSON.stringify(value) };
}

/** Text of some kind. */
export function text(kind: 'html' | 'javascript' | 'css' | 'plain', body: string): Reply {
	return { type: `text/${kind}; charset=utf-8`, body };
}
