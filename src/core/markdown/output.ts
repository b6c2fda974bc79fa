import { BRACKET_CLOSE, BRACKET_OPEN, LINE_FEED, isBlank, isDigit, skipBlanks, trimBlanks } from './chars';
import type { LineCursor } from './line';
import { LazyRow, isDelimiterRow, splitRow } from './table';
import type { Block, ItemBlock, OpaqueBlock } from './types';

/**
 * The character between the brackets of the task at `from`, or null if it is not a task. As in Obsidian, any character
 * makes a task (GFM 0.29, section 5.3, allows only a space and `x`), and the brackets may end the item.
 */
function readTask(text: string, from: number, end: number): string | null {
	if (text.charCodeAt(from) !== BRACKET_OPEN || from + 3 > end) return null;
	const code = text.codePointAt(from + 1) ?? LINE_FEED;
	const close = from + (code > 0xffff ? 3 : 2);
	if (code === LINE_FEED || close >= end || text.charCodeAt(close) !== BRACKET_CLOSE) return null;
	if (close + 1 < end && !isBlank(text.charCodeAt(close + 1))) return null;
	return text.slice(from + 1, close);
}

/** An open paragraph. The next line may turn it into a heading, or its last line into the header of a table. */
export class Paragraph {
	from = 0;
	line = 0;
	textFrom = 0;
	to = 0;
	#lastFrom = 0;
	#lastTextFrom = 0;
	/** The last line is indented like code, so it cannot be a header. */
	#lastIndented = false;
	#beforeLast = 0;

	start(line: LineCursor): void {
		this.from = line.start;
		this.line = line.number;
		this.textFrom = line.at;
		this.addLine(line);
	}

	addLine(line: LineCursor): void {
		this.#beforeLast = this.to;
		this.#lastFrom = line.start;
		this.#lastTextFrom = line.at;
		this.#lastIndented = line.indent > 3;
		this.to = line.end;
	}

	/** The text of the setext heading that the lines form. */
	headingText(text: string): string {
		return text
			.slice(this.textFrom, this.to)
			.split('\n')
			.map((part) => part.trim())
			.join(' ');
	}

	/**
	 * Removes and returns the last line as the header of a table, if a delimiter row with as many cells follows (GFM
	 * 0.29, section 4.10).
	 */
	takeHeader(line: LineCursor): LazyRow | null {
		const { text } = line;
		if (this.#lastIndented || !isDelimiterRow(text, line.at, line.end)) return null;
		const cells = splitRow(text, this.#lastTextFrom, this.to);
		if (cells.length !== splitRow(text, line.at, line.end).length) return null;
		const header = new LazyRow(text, this.#lastFrom, this.to, line.number - 1, this.#lastTextFrom);
		this.to = this.#lastFrom === this.from ? this.from : this.#beforeLast;
		return header;
	}

	/** Whether the header was the only line. */
	get empty(): boolean {
		return this.to === this.from;
	}
}

/** Collects the blocks in their order. */
export class BlockOutput {
	readonly blocks: Block[] = [];
	/** The list item whose first paragraph is not complete yet. */
	#item: ItemBlock | null = null;

	constructor(private readonly text: string) {}

	/** Whether the innermost item has no content yet. */
	get itemOpen(): boolean {
		return this.#item !== null;
	}

	openItem({ start: from, end: to, number: line, at, char }: LineCursor, markerLength: number, depth: number): void {
		const textFrom = Math.min(at + markerLength + 1, to);
		this.#item = { kind: 'item', ordered: isDigit(char), task: null, text: '', textFrom, from, to, line, depth };
	}

	/** Adds the open item, which is empty or does not start with a paragraph. */
	closeItem(silent: boolean): void {
		if (this.#item !== null && !silent) this.blocks.push(this.#item);
		this.#item = null;
	}

	/** Adds a paragraph, or the open item, whose first paragraph it is. */
	paragraph({ from, to, line, textFrom: start }: Paragraph, depth: number, silent: boolean): void {
		const item = this.#item;
		this.#item = null;
		if (silent) return;
		if (item === null) this.blocks.push({ kind: 'paragraph', from, to, line, depth });
		else {
			const { text } = this;
			const task = readTask(text, start, to);
			const textFrom = task === null ? start : skipBlanks(text, start + task.length + 2, to);
			const content = text.slice(textFrom, trimBlanks(text, textFrom, to));
			this.blocks.push({ ...item, task, text: content, textFrom, to });
		}
	}

	opaque(kind: OpaqueBlock['kind'], from: number, to: number, line: number, depth: number): void {
		this.blocks.push({ kind, from, to, line, depth });
	}
}
