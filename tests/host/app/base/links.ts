import type {
	BlockCache,
	BlockSubpathResult,
	CachedMetadata,
	FootnoteSubpathResult,
	HeadingSubpathResult,
	Reference,
	ReferenceCache,
} from 'obsidian';

/** Parts a link's text into the file and what is meant in it; the second part begins with `#`. */
export function parseLinktext(linktext: string): { path: string; subpath: string } {
	const text = linktext.replaceAll('\u00a0', ' ').normalize('NFC');
	const at = text.indexOf('#');
	return at < 0 ? { path: text, subpath: '' } : { path: text.slice(0, at), subpath: text.slice(at) };
}

/** The file that a link's text names. */
export function getLinkpath(linktext: string): string {
	return parseLinktext(linktext).path;
}

/** A heading without the characters that a link may leave out. */
export function stripHeading(heading: string): string {
	return heading
		.replace(/[!"#$%&()*+,.:;<=>?@^`{|}~/[\]\\\r\n]/gu, ' ')
		.replace(/\s+/gu, ' ')
		.trim();
}

/** A heading without what would break a link to it. */
export function stripHeadingForLink(heading: string): string {
	return heading
		.replace(/[:#|^\\\r\n]|%%|\[\[|\]\]/gu, ' ')
		.replace(/\s+/gu, ' ')
		.trim();
}

/** Finds what `#Heading#Below it`, `#^block` or `#[^note]` means in a note. */
export function resolveSubpath(
	cache: CachedMetadata,
	subpath: string,
): HeadingSubpathResult | BlockSubpathResult | FootnoteSubpathResult | null {
	const parts = subpath.split('#').filter((part) => part !== '');
	const [only] = parts;
	if (only === undefined) return null;
	if (only.startsWith('^')) return blockAt(cache, only.slice(1).toLowerCase());
	if (/^\[\^.+\]$/u.test(only)) return footnoteAt(cache, only.slice(2, -1));
	return headingAt(cache, parts);
}

function blockAt({ blocks, listItems }: CachedMetadata, id: string): BlockSubpathResult | null {
	const block: BlockCache | undefined = blocks?.[id];
	if (block === undefined) return null;
	const list = listItems?.find((item) => item.id?.toLowerCase() === id);
	return { type: 'block', block, ...(list === undefined ? {} : { list }), ...block.position };
}

function footnoteAt({ footnotes }: CachedMetadata, id: string): FootnoteSubpathResult | null {
	const footnote = footnotes?.find((one) => one.id === id);
	return footnote === undefined ? null : { type: 'footnote', footnote, ...footnote.position };
}

/** Each part is looked for below the one before it. */
function headingAt({ headings = [] }: CachedMetadata, parts: readonly string[]): HeadingSubpathResult | null {
	const wanted = parts.map((part) => stripHeading(part).toLowerCase());
	let found = 0;
	let level = 0;
	for (const [at, current] of headings.entries()) {
		if (current.level <= level || stripHeading(current.heading).toLowerCase() !== wanted[found]) continue;
		found += 1;
		level = current.level;
		if (found < wanted.length) continue;
		const next = headings.slice(at + 1).find((one) => one.level <= level) ?? null;
		// The types promise a next heading, but the last one has none.
		return {
			type: 'heading',
			current,
			next,
			start: current.position.start,
			end: next?.position.start ?? null,
		} as HeadingSubpathResult;
	}
	return null;
}

/** @returns whether the callback asked to stop. */
export function iterateRefs(refs: Reference[], callback: (ref: Reference) => boolean | void): boolean {
	return refs.some((ref) => callback(ref) === true);
}

/** The links and embeds of a note. @returns whether the callback asked to stop. */
export function iterateCacheRefs(cache: CachedMetadata, callback: (ref: ReferenceCache) => boolean | void): boolean {
	return [...(cache.links ?? []), ...(cache.embeds ?? [])].some((ref) => callback(ref) === true);
}
