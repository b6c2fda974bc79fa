import { onOneLine } from '../text/strings';
import { findSpans, outsideOf, rewriteSpans } from '../markdown/inline-spans';
import type { InlineSpan } from '../markdown/inline-spans';
import { withoutShortcodes } from './hugo';
import { readLinks } from '../markdown/links';
import { readInline } from '../markdown/read-inline';
import { moveLinks, moveSpan, moveTags } from '../links/move-links';
import type { Fact } from './facts';
import type { TablePlace } from './place';

/** The linkpath in a name's cell, without `.md`; the cell itself if it has no link. */
export function linkOf(cell: string): string {
	return (readLinks(withoutShortcodes(cell))[0]?.linkpath ?? cell).replace(/\.md$/iu, '');
}

/** The name in a cell without table escapes: each link is replaced by the text that it shows. */
export function nameIn(written: string): string {
	const source = withoutShortcodes(written);
	const name = rewriteSpans(source, ({ kind, innerFrom, innerTo, text }) =>
		kind === 'wikilink'
			? text
			: kind === 'link'
				? withoutEscapedBrackets(nameIn(source.slice(innerFrom, innerTo)))
				: null,
	);
	return onOneLine(name);
}

/** Only the label of a Markdown link needs its brackets escaped. */
export function withoutEscapedBrackets(markdown: string): string {
	return markdown.replace(/\\([[\]])/gu, '$1');
}

interface LinkedName {
	/** The opening marks of emphasis around the whole name, which go around its link; or ''. */
	readonly open: string;
	readonly text: string;
	readonly close: string;
	/** A wikilink would show formulas, code and the like as source text. */
	readonly needsMarkdownLink: boolean;
}

/** Separates a name that is to be linked from the emphasis around it. */
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

/** Whether Markdown shows a text as it is typed, so that a wikilink can hold it. */
function isPlain(text: string): boolean {
	if (!/[\\&<%*_~=`$![\]|]|:\/\//u.test(text)) return true;
	if (/[[\]|]|<\/?[a-z]/iu.test(text)) return false;
	const [only, ...more] = readInline(text);
	return more.length === 0 && only?.kind === 'text' && only.text === text;
}

/** A fact of one note that a table in another note shows. */
interface CarriedFact {
	/** As written in its own note. */
	readonly markdown: string;
	readonly source: Fact['source'] | 'name';
	/** The vault path of its own note. */
	readonly path: string;
}

/**
 * Rewrites a fact for the note of a table. Links, images and embeds still lead to the same target. Comments, and
 * references to footnotes that only the fact's own note has, are left out.
 */
export function carry({ markdown, source, path }: CarriedFact, place: TablePlace): string {
	return moveLinks(cut(markdown, hiddenIn(markdown, source, place)), {
		from: path,
		to: place.path,
		finder: place.links,
	});
}

/**
 * The reverse of `carry`: the Markdown that a note must state for a table to show an edited cell. Unedited links are
 * written as the note had them. Comments and footnotes that the table hides are appended, except for a section, where
 * they stay anyway.
 *
 * @param styled converts a link to the form in which the table writes it.
 */
export function carryBack(
	cell: string,
	fact: CarriedFact,
	place: TablePlace,
	styled: (link: string) => string = (link) => link,
): string {
	const { markdown, source, path } = fact;
	const hidden = hiddenIn(markdown, source, place);
	const there = { from: path, to: place.path, finder: place.links };
	const back = { from: place.path, to: path, finder: place.links };
	const own = cut(markdown, hidden);
	const words = new Map(
		findSpans(own).flatMap((span): [string, string][] => {
			const shown = moveSpan(own, span, there);
			return shown === null ? [] : [[styled(shown), own.slice(span.from, span.to)]];
		}),
	);
	const stated = moveTags(
		rewriteSpans(cell, (span) => words.get(cell.slice(span.from, span.to)) ?? moveSpan(cell, span, back)),
		back,
	);
	const kept = (source === 'section' ? [] : hidden)
		.map(({ from, to }) => markdown.slice(from, to))
		.map((text) => (text.startsWith('[^') ? text : ` ${text}`));
	return (stated + kept.join('')).trim();
}

type SpanRange = Pick<InlineSpan, 'from' | 'to'>;

const FOOTNOTE = /\[\^([^[\]\s]{1,200})\]/gu;

/**
 * The parts of a fact that a table hides: comments, and references to footnotes that the table's note lacks. References
 * in a note's body always belong to that note's own footnotes, so they are hidden too.
 */
function hiddenIn(markdown: string, source: CarriedFact['source'], place: TablePlace): readonly SpanRange[] {
	if (!/%%|<!--|\[\^/u.test(markdown)) return [];
	const spans = findSpans(markdown);
	const inBody = source === 'field' || source === 'section';
	const opaque = spans.filter(({ kind }) => kind !== 'link');
	const [opens, isMark] = [outsideOf(opaque), outsideOf(opaque)];
	// An opening mark without its end hides everything after it, as its author intended.
	const open = inBody ? [...markdown.matchAll(/%%|<!--/gu)].find(({ index }) => opens(index)) : undefined;
	const end = open?.index ?? markdown.length;
	const footnotes = [...markdown.matchAll(FOOTNOTE)].flatMap(({ 0: mark, 1: label = '', index }): SpanRange[] =>
		isMark(index) && (inBody || !place.footnotes.has(label)) ? [{ from: index, to: index + mark.length }] : [],
	);
	const hidden = [...spans.filter(({ kind }) => kind === 'comment'), ...footnotes]
		.filter(({ from }) => from < end)
		.sort((a, b) => a.from - b.from);
	return open === undefined ? hidden : [...hidden, { from: end, to: markdown.length }];
}

/** Removes some parts of a text, each with one of the two blanks around it. */
function cut(text: string, ranges: readonly SpanRange[]): string {
	const parts: string[] = [];
	let at = 0;
	for (const { from, to } of ranges) {
		const part = text.slice(at, from);
		parts.push(/\S/u.test(text.charAt(to)) ? part : part.trimEnd());
		at = to;
	}
	return ranges.length === 0 ? text : (parts.join('') + text.slice(at)).trim();
}
