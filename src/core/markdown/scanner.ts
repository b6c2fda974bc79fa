import { ASTERISK, COLON, DASH, EQUALS, GREATER, HASH, PIPE, PLUS, UNDERSCORE, isDigit } from './chars';
import { Containers, LineCursor } from './line';
import { openRaw } from './raw';
import type { RawBlock } from './raw';
import { BlockOutput, Paragraph } from './output';
import type { Block, TableRow } from './types';
import { RuleFinder, headingLevel, headingText, listMarkerLength, mayStartBlock, setextLevel } from './starts';
import { LazyRow } from './table';

type Leaf = 'none' | 'paragraph' | 'table' | 'indented' | 'raw';

/**
 * The state of `scanBlocks`: the open containers and, in the innermost one, at most one open leaf block. For each line,
 * as in CommonMark's appendix "A parsing strategy", it matches open containers, starts new blocks and adds text.
 */
export class BlockScanner {
	private readonly containers = new Containers();
	private readonly paragraph = new Paragraph();
	private readonly line: LineCursor;
	private readonly output: BlockOutput;
	private readonly rule = new RuleFinder();
	private leaf: Leaf = 'none';
	private leafFrom = 0;
	private leafLine = 0;
	private leafTo = 0;
	private raw: RawBlock | null = null;
	private table: { readonly header: TableRow; readonly delimiter: TableRow; readonly rows: TableRow[] } | null = null;
	/** The start of the outermost open quote. */
	private quote = { from: 0, line: 0, depth: 0 };

	/** @param inQuotes report the blocks inside block quotes instead of the quotes. */
	constructor(
		private readonly text: string,
		from: number,
		private readonly inQuotes = false,
	) {
		this.line = new LineCursor(text, from);
		this.output = new BlockOutput(text);
	}

	scan(): Block[] {
		while (this.line.nextLine()) this.readLine();
		this.line.previousEnd = this.line.end;
		this.closeLeaf();
		this.closeContainers(0);
		return this.output.blocks;
	}

	private readLine(): void {
		const { line, containers } = this;
		let matched = containers.match(line, this.leaf === 'none' && this.output.itemOpen);
		const continued = matched === containers.count;
		if (continued && this.leaf === 'raw' && this.continueRaw()) return;
		if (line.blank) {
			if (continued && (this.leaf === 'indented' || this.leaf === 'none')) return;
			this.closeLeaf();
			this.closeContainers(matched);
			return;
		}
		for (;;) {
			if (line.indent > 3) {
				if (this.leaf === 'paragraph') break;
				this.readIndented(matched);
				return;
			}
			if (!mayStartBlock(line.char)) break;
			const interrupts = this.leaf === 'paragraph' && matched === containers.count;
			const length = this.containerMarker(interrupts);
			if (length === 0) {
				if (this.readLeaf(matched, interrupts)) return;
				break;
			}
			this.openContainer(matched, length);
			matched = containers.count;
			if (line.blank) return;
		}
		this.readText(matched);
	}

	/** The length of the block quote or list marker at the cursor, or 0. */
	private containerMarker(interrupts: boolean): number {
		const { line, text } = this;
		const code = line.char;
		if (code === GREATER) return 1;
		if (code === DASH || code === ASTERISK || code === PLUS) {
			if (code === DASH && interrupts && setextLevel(text, line.at, line.end) > 0) return 0;
			if (code !== PLUS && this.rule.isAt(line)) return 0;
		} else if (!isDigit(code)) return 0;
		return listMarkerLength(text, line.at, line.end, interrupts);
	}

	private openContainer(matched: number, markerLength: number): void {
		const { line, containers } = this;
		this.startBlock(matched);
		if (line.char === GREATER) {
			if (!containers.quoted) this.quote = { from: line.start, line: line.number, depth: containers.depth };
			containers.openQuote(line);
		} else {
			this.output.openItem(line, markerLength, containers.depth);
			containers.openItem(line, markerLength);
		}
	}

	/** @returns whether the line starts a leaf block, or turns the open paragraph into a heading or a table. */
	private readLeaf(matched: number, interrupts: boolean): boolean {
		switch (this.line.char) {
			case HASH:
				return this.readHeading(matched);
			case EQUALS:
				return interrupts && this.readUnderline();
			case DASH:
				return (
					(interrupts && this.readUnderline()) ||
					this.readRule(matched) ||
					(interrupts && this.readDelimiterRow())
				);
			case ASTERISK:
			case UNDERSCORE:
				return this.readRule(matched);
			case PIPE:
			case COLON:
				return interrupts && this.readDelimiterRow();
			default:
				return this.readRaw(matched);
		}
	}

	private readHeading(matched: number): boolean {
		const { line, text } = this;
		const level = headingLevel(text, line.at, line.end);
		if (level === 0) return false;
		this.startBlock(matched);
		this.addHeading(level, headingText(text, line.at + level, line.end), line.start, line.number);
		return true;
	}

	private readUnderline(): boolean {
		const { line, text, paragraph } = this;
		const level = setextLevel(text, line.at, line.end);
		if (level === 0) return false;
		this.leaf = 'none';
		this.output.closeItem(this.silent);
		this.addHeading(level, paragraph.headingText(text), paragraph.from, paragraph.line);
		return true;
	}

	/** Adds a heading that ends with the current line. */
	private addHeading(level: number, text: string, from: number, line: number): void {
		if (this.silent) return;
		const [to, depth] = [this.line.end, this.containers.depth];
		this.output.blocks.push({ kind: 'heading', level, text, from, to, line, depth });
	}

	private readRule(matched: number): boolean {
		if (!this.rule.isAt(this.line)) return false;
		const { line } = this;
		this.startBlock(matched);
		if (!this.silent) this.output.opaque('rule', line.start, line.end, line.number, this.containers.depth);
		return true;
	}

	private readDelimiterRow(): boolean {
		const { line, paragraph } = this;
		const header = paragraph.takeHeader(line);
		if (header === null) return false;
		if (paragraph.empty) this.output.closeItem(this.silent);
		else this.closeLeaf();
		this.table = { header, delimiter: this.readRow(), rows: [] };
		this.leaf = 'table';
		return true;
	}

	private readRow(): TableRow {
		const { start, end, number, at } = this.line;
		return new LazyRow(this.text, start, end, number, at);
	}

	private readRaw(matched: number): boolean {
		const raw = openRaw(this.line, this.leaf === 'paragraph');
		if (raw === null) return false;
		this.startLeaf(matched, 'raw');
		this.raw = raw;
		if (raw.oneLine) this.closeLeaf();
		return true;
	}

	/** @returns whether the line belongs to the open raw block. */
	private continueRaw(): boolean {
		const { line, raw } = this;
		if (raw === null || (raw.endsAtBlank && line.blank)) return false;
		this.leafTo = line.end;
		if (raw.closes(line)) this.closeLeaf();
		return true;
	}

	private readIndented(matched: number): void {
		if (this.leaf === 'indented' && matched === this.containers.count) this.leafTo = this.line.end;
		else this.startLeaf(matched, 'indented');
	}

	/** The line continues the paragraph (perhaps lazily) or the table, or starts a paragraph. */
	private readText(matched: number): void {
		const { line, paragraph } = this;
		const lazy = matched !== this.containers.count;
		if (this.leaf === 'paragraph') paragraph.addLine(line);
		else if (this.leaf === 'table' && !lazy) this.table?.rows.push(this.readRow());
		else {
			this.closeLeaf();
			this.closeContainers(matched);
			this.leaf = 'paragraph';
			paragraph.start(line);
		}
	}

	/** Closes the blocks that the line does not continue. */
	private startBlock(matched: number): void {
		this.closeLeaf();
		this.closeContainers(matched);
		this.output.closeItem(this.silent);
	}

	private startLeaf(matched: number, leaf: Leaf): void {
		this.startBlock(matched);
		this.leaf = leaf;
		this.leafFrom = this.line.start;
		this.leafLine = this.line.number;
		this.leafTo = this.line.end;
	}

	private closeContainers(count: number): void {
		const { containers, output } = this;
		if (count === containers.count) return;
		output.closeItem(this.silent);
		if (containers.close(count) && !this.inQuotes)
			output.opaque('quote', this.quote.from, this.line.previousEnd, this.quote.line, this.quote.depth);
	}

	private closeLeaf(): void {
		const { leaf, output, table, raw, silent } = this;
		if (leaf === 'none') return;
		this.leaf = 'none';
		const { depth } = this.containers;
		if (leaf === 'paragraph') output.paragraph(this.paragraph, depth, silent);
		else if (silent) return;
		else if (leaf === 'table') {
			if (table === null) return;
			const { from, line } = table.header;
			const { to } = table.rows.at(-1) ?? table.delimiter;
			output.blocks.push({ kind: 'table', ...table, from, to, line, depth });
		} else {
			const kind = raw !== null && leaf === 'raw' ? raw.kind : 'code';
			output.opaque(kind, this.leafFrom, this.leafTo, this.leafLine, depth);
		}
	}

	/** Whether blocks here are not reported. */
	private get silent(): boolean {
		return !this.inQuotes && this.containers.quoted;
	}
}
