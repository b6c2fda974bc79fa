import type { CellContext } from './cell';
import { drawCell } from './cell';
import type { LiveCell, LiveGrid } from './table-cells';
import { SECTION_SIGN } from '../../core/table/render';

/** Draws the cells of a live table, and redraws only those that differ. */
export class TableDrawing {
	private shown: readonly (readonly string[])[] = [];
	private cells: HTMLElement[][] = [];

	constructor(private readonly parent: HTMLElement, private readonly context: CellContext) {}

	async draw(grid: LiveGrid): Promise<void> {
		const wanted = grid.map((row) => row.map((cell) => JSON.stringify(cell)));
		if (!this.hasShapeOf(wanted)) this.build(wanted);
		const work = grid.flatMap((row, y) =>
			row.map((cell, x) => {
				const el = this.cells[y]?.[x];
				return el === undefined || this.shown[y]?.[x] === wanted[y]?.[x] ? Promise.resolve() : this.drawInto(el, cell, () => this.cells[y]?.[x] === el && this.shown[y]?.[x] === wanted[y]?.[x]);
			}),
		);
		this.shown = wanted;
		await Promise.all(work);
	}

	clear(): void {
		this.parent.empty();
		this.shown = [];
		this.cells = [];
	}

	private hasShapeOf(wanted: readonly (readonly string[])[]): boolean {
		return this.cells.length === wanted.length && this.cells.every((row, y) => row.length === wanted[y]?.length);
	}

	private build(wanted: readonly (readonly string[])[]): void {
		this.clear();
		const table = this.parent.createEl('table');
		const head = table.createEl('thead');
		const body = table.createEl('tbody');
		this.cells = wanted.map((row, y) => {
			const line = (y === 0 ? head : body).createEl('tr');
			return row.map((_, x) => {
				if (y === 0) return line.createEl('th', { attr: { scope: 'col' } });
				return x === 0 ? line.createEl('th', { attr: { scope: 'row' } }) : line.createEl('td');
			});
		});
	}

	private async drawInto(el: HTMLElement, cell: LiveCell, isWanted: () => boolean): Promise<void> {
		el.empty();
		el.toggleClass('three-pass-best', cell.kind === 'fact' && cell.best);
		el.toggleClass('three-pass-group', cell.kind === 'group');
		if (cell.kind === 'label' || cell.kind === 'group') el.setText(cell.text);
		else if (cell.kind === 'link') drawLink(el, cell.linkpath, cell.text);
		else {
			await drawCell(el, cell.markdown, this.context, isWanted);
			if (cell.section !== null && isWanted()) {
				const link = drawLink(el, cell.section.linkpath, SECTION_SIGN);
				link.addClass('three-pass-section');
				link.setAttr('aria-label', cell.section.heading);
			}
		}
	}
}

/** An internal link as Obsidian draws one, so that clicks, hover and menus work as everywhere. */
export function drawLink(el: HTMLElement, linkpath: string, text: string): HTMLElement {
	return el.createEl('a', {
		cls: 'internal-link',
		text,
		href: linkpath,
		attr: { 'data-href': linkpath, target: '_blank', rel: 'noopener nofollow' },
	});
}
