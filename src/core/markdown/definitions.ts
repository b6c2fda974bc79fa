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

/** The destinations that a note defines by a label: `[label]: destination "title"` (CommonMark 0.31, section 4.7). */
export class Definitions {
	private readonly destinations = new Map<string, string>();

	constructor(private readonly text: string) {}

	/** The destination of a reference's label; undefined where none is defined. */
	find(label: string): string | undefined {
		return this.destinations.get(keyOf(label));
	}

	/**
	 * Takes the definitions that a paragraph starts with. The first one of a label counts.
	 *
	 * @returns the offset of what follows them.
	 */
	take(from: number, end: number): number {
		let at = from;
		for (;;) {
			const start = skipSpace(this.text, at, end, at === from);
			const definition = readDefinition(this.text, start, end);
			if (definition === null) return at;
			const key = keyOf(definition.label);
			if (!this.destinations.has(key)) this.destinations.set(key, definition.destination);
			at = definition.to;
		}
	}
}

/**
 * The offset behind the `]` of the label that starts with a `[` at `open`; -1 where it is none
 * (CommonMark 0.31, section 6.3).
 */
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

/** What the spellings of one label have in common: neither letter case nor white space tells labels apart. */
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
	// What is written `[label]: [[Note]]` is meant as a wikilink, which Obsidian shows.
	if (target === null || target.to === start || target.text.startsWith('[[')) return null;
	const to = endOfDefinition(text, target.to, end);
	return to === -1 ? null : { label, destination: target.text, to };
}

/** Behind the title, else behind the destination: the end of the line, or -1 where something else stands there. */
function endOfDefinition(text: string, from: number, end: number): number {
	const title = skipSpace(text, from, end);
	const behind = title === from ? from : skipTitle(text, title, end);
	const withTitle = behind === title ? -1 : lineTail(text, behind, end);
	return withTitle !== -1 ? withTitle : lineTail(text, from, end);
}

/** The end of a line on which nothing more stands, else -1. */
function lineTail(text: string, from: number, end: number): number {
	let at = skipBlanks(text, from, end);
	if (at < end && text.charCodeAt(at) === CARRIAGE_RETURN) at += 1;
	return at >= end || text.charCodeAt(at) === LINE_FEED ? at : -1;
}

/** Skips white space and, at the start of a line, the markers of the quote that it stands in. */
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
