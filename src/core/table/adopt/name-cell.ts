import { readInline } from '../../markdown/read-inline';
import { readLinks } from '../../markdown/links';
import { unescapeCell } from '../../markdown/table';
import { plainText } from '../export/plain-text';
import type { LinkStyle } from '../options';

/** What the cell says that names a model. */
export interface TypedName {
	/** As shown, without marks; '' where the cell is blank. */
	readonly name: string;
	/** What its link leads to; '' where it has none. */
	readonly linkpath: string;
	/** How the link is written; null where there is none. */
	readonly style: LinkStyle | null;
	/** The address on the web that it links to; '' where it links to none. */
	readonly url: string;
}

/** Reads the cell of a name; null where it holds more than a name, one link and one address, which a name could not keep. */
export function readName(cell: string): TypedName | null {
	const tokens = readInline(unescapeCell(cell));
	const links = readLinks(cell);
	const [link, ...more] = links;
	const urls = tokens.flatMap((token) => (token.kind === 'open' && token.mark === 'link' && isAddress(token.url) ? [token.url] : []));
	if (more.length > 0 || urls.length > 1 || tokens.some(({ kind }) => kind === 'embed')) return null;
	if (link !== undefined && (link.embed || link.subpath !== '' || link.linkpath === '')) return null;
	return {
		name: shownText(cell),
		linkpath: link?.linkpath.replace(/\.md$/iu, '') ?? '',
		style: link === undefined ? null : cell.startsWith('[[', link.from) ? 'wikilink' : 'markdown',
		url: urls[0] ?? '',
	};
}

/** A cell as shown, on one line. */
export function shownText(cell: string): string {
	return plainText(readInline(unescapeCell(cell))).replace(/\s+/gu, ' ').trim();
}

function isAddress(url: string): boolean {
	return url.startsWith('//') || /^[a-z][a-z\d+.-]*:/iu.test(url);
}
