import { BRACKET_CLOSE, BRACKET_OPEN, LINE_FEED, isBlank, skipBlanks } from './chars';

/**
 * The character between the brackets of a task that starts at `from`, or null. Any one character makes a task, as in
 * Obsidian (GFM 0.29, section 5.3, knows a space and `x`), and so do brackets with nothing after them.
 */
export function readTask(text: string, from: number, end: number): string | null {
	if (text.charCodeAt(from) !== BRACKET_OPEN || from + 3 > end) return null;
	const code = text.codePointAt(from + 1) ?? LINE_FEED;
	const close = from + (code > 0xffff ? 3 : 2);
	if (code === LINE_FEED || close >= end || text.charCodeAt(close) !== BRACKET_CLOSE) return null;
	if (close + 1 < end && !isBlank(text.charCodeAt(close + 1))) return null;
	return text.slice(from + 1, close);
}

/** Where the text after a task's brackets starts: after the space, where there is one. */
export function skipTask(text: string, from: number, task: string, end: number): number {
	return skipBlanks(text, from + task.length + 2, end);
}
