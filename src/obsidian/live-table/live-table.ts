import { MarkdownRenderChild } from 'obsidian';
import type { MarkdownPostProcessorContext } from 'obsidian';
import type { Diagnostic } from '../../core/text/diagnostics';
import type { Host, Texts } from '../host';
import { diagnosticText } from '../report';
import { buildComparison } from '../../core/comparison/build-comparison';
import { parseOptions } from '../../core/comparison/options';
import { nextSort, sortComparison } from '../../core/comparison/comparison';
import type { ViewSort } from '../../core/comparison/comparison';
import { placeOf } from '../../core/comparison/place';
import { gatherRows } from '../../core/comparison/sources';
import { fileFailed, perform } from '../base/failures';
import { closestTo } from '../base/dom';
import { TableDrawing } from './draw-table';
import { CellEditing } from './edit-cells';
import { buildLiveGrid } from './table-cells';
import type { GridSource } from './table-cells';
import { CELL, TableKeys } from './table-keys';

/** The messages around a live table: what is wrong with its options, and what it leaves out. */
class LiveNotes {
	readonly #errors: HTMLElement;
	readonly #notes: HTMLElement;
	#said = '';

	constructor(
		parent: HTMLElement,
		table: HTMLElement,
		private readonly texts: Texts,
	) {
		this.#errors = parent.createDiv({ cls: 'three-pass-errors', attr: { role: 'alert' } });
		parent.append(table);
		this.#notes = parent.createDiv({ cls: 'three-pass-notes' });
	}

	/** Says what the table leaves out, and why it has no rows. */
	show(diagnostics: readonly Diagnostic[]): void {
		const lines = this.#linesOf(diagnostics);
		if (!this.#isNew({ lines })) return;
		list(this.#notes, lines);
	}

	/** Says why there is no table. */
	showErrors(diagnostics: readonly Diagnostic[]): void {
		const errors = this.#linesOf(diagnostics);
		if (!this.#isNew({ errors })) return;
		this.#errors.createEl('strong', { text: this.texts.plugin.live.wrongOptions });
		list(this.#errors, errors);
	}

	/** Whether these messages are new. If so, the old ones are removed. */
	#isNew(said: unknown): boolean {
		const now = JSON.stringify(said);
		if (now === this.#said) return false;
		this.#said = now;
		this.#errors.empty();
		this.#notes.empty();
		return true;
	}

	#linesOf(diagnostics: readonly Diagnostic[]): string[] {
		return diagnostics.map((diagnostic) => diagnosticText(this.texts, diagnostic));
	}
}

function list(parent: HTMLElement, lines: readonly string[]): void {
	if (lines.length === 0) return;
	const el = parent.createEl('ul');
	for (const line of lines) el.createEl('li', { text: line });
}

/** Draws a live table for a code block, and keeps it up to date until the block is removed. */
export async function drawLiveTable(
	host: Host,
	source: string,
	el: HTMLElement,
	context: MarkdownPostProcessorContext,
): Promise<void> {
	const fence = context.getSectionInfo(el)?.lineStart ?? -1;
	const table = new LiveTable(el, host, source, context.sourcePath, fence + 2);
	context.addChild(table);
	// Printing a note waits for this promise.
	await table.refresh();
}

class LiveTable extends MarkdownRenderChild {
	readonly #notes: LiveNotes;
	readonly #drawing: TableDrawing;
	readonly #editing: CellEditing;
	readonly #keys: TableKeys;
	#shown: Omit<GridSource, 'sort'> | null = null;
	#sort: ViewSort | null = null;
	/** Counts the refreshes, so that a slow one never replaces a later one. */
	#asked = 0;

	constructor(
		el: HTMLElement,
		private readonly host: Host,
		private readonly source: string,
		private readonly path: string,
		private readonly firstLine: number,
	) {
		super(el);
		el.addClass('three-pass-live');
		const scroll = createDiv({ cls: 'three-pass-scroll' });
		this.#notes = new LiveNotes(el, scroll, host.texts);
		this.#keys = new TableKeys(scroll, {
			edit: (cell) => this.#edit(cell),
			undo: () => this.#editing.undo(),
			reveal: (row) => this.#drawing.reveal(row),
		});
		this.#editing = new CellEditing(host, (cell, hadFocus) => hadFocus && this.#keys.focus(cell));
		const options = {
			name: host.texts.plugin.live.label,
			kept: () => this.#editing.cell,
			onDrawn: () => this.#keys.settle(),
		};
		this.#drawing = new TableDrawing(scroll, options, { app: host.app, sourcePath: path, component: this });
		this.registerDomEvent(scroll, 'click', ({ targetNode }) => this.#onClick(targetNode));
		this.registerDomEvent(scroll, 'dblclick', ({ targetNode }) => this.#onDoubleClick(targetNode));
		this.registerDomEvent(scroll, 'mousedown', ({ targetNode }) => this.#keys.onPress(targetNode));
		this.registerDomEvent(scroll, 'keydown', (event) => this.#keys.onKey(event));
	}

	override onload(): void {
		this.register(this.host.index.onChange(() => perform(() => this.refresh())));
		this.register(this.host.settings.onChange(() => perform(() => this.refresh())));
		this.registerDomEvent(this.containerEl.win, 'beforeprint', () => perform(() => this.#drawing.drawAll()));
	}

	override onunload(): void {
		this.#asked += 1;
		this.#editing.leave();
	}

	/** Reads the notes again, and draws what has changed. */
	async refresh(): Promise<void> {
		this.#asked += 1;
		const turn = this.#asked;
		const { diagnostics, options } = parseOptions(this.source, this.host.tableDefaults(), this.firstLine);
		if (diagnostics.length > 0) {
			this.#showErrors(diagnostics);
			return;
		}
		try {
			const text = (await this.host.reader.text(this.path)) ?? '';
			const { candidates, obstacle } = await gatherRows(this.path, text, options.rows, this.host.reader);
			if (turn !== this.#asked) return;
			if (obstacle !== null) this.#showErrors([obstacle]);
			else {
				const place = placeOf(this.path, text, this.host.reader, this.host.tableDefaults());
				await this.#show({
					comparison: buildComparison(options, candidates, place),
					options,
					language: place.language,
				});
			}
		} catch (error) {
			if (turn === this.#asked) this.#showErrors([fileFailed(error)]);
		}
	}

	async #show(shown: Omit<GridSource, 'sort'>): Promise<void> {
		this.#shown = shown;
		const { rows, diagnostics } = shown.comparison;
		this.#notes.show(diagnostics);
		if (rows.length === 0) this.#drawing.clear();
		else await this.#draw(shown);
	}

	async #draw(shown: Omit<GridSource, 'sort'>): Promise<void> {
		await this.#drawing.draw(
			buildLiveGrid({ ...shown, comparison: sortComparison(shown.comparison, this.#sort), sort: this.#sort }),
		);
	}

	#showErrors(diagnostics: readonly Diagnostic[]): void {
		this.#shown = null;
		this.#drawing.clear();
		this.#notes.showErrors(diagnostics);
	}

	#edit(cell: Element): boolean {
		const drawing = this.#drawing.cellAt(cell);
		return drawing !== null && this.#shown !== null && this.#editing.edit(drawing, this.#shown);
	}

	/** Links and buttons react to a single click, so a double click on them does not start an editor. */
	#onDoubleClick(target: Node | null): void {
		const cell = closestTo(target, CELL);
		if (cell !== null && closestTo(target, 'a, button') === null) this.#edit(cell);
	}

	#onClick(target: Node | null): void {
		const button = closestTo(target, 'button.three-pass-sort');
		const content = button === null ? undefined : this.#drawing.cellAt(button)?.cell?.content;
		if (content?.kind !== 'sort' || this.#shown === null) return;
		const shown = this.#shown;
		this.#sort = nextSort(this.#sort, content.column);
		perform(() => this.#draw(shown));
	}
}
