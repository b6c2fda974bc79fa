import {
	BACKSLASH,
	BACKTICK,
	BRACKET_CLOSE,
	BRACKET_OPEN,
	DOLLAR,
	EXCLAMATION,
	LESS,
	LINE_FEED,
	PAREN_OPEN,
	PERCENT,
	indexWithin,
	isDigit,
	isEscaped,
	runEnd,
} from './chars';
import { labelEnd, parseMarkdownTarget, parseWikilink, readDestination } from './link-target';
import type { Definitions, Destination, LinkTarget } from './link-target';

/** A link within the vault. */
export interface NoteLink extends LinkTarget {
	/** `![[…]]` or `![…](…)`. */
	readonly embed: boolean;
	/** The range of the whole link, with its `!`. */
	readonly from: number;
	readonly to: number;
}

/**
 * Reads the links of a paragraph, a heading or a cell outside of code, math and comments (HTML's and Obsidian's `%%`).
 * Each unsuccessful search is remembered and not repeated, so scanning takes linear time.
 */
export class InlineScanner {
	/** The offset of the last backtick run of each length, found at the first run. */
	#lastRuns: Map<number, number> | null = null;
	#lastMathEnd = -2;
	/** The closing marks that were searched without success. */
	readonly #missing = new Set<string>();
	/** The offsets of each `[` without its `]` so far. */
	readonly #open: number[] = [];
	/** Brackets of `open` below this index cannot start a link, because links cannot contain links. */
	#closedBelow = 0;
	/** The offset of the last bracket that was read. */
	#lastBracket = -1;

	constructor(
		protected readonly text: string,
		private readonly from: number,
		private readonly end: number,
		private readonly links: NoteLink[],
		private readonly definitions: Definitions | null = null,
	) {}

	scan(): void {
		const { text, end } = this;
		let at = this.from;
		while (at < end) {
			switch (text.charCodeAt(at)) {
				case BACKSLASH:
					at += 2;
					break;
				case BACKTICK:
					at = this.skipCode(at);
					break;
				case DOLLAR:
					at = this.skipMath(at);
					break;
				case LESS:
					at = this.skipComment(at);
					break;
				case PERCENT:
					at = this.skipPercentComment(at);
					break;
				case BRACKET_OPEN:
					at = this.#readOpening(at);
					break;
				case BRACKET_CLOSE:
					at = this.#readClosing(at);
					break;
				default:
					at += 1;
			}
		}
	}

	#readOpening(at: number): number {
		const { text, end } = this;
		if (at + 1 >= end || text.charCodeAt(at + 1) !== BRACKET_OPEN || text.charCodeAt(at + 2) === BRACKET_OPEN) {
			this.#open.push(at);
			this.#lastBracket = at;
			return at + 1;
		}
		const close = this.#findWikilinkEnd(at + 2);
		const target = close === -1 ? null : parseWikilink(text.slice(at + 2, close));
		if (target === null) {
			this.#open.push(at, at + 1);
			this.#lastBracket = at + 1;
			return at + 2;
		}
		this.#lastBracket = close + 1;
		this.foundWikilink(target, at, close + 2);
		return close + 2;
	}

	/** A wikilink ends on its line and cannot contain another one. */
	#findWikilinkEnd(from: number): number {
		const { text, end } = this;
		for (let at = from; at + 1 < end; at += 1) {
			const code = text.charCodeAt(at);
			if (code === LINE_FEED) return -1;
			if ((code === BRACKET_CLOSE || code === BRACKET_OPEN) && text.charCodeAt(at + 1) === code)
				return code === BRACKET_CLOSE ? at : -1;
		}
		return -1;
	}

	#readClosing(at: number): number {
		const { text, end } = this;
		const open = this.#open;
		const start = open.pop();
		const inLink = open.length < this.#closedBelow;
		if (inLink) this.#closedBelow = open.length;
		const isLabel = start === this.#lastBracket;
		this.#lastBracket = at;
		if (start === undefined) return at + 1;
		const isInline = at + 1 < end && text.charCodeAt(at + 1) === PAREN_OPEN;
		if (!isInline && this.definitions === null) return at + 1;
		const embed = this.isEmbed(start);
		if (inLink && !embed) return at + 1;
		const destination =
			(isInline ? readDestination(text, at + 1, end) : null) ?? this.#readReference(start, at, isLabel);
		if (destination === null) return at + 1;
		if (!embed) this.#closedBelow = open.length;
		this.foundLink(destination, start, at);
		return destination.to;
	}

	/**
	 * Reads `[text][label]`, `[label][]` or `[label]` (CommonMark 0.31, section 6.3).
	 *
	 * @param start of the first `[`; `close` is the offset of its `]`.
	 * @param isLabel whether there are no brackets in between.
	 */
	#readReference(start: number, close: number, isLabel: boolean): Destination | null {
		const { text, end, definitions } = this;
		if (definitions === null) return null;
		const next =
			close + 1 < end && text.charCodeAt(close + 1) === BRACKET_OPEN ? labelEnd(text, close + 1, end) : -1;
		const isFull = next > close + 3;
		if (!isFull && !isLabel) return null;
		const label = isFull ? text.slice(close + 2, next - 1) : text.slice(start + 1, close);
		const destination = definitions.find(label);
		const to = next === -1 ? close + 1 : next;
		return destination === undefined ? null : { text: destination, from: to, end: to, to };
	}

	/** @param start of the first `[`, even for an embed. */
	protected foundWikilink(target: LinkTarget, start: number, to: number): void {
		const embed = this.isEmbed(start);
		this.links.push({ ...target, embed, from: embed ? start - 1 : start, to });
	}

	/** `start` and `close` are the offsets of the brackets around the label. */
	protected foundLink(destination: Destination, start: number, close: number): void {
		const target = parseMarkdownTarget(destination.text, this.text.slice(start + 1, close));
		if (target !== null) this.foundWikilink(target, start, destination.to);
	}

	/** Whether there is an unescaped `!` before the `[` at `start`. */
	protected isEmbed(start: number): boolean {
		const { text } = this;
		if (start === this.from || text.charCodeAt(start - 1) !== EXCLAMATION) return false;
		return !isEscaped(text, this.from, start - 1);
	}

	/** @returns the offset after the code span, or after the backticks if it is not closed. */
	protected skipCode(at: number): number {
		this.#lastRuns ??= this.#findRuns(at);
		const length = this.runLength(at);
		let next = at + length;
		if ((this.#lastRuns.get(length) ?? -1) < next) return next;
		while (next < this.end) {
			next = this.text.indexOf('`', next);
			const found = this.runLength(next);
			next += found;
			if (found === length) break;
		}
		return next;
	}

	#findRuns(from: number): Map<number, number> {
		const runs = new Map<number, number>();
		for (let at = this.text.indexOf('`', from); at !== -1 && at < this.end; at = this.text.indexOf('`', at)) {
			const length = this.runLength(at);
			runs.set(length, at);
			at += length;
		}
		return runs;
	}

	protected runLength(from: number): number {
		return runEnd(this.text, from, this.end) - from;
	}

	/** `$$…$$`, or `$…$` with no white space inside its dollars and no digit after it, as in Obsidian and Pandoc. */
	protected skipMath(at: number): number {
		const { text, end } = this;
		if (text.charCodeAt(at + 1) === DOLLAR) return this.#endOf('$$', at + 2) ?? at + 2;
		if (at + 1 >= end || text.charCodeAt(at + 1) <= 32) return at + 1;
		if (this.#lastMathEnd === -2) this.#lastMathEnd = this.#findLastMathEnd(at);
		for (let next = at + 2; next <= this.#lastMathEnd; next += 1) {
			if (this.#endsMath(next)) return next + 1;
		}
		return at + 1;
	}

	#findLastMathEnd(from: number): number {
		for (let at = this.end - 1; at > from; at -= 1) {
			if (this.#endsMath(at)) return at;
		}
		return -1;
	}

	#endsMath(at: number): boolean {
		const { text } = this;
		if (text.charCodeAt(at) !== DOLLAR) return false;
		const before = text.charCodeAt(at - 1);
		return before > 32 && before !== BACKSLASH && !(at + 1 < this.end && isDigit(text.charCodeAt(at + 1)));
	}

	protected skipComment(at: number): number {
		return this.text.startsWith('<!--', at) ? (this.#endOf('-->', at + 2) ?? at + 4) : at + 1;
	}

	protected skipPercentComment(at: number): number {
		return this.text.charCodeAt(at + 1) === PERCENT ? (this.#endOf('%%', at + 2) ?? at + 2) : at + 1;
	}

	/** The offset after the next such mark, or null. Unsuccessful searches are remembered. */
	#endOf(mark: string, from: number): number | null {
		if (this.#missing.has(mark)) return null;
		const close = indexWithin(this.text, mark, from, this.end);
		if (close === -1) this.#missing.add(mark);
		return close === -1 ? null : close + mark.length;
	}
}
