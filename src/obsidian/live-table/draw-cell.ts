import { Component, setIcon } from 'obsidian';
import { sameValue } from '../../core/front-matter/same';
import { SECTION_SIGN } from '../../core/table/render';
import { drawCell, hasMarkdown } from './cell';
import type { CellContext } from './cell';
import type { CellContent, LiveCell } from './table-cells';

const ICONS = {
	ascending: 'lucide-chevron-up',
	descending: 'lucide-chevron-down',
	none: 'lucide-chevrons-up-down',
} as const;

/** One cell on screen; it is drawn anew only when it is to show something else. */
export class CellDrawing {
	readonly el: HTMLTableCellElement;
	private shown: LiveCell | null = null;
	/** What the cell's Markdown brought with it, to go with it. */
	private owner: Component | null = null;
	/** While the cell is edited: what it showed, and who is told if it goes. */
	private held: { readonly cell: LiveCell | null; readonly onGone: () => void } | null = null;

	constructor(
		row: HTMLElement,
		{ scope }: LiveCell,
		private readonly context: CellContext,
	) {
		this.el = scope === null ? row.createEl('td') : row.createEl('th', { attr: { scope } });
	}

	get cell(): LiveCell | null {
		return this.shown;
	}

	/** Whether the element can show a cell: what heads something is another element. */
	fits({ scope }: LiveCell): boolean {
		return scope === (this.shown?.scope ?? null);
	}

	async draw(cell: LiveCell): Promise<void> {
		if (sameValue(this.shown, cell)) return;
		this.shown = cell;
		this.el.colSpan = cell.span;
		if (this.held === null) await this.drawContent(cell);
	}

	/** Empties the element for an editor; what the cell is to show meanwhile is drawn when that is done. */
	hold(onGone: () => void): void {
		this.held = { cell: this.shown, onGone };
		this.release();
		this.el.empty();
	}

	/** @param typed what was saved: it is shown at once, before the note is read anew. */
	async letGo(typed: string | null): Promise<void> {
		const isStale = this.held?.cell === this.shown;
		this.held = null;
		if (this.shown === null) return;
		if (isStale && typed !== null && typed.trim() !== '') this.shown = saying(this.shown, typed.trim());
		await this.drawContent(this.shown);
	}

	/** Lets go of all, for a cell that goes. */
	remove(): void {
		this.release();
		this.held?.onGone();
	}

	private release(): void {
		if (this.owner !== null) this.context.component.removeChild(this.owner);
		this.owner = null;
	}

	private async drawContent({ content, edit }: LiveCell): Promise<void> {
		this.el.toggleClass('three-pass-best', content.kind === 'fact' && content.best);
		if (content.kind === 'sort') {
			this.drawSort(content);
			return;
		}
		this.el.setAttr('aria-readonly', edit === null ? 'true' : null);
		this.release();
		this.el.empty();
		if (content.kind === 'link') drawLink(this.el, content.linkpath, content.text);
		// Within a span, so that it can stay in sight where the table is scrolled sideways.
		else if (content.kind === 'label') this.el.createSpan({ text: content.text });
		else await this.drawFact(content);
	}

	/** The button stays, and with it the focus. */
	private drawSort({ text, order }: CellContent & { kind: 'sort' }): void {
		const button =
			this.el.querySelector('button') ??
			this.el.createEl('button', { cls: 'three-pass-sort', attr: { type: 'button' } });
		button.setText(text);
		setIcon(button.createSpan({ cls: 'three-pass-sort-icon', attr: { 'aria-hidden': 'true' } }), ICONS[order]);
		this.el.setAttr('aria-sort', order);
	}

	private async drawFact({ markdown, section }: CellContent & { kind: 'fact' }): Promise<void> {
		const wanted = this.shown;
		const isWanted = (): boolean => this.shown === wanted;
		if (hasMarkdown(markdown)) this.owner = this.context.component.addChild(new Component());
		await drawCell(
			this.el,
			markdown,
			{ ...this.context, component: this.owner ?? this.context.component },
			isWanted,
		);
		if (section === null || !isWanted()) return;
		const link = drawLink(this.el, section.linkpath, SECTION_SIGN);
		link.addClass('three-pass-section');
		link.setAttr('aria-label', section.heading);
	}
}

/** A cell as it will be when its note states something else. */
function saying(cell: LiveCell, markdown: string): LiveCell {
	const { content, edit } = cell;
	const fresh: CellContent =
		content.kind === 'fact' ? { ...content, markdown, section: null } : { ...content, text: markdown };
	return { ...cell, content: fresh, edit: edit === null ? null : { ...edit, markdown, lines: null } };
}

/**
 * An internal link as Obsidian draws one, so that clicks, hover and menus work as everywhere: they follow `data-href`.
 * A note may be called `javascript:…`, which is no address to be followed by the browser itself.
 */
function drawLink(el: HTMLElement, linkpath: string, text: string): HTMLElement {
	return el.createEl('a', {
		cls: 'internal-link',
		text,
		href: linkpath.includes(':') ? `./${linkpath}` : linkpath,
		attr: { 'data-href': linkpath, target: '_blank', rel: 'noopener nofollow' },
	});
}
