import {
	BACKTICK,
	COLON,
	DASH,
	DOLLAR,
	DOT,
	EQUALS,
	EXCLAMATION,
	GREATER,
	LESS,
	PERCENT,
	QUESTION,
	SLASH,
	TILDE,
	UNDERSCORE,
	indexWithin,
	isBlank,
	isDigit,
	isLetter,
	skipBlanks,
} from './chars';
import type { OpaqueBlock } from './types';
import type { LineCursor } from './line';
import { closesFence, fenceLength } from './starts';

/** An open block whose lines are not read as Markdown. */
export interface RawBlock {
	readonly kind: OpaqueBlock['kind'];
	readonly endsAtBlank: boolean;
	/** Whether the line that opens the block also closes it. */
	readonly oneLine: boolean;
	/** Whether a later line is the last of the block. */
	closes(line: LineCursor): boolean;
}

/**
 * Opens the fenced code, HTML, comment or math at the cursor.
 *
 * @param interrupts a paragraph is open, which not every kind of HTML can end.
 */
export function openRaw(line: LineCursor, interrupts: boolean): RawBlock | null {
	switch (line.char) {
		case BACKTICK:
		case TILDE:
			return openFence(line);
		case LESS:
			return openHtml(line, interrupts);
		case PERCENT:
			return openMarked(line, 'comment', '%%');
		case DOLLAR:
			return openMarked(line, 'math', '$$');
		default:
			return null;
	}
}

function openFence({ text, at, end, char }: LineCursor): RawBlock | null {
	const length = fenceLength(text, at, end);
	if (length === 0) return null;
	return {
		kind: 'code',
		endsAtBlank: false,
		oneLine: false,
		closes: (line) => line.indent < 4 && closesFence(text, line.at, line.end, char, length),
	};
}

function openHtml({ text, at, end }: LineCursor, interrupts: boolean): RawBlock | null {
	const kind = htmlKind(text, at, end, interrupts);
	if (kind === 0) return null;
	return {
		kind: kind === HTML_COMMENT ? 'comment' : 'html',
		endsAtBlank: kind > 5,
		oneLine: endsHtml(kind, text, at, end),
		closes: (line) => endsHtml(kind, text, line.at, line.end),
	};
}

/** Obsidian's comments and display math: a single line, or all lines up to one with the closing mark. */
function openMarked({ text, at, end }: LineCursor, kind: 'comment' | 'math', mark: string): RawBlock | null {
	if (!text.startsWith(mark, at)) return null;
	const close = indexWithin(text, mark, at + 2, end);
	if (close !== -1 && skipBlanks(text, close + 2, end) !== end) return null;
	return {
		kind,
		endsAtBlank: false,
		oneLine: close !== -1,
		closes: (line) => indexWithin(text, mark, line.at, line.end) !== -1,
	};
}

const RAW_TAGS = new Set(['script', 'pre', 'style', 'textarea']);
const BLOCK_TAGS = new Set(
	(
		'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form frame ' +
		'frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu menuitem nav noframes ol optgroup option p param search section summary table ' +
		'tbody td tfoot th thead title tr track ul'
	).split(' '),
);

/** CommonMark's kinds of HTML blocks (section 4.6). A blank line ends 6 and 7, a text the others. */
type HtmlKind = 1 | 2 | 3 | 4 | 5 | 6 | 7;
const HTML_COMMENT: HtmlKind = 2;

/**
 * The kind of the HTML block that starts with the `<` at `at`, or 0.
 *
 * @param interrupts the block would end a paragraph, which kind 7 cannot.
 */
function htmlKind(text: string, at: number, end: number, interrupts: boolean): HtmlKind | 0 {
	const first = at + 1 < end ? text.charCodeAt(at + 1) : 0;
	if (first === EXCLAMATION) {
		if (text.startsWith('<!--', at)) return HTML_COMMENT;
		if (at + 2 < end && isLetter(text.charCodeAt(at + 2))) return 4;
		return text.startsWith('<![CDATA[', at) ? 5 : 0;
	}
	if (first === QUESTION) return 3;
	const closing = first === SLASH;
	const nameFrom = closing ? at + 2 : at + 1;
	const nameTo = skipTagName(text, nameFrom, end);
	if (nameTo === nameFrom) return 0;
	const after = nameTo < end ? text.charCodeAt(nameTo) : GREATER;
	const ends = after === GREATER || isBlank(after);
	// The longest name in the lists has ten characters.
	const name = nameTo - nameFrom > 10 ? '' : text.slice(nameFrom, nameTo).toLowerCase();
	if (ends && !closing && RAW_TAGS.has(name)) return 1;
	if ((ends || (after === SLASH && text.startsWith('/>', nameTo))) && BLOCK_TAGS.has(name)) return 6;
	if (interrupts || (!closing && RAW_TAGS.has(name))) return 0;
	const tagEnd = inlineTagEnd(text, nameTo, end, closing);
	return tagEnd !== -1 && skipBlanks(text, tagEnd, end) === end ? 7 : 0;
}

const HTML_ENDS: Readonly<Partial<Record<HtmlKind, string>>> = { 2: '-->', 3: '?>', 4: '>', 5: ']]>' };

/** Whether the text that ends a block of this kind is on the line. */
function endsHtml(kind: HtmlKind, text: string, from: number, end: number): boolean {
	if (kind === 1) return endsRawTag(text, from, end);
	const mark = HTML_ENDS[kind];
	return mark !== undefined && indexWithin(text, mark, from, end) !== -1;
}

function endsRawTag(text: string, from: number, end: number): boolean {
	for (let at = indexWithin(text, '</', from, end); at !== -1; at = indexWithin(text, '</', at + 2, end)) {
		const nameTo = skipTagName(text, at + 2, Math.min(end, at + 11));
		if (
			nameTo < end &&
			text.charCodeAt(nameTo) === GREATER &&
			RAW_TAGS.has(text.slice(at + 2, nameTo).toLowerCase())
		)
			return true;
	}
	return false;
}

function skipTagName(text: string, from: number, end: number): number {
	if (from >= end || !isLetter(text.charCodeAt(from))) return from;
	let at = from + 1;
	while (at < end && (isLetter(text.charCodeAt(at)) || isDigit(text.charCodeAt(at)) || text.charCodeAt(at) === DASH))
		at += 1;
	return at;
}

/** The offset after the inline tag whose name ends at `at`, or -1 if it is not a tag (section 6.6). */
export function inlineTagEnd(text: string, at: number, end: number, closes: boolean): number {
	const to = closes ? skipBlanks(text, at, end) : skipAttributes(text, at, end);
	return to < end && text.charCodeAt(to) === GREATER ? to + 1 : -1;
}

/** Skips the attributes of an open tag (section 6.6). @returns the offset where `>` must follow, or `end`. */
function skipAttributes(text: string, from: number, end: number): number {
	let at = from;
	for (;;) {
		const next = skipBlanks(text, at, end);
		if (next >= end) return end;
		const code = text.charCodeAt(next);
		if (code === SLASH) return next + 1;
		if (code === GREATER) return next;
		if (next === at || !startsAttribute(code)) return end;
		at = skipAttributeName(text, next, end);
		const equals = skipBlanks(text, at, end);
		if (equals < end && text.charCodeAt(equals) === EQUALS) {
			at = skipAttributeValue(text, skipBlanks(text, equals + 1, end), end);
			if (at === -1) return end;
		}
	}
}

function startsAttribute(code: number): boolean {
	return isLetter(code) || code === UNDERSCORE || code === COLON;
}

function skipAttributeName(text: string, from: number, end: number): number {
	let at = from + 1;
	for (; at < end; at += 1) {
		const code = text.charCodeAt(at);
		if (!startsAttribute(code) && !isDigit(code) && code !== DOT && code !== DASH) break;
	}
	return at;
}

/** @returns the offset after the value, or -1 if there is no value. */
function skipAttributeValue(text: string, from: number, end: number): number {
	const quote = from < end ? text[from] : '';
	if (quote === '"' || quote === "'") {
		const close = indexWithin(text, quote, from + 1, end);
		return close === -1 ? -1 : close + 1;
	}
	let at = from;
	for (; at < end; at += 1) {
		const code = text.charCodeAt(at);
		if (isBlank(code) || code === LESS || code === EQUALS || code === GREATER || '"\'`'.includes(text.charAt(at)))
			break;
	}
	return at === from ? -1 : at;
}
