import type { TextChange } from './changes';
import { lineEndingOf } from './lines';

/**
 * Inserts lines as a block of their own: a blank line parts them from what stands before and behind, and none is added
 * where one stands already.
 *
 * @param bodyFrom where the body starts; `place` is not before it.
 * @param lines without a final line ending, in the text's own line ending.
 */
export function insertAsBlock(text: string, bodyFrom: number, place: number, lines: string): TextChange {
	return {
		from: place,
		to: place,
		insert: leadFor(text, bodyFrom, place, lineEndingOf(text)) + lines + gapBehind(text, place),
	};
}

/** The line endings that part lines inserted at a place from what stands behind it. */
export function gapBehind(text: string, place: number): string {
	const eol = lineEndingOf(text);
	const behind = text.slice(place);
	if (/^\r?\n(?:\r?\n|$)/u.test(behind)) return '';
	return behind.trim() === '' || /^\r?\n/u.test(behind) ? eol : eol + eol;
}

function leadFor(text: string, bodyFrom: number, place: number, eol: string): string {
	const before = text.slice(bodyFrom, place);
	if (before.trim() === '') {
		const opensLine = before.endsWith('\n') || before === '' ? !/[^\n\uFEFF]$/u.test(text.slice(0, place)) : false;
		return opensLine ? '' : eol;
	}
	if (/\n[ \t]*\r?\n$/u.test(before)) return '';
	return before.endsWith('\n') ? eol : eol + eol;
}
