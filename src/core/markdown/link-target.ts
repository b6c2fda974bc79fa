import {
	BACKSLASH,
	BRACKET_CLOSE,
	BRACKET_OPEN,
	CARRIAGE_RETURN,
	COLON,
	GREATER,
	LESS,
	LINE_FEED,
	PAREN_CLOSE,
	PAREN_OPEN,
	isBlank,
	skipBlanks,
} from './chars';
import { caselessName } from '../text/names';

export interface LinkTarget {
	readonly linkpath: string;
	readonly subpath: string;
	readonly alias: string;
}

/**
 * Reads the text between `[[` and `]]`; null if it is empty. As in Obsidian, a `|` at the start is part of the name
 * (`[[|a]]` links to `|a`), and a backslash that escapes the `|` in a table is not.
 */
export function parseWikilink(content: string): LinkTarget | null {
	const pipe = content.indexOf('|', 1);
	if (pipe === -1) return buildTarget(content, '');
	const target = content.slice(0, content.charAt(pipe - 1) === '\\' ? pipe - 1 : pipe);
	return buildTarget(
		target,
		content
			.slice(pipe + 1)
			.replaceAll('\\|', '|')
			.trim(),
	);
}

/** Reads the destination of a Markdown link. Returns null for a URL or an empty destination. */
export function parseMarkdownTarget(destination: string, label: string): LinkTarget | null {
	if (destination.startsWith('//') || hasScheme(destination)) return null;
	return buildTarget(decode(unescapeMarkdown(destination)), unescapeMarkdown(label).trim());
}

/** Removes the backslash before escaped ASCII punctuation (CommonMark 0.31, section 2.4). */
export function unescapeMarkdown(text: string): string {
	return text.includes('\\') ? text.replace(/\\([!-/:-@[-`{-~])/g, '$1') : text;
}

function buildTarget(target: string, alias: string): LinkTarget | null {
	const trimmed = target.trim();
	if (trimmed === '') return null;
	const hash = trimmed.indexOf('#');
	return {
		linkpath: hash === -1 ? trimmed : trimmed.slice(0, hash).trimEnd(),
		subpath: hash === -1 ? '' : trimmed.slice(hash),
		alias,
	};
}

/** RFC 3986, section 3.1: a letter, then letters, digits, `+`, `-` and `.`, then a colon. */
function hasScheme(destination: string): boolean {
	return /^[a-z][a-z\d+.-]*:/i.test(destination);
}

function decode(destination: string): string {
	try {
		return decodeURIComponent(destination);
	} catch {
		return destination;
	}
}

/** Limits nested parentheses, as CommonMark allows, to keep reading linear. */
const MAX_NESTED = 32;

export interface Destination {
	readonly text: string;
	/** The range of the destination as written, with its angle brackets. */
	readonly from: number;
	readonly end: number;
	/** The offset after the whole link, or after the destination if only that was read. */
	readonly to: number;
}

/** Reads `(destination "title")` of an inline link, starting at its `(` (CommonMark 0.31, section 6.3). */
export function readDestination(text: string, open: number, end: number): Destination | null {
	const target = readTarget(text, skipSpace(text, open + 1, end), end);
	if (target === null) return null;
	const title = skipSpace(text, target.to, end);
	const close = title === target.to ? title : skipSpace(text, skipTitle(text, title, end), end);
	return close < end && text.charCodeAt(close) === PAREN_CLOSE ? { ...target, to: close + 1 } : null;
}

/** Reads only a destination, with or without angle brackets. */
function readTarget(text: string, from: number, end: number): Destination | null {
	const pointed = text.charCodeAt(from) === LESS;
	const to = pointed ? skipPointed(text, from, end) : skipBare(text, from, end);
	if (to === -1) return null;
	return { text: pointed ? text.slice(from + 1, to - 1) : text.slice(from, to), from, end: to, to };
}

function skipSpace(text: string, from: number, end: number): number {
	let at = from;
	while (at < end && (isBlank(text.charCodeAt(at)) || text.charAt(at) === '\n' || text.charAt(at) === '\r')) at += 1;
	return at;
}

/** `<a b.md>` */
function skipPointed(text: string, from: number, end: number): number {
	for (let at = from + 1; at < end; at += 1) {
		const code = text.charCodeAt(at);
		if (code === GREATER) return at + 1;
		if (code === LESS || code === LINE_FEED) return -1;
		if (code === BACKSLASH) at += 1;
	}
	return -1;
}

/** A destination without angle brackets has no white space, and its parentheses are balanced. */
function skipBare(text: string, from: number, end: number): number {
	let nested = 0;
	for (let at = from; at < end; at += 1) {
		const code = text.charCodeAt(at);
		if (code <= 32) return nested === 0 ? at : -1;
		if (code === BACKSLASH && text.charCodeAt(at + 1) > 32) at += 1;
		else if (code === PAREN_OPEN) {
			nested += 1;
			if (nested > MAX_NESTED) return -1;
		} else if (code === PAREN_CLOSE) {
			if (nested === 0) return at;
			nested -= 1;
		}
	}
	return nested === 0 ? end : -1;
}

/** @returns the offset after the title at `from`, or `from` if there is no title. */
function skipTitle(text: string, from: number, end: number): number {
	const quote = from < end ? text.charAt(from) : '';
	if (quote !== '"' && quote !== "'" && quote !== '(') return from;
	const close = quote === '(' ? ')' : quote;
	for (let at = from + 1; at < end; at += 1) {
		const char = text.charAt(at);
		if (char === close) return at + 1;
		if (char === '(' && quote === '(') return from;
		if (char === '\\') at += 1;
	}
	return from;
}

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
			const start = skipSpaceAndMarkers(this.text, at, end, at === from);
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
	const start = skipSpaceAndMarkers(text, close + 1, end);
	const target = readTarget(text, start, end);
	// In `[label]: [[Note]]`, Obsidian shows a wikilink.
	if (target === null || target.to === start || target.text.startsWith('[[')) return null;
	const to = endOfDefinition(text, target.to, end);
	return to === -1 ? null : { label, destination: target.text, to };
}

/** The end of the line with the title or, without a valid one, the destination. -1 if other text follows on it. */
function endOfDefinition(text: string, from: number, end: number): number {
	const title = skipSpaceAndMarkers(text, from, end);
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
function skipSpaceAndMarkers(text: string, from: number, end: number, startsLine = false): number {
	let isLineStart = startsLine;
	let at = from;
	for (; at < end; at += 1) {
		const code = text.charCodeAt(at);
		if (code === LINE_FEED) isLineStart = true;
		else if (!isBlank(code) && code !== CARRIAGE_RETURN && !(isLineStart && code === GREATER)) break;
	}
	return at;
}
