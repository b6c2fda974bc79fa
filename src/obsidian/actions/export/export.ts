import { Notice, Setting } from 'obsidian';
import type { App, ButtonComponent, TFile } from 'obsidian';
import { reasonOf } from '../../../core/text/diagnostics';
import { buildExportTable } from '../../../core/export/export-table';
import type { BuiltTable, ExportTable } from '../../../core/export/export-table';
import { EXPORT_FORMATS, exportFile, exportText, extensionOf, isExportFormat } from '../../../core/export/formats';
import type { ExportFormat } from '../../../core/export/formats';
import { findTables, tableAt } from '../../../core/block/block';
import { NO_BLOCK, refused } from '../../../core/text/plan';
import { Dialog } from '../../base/dialog';
import type { Host, Texts } from '../../host';
import { fileFailed, perform } from '../../base/failures';
import { diagnosticText, report } from '../../report';
import { fileNameWithin } from '../../../core/text/file-name';
import { editorOf } from '../../vault/open-notes';

interface ExportSource {
	/** The line that each table starts on. */
	readonly lines: readonly number[];
	/** The index of the table to show first. */
	readonly first: number;
	readonly build: (index: number) => Promise<BuiltTable>;
}

interface ChosenExport {
	readonly table: ExportTable;
	readonly format: ExportFormat;
}

class ExportDialog extends Dialog<ChosenExport> {
	#index: number;
	#format: ExportFormat = 'markdown';
	#table: ExportTable | null = null;
	#preview: HTMLElement | null = null;
	#problems: HTMLElement | null = null;
	readonly #buttons: ButtonComponent[] = [];

	constructor(
		app: App,
		private readonly texts: Texts,
		private readonly source: ExportSource,
	) {
		super(app, 'three-pass-export', texts.plugin.export.title);
		this.#index = source.first;
	}

	protected override draw(): void {
		const { export: words, cancel } = this.texts.plugin;
		if (this.source.lines.length > 1) this.#addTables();
		new Setting(this.contentEl).setName(words.format).addDropdown((dropdown) => {
			for (const format of EXPORT_FORMATS) dropdown.addOption(format, words.formats[format]);
			dropdown.setValue(this.#format).onChange((value) => {
				this.#format = isExportFormat(value) ? value : 'markdown';
				this.#show();
			});
			dropdown.selectEl.setAttribute('aria-label', words.format);
			dropdown.selectEl.focus();
		});
		this.#problems = this.contentEl.createDiv({ cls: 'three-pass-errors', attr: { role: 'status' } });
		this.#preview = this.contentEl.createEl('pre', {
			attr: { role: 'region', 'aria-label': words.preview, tabindex: 0 },
		});
		new Setting(this.contentEl)
			.addButton((button) =>
				this.#buttons.push(
					button
						.setCta()
						.setButtonText(words.copy)
						.onClick(() => perform(() => this.#copy())),
				),
			)
			.addButton((button) => this.#buttons.push(button.setButtonText(words.save).onClick(() => this.#save())))
			.addButton((button) => button.setButtonText(cancel).onClick(() => this.close()));
		perform(() => this.#build());
	}

	#addTables(): void {
		const { table, tableAt } = this.texts.plugin.export;
		new Setting(this.contentEl).setName(table).addDropdown((dropdown) => {
			for (const [at, line] of this.source.lines.entries()) dropdown.addOption(String(at), tableAt(at + 1, line));
			dropdown.setValue(String(this.#index)).onChange((value) => {
				this.#index = Number(value);
				perform(() => this.#build());
			});
			dropdown.selectEl.setAttribute('aria-label', table);
		});
	}

	async #build(): Promise<void> {
		const index = this.#index;
		const { table, diagnostics } = await this.source.build(index);
		if (index !== this.#index) return;
		this.#table = table;
		this.#problems?.empty();
		for (const diagnostic of diagnostics)
			this.#problems?.createDiv({ text: diagnosticText(this.texts, diagnostic) });
		this.#show();
	}

	#show(): void {
		this.#preview?.setText(this.#table === null ? '' : exportText(this.#table, this.#format));
		for (const button of this.#buttons) button.setDisabled(this.#table === null);
	}

	async #copy(): Promise<void> {
		if (this.#table === null) return;
		const { copied, notCopied } = this.texts.plugin.export;
		try {
			// The dialog may be in a pop-out window, and only the window with the focus may write to the clipboard.
			await this.contentEl.win.navigator.clipboard.writeText(exportText(this.#table, this.#format));
			new Notice(copied);
			this.close();
		} catch (error) {
			new Notice(notCopied(reasonOf(error)));
		}
	}

	#save(): void {
		if (this.#table !== null) this.answer({ table: this.#table, format: this.#format });
	}
}

/** Offers the tables of a note in other formats, the one at the cursor first. */
export async function exportTable(host: Host, file: TFile): Promise<void> {
	const text = await host.writer.read(file);
	const { tables, diagnostics } = findTables(text);
	if (diagnostics.length > 0 || tables.length === 0) {
		const reasons = diagnostics.length > 0 ? diagnostics : [NO_BLOCK];
		report(host.texts, refused(...reasons), { done: '', unchanged: '' });
		return;
	}
	const editor = editorOf(host.app.workspace, file.path);
	const first = editor === null ? 0 : tableAt(tables, editor.posToOffset(editor.getCursor()));
	const chosen = await new ExportDialog(host.app, host.texts, {
		lines: tables.map(({ line }) => line),
		first,
		build: async (index) => {
			const found = tables[index];
			if (found === undefined) return { table: null, diagnostics: [] };
			try {
				return await buildExportTable(file.path, text, found, host.tableDefaults(), host.reader);
			} catch (error) {
				return { table: null, diagnostics: [fileFailed(error)] };
			}
		},
	}).ask();
	if (chosen !== null) await saveExport(host, file, chosen);
}

/** Saves a table beside its note, under the note's name. A number is added where a file of that name exists. */
async function saveExport({ writer, texts }: Host, note: TFile, { table, format }: ChosenExport): Promise<void> {
	const { saved, notSaved } = texts.plugin.export;
	const folder = note.path.slice(0, note.path.length - note.name.length);
	try {
		for (let number = 0; ; number += 1) {
			const ending = `${number === 0 ? '' : ` ${String(number)}`}.${extensionOf(format)}`;
			const file = await writer.create(
				folder + fileNameWithin(note.basename, ending) + ending,
				exportFile(table, format),
			);
			if (file === null) continue;
			new Notice(saved(file.path));
			return;
		}
	} catch (error) {
		new Notice(notSaved(reasonOf(error)));
	}
}
