import type { LineCursor } from './line';
import { LazyRow, countCells, isDelimiterRow } from './table';

/**
 * The lines of an open paragraph, which the next line may turn into a heading or its last line into a table's header.
 */
export class Paragraph {
	from = 0;
	line = 0;
	textFrom = 0;
	to = 0;
	private lastFrom = 0;
	private lastTextFrom = 0;
	/** The last line is indented like code, and so no header. */
	private lastIndented = false;
	private beforeLast = 0;

	start(line: LineCursor): void {
		this.from = line.start;
		this.line = line.number;
		this.textFrom = line.at;
		this.addLine(line);
	}

	addLine(line: LineCursor): void {
		this.beforeLast = this.to;
		this.lastFrom = line.start;
		this.lastTextFrom = line.at;
		this.lastIndented = line.indent > 3;
		this.to = line.end;
	}

	/** The text of a heading that these lines are. */
	headingText(text: string): string {
		return text
			.slice(this.textFrom, this.to)
			.split('\n')
			.map((part) => part.trim())
			.join(' ');
	}

	/**
	 * Takes the last line off for a table's header if the cursor stands at a delimiter row of as many cells
	 * (GFM 0.29, section 4.10).
	 */
	takeHeader(line: LineCursor): LazyRow | null {
		const { text } = line;
		if (this.lastIndented || !isDelimiterRow(text, line.at, line.end)) return null;
		if (countCells(text, this.lastTextFrom, this.to) !== countCells(text, line.at, line.end)) return null;
		const header = new LazyRow(text, this.lastFrom, this.to, line.number - 1, this.lastTextFrom);
		this.to = this.lastFrom === this.from ? this.from : this.beforeLast;
		return header;
	}

	/** Whether the header was all there was. */
	get empty(): boolean {
		return this.to === this.from;
	}
}
