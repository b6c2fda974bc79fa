import { Modal, Setting } from 'obsidian';
import type { App, ButtonComponent } from 'obsidian';
import { distinctGaps, gapsByPaper } from '../../core/table/gaps';
import type { Coverage, Gap } from '../../core/table/gaps';
import type { PluginTexts } from '../../locales/en/plugin';
import type { NoteCell } from '../commands/cell-steps';

/** Beyond these, a dialog is no place to fill in. */
const MOST_FIELDS = 200;

/** Shows what tables miss, by column and by paper, with a field for each; what is filled in is listed before it is written. */
export class GapsModal extends Modal {
	private readonly gaps: readonly Gap[];
	private readonly values = new Map<Gap, string>();
	private preview: HTMLElement | null = null;
	private writeButton: ButtonComponent | null = null;

	constructor(
		app: App,
		private readonly texts: PluginTexts,
		private readonly coverages: readonly Coverage[],
		private readonly write: (cells: readonly NoteCell[]) => void,
	) {
		super(app);
		this.gaps = distinctGaps(coverages);
	}

	override onOpen(): void {
		const { gaps: texts, cancel } = this.texts;
		this.modalEl.addClass('three-pass-gaps');
		this.setTitle(texts.title);
		const facts = this.coverages.reduce((sum, coverage) => sum + coverage.facts, 0);
		this.contentEl.createEl('p', { text: texts.lead(this.gaps.length, facts) });
		const columns = this.contentEl.createEl('ul', { cls: 'three-pass-notes' });
		for (const { label, missing, papers } of this.coverages.flatMap((coverage) => coverage.columns)) columns.createEl('li', { text: texts.column(label, missing, papers) });
		const fields = this.contentEl.createDiv({ cls: 'three-pass-fields' });
		for (const { paper, gaps } of gapsByPaper(this.gaps.slice(0, MOST_FIELDS))) {
			new Setting(fields).setName(paper).setHeading();
			for (const gap of gaps) this.drawField(fields, gap);
		}
		if (this.gaps.length > MOST_FIELDS) this.contentEl.createEl('p', { text: this.texts.more(this.gaps.length - MOST_FIELDS) });
		this.preview = this.contentEl.createDiv({ cls: 'three-pass-notes', attr: { role: 'status' } });
		new Setting(this.contentEl)
			.addButton((button) => button.setButtonText(cancel).onClick(() => this.close()))
			.addButton((button) => {
				this.writeButton = button.setCta().onClick(() => this.submit());
			});
		this.refresh();
	}

	override onClose(): void {
		this.contentEl.empty();
	}

	private drawField(parent: HTMLElement, gap: Gap): void {
		new Setting(parent).setName(gap.label).addTextArea((area) => {
			area.inputEl.rows = 1;
			area.inputEl.setAttr('aria-label', `${gap.paper}: ${gap.label}`);
			area.onChange((value) => {
				this.values.set(gap, value);
				this.refresh();
			});
		});
	}

	private get cells(): NoteCell[] {
		return this.gaps.flatMap((gap): NoteCell[] => {
			const markdown = this.values.get(gap)?.trim() ?? '';
			return markdown === '' ? [] : [{ path: gap.path, write: { column: gap.column, markdown } }];
		});
	}

	/** Lists what would be written, note by note. */
	private refresh(): void {
		const { cells } = this;
		const notes = new Set(cells.map(({ path }) => path)).size;
		const { willWrite, write } = this.texts.gaps;
		this.preview?.empty();
		if (cells.length > 0) this.preview?.createEl('p', { text: willWrite });
		const list = this.preview?.createEl('ul');
		for (const { path, write: { column, markdown } } of cells) list?.createEl('li', { text: `${path} — ${column.key}: ${markdown}` });
		this.writeButton?.setButtonText(write(notes)).setDisabled(cells.length === 0);
	}

	private submit(): void {
		const { cells } = this;
		this.close();
		this.write(cells);
	}
}
