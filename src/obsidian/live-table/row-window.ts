/** The number of lines in a chunk. A chunk is drawn when it comes near the visible area. */
const CHUNK = 50;
/** Tables of at most this many lines are drawn as a whole. */
const SHORT = 100;
const USUAL_ROW_HEIGHT = 32;

/** A row of the table's body: a line, or a spacer for lines that are not drawn yet. */
export type WindowRow<Line> =
	| { readonly line: Line; readonly gap: null }
	| { readonly line: null; readonly gap: HTMLTableRowElement };

interface Spacer {
	readonly el: HTMLTableRowElement;
	lines: number;
}

/** Decides which lines of a long table are drawn: the first ones, and all that have once been near the visible area. */
export class RowWindow {
	readonly #near = new Set([0]);
	/** By the numbers of their chunks. */
	readonly #gaps = new Map<number, Spacer>();
	#observer: IntersectionObserver | null = null;
	#rowHeight = USUAL_ROW_HEIGHT;

	/** @param onNear is called when more lines have to be drawn. */
	constructor(
		private readonly scroll: HTMLElement,
		private readonly onNear: () => void,
	) {}

	get hasGaps(): boolean {
		return this.#gaps.size > 0;
	}

	/** The lines to draw, with spacers for the others. */
	place<Line>(lines: readonly Line[]): WindowRow<Line>[] {
		const placed: WindowRow<Line>[] = [];
		for (let from = 0, chunk = 0; from < lines.length; from += CHUNK, chunk += 1) {
			const part = lines.slice(from, from + CHUNK);
			if (lines.length > SHORT && !this.#near.has(chunk))
				placed.push({ line: null, gap: this.#gapFor(chunk, part.length) });
			else {
				this.#drop(chunk);
				for (const line of part) placed.push({ line, gap: null });
			}
		}
		for (const chunk of [...this.#gaps.keys()]) if (chunk * CHUNK >= lines.length) this.#drop(chunk);
		return placed;
	}

	/** Draws the lines of a spacer from now on; without a spacer, all lines. */
	reveal(row: Element | null = null): void {
		for (const [chunk, { el }] of this.#gaps) if (row === null || row === el) this.#near.add(chunk);
	}

	isGap(row: Element): boolean {
		return [...this.#gaps.values()].some(({ el }) => el === row);
	}

	clear(): void {
		this.#observer?.disconnect();
		this.#observer = null;
		this.#gaps.clear();
	}

	#gapFor(chunk: number, lines: number): HTMLTableRowElement {
		const gap = this.#gaps.get(chunk) ?? this.#open(chunk);
		if (gap.lines !== lines) this.#resize(gap, lines);
		return gap.el;
	}

	#open(chunk: number): Spacer {
		this.#observer ??= new IntersectionObserver((entries) => this.#onSight(entries), {
			root: this.scroll,
			rootMargin: '100% 0px',
		});
		const el = this.scroll.createEl('tr', { cls: 'three-pass-gap', attr: { 'aria-hidden': 'true' } });
		el.createEl('td');
		el.detach();
		const gap = { el, lines: 0 };
		this.#gaps.set(chunk, gap);
		this.#observer.observe(el);
		return gap;
	}

	#drop(chunk: number): void {
		const gap = this.#gaps.get(chunk);
		if (gap === undefined) return;
		this.#observer?.unobserve(gap.el);
		this.#gaps.delete(chunk);
	}

	#resize(gap: Spacer, lines: number): void {
		gap.lines = lines;
		gap.el.setCssProps({ '--three-pass-gap': `${gap.lines * this.#rowHeight}px` });
	}

	#onSight(entries: readonly IntersectionObserverEntry[]): void {
		const seen = entries.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target);
		if (seen.length === 0) return;
		this.#measure();
		for (const row of seen) this.reveal(row);
		this.onNear();
	}

	/** Lines that are not drawn yet are assumed to be as high as the drawn ones. */
	#measure(): void {
		const body = this.scroll.querySelector('tbody');
		const drawn = [...(body?.rows ?? [])].filter((row) => !this.isGap(row));
		const height = drawn.reduce((sum, row) => sum + row.offsetHeight, 0) / drawn.length;
		if (!(height > 0) || height === this.#rowHeight) return;
		this.#rowHeight = height;
		for (const gap of this.#gaps.values()) this.#resize(gap, gap.lines);
	}
}
