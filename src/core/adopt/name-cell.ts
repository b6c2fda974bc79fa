import { onOneLine } from '../text/strings';
import { findSpans, outsideOf } from '../markdown/inline-spans';
import { readInline } from '../markdown/read-inline';
import { readLinks } from '../markdown/links';
import type { LinkStyle } from '../comparison/options';
import { withoutShortcodes } from '../comparison/hugo';
import { nameIn } from '../comparison/cells';
import { unescapeCell } from '../markdown/table';
import { bareText, plainText } from '../markdown/plain-text';

export interface TypedName {
	/** Without formatting; '' if the cell is blank. */
	readonly name: string;
	/** Inline Markdown; the text of each link replaces the link. */
	readonly markdown: string;
	/** The target of its link, or ''. */
	readonly linkpath: string;
	/** Whether the link has a text besides its target. */
	readonly hasLinkText: boolean;
	readonly style: LinkStyle | null;
	/** The web address that it links to, or ''. */
	readonly url: string;
}

/**
 * Reads a name. Null if the cell holds more than a name, one link and one web address, because the rest would be lost.
 */
export function readName(written: string): TypedName | null {
	const cell = withoutShortcodes(written);
	const source = unescapeCell(cell);
	const tokens = readInline(source);
	const [link, ...more] = readLinks(cell);
	const urls = tokens.flatMap((token) =>
		token.kind === 'open' && token.mark === 'link' && isAddress(token.url) ? [token.url] : [],
	);
	if (more.length > 0 || urls.length > 1 || tokens.some(({ kind }) => kind === 'embed') || holdsFootnote(source))
		return null;
	if (link !== undefined && (link.embed || link.subpath !== '' || link.linkpath === '')) return null;
	const markdown = nameIn(source);
	return {
		name: bareName(markdown),
		markdown,
		linkpath: link?.linkpath.replace(/\.md$/iu, '') ?? '',
		hasLinkText: link !== undefined && link.alias !== '',
		style:
			link === undefined
				? null
				: cell.startsWith('[[', link.from)
					? 'wikilink'
					: cell === written
						? 'markdown'
						: 'hugo',
		url: urls[0] ?? '',
	};
}

/** A name without formatting, as its note is called. */
export function bareName(markdown: string): string {
	return onOneLine(bareText(readInline(unescapeCell(markdown))));
}

/** Inline Markdown as it is shown, on one line. */
export function shownText(markdown: string): string {
	return onOneLine(plainText(readInline(unescapeCell(markdown))));
}

/** Looks for footnote marks outside code. In a link's text, such a mark would become plain text. */
function holdsFootnote(source: string): boolean {
	const isOutside = outsideOf(findSpans(source));
	return [...source.matchAll(/\[\^[^[\]\s]+\]/gu)].some(({ index }) => isOutside(index));
}

function isAddress(url: string): boolean {
	return url.startsWith('//') || /^[a-z][a-z\d+.-]*:/iu.test(url);
}
