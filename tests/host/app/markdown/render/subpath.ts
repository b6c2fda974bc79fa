import type { CachedMetadata } from 'obsidian';

const plain = (heading: string): string =>
	heading
		.replace(/[#|^:%[\]\\]/gu, ' ')
		.replace(/\s+/gu, ' ')
		.trim()
		.toLowerCase();

/** The part of a note that a link's `#heading` or `#^block` names; all of it where there is none. */
export function partOf(text: string, cache: CachedMetadata | null, subpath: string): string {
	if (subpath === '') return text;
	if (subpath.startsWith('#^')) {
		const block = cache?.blocks?.[subpath.slice(2).toLowerCase()];
		return block === undefined ? text : text.slice(block.position.start.offset, block.position.end.offset);
	}
	const headings = cache?.headings ?? [];
	const wanted = plain(subpath.slice(subpath.lastIndexOf('#') + 1));
	const at = headings.findIndex(({ heading }) => plain(heading) === wanted);
	const found = headings[at];
	if (found === undefined) return text;
	const next = headings.slice(at + 1).find(({ level }) => level <= found.level);
	return text.slice(found.position.start.offset, next?.position.start.offset);
}
