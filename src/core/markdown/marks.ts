import type { InlineToken, Mark } from './types';
import { inlineTagEnd } from './raw';

/** A run of `*`, `_`, `~~` or `==` that may open or close emphasis. */
interface DelimiterRun {
	readonly char: string;
	readonly length: number;
	readonly canOpen: boolean;
	readonly canClose: boolean;
	/** How many of its characters are not part of a pair. */
	left: number;
	/** The marks that it closes and opens, innermost first. */
	readonly closes: Mark[];
	readonly opens: Mark[];
}

/**
 * Decides by the characters around a run whether it may open or close emphasis (CommonMark 0.31, section 6.2). They are
 * '' at an end of the text.
 */
export function delimiterRun(char: string, length: number, before: string, after: string): DelimiterRun {
	const [spaceBefore, spaceAfter] = [isSpace(before), isSpace(after)];
	const [markBefore, markAfter] = [isPunctuation(before), isPunctuation(after)];
	const left = !spaceAfter && (!markAfter || spaceBefore || markBefore);
	const right = !spaceBefore && (!markBefore || spaceAfter || markAfter);
	const pairs = (char !== '~' && char !== '=') || length === 2;
	const inWord = char === '_';
	return {
		char,
		length,
		canOpen: pairs && left && (!inWord || !right || markBefore),
		canClose: pairs && right && (!inWord || !left || markAfter),
		left: length,
		closes: [],
		opens: [],
	};
}

/** Pairs the runs of a text range (CommonMark 0.31, appendix, "process emphasis"). */
function pairRuns(runs: readonly DelimiterRun[]): void {
	const openers: DelimiterRun[] = [];
	/** For each kind of closer, the index below which there is no opener. This keeps the search linear as a whole. */
	const bottoms = new Map<string, number>();
	for (const closer of runs) {
		while (closer.canClose && closer.left > 0) {
			const kind = `${closer.char}${closer.canOpen ? 1 : 0}${closer.length % 3}`;
			const at = findOpener(openers, closer, bottoms.get(kind) ?? 0);
			const opener = openers[at];
			if (opener === undefined) {
				bottoms.set(kind, openers.length);
				break;
			}
			const size = opener.left > 1 && closer.left > 1 ? 2 : 1;
			const mark = markOfRun(closer.char, size);
			opener.opens.push(mark);
			closer.closes.push(mark);
			opener.left -= size;
			closer.left -= size;
			openers.length = opener.left === 0 ? at : at + 1;
			for (const [key, bottom] of bottoms) if (bottom > openers.length) bottoms.set(key, openers.length);
		}
		if (closer.canOpen && closer.left > 0) openers.push(closer);
	}
}

/** Call this after `pairRuns`. */
function runTokens({ char, left, closes, opens }: DelimiterRun): InlineToken[] {
	return [
		...closes.map((mark): InlineToken => ({ kind: 'close', mark })),
		{ kind: 'text', text: char.repeat(left) },
		...[...opens].reverse().map((mark): InlineToken => ({ kind: 'open', mark, url: '' })),
	];
}

function findOpener(openers: readonly DelimiterRun[], closer: DelimiterRun, bottom: number): number {
	for (let at = openers.length - 1; at >= bottom; at -= 1) {
		const opener = openers[at];
		if (opener?.char === closer.char && !isOdd(opener, closer)) return at;
	}
	return -1;
}

/** CommonMark's rule of three, which makes `*foo**bar*` a single emphasis. */
function isOdd(opener: DelimiterRun, closer: DelimiterRun): boolean {
	return (
		(opener.canClose || closer.canOpen) &&
		(opener.length + closer.length) % 3 === 0 &&
		(opener.length % 3 !== 0 || closer.length % 3 !== 0)
	);
}

function markOfRun(char: string, size: number): Mark {
	if (char === '~') return 'strike';
	if (char === '=') return 'highlight';
	return size === 2 ? 'strong' : 'emphasis';
}

function isSpace(char: string): boolean {
	return char === '' || /\s/u.test(char);
}

function isPunctuation(char: string): boolean {
	return /[\p{P}\p{S}]/u.test(char);
}

/** An HTML tag that formats text. */
interface InlineTag {
	/** In lower case. */
	readonly name: string;
	readonly closes: boolean;
	/** As written, with its attributes. */
	readonly text: string;
}

/** A part of inline Markdown before its marks are paired. */
export type InlinePiece = InlineToken | DelimiterRun | InlineTag;

/** The mark of each tag; null for tags whose formatting a table does not keep. */
const MARKS: ReadonlyMap<string, Mark | null> = new Map<string, Mark | null>([
	['b', 'strong'],
	['strong', 'strong'],
	['i', 'emphasis'],
	['em', 'emphasis'],
	['s', 'strike'],
	['del', 'strike'],
	['strike', 'strike'],
	['mark', 'highlight'],
	['u', 'underline'],
	['ins', 'underline'],
	['code', 'code'],
	['kbd', 'code'],
	['samp', 'code'],
	['tt', 'code'],
	['sub', 'sub'],
	['sup', 'sup'],
	['span', null],
	['font', null],
	['small', null],
	['big', null],
	['abbr', null],
]);
const TAG_NAME = /<(\/?)([a-z]{1,6})(?=[\s/>])/iuy;

/** Reads `<br>` or a tag of `MARKS`. Returns null for other HTML. */
export function readTag(text: string, at: number, end: number): InlineTag | null {
	TAG_NAME.lastIndex = at;
	const [opening = '', slash = '', spelling = ''] = TAG_NAME.exec(text) ?? [];
	const name = spelling.toLowerCase();
	if (name !== 'br' && !MARKS.has(name)) return null;
	const closes = slash !== '';
	const to = inlineTagEnd(text, at + opening.length, end, closes);
	return to === -1 ? null : { name, closes, text: text.slice(at, to) };
}

/**
 * Turns pieces into tokens. Emphasis may not cross a pair of tags, so that all marks nest properly. An unpaired tag
 * becomes text.
 */
export function resolvePieces(pieces: readonly InlinePiece[]): InlineToken[] {
	const paired = pairTags(pieces);
	const stretches: DelimiterRun[][] = [[]];
	for (const piece of pieces) {
		if ('char' in piece) stretches.at(-1)?.push(piece);
		if (!('name' in piece) || !paired.has(piece) || markOf(piece) === null) continue;
		if (piece.closes) pairRuns(stretches.pop() ?? []);
		else stretches.push([]);
	}
	for (const runs of stretches) pairRuns(runs);
	return pieces.flatMap((piece): InlineToken[] => {
		if ('char' in piece) return runTokens(piece);
		if (!('name' in piece)) return [piece];
		return paired.has(piece) ? tagTokens(piece) : [{ kind: 'text', text: piece.text }];
	});
}

function markOf({ name }: InlineTag): Mark | null {
	return MARKS.get(name) ?? null;
}

function tagTokens(tag: InlineTag): InlineToken[] {
	const mark = markOf(tag);
	if (mark === null) return [];
	return [tag.closes ? { kind: 'close', mark } : { kind: 'open', mark, url: '' }];
}

/** A closing tag is paired with the last open tag of its name, and those opened in between stay unpaired. */
function pairTags(pieces: readonly InlinePiece[]): ReadonlySet<InlineTag> {
	const paired = new Set<InlineTag>();
	const open: InlineTag[] = [];
	/** The number of open tags of each name, to search only for tags that exist. */
	const waiting = new Map<string, number>();
	for (const piece of pieces) {
		if (!('name' in piece)) continue;
		const { name, closes } = piece;
		const count = waiting.get(name) ?? 0;
		if (!closes) {
			open.push(piece);
			waiting.set(name, count + 1);
		} else if (count > 0) {
			for (let other = open.pop(); other !== undefined; other = open.pop()) {
				waiting.set(other.name, (waiting.get(other.name) ?? 1) - 1);
				if (other.name !== name) continue;
				paired.add(other).add(piece);
				break;
			}
		}
	}
	return paired;
}
