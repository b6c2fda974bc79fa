import { Modal, Setting } from 'obsidian';
import type { App } from 'obsidian';
import type { Diagnostic } from '../../core/diagnostics';
import type { PluginTexts } from '../../locales/en/plugin';
import type { Texts } from '../host';

/** Whether a diagnostic tells of a table that was edited by hand. */
export function isHandEdit({ code }: Diagnostic): boolean {
	return code === 'table-edited' || code === 'cell-differs' || code === 'table-reshaped';
}

/** Shows where a table differs from the notes; true where it shall take their values. */
export function askHandEdits(app: App, texts: Texts, diagnostics: readonly Diagnostic[]): Promise<boolean> {
	return new Promise((resolve) => new HandEditsModal(app, texts.plugin, diagnostics, resolve).open());
}

class HandEditsModal extends Modal {
	private overwrite = false;

	constructor(
		app: App,
		private readonly texts: PluginTexts,
		private readonly diagnostics: readonly Diagnostic[],
		private readonly resolve: (overwrite: boolean) => void,
	) {
		super(app);
	}

	override onOpen(): void {
		const { table } = this.texts;
		this.modalEl.addClass('three-pass-hand-edits');
		this.setTitle(table.edited);
		const cells = this.diagnostics.flatMap((diagnostic) => (diagnostic.code === 'cell-differs' ? [diagnostic.details] : []));
		if (cells.length > 0) {
			this.contentEl.createEl('p', { text: table.editedLead(cells.length) });
			this.drawDifferences(cells);
		}
		if (this.diagnostics.some(({ code }) => code === 'table-reshaped')) this.contentEl.createEl('p', { text: table.reshapedLead });
		new Setting(this.contentEl)
			.addButton((button) => {
				button.setButtonText(table.keep).onClick(() => this.close());
				button.buttonEl.focus();
			})
			.addButton((button) => {
				button.setDestructive().setButtonText(table.overwrite).onClick(() => {
					this.overwrite = true;
					this.close();
				});
			});
	}

	override onClose(): void {
		this.contentEl.empty();
		this.resolve(this.overwrite);
	}

	private drawDifferences(cells: readonly { row: string; column: string; inTable: string; inNotes: string }[]): void {
		const { row, column, inTable, inNotes, nothing } = this.texts.table;
		const table = this.contentEl.createDiv({ cls: 'three-pass-scroll' }).createEl('table');
		const head = table.createEl('thead').createEl('tr');
		for (const label of [row, column, inTable, inNotes]) head.createEl('th', { text: label, attr: { scope: 'col' } });
		const body = table.createEl('tbody');
		for (const cell of cells) {
			const line = body.createEl('tr');
			for (const text of [cell.row, cell.column]) line.createEl('th', { text, attr: { scope: 'row' } });
			for (const text of [cell.inTable, cell.inNotes]) line.createEl('td', text === '' ? { text: nothing, cls: 'three-pass-faint' } : { text });
		}
	}
}
