import { lineAt } from '../text/strings';
import { CARRIAGE_RETURN, GREATER, LINE_FEED, SPACE, TAB } from './chars';

/**
 * Walks a text line by line and, within a line, from container to container. Indents are counted in columns, with tab
 * stops of four (CommonMark 0.31, section 2.2), because only part of a tab may belong to a container.
 */
export class LineCursor {
	start = 0;
	/** The offset before the line ending. */
	end = 0;
	/** Counted from 1. */
	number: number;
	/** -1 on the first line. */
	previousEnd = -1;
	/** The offset of the next character that is not a space or a tab; `end` on a blank line. */
	at = 0;
	/** The character at `at`; LF on a blank line. */
	char = LINE_FEED;
	/** The column of `at`, and the one up to which containers have consumed the line. */
	#column = 0;
	#consumed = 0;
	#next: number;

	constructor(
		readonly text: string,
		from: number,
	) {
		this.#next = from;
		this.number = lineAt(text, from) - 1;
	}

	/** @returns false at the end of the text. */
	nextLine(): boolean {
		const { text } = this;
		const next = this.#next;
		if (next >= text.length) return false;
		if (this.start < next) this.previousEnd = this.end;
		const found = text.indexOf('\n', next);
		const end = found === -1 ? text.length : found;
		this.start = next;
		this.end = end > next && text.charCodeAt(end - 1) === CARRIAGE_RETURN ? end - 1 : end;
		this.#next = end + 1;
		this.number += 1;
		this.#column = 0;
		this.#consumed = 0;
		this.#skipIndent(next);
		return true;
	}

	/** The columns before `at` that do not belong to a container. */
	get indent(): number {
		return this.#column - this.#consumed;
	}

	get blank(): boolean {
		return this.at === this.end;
	}

	consumeIndent(columns: number): void {
		this.#consumed += columns;
	}

	/** Consumes the indent and the marker of a container. */
	consumeMarker(length: number): void {
		this.#column += length;
		this.#consumed = this.#column;
		this.#skipIndent(this.at + length);
	}

	#skipIndent(from: number): void {
		const { text, end } = this;
		let at = from;
		let column = this.#column;
		let char = LINE_FEED;
		for (; at < end; at += 1) {
			char = text.charCodeAt(at);
			if (char === SPACE) column += 1;
			else if (char === TAB) column += 4 - (column % 4);
			else break;
		}
		this.at = at;
		this.char = at < end ? char : LINE_FEED;
		this.#column = column;
	}
}

/** The open block quotes and list items around a line, outermost first (CommonMark 0.31, section 5). */
export class Containers {
	/** The indent of each list item in columns; 0 means a block quote. */
	readonly #widths: number[] = [];
	/** The index of the outermost block quote, or -1. */
	#quote = -1;
	#innermostQuote = -1;

	get count(): number {
		return this.#widths.length;
	}

	get quoted(): boolean {
		return this.#quote !== -1;
	}

	/** The number of open list items; in a block quote, of those around the outermost one. */
	get depth(): number {
		return this.#quote === -1 ? this.#widths.length : this.#quote;
	}

	/**
	 * Consumes the markers and the indent of the containers that the line continues.
	 *
	 * @param emptyItem the innermost item has no content yet, so a blank line ends it.
	 * @returns the number of containers that continue.
	 */
	match(line: LineCursor, emptyItem: boolean): number {
		const count = this.#widths.length;
		for (let at = 0; at < count; at += 1) {
			// No more steps, because a thousand blank lines in a thousand nested items would take a million.
			if (line.blank) return this.#matchBlank(at, emptyItem);
			const width = this.#widths[at] ?? 0;
			if (width === 0) {
				if (line.char !== GREATER || line.indent > 3) return at;
				consumeQuoteMarker(line);
			} else {
				if (line.indent < width) return at;
				line.consumeIndent(width);
			}
		}
		return count;
	}

	openQuote(line: LineCursor): void {
		this.#innermostQuote = this.#widths.length;
		if (this.#quote === -1) this.#quote = this.#innermostQuote;
		this.#widths.push(0);
		consumeQuoteMarker(line);
	}

	openItem(line: LineCursor, markerLength: number): void {
		const offset = line.indent;
		line.consumeMarker(markerLength);
		// Of five or more columns, the first is padding and the rest is the indent of a code block.
		const padding = line.blank || line.indent > 4 ? 1 : line.indent;
		if (!line.blank) line.consumeIndent(padding);
		this.#widths.push(offset + markerLength + padding);
	}

	/** Leaves `count` containers open. @returns whether this closed the outermost block quote. */
	close(count: number): boolean {
		this.#widths.length = count;
		while (this.#innermostQuote >= count)
			this.#innermostQuote = this.#widths.lastIndexOf(0, this.#innermostQuote - 1);
		if (this.#quote === -1 || this.#quote < count) return false;
		this.#quote = -1;
		return true;
	}

	/** A line that is blank, perhaps after a `>`, continues the items from there on up to the next quote. */
	#matchBlank(from: number, emptyItem: boolean): number {
		const count = this.#widths.length;
		if (this.#innermostQuote >= from) return this.#widths.indexOf(0, from);
		return emptyItem ? count - 1 : count;
	}
}

function consumeQuoteMarker(line: LineCursor): void {
	line.consumeMarker(1);
	if (!line.blank && line.indent > 0) line.consumeIndent(1);
}
