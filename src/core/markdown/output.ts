import { trimBlanks } from './chars';
import { readTask, skipTask } from './items';
import type { Paragraph } from './paragraph';
import type { Block, OpaqueBlock, TableRow } from './types';

/** The list item whose first paragraph has not been read to its end yet. */
interface OpenItem {
	readonly from: number;
	/** End of the line with the marker. */
	readonly to: number;
	readonly line: number;
	readonly depth: number;
	readonly ordered: boolean;
	readonly markerTo: number;
}

/**
 * Collects the blocks in the order they stand. An item waits for its first paragraph, and goes
 * out before any other block.
 */
export class BlockOutput {
	readonly blocks: Block[] = [];
	private item: OpenItem | null = null;

	constructor(private readonly text: string) {}

	/** Whether the innermost item has no content yet. */
	get itemOpen(): boolean {
		return this.item !== null;
	}

	openItem(item: OpenItem): void {
		this.item = item;
	}

	/** Sends out an item that starts with something else than a paragraph, or holds nothing. */
	closeItem(silent: boolean): void {
		const { item } = this;
		if (item === null) return;
		this.item = null;
		if (silent) return;
		const { from, to, line, depth, ordered, markerTo } = item;
		this.blocks.push({
			kind: 'item',
			ordered,
			task: null,
			text: '',
			textFrom: Math.min(markerTo + 1, to),
			from,
			to,
			line,
			depth,
		});
	}

	/** A paragraph: the item's own where one is open. */
	paragraph({ from, to, line, textFrom: start }: Paragraph, depth: number, silent: boolean): void {
		const { item } = this;
		this.item = null;
		if (silent) return;
		if (item === null) this.blocks.push({ kind: 'paragraph', from, to, line, depth });
		else {
			const { text } = this;
			const task = readTask(text, start, to);
			const textFrom = task === null ? start : skipTask(text, start, task, to);
			const content = text.slice(textFrom, trimBlanks(text, textFrom, to));
			this.blocks.push({
				kind: 'item',
				ordered: item.ordered,
				task,
				text: content,
				textFrom,
				from: item.from,
				to,
				line: item.line,
				depth: item.depth,
			});
		}
	}

	heading(level: number, text: string, from: number, to: number, line: number, depth: number): void {
		this.blocks.push({ kind: 'heading', level, text, from, to, line, depth });
	}

	opaque(kind: OpaqueBlock['kind'], from: number, to: number, line: number, depth: number): void {
		this.blocks.push({ kind, from, to, line, depth });
	}

	table(header: TableRow, delimiter: TableRow, rows: readonly TableRow[], depth: number): void {
		const { to } = rows[rows.length - 1] ?? delimiter;
		this.blocks.push({ kind: 'table', header, delimiter, rows, from: header.from, to, line: header.line, depth });
	}
}
