import { contentType } from './content-type';

/** What the server answers. */
export interface Reply {
	readonly type: string;
	readonly body: string | Uint8Array;
}

/** The bytes of a file, of the kind that its name says. */
export function bytes(path: string, body: Uint8Array): Reply {
	return { type: contentType(path), body };
}

/** A value as JSON. */
export function json(value: unknown): Reply {
	return { type: 'application/json', body: JSON.stringify(value) };
}

/** Text of some kind. */
export function text(kind: 'html' | 'javascript' | 'css' | 'plain', body: string): Reply {
	return { type: `text/${kind}; charset=utf-8`, body };
}
