import { Setting } from 'obsidian';
import type { App, ButtonComponent } from 'obsidian';
import type { Diagnostic } from '../../../core/text/diagnostics';
import type { CellDifference, HandEdits } from '../../../core/table/hand-edits';
import type { PluginTexts } from '../../../locales/en/plugin';
import { Dialog } from '../../base/dialog';
import type { Texts } from '../../host';

/** Whether a diagnostic is about a table that was edited by hand. */
export function isHandEdit({ code }: Diagnostic): boolean {
	return code === 'table-edited' || code === 'cell-differs' || code === 'table-reshaped';
}

/**
 * Shows where tables differ from the notes, cell by cell.
 *
 * @returns the differences in which the table is right (in all others, the notes are), or null to change nothing.
 */
export function askHandEdits(
	app: App,
	texts: Texts,
	edits: readonly HandEdits[],
): Promise<readonly CellDifference[] | null> {
	return new HandEditsDialog(app, texts.plugin, edits).ask();
}

type Side = 'table' | 'notes';

class HandEditsDialog extends Dialog<readonly CellDifference[]> {
	readonly #differences: readonly CellDifference[];
	/** Null where the user still has to choose. */
	readonly #sides: (Side | null)[];
	readonly #selects: HTMLSelectElement[] = [];
	#summary: HTMLElement | null = null;
	#applyButton: ButtonComponent | null = null;

	constructor(
		app: App,
		private readonly texts: PluginTexts,
		private readonly edits: readonly HandEdits[],
	) {
		super(app, 'three-pass-hand-edits', texts.table.edited);
		this.#differences = edits.flatMap(({ differences }) => differences);
		this.#sides = this.#differences.map(({ changed, write }) =>
			changed === 'unknown' || (changed === 'table' && write === null) ? null : changed,
		);
	}

	protected override draw(): void {
		const { table } = this.texts;
		if (this.#differences.length > 0) {
			this.contentEl.createEl('p', { text: table.editedLead(this.#differences.length) });
			if (this.#sides.includes(null))
				this.contentEl.createEl('p', { text: table.bothLead, cls: 'three-pass-warning' });
			this.#drawDifferences();
			new Setting(this.contentEl)
				.addButton((button) => button.setButtonText(table.allTable).onClick(() => this.#chooseAll('table')))
				.addButton((button) => button.setButtonText(table.overwrite).onClick(() => this.#chooseAll('notes')));
		}
		if (this.edits.some(({ reshaped }) => reshaped)) this.contentEl.createEl('p', { text: table.reshapedLead });
		this.#list(
			table.removed,
			this.edits.flatMap(({ onlyInTable }) => onlyInTable),
		);
		this.#list(
			table.added,
			this.edits.flatMap(({ onlyInNotes }) => onlyInNotes),
		);
		this.#summary = this.contentEl.createEl('p', { cls: 'three-pass-summary', attr: { role: 'status' } });
		new Setting(this.contentEl)
			.addButton((button) => {
				button.setButtonText(table.keep).onClick(() => this.close());
				button.buttonEl.focus();
			})
			.addButton((button) => {
				this.#applyButton = button
					.setCta()
					.setButtonText(table.apply)
					.onClick(() => this.answer(this.#takenFromTable));
			});
		this.#refresh();
	}

	get #takenFromTable(): readonly CellDifference[] {
		return this.#differences.filter((_, index) => this.#sides[index] === 'table');
	}

	#chooseAll(side: Side): void {
		this.#selects.forEach((select, index) => {
			if (side === 'table' && this.#differences[index]?.write === null) return;
			select.value = side;
			this.#sides[index] = side;
		});
		this.#refresh();
	}

	#refresh(): void {
		const { table } = this.texts;
		const open = this.#sides.filter((side) => side === null).length;
		const toNotes = this.#takenFromTable;
		this.#summary?.setText(
			open > 0
				? table.toChoose(open)
				: table.willWrite(toNotes.length, new Set(toNotes.map(({ path }) => path)).size),
		);
		this.#applyButton?.setDisabled(open > 0);
	}

	#list(lead: string, names: readonly string[]): void {
		if (names.length === 0) return;
		this.contentEl.createEl('p', { text: lead });
		const list = this.contentEl.createEl('ul', { cls: 'three-pass-notes' });
		for (const name of names) list.createEl('li', { text: name });
	}

	#drawDifferences(): void {
		const { row, column, inTable, inNotes, nothing, right, both } = this.texts.table;
		const table = this.contentEl.createDiv({ cls: 'three-pass-scroll' }).createEl('table');
		const head = table.createEl('thead').createEl('tr');
		for (const label of [row, column, inTable, inNotes, right])
			head.createEl('th', { text: label, attr: { scope: 'col' } });
		const body = table.createEl('tbody');
		this.#differences.forEach((difference, index) => {
			const line = body.createEl('tr', { cls: difference.changed === 'unknown' ? 'mod-conflict' : '' });
			for (const text of [difference.paper, difference.label])
				line.createEl('th', { text, attr: { scope: 'row' } });
			for (const text of [difference.inTable, difference.inNotes])
				line.createEl('td', text === '' ? { text: nothing, cls: 'three-pass-faint' } : { text });
			const cell = line.createEl('td');
			if (difference.changed === 'unknown') cell.createDiv({ text: both, cls: 'three-pass-faint' });
			const { namedHere, notWhole } = this.texts.table;
			if (difference.write === null)
				cell.createDiv({ text: difference.namedHere ? namedHere : notWhole, cls: 'three-pass-faint' });
			this.#drawChoice(cell, difference, index);
		});
	}

	#drawChoice(cell: HTMLElement, { paper, label, write }: CellDifference, index: number): void {
		const { choose, toNote, takeNote, right } = this.texts.table;
		const select = cell.createEl('select', {
			cls: 'dropdown',
			attr: { 'aria-label': `${right}: ${paper}, ${label}` },
		});
		if (this.#sides[index] === null) select.createEl('option', { value: '', text: choose });
		if (write !== null) select.createEl('option', { value: 'table', text: toNote });
		select.createEl('option', { value: 'notes', text: takeNote });
		select.value = this.#sides[index] ?? '';
		select.addEventListener('change', () => {
			this.#sides[index] = select.value === 'table' ? 'table' : select.value === 'notes' ? 'notes' : null;
			this.#refresh();
		});
		this.#selects.push(select);
	}
}
