import { findSpans } from '../markdown/inline-spans';
import { readInline } from '../markdown/read-inline';
import { readLinks } from '../markdown/links';
import type { LinkStyle } from '../comparison/options';
import { withoutShortcodes } from '../comparison/hugo';
import { nameIn } from '../comparison/cells';
import { unescapeCell } from '../markdown/table';
import { bareText, plainText } from '../markdown/plain-text';

/** What the cell says that names a model. */
export interface TypedName {
	/** As shown, without marks; '' where the cell is blank. */
	readonly name: string;
	/** As inline Markdown, with its marks, each link replaced by the text that it shows. */
	readonly markdown: string;
	/** What its link leads to; '' where it has none. */
	readonly linkpath: string;
	/** Whether the link has a text of its own, besides what it leads to. */
	readonly hasLinkText: boolean;
	/** How the link is written; null where there is none. */
	readonly style: LinkStyle | null;
	/** The address on the web that it links to; '' where it links to none. */
	readonly url: string;
}

/**
 * Reads the cell of a name; null where it holds more than a name, one link and one address,
 * which a name could not keep.
 */
export function readName(written: string): TypedName | null {
	const cell = withoutShortcodes(written);
	const source = unescapeCell(cell);
	const tokens = readInline(source);
	const links = readLinks(cell);
	const [link, ...more] = links;
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

/** A name without any mark, as its note is called. */
export function bareName(markdown: string): string {
	return onOneLine(bareText(readInline(unescapeCell(markdown))));
}

/** Inline Markdown as shown, on one line. */
export function shownText(markdown: string): string {
	return onOneLine(plainText(readInline(unescapeCell(markdown))));
}

function onOneLine(text: string): string {
	return text.replace(/\s+/gu, ' ').trim();
}

/** Within a link, the mark of a footnote would be mere text. */
function holdsFootnote(source: string): boolean {
	const marks = [...source.matchAll(/\[\^[^[\]\s]+\]/gu)];
	return (
		marks.length > 0 &&
		marks.some(({ index }) => !findSpans(source).some(({ from, to }) => index >= from && index < to))
	);
}

function isAddress(url: string): boolean {
	return url.startsWith('//') || /^[a-z][a-z\d+.-]*:/iu.test(url);
}
