import { lineAt } from '../text/lines';
import { CARRIAGE_RETURN, LINE_FEED, SPACE, TAB } from './chars';

/**
 * Walks a text line by line and, within a line, from container to container. Columns follow CommonMark's tab stops of
 * four (spec 0.31, section 2.2): a tab may belong to a container in part, so what is consumed is counted in columns.
 */
export class LineCursor {
	/** Start of the line, its end without line ending, and its number counted from 1. */
	start = 0;
	end = 0;
	number: number;
	/** End of the line before; -1 on the first. */
	previousEnd = -1;
	/** Offset of the next character that is no space or tab (`end` on a blank line), and its column. */
	at = 0;
	/** The character at `at`; LF on a blank line. */
	char = LINE_FEED;
	private column = 0;
	/** The column up to which containers have consumed the line. */
	private consumed = 0;
	private next: number;

	constructor(
		readonly text: string,
		from: number,
	) {
		this.next = from;
		this.number = lineAt(text, from) - 1;
	}

	/** @returns false at the end of the text. */
	nextLine(): boolean {
		const { text, next } = this;
		if (next >= text.length) return false;
		if (this.start < next) this.previousEnd = this.end;
		const found = text.indexOf('\n', next);
		const end = found === -1 ? text.length : found;
		this.start = next;
		this.end = end > next && text.charCodeAt(end - 1) === CARRIAGE_RETURN ? end - 1 : end;
		this.next = end + 1;
		this.number += 1;
		this.column = 0;
		this.consumed = 0;
		this.skipIndent(next);
		return true;
	}

	/** Columns of white space before `at` that no container has consumed. */
	get indent(): number {
		return this.column - this.consumed;
	}

	get blank(): boolean {
		return this.at === this.end;
	}

	consumeIndent(columns: number): void {
		this.consumed += columns;
	}

	/** Consumes the indent and the `length` characters of a container's marker. */
	consumeMarker(length: number): void {
		this.column += length;
		this.consumed = this.column;
		this.skipIndent(this.at + length);
	}

	private skipIndent(from: number): void {
		const { text, end } = this;
		let at = from;
		let column = this.column;
		let char = LINE_FEED;
		for (; at < end; at += 1) {
			char = text.charCodeAt(at);
			if (char === SPACE) column += 1;
			else if (char === TAB) column += 4 - (column % 4);
			else break;
		}
		this.at = at;
		this.char = at < end ? char : LINE_FEED;
		this.column = column;
	}
}
