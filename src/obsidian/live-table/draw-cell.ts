// The room `obsidian/live-table`. The table of a `three-pass-table` code block, which can be sorted and edited.
import { Component, MarkdownRenderer, setIcon } from 'obsidian';
import type { App } from 'obsidian';
import { sameValue } from '../../core/front-matter/properties';
import { SECTION_SIGN } from '../../core/table/render';
import type { CellContent, LiveCell, LiveLine } from './table-cells';
import { placeChildren } from '../base/dom';

/** Matches what may be Markdown. Other text is drawn as plain text. */
const MARKDOWN = /[\\`*_~=[\]<>$!#|&^\n]|https?:|www\.|%%/u;
/** Matches what opens a block at the start of a line, but is plain text in a table cell. */
const BLOCK_START = /^(\s*)([#>+-]|\d{1,9}(?=[.)]\s))/u;

export interface CellContext {
	readonly app: App;
	readonly sourcePath: string;
	readonly component: Component;
}

/**
 * Draws inline Markdown into a cell, or plain text at once.
 *
 * @param isWanted is asked after the Markdown is rendered, because the cell may show something else by then.
 */
export async function drawCell(
	el: HTMLElement,
	markdown: string,
	{ app, sourcePath, component }: CellContext,
	isWanted: () => boolean,
): Promise<void> {
	if (!hasMarkdown(markdown)) {
		el.setText(markdown);
		return;
	}
	const fresh = el.createDiv();
	fresh.detach();
	await MarkdownRenderer.render(app, asInline(markdown), fresh, sourcePath, component);
	if (!isWanted()) return;
	const only = fresh.childElementCount === 1 ? fresh.firstElementChild : null;
	el.replaceChildren(...Array.from(only?.tagName === 'P' ? only.childNodes : fresh.childNodes));
}

function hasMarkdown(text: string): boolean {
	return MARKDOWN.test(text);
}

/** Makes a single line inline text, as in a table. Several lines may be paragraphs and lists. */
export function asInline(markdown: string): string {
	if (markdown.includes('\n')) return markdown;
	return markdown.replace(BLOCK_START, (_, space: string, mark: string) =>
		/\d/u.test(mark) ? `${space}${mark}\u2060` : `${space}\\${mark}`,
	);
}

const ICONS = {
	ascending: 'lucide-chevron-up',
	descending: 'lucide-chevron-down',
	none: 'lucide-chevrons-up-down',
} as const;

/** One cell on screen. It is drawn again only when its content has changed. */
export class CellDrawing {
	readonly el: HTMLTableCellElement;
	#shown: LiveCell | null = null;
	/** Owns the rendered Markdown, and is removed together with it. */
	#owner: Component | null = null;
	/** While the cell is edited: what it showed before, and what to call when it is removed. */
	#held: { readonly cell: LiveCell | null; readonly onGone: () => void } | null = null;

	constructor(
		row: HTMLElement,
		{ scope }: LiveCell,
		private readonly context: CellContext,
	) {
		this.el = scope === null ? row.createEl('td') : row.createEl('th', { attr: { scope } });
	}

	get cell(): LiveCell | null {
		return this.#shown;
	}

	/** Whether the element can show a cell. Each kind of header needs its own element, and so does a data cell. */
	fits({ scope }: LiveCell): boolean {
		return scope === (this.#shown?.scope ?? null);
	}

	async draw(cell: LiveCell): Promise<void> {
		if (sameValue(this.#shown, cell)) return;
		this.#shown = cell;
		this.el.colSpan = cell.span;
		if (this.#held === null) await this.#drawContent(cell);
	}

	/** Empties the element for an editor. Content that the cell gets meanwhile is drawn when the editor closes. */
	hold(onGone: () => void): void {
		this.#held = { cell: this.#shown, onGone };
		this.#release();
		this.el.empty();
	}

	/** @param typed what was saved. It is shown at once, before the note is read again. */
	async letGo(typed: string | null): Promise<void> {
		const isStale = this.#held?.cell === this.#shown;
		this.#held = null;
		if (this.#shown === null) return;
		if (isStale && typed !== null && typed.trim() !== '') this.#shown = saying(this.#shown, typed.trim());
		await this.#drawContent(this.#shown);
	}

	remove(): void {
		this.#release();
		this.#held?.onGone();
	}

	#release(): void {
		if (this.#owner !== null) this.context.component.removeChild(this.#owner);
		this.#owner = null;
	}

	async #drawContent({ content, edit }: LiveCell): Promise<void> {
		this.el.toggleClass('three-pass-best', content.kind === 'fact' && content.best);
		if (content.kind === 'sort') {
			this.#drawSort(content);
			return;
		}
		this.el.setAttr('aria-readonly', edit === null ? 'true' : null);
		this.#release();
		this.el.empty();
		if (content.kind === 'link') drawLink(this.el, content.linkpath, content.text);
		// In a span, so that it can stay in sight when the table is scrolled sideways.
		else if (content.kind === 'label') this.el.createSpan({ text: content.text });
		else await this.#drawFact(content);
	}

	/** Reuses the button, so that it keeps the focus. */
	#drawSort({ text, order }: CellContent & { kind: 'sort' }): void {
		const button =
			this.el.querySelector('button') ??
			this.el.createEl('button', { cls: 'three-pass-sort', attr: { type: 'button' } });
		button.setText(text);
		setIcon(button.createSpan({ cls: 'three-pass-sort-icon', attr: { 'aria-hidden': 'true' } }), ICONS[order]);
		this.el.setAttr('aria-sort', order);
	}

	async #drawFact({ markdown, section }: CellContent & { kind: 'fact' }): Promise<void> {
		const wanted = this.#shown;
		const isWanted = (): boolean => this.#shown === wanted;
		if (hasMarkdown(markdown)) this.#owner = this.context.component.addChild(new Component());
		await drawCell(
			this.el,
			markdown,
			{ ...this.context, component: this.#owner ?? this.context.component },
			isWanted,
		);
		if (section === null || !isWanted()) return;
		const link = drawLink(this.el, section.linkpath, SECTION_SIGN);
		link.addClass('three-pass-section');
		link.setAttr('aria-label', section.heading);
	}
}

/** The cell as it will be once its note says something else. */
function saying(cell: LiveCell, markdown: string): LiveCell {
	const { content, edit } = cell;
	const fresh: CellContent =
		content.kind === 'fact' ? { ...content, markdown, section: null } : { ...content, text: markdown };
	return { ...cell, content: fresh, edit: edit === null ? null : { ...edit, markdown, lines: null } };
}

/**
 * An internal link as Obsidian draws one. Its clicks, hover and menus use `data-href`. The browser must not follow a
 * note name such as `javascript:…` as an address.
 */
function drawLink(el: HTMLElement, linkpath: string, text: string): HTMLElement {
	return el.createEl('a', {
		cls: 'internal-link',
		text,
		href: linkpath.includes(':') ? `./${linkpath}` : linkpath,
		attr: { 'data-href': linkpath, target: '_blank', rel: 'noopener nofollow' },
	});
}

type CellsByElement = WeakMap<Element, CellDrawing>;

/** One row on screen. The drawings of its cells are kept by the cells' keys. */
export class RowDrawing {
	readonly el: HTMLTableRowElement;
	#cells = new Map<string, CellDrawing>();

	constructor(
		table: HTMLElement,
		private readonly context: CellContext,
		private readonly all: CellsByElement,
	) {
		this.el = table.createEl('tr');
		this.el.detach();
	}

	/** @returns a promise for the cells that are still being drawn. */
	draw({ cells }: LiveLine, kept: Node | null): Promise<unknown> {
		const before = this.#cells;
		this.#cells = new Map();
		const work = cells().map((cell) => {
			const old = before.get(cell.key);
			const drawing = old?.fits(cell) === true ? old : new CellDrawing(this.el, cell, this.context);
			this.#cells.set(cell.key, drawing);
			this.all.set(drawing.el, drawing);
			return drawing.draw(cell);
		});
		const drawn = [...this.#cells.values()];
		for (const old of before.values()) if (!drawn.includes(old)) old.remove();
		placeChildren(
			this.el,
			drawn.map(({ el }) => el),
			kept,
		);
		return Promise.all(work);
	}

	release(): void {
		for (const cell of this.#cells.values()) cell.remove();
		this.el.remove();
	}
}
