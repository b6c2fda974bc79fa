import { caselessName } from '../text/names';
import {
	BACKSLASH,
	BRACKET_CLOSE,
	BRACKET_OPEN,
	CARRIAGE_RETURN,
	COLON,
	GREATER,
	LINE_FEED,
	isBlank,
	skipBlanks,
} from './chars';
import { readTarget, skipTitle } from './link-target';

const LONGEST_LABEL = 999;

/** The link reference definitions of a note: `[label]: destination "title"` (CommonMark 0.31, section 4.7). */
export class Definitions {
	readonly #destinations = new Map<string, string>();

	constructor(private readonly text: string) {}

	/** Finds the destination of a label. */
	find(label: string): string | undefined {
		return this.#destinations.get(keyOf(label));
	}

	/** Collects the definitions at the start of a paragraph. @returns the offset after them. */
	take(from: number, end: number): number {
		let at = from;
		for (;;) {
			const start = skipSpace(this.text, at, end, at === from);
			const definition = readDefinition(this.text, start, end);
			if (definition === null) return at;
			const key = keyOf(definition.label);
			if (!this.#destinations.has(key)) this.#destinations.set(key, definition.destination);
			at = definition.to;
		}
	}
}

/** The offset after the label whose `[` is at `open`, or -1 if it is not a label (CommonMark 0.31, section 6.3). */
export function labelEnd(text: string, open: number, end: number): number {
	const last = Math.min(end, open + LONGEST_LABEL + 2);
	for (let at = open + 1; at < last; at += 1) {
		const code = text.charCodeAt(at);
		if (code === BRACKET_CLOSE) return at + 1;
		if (code === BRACKET_OPEN) return -1;
		if (code === BACKSLASH) at += 1;
	}
	return -1;
}

/** Labels match regardless of letter case and of the amount of white space. */
function keyOf(label: string): string {
	return caselessName(label.trim().replace(/\s+/gu, ' ')).toUpperCase();
}

interface LinkDefinition {
	readonly label: string;
	readonly destination: string;
	readonly to: number;
}

function readDefinition(text: string, from: number, end: number): LinkDefinition | null {
	if (from >= end || text.charCodeAt(from) !== BRACKET_OPEN) return null;
	const close = labelEnd(text, from, end);
	if (close === -1 || text.charCodeAt(close) !== COLON) return null;
	const label = text.slice(from + 1, close - 1);
	// `[^1]:` is a footnote.
	if (label.trim() === '' || label.startsWith('^')) return null;
	const start = skipSpace(text, close + 1, end);
	const target = readTarget(text, start, end);
	// In `[label]: [[Note]]`, Obsidian shows a wikilink.
	if (target === null || target.to === start || target.text.startsWith('[[')) return null;
	const to = endOfDefinition(text, target.to, end);
	return to === -1 ? null : { label, destination: target.text, to };
}

/** The end of the line with the title or, without a valid one, the destination. -1 if other text follows on it. */
function endOfDefinition(text: string, from: number, end: number): number {
	const title = skipSpace(text, from, end);
	const behind = title === from ? from : skipTitle(text, title, end);
	const withTitle = behind === title ? -1 : lineTail(text, behind, end);
	return withTitle !== -1 ? withTitle : lineTail(text, from, end);
}

/** The end of the line if the rest of it is blank, else -1. */
function lineTail(text: string, from: number, end: number): number {
	let at = skipBlanks(text, from, end);
	if (at < end && text.charCodeAt(at) === CARRIAGE_RETURN) at += 1;
	return at >= end || text.charCodeAt(at) === LINE_FEED ? at : -1;
}

/** Skips white space and, at the start of a line, the markers of block quotes. */
function skipSpace(text: string, from: number, end: number, startsLine = false): number {
	let isLineStart = startsLine;
	let at = from;
	for (; at < end; at += 1) {
		const code = text.charCodeAt(at);
		if (code === LINE_FEED) isLineStart = true;
		else if (!isBlank(code) && code !== CARRIAGE_RETURN && !(isLineStart && code === GREATER)) break;
	}
	return at;
}
