import { lineEndingOf } from './strings';

/** Replaces `text.slice(from, to)` by `insert`. Offsets count UTF-16 code units of the text before the change. */
export interface TextChange {
	readonly from: number;
	readonly to: number;
	readonly insert: string;
}

/** Applies changes planned on this text, which must be in ascending order and not overlap. */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
	const parts: string[] = [];
	let copiedTo = 0;
	for (const { from, to, insert } of changes) {
		if (from < copiedTo || to < from || to > text.length) {
			throw new RangeError(`change ${from}-${to} overlaps or leaves the text of ${text.length}`);
		}
		parts.push(text.slice(copiedTo, from), insert);
		copiedTo = to;
	}
	parts.push(text.slice(copiedTo));
	return parts.join('');
}

/**
 * The changes that undo the given ones, for the text that results from them.
 *
 * @param text the text that the changes were planned on.
 * @param changes in ascending order and not overlapping.
 */
export function invertChanges(text: string, changes: readonly TextChange[]): TextChange[] {
	let shift = 0;
	return changes.map(({ from, to, insert }) => {
		const start = from + shift;
		shift += insert.length - (to - from);
		return { from: start, to: start + insert.length, insert: text.slice(from, to) };
	});
}

/** Joins ascending changes that touch, because an editor may apply changes at the same offset in any order. */
export function mergeTouching(changes: readonly TextChange[]): TextChange[] {
	const merged: TextChange[] = [];
	for (const change of changes) {
		const last = merged.at(-1);
		if (last === undefined || last.to < change.from) merged.push(change);
		else merged[merged.length - 1] = { from: last.from, to: change.to, insert: last.insert + change.insert };
	}
	return merged;
}

const BYTE_ORDER_MARK = '\uFEFF';

/** A text as an editor holds it, with LF line endings and no byte order mark, so it can be compared with a file's. */
export function editorText(text: string): string {
	return withLineFeeds(text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text);
}

/**
 * Translates changes planned on `source` to `target`, and the inserted text to the line endings of `target`.
 *
 * @param changes in ascending order and not overlapping.
 * @returns null if the texts differ in more than line endings and a byte order mark.
 */
export function carryOver(
	changes: readonly TextChange[],
	source: string,
	target: string,
): readonly TextChange[] | null {
	if (source === target) return changes;
	if (editorText(source) !== editorText(target)) return null;
	const lineEnding = target.includes('\n') ? lineEndingOf(target) : null;
	let inSource = source.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
	let inTarget = target.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
	const placeOf = (offset: number): number => {
		while (inSource < offset) {
			inSource += stepAt(source, inSource);
			inTarget += stepAt(target, inTarget);
		}
		return inTarget;
	};
	const carried = changes.map(({ from, to, insert }) => {
		const text = from === 0 ? editorText(insert) : withLineFeeds(insert);
		return {
			from: placeOf(from),
			to: placeOf(to),
			insert: lineEnding === null ? text : text.replaceAll('\n', lineEnding),
		};
	});
	// A change that splits a CRLF in two has no counterpart in a text whose lines end in LF alone.
	return editorText(applyChanges(target, carried)) === editorText(applyChanges(source, changes)) ? carried : null;
}

function withLineFeeds(text: string): string {
	return text.replace(/\r\n?/gu, '\n');
}

/** The length of the character at an offset. CRLF is one character. */
function stepAt(text: string, at: number): number {
	return text.startsWith('\r\n', at) ? 2 : 1;
}

/**
 * Inserts lines as a block of their own, adding the blank lines before and after that are missing.
 *
 * @param bodyFrom where the body starts; `place` is not before it.
 * @param lines with the text's own line ending between them, and none at the end.
 */
export function insertAsBlock(text: string, bodyFrom: number, place: number, lines: string): TextChange {
	return {
		from: place,
		to: place,
		insert: leadFor(text, bodyFrom, place, lineEndingOf(text)) + lines + gapBehind(text, place),
	};
}

/** The line endings to add after lines inserted at a place, so that a blank line follows them. */
export function gapBehind(text: string, place: number): string {
	const eol = lineEndingOf(text);
	const behind = text.slice(place);
	if (/^\r?\n(?:\r?\n|$)/u.test(behind)) return '';
	return behind.trim() === '' || /^\r?\n/u.test(behind) ? eol : eol + eol;
}

function leadFor(text: string, bodyFrom: number, place: number, eol: string): string {
	const before = text.slice(bodyFrom, place);
	if (before.trim() === '') {
		const opensLine = before === '' ? !/[^\n\uFEFF]$/u.test(text.slice(0, place)) : before.endsWith('\n');
		return opensLine ? '' : eol;
	}
	if (/\n[ \t]*\r?\n$/u.test(before)) return '';
	return before.endsWith('\n') ? eol : eol + eol;
}
