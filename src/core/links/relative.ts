/** The path from one note to another, as it is written in the first: `../papers/GPT.md`. */
export function relativePath(from: string, to: string): string {
	const source = from.split('/').slice(0, -1);
	const target = to.split('/');
	let shared = 0;
	while (shared < source.length && shared < target.length - 1 && source[shared] === target[shared]) shared += 1;
	return [...source.slice(shared).map(() => '..'), ...target.slice(shared)].join('/');
}

/** The same as a URL, for the destination of a Markdown link. */
export function relativeUrl(from: string, to: string): string {
	return relativePath(from, to).split('/').map(encodeUrl).join('/');
}

/**
 * A part of a URL, its parentheses encoded as well, which would end the destination of a Markdown link. No URL can hold
 * half of a surrogate pair.
 */
export function encodeUrl(part: string): string {
	return encodeURIComponent(part.replace(/\p{Cs}/gu, '\uFFFD')).replace(
		/[()]/gu,
		(bracket) => `%${bracket.charCodeAt(0).toString(16)}`,
	);
}

/** The folder of a note, with its `/`; '' at the top of the vault. */
export function folderOf(path: string): string {
	return path.slice(0, path.lastIndexOf('/') + 1);
}
