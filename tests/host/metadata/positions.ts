import type { Loc, Pos } from 'obsidian';

/** Where a text's offsets lie, by line. */
export class Positions {
	private readonly starts: number[] = [0];

	constructor(readonly text: string) {
		for (const { 0: ending, index } of text.matchAll(/\r\n|\n|\r/g)) this.starts.push(index + ending.length);
	}

	/** The line, column and offset of an offset, which is held inside the text. */
	loc(offset: number): Loc {
		const inside = Math.max(0, Math.min(offset, this.text.length));
		let low = 0;
		let high = this.starts.length - 1;
		while (low < high) {
			const middle = Math.ceil((low + high) / 2);
			if (this.lineStart(middle) <= inside) low = middle;
			else high = middle - 1;
		}
		return { line: low, col: inside - this.lineStart(low), offset: inside };
	}

	/** From one offset to another. */
	pos(start: number, end: number): Pos {
		return { start: this.loc(start), end: this.loc(Math.max(start, end)) };
	}

	/** The offset at which a line begins. */
	lineStart(line: number): number {
		return this.starts[line] ?? this.text.length;
	}

	/** The offset at which a line ends, before its line ending. */
	lineEnd(line: number): number {
		const next = this.starts[line + 1];
		if (next === undefined) return this.text.length;
		return this.text.startsWith('\r\n', next - 2) ? next - 2 : next - 1;
	}
}
