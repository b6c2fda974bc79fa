import { TFile } from 'obsidian';
import { labelOf } from '../../core/facts/columns';
import { planCells } from '../../core/table/plan-cells';
import type { CellWrite } from '../../core/table/plan-cells';
import { describe } from '../../locales/shared';
import type { Host } from '../host';
import type { Batch } from '../vault/note-batch';
import { perform } from '../base/failures';
import { showLines, undoBatch } from '../report';
import { CellEditor } from './cell-editor';
import type { Saved } from './cell-editor';
import type { CellDrawing } from './draw-cell';
import type { GridSource } from './table-cells';

const LONG = 15_000;

/** Lets the cells of a live table be edited where they stand. What is typed goes to the notes that state them. */
export class CellEditing {
	/** Mostly one; more where one is being saved, or waits for an answer. */
	private readonly open = new Map<CellDrawing, CellEditor>();
	/** The last batch of this table's own. */
	private written: Batch | null = null;

	/** @param onClose told which cell may have the focus back. */
	constructor(
		private readonly host: Host,
		private readonly onClose: (cell: HTMLElement, hadFocus: boolean) => void,
	) {}

	/** The cell that was opened last. */
	get cell(): HTMLElement | null {
		return [...this.open.keys()].at(-1)?.el ?? null;
	}

	/** Opens an editor in a cell. @returns whether the cell can be edited. */
	edit(drawing: CellDrawing, { comparison, options, language }: Omit<GridSource, 'sort'>): boolean {
		const target = drawing.cell?.edit ?? null;
		const column = target === null ? undefined : comparison.columns[target.at];
		const row = comparison.rows.find(({ path }) => path === target?.path);
		if (target === null || column === undefined || row === undefined) return false;
		if (this.open.has(drawing)) return true;
		const file = this.host.app.vault.getFileByPath(target.path);
		if (file === null) return false;
		const width = drawing.el.clientWidth;
		drawing.hold(() => perform(() => editor.leave()));
		const editor = new CellEditor(drawing.el, {
			label: this.host.texts.plugin.live.cell(labelOf(column, language), row.name),
			width,
			markdown: target.markdown,
			text: target.lines ?? target.markdown,
			save: (typed, shown) =>
				this.save(file, {
					column,
					shown,
					markdown: typed,
					typedAs: target.lines === null ? 'shown' : 'lines',
					sections: options.sections,
				}),
			onClose: (typed, hadFocus) => {
				this.open.delete(drawing);
				perform(() => drawing.letGo(typed));
				this.onClose(drawing.el, hadFocus);
			},
		});
		this.open.set(drawing, editor);
		return true;
	}

	/** Saves what is being typed, as the table goes. */
	leave(): void {
		for (const editor of this.open.values()) perform(() => editor.leave());
	}

	/** Takes back what was typed last. @returns whether that is the last thing that was done to notes. */
	undo(): boolean {
		const { host, written } = this;
		if (written === null || written !== host.batches.latest || !host.batches.canUndo) return false;
		perform(() => undoBatch(host, written));
		return true;
	}

	private async save(file: TFile, write: CellWrite): Promise<Saved> {
		const { written, diagnostics } = await this.host.batches.write([
			{ file, plan: (text) => planCells(text, [write]) },
		]);
		const { plugin, shared } = this.host.texts;
		const [problem] = diagnostics;
		if (problem === undefined) {
			if (written.length > 0) this.written = this.host.batches.latest;
			else if (write.markdown.trim() === '') showLines([plugin.live.inSection]);
			return { kind: 'saved' };
		}
		if (problem.code === 'cell-changed') {
			showLines([describe(shared, problem), plugin.live.overwrite], LONG);
			return { kind: 'changed', now: problem.details.now };
		}
		showLines(
			[plugin.live.notSaved, `${file.path}: ${describe(shared, problem)}`, plugin.live.typed(write.markdown)],
			LONG,
		);
		return { kind: 'failed' };
	}
}
