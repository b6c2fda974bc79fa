import { GREATER } from './chars';
import type { LineCursor } from './line';

/** The open block quotes and list items around a line, outermost first (CommonMark 0.31, section 5). */
export class Containers {
	/** Columns a line must be indented to belong to an item; 0 stands for a block quote. */
	private readonly widths: number[] = [];
	/** The place of the outermost block quote, or -1: nothing in it is reported. */
	private quote = -1;
	private innermostQuote = -1;

	get count(): number {
		return this.widths.length;
	}

	/** Whether what opens now stands in a block quote. */
	get quoted(): boolean {
		return this.quote !== -1;
	}

	/** How many list items are open around the outermost quote, or around the line where there is none. */
	get depth(): number {
		return this.quote === -1 ? this.widths.length : this.quote;
	}

	/**
	 * Consumes the markers and the indent of the containers that the line continues.
	 *
	 * @param emptyItem the innermost item has no content yet: a blank line ends it.
	 * @returns how many containers continue.
	 */
	match(line: LineCursor, emptyItem: boolean): number {
		const count = this.widths.length;
		if (line.blank) {
			// Counted, not walked: a thousand nested items and a thousand blank lines must not meet a million times.
			if (this.quote !== -1) return this.quote;
			return emptyItem ? count - 1 : count;
		}
		for (let at = 0; at < count; at += 1) {
			const width = this.widths[at] ?? 0;
			if (width === 0) {
				if (line.char !== GREATER || line.indent > 3) return at;
				consumeQuoteMarker(line);
			} else {
				if (line.indent < width) return at;
				line.consumeIndent(width);
			}
			if (line.blank) return this.matchRest(at + 1, emptyItem);
		}
		return count;
	}

	openQuote(line: LineCursor): void {
		this.innermostQuote = this.widths.length;
		if (this.quote === -1) this.quote = this.innermostQuote;
		this.widths.push(0);
		consumeQuoteMarker(line);
	}

	/** @param markerLength of the list marker that stands at the cursor. */
	openItem(line: LineCursor, markerLength: number): void {
		const offset = line.indent;
		line.consumeMarker(markerLength);
		// Five columns and more are one, and indented code.
		const padding = line.blank || line.indent > 4 ? 1 : line.indent;
		if (!line.blank) line.consumeIndent(padding);
		this.widths.push(offset + markerLength + padding);
	}

	/** Closes the innermost containers down to `count`; @returns whether the outermost quote was one of them. */
	close(count: number): boolean {
		while (this.widths.length > count) this.widths.pop();
		while (this.innermostQuote >= count) this.innermostQuote = this.widths.lastIndexOf(0, this.innermostQuote - 1);
		if (this.quote === -1 || this.quote < count) return false;
		this.quote = -1;
		return true;
	}

	/** A line that is blank after its `>`: the items within the quote go on, quotes within it do not. */
	private matchRest(from: number, emptyItem: boolean): number {
		const count = this.widths.length;
		if (this.innermostQuote >= from) return this.widths.indexOf(0, from);
		return emptyItem && from < count ? count - 1 : count;
	}
}

function consumeQuoteMarker(line: LineCursor): void {
	line.consumeMarker(1);
	if (!line.blank && line.indent > 0) line.consumeIndent(1);
}
