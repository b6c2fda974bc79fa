import type { InlineToken, Mark } from './types';

/** A run of `*`, `_`, `~~` or `==` that may open or close emphasis. */
export interface DelimiterRun {
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
export function pairRuns(runs: readonly DelimiterRun[]): void {
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
			const mark = markOf(closer.char, size);
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
export function runTokens({ char, left, closes, opens }: DelimiterRun): InlineToken[] {
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

function markOf(char: string, size: number): Mark {
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
