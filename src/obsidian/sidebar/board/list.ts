import type { BoardLine, BoardLines } from '../../../core/board/board';
import { closestTo, placeChildren } from '../../base/dom';
import { createLine, updateLine } from './draw-line';
import type { DrawnLine, LineState, LineText } from './draw-line';

/** How many lines are drawn above and below the visible ones, so that a little scrolling shows nothing blank. */
const BEYOND = 6;

/** A list of lines of the same height, and its visible part, in pixels. */
interface ListSight {
	readonly count: number;
	readonly lineHeight: number;
	readonly top: number;
	readonly height: number;
}

/** Which lines have to be drawn: the index of the first, and the index after the last. */
export function linesToDraw({ count, lineHeight, top, height }: ListSight): readonly [number, number] {
	const first = Math.floor(top / lineHeight) - BEYOND;
	const end = Math.ceil((top + height) / lineHeight) + BEYOND;
	return [Math.max(0, Math.min(first, count)), Math.max(0, Math.min(end, count))];
}

/** The scroll position that shows a line with as little movement as possible. */
export function topFor(index: number, { lineHeight, top, height }: ListSight): number {
	const above = index * lineHeight;
	if (above < top) return above;
	return Math.max(top, above + lineHeight - height);
}

/** Assumed until a line and the list were measured. */
const USUAL = { lineHeight: 28, height: 600 };

interface ListSource {
	text(line: BoardLine): LineText;
	state(line: BoardLine): LineState;
	/** The index of the line of a group or paper; -1 where it is not listed. */
	indexOf(id: string): number;
}

/** The board as a tree. Only lines in or near the visible part are drawn, and they keep their elements meanwhile. */
export class BoardList {
	readonly el: HTMLElement;
	readonly #canvas: HTMLElement;
	readonly #drawn = new Map<string, DrawnLine>();
	#lines: BoardLines;
	/** The line that Tab reaches. */
	#stop = { id: '', index: 0 };
	#lineHeight = USUAL.lineHeight;
	#height = 0;
	/** The height of all lines together. */
	#whole = 0;
	#isMeasured = false;

	constructor(
		parent: HTMLElement,
		label: string,
		lines: BoardLines,
		private readonly source: ListSource,
	) {
		this.#lines = lines;
		this.el = parent.createDiv({
			cls: 'three-pass-list',
			attr: { role: 'tree', 'aria-label': label, 'aria-multiselectable': 'true' },
		});
		this.#canvas = this.el.createDiv({ cls: 'three-pass-canvas', attr: { role: 'presentation' } });
	}

	/** How many lines fit into the visible part. */
	get page(): number {
		return Math.max(1, Math.floor(this.#sight().height / this.#lineHeight) - 1);
	}

	get focusedIndex(): number {
		return this.#stop.index;
	}

	get length(): number {
		return this.#lines.length;
	}

	at(index: number): BoardLine | null {
		return this.#lines.at(index);
	}

	/** The index of the line that an element belongs to, or -1. */
	indexAt(node: Node | null): number {
		const el = closestTo(node, '.three-pass-line');
		return this.#drawn.get(el?.dataset['path'] ?? el?.dataset['group'] ?? '')?.index ?? -1;
	}

	/** Shows other lines, and keeps the line at the top of the visible part in its place. */
	show(lines: BoardLines): void {
		const first = Math.floor(this.el.scrollTop / this.#lineHeight);
		// The previous `BoardLines` already reflect changes of their papers; only the drawn lines show the old state.
		const [held] = [...this.#drawn].find(([, { index }]) => index === first) ?? [];
		this.#lines = lines;
		const { id, index } = this.#stop;
		const now = this.source.indexOf(id);
		this.#setStop(now >= 0 ? now : Math.max(0, Math.min(index, lines.length - 1)));
		const moved = held === undefined || first === 0 ? -1 : this.source.indexOf(held);
		this.#setCanvas();
		if (moved >= 0 && moved !== first) this.el.scrollTop += (moved - first) * this.#lineHeight;
		this.draw();
	}

	/** Draws the visible lines, and changes only what differs. */
	draw(): void {
		const hadFocus = this.el.contains(this.el.doc.activeElement);
		const [from, to] = linesToDraw(this.#sight());
		const indexes = Array.from({ length: to - from }, (_, at) => from + at);
		const { index: stop } = this.#stop;
		if (stop < from) indexes.unshift(stop);
		else if (stop >= to) indexes.push(stop);
		const wanted = indexes.map((index) => this.#drawLine(index)).filter((drawn) => drawn !== null);
		const els = new Set(wanted);
		for (const [id, drawn] of this.#drawn) if (!els.has(drawn)) this.#drawn.delete(id);
		placeChildren(
			this.#canvas,
			wanted.map(({ el }) => el),
			this.el.doc.activeElement,
		);
		if (hadFocus && !this.el.contains(this.el.doc.activeElement))
			this.#drawn.get(this.#stop.id)?.el.focus({ preventScroll: true });
		this.#measure();
	}

	/** Moves the focus to a line, and scrolls it into view. */
	focus(index: number): void {
		if (this.#lines.at(index) === null) return;
		this.#setStop(index);
		const top = topFor(index, this.#sight());
		if (top !== this.el.scrollTop) this.el.scrollTop = top;
		this.draw();
		this.#drawn.get(this.#stop.id)?.el.focus({ preventScroll: true });
	}

	/** Called when a line got the focus in another way, such as by a click. */
	focused(index: number): void {
		if (index < 0 || index === this.#stop.index) return;
		this.#setStop(index);
		this.draw();
	}

	/** Called when the size or the look of the list has changed. */
	resized(): void {
		this.#height = this.el.clientHeight;
		this.#isMeasured = false;
		this.#setCanvas();
		this.draw();
	}

	#setStop(index: number): void {
		this.#stop = { index, id: this.#lines.at(index)?.id ?? '' };
	}

	#sight(): ListSight {
		const lineHeight = this.#lineHeight;
		const height = this.#height > 0 ? this.#height : USUAL.height;
		const count = this.#lines.length;
		return {
			count,
			lineHeight,
			height,
			top: Math.min(this.el.scrollTop, Math.max(0, count * lineHeight - height)),
		};
	}

	#setCanvas(): void {
		const whole = this.#lines.length * this.#lineHeight;
		if (whole !== this.#whole) this.#canvas.setCssProps({ '--three-pass-height': `${whole}px` });
		this.#whole = whole;
	}

	#drawLine(index: number): DrawnLine | null {
		const line = this.#lines.at(index);
		if (line === null) return null;
		let drawn = this.#drawn.get(line.id);
		if (drawn === undefined) {
			drawn = createLine(this.#canvas, line);
			this.#drawn.set(line.id, drawn);
		}
		updateLine(drawn, line, this.source.text(line), this.source.state(line));
		const tabIndex = index === this.#stop.index ? 0 : -1;
		if (drawn.el.tabIndex !== tabIndex) drawn.el.tabIndex = tabIndex;
		drawn.index = index;
		const top = index * this.#lineHeight;
		if (drawn.top !== top) drawn.el.setCssProps({ '--three-pass-top': `${top}px` });
		drawn.top = top;
		return drawn;
	}

	/** Measures the first drawn line, because all lines have the same height. */
	#measure(): void {
		const [first] = this.#drawn.values();
		if (this.#isMeasured || first === undefined) return;
		const { height } = first.el.getBoundingClientRect();
		if (height === 0) return;
		this.#isMeasured = true;
		if (height === this.#lineHeight) return;
		this.#lineHeight = height;
		this.#setCanvas();
		this.draw();
	}
}
