import { rewriteSpans } from '../markdown/inline-spans';
import { withoutShortcodes } from './hugo';
import { readLinks } from '../markdown/links';
import { readInline } from '../markdown/read-inline';

/** What a name's cell leads to, whatever it shows and however it is linked; the cell itself where it is no link. */
export function linkOf(cell: string): string {
	return (readLinks(withoutShortcodes(cell))[0]?.linkpath ?? cell).replace(/\.md$/iu, '');
}

/**
 * The name that a cell holds, as Markdown: each link is replaced by the text that it shows.
 *
 * @param source without the escapes that only a table needs.
 */
export function nameIn(written: string): string {
	const source = withoutShortcodes(written);
	const name = rewriteSpans(source, ({ kind, innerFrom, innerTo, text }) =>
		kind === 'wikilink'
			? text
			: kind === 'link'
				? withoutEscapedBrackets(nameIn(source.slice(innerFrom, innerTo)))
				: null,
	);
	return name.replace(/\s+/gu, ' ').trim();
}

/** Only the label of a Markdown link needs its brackets escaped. */
export function withoutEscapedBrackets(markdown: string): string {
	return markdown.replace(/\\([[\]])/gu, '$1');
}

/** A name as it is to be linked. */
interface LinkedName {
	/** The emphasis around the whole name, which stands around its link; '' where there is none. */
	readonly open: string;
	readonly text: string;
	readonly close: string;
	/**
	 * Whether only the label of a Markdown link can show it: a wikilink shows formulas, code and
	 * the like as they are typed.
	 */
	readonly needsMarkdownLink: boolean;
}

/** Parts a name from the emphasis around it, and tells whether a wikilink can show it. */
export function partName(name: string): LinkedName {
	const whole = { open: '', text: name, close: '', needsMarkdownLink: false };
	if (isPlain(name)) return whole;
	const [open = ''] = /^[*_~=]+/u.exec(name) ?? [];
	const text = name.slice(open.length, name.length - open.length);
	const close = name.slice(name.length - open.length);
	const tokens = readInline(name);
	const isWrapped =
		open !== '' &&
		close === [...open].reverse().join('') &&
		isPlain(text) &&
		tokens.every(
			(token) =>
				token.kind === 'open' || token.kind === 'close' || (token.kind === 'text' && token.text === text),
		);
	if (isWrapped) return { open, text, close, needsMarkdownLink: false };
	const holdsLink =
		tokens.some((token) => token.kind === 'embed' || (token.kind === 'open' && token.mark === 'link')) ||
		readLinks(name).length > 0;
	return { ...whole, needsMarkdownLink: !holdsLink };
}

/** Whether Markdown shows a text just as it is typed, and a wikilink can hold it. */
function isPlain(text: string): boolean {
	if (!/[\\&<%*_~=`$![\]|]|:\/\//u.test(text)) return true;
	if (/[[\]|]|<\/?[a-z]/iu.test(text)) return false;
	const [only, ...more] = readInline(text);
	return more.length === 0 && only?.kind === 'text' && only.text === text;
}
