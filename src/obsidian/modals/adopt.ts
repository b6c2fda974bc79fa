import { Modal, Setting } from 'obsidian';
import type { App, ButtonComponent } from 'obsidian';
import type { AdoptedCell, AdoptedNote } from '../../core/table/adopt/merge-note';
import type { Adoption } from '../../core/table/adopt/plan-adopt';
import type { Winner } from '../../core/table/adopt/request';
import { describe } from '../../locales/shared';
import type { Texts } from '../host';
import { perform } from '../perform';

/** What the user chose about an adoption. */
export interface AdoptChoices {
	/** null to tell by the labels. */
	readonly transposed: boolean | null;
	readonly winner: (path: string, column: string) => Winner;
}

/** Shows every note and property that a hand-typed table would become; where a note says otherwise, the user decides. */
export class AdoptModal extends Modal {
	private transposed: boolean | null = null;
	/** The cells in which the table wins. */
	private readonly tableWins = new Set<string>();
	private preview: HTMLElement | null = null;
	private button: ButtonComponent | null = null;
	/** Counts the plans asked for, so that a late answer is none. */
	private asked = 0;

	constructor(
		app: App,
		private readonly texts: Texts,
		private readonly folder: string,
		private adoption: Adoption,
		private readonly replan: (choices: AdoptChoices) => Promise<Adoption>,
		private readonly carryOut: (adoption: Extract<Adoption, { readonly kind: 'planned' }>) => void,
	) {
		super(app);
	}

	override onOpen(): void {
		const { adopt: texts, cancel } = this.texts.plugin;
		this.modalEl.addClass('three-pass-adopt');
		this.setTitle(texts.title);
		this.contentEl.createEl('p', { text: texts.lead });
		new Setting(this.contentEl).setName(texts.models).addDropdown((dropdown) => {
			dropdown
				.addOptions({ rows: texts.rows, columns: texts.columns })
				.setValue(this.adoption.kind === 'planned' && this.adoption.transposed ? 'columns' : 'rows')
				.onChange((value) => {
					this.transposed = value === 'columns';
					perform(() => this.planAnew(true));
				});
			dropdown.selectEl.setAttr('aria-label', texts.models);
		});
		this.preview = this.contentEl.createDiv({ cls: 'three-pass-fields' });
		new Setting(this.contentEl)
			.addButton((button) => button.setButtonText(cancel).onClick(() => this.close()))
			.addButton((button) => {
				this.button = button.setCta().onClick(() => this.submit());
			});
		this.draw();
		this.showCount();
		this.button?.buttonEl.focus();
	}

	override onClose(): void {
		this.asked += 1;
		this.contentEl.empty();
	}

	/** @param redraw whether more than the count may be another. */
	private async planAnew(redraw: boolean): Promise<void> {
		this.asked += 1;
		const own = this.asked;
		this.button?.setDisabled(true);
		const adoption = await this.replan({ transposed: this.transposed, winner: (path, column) => (this.tableWins.has(keyOf(path, column)) ? 'table' : 'note') });
		if (own !== this.asked) return;
		this.adoption = adoption;
		if (redraw || adoption.kind === 'refused') this.draw();
		this.showCount();
	}

	private draw(): void {
		this.preview?.empty();
		if (this.adoption.kind === 'planned') for (const note of this.adoption.notes) this.drawNote(note);
		else this.drawObstacles(this.adoption.diagnostics);
	}

	private drawObstacles(diagnostics: Extract<Adoption, { readonly kind: 'refused' }>['diagnostics']): void {
		const { shared } = this.texts;
		const list = this.preview?.createEl('ul', { attr: { role: 'alert' } });
		for (const one of diagnostics) list?.createEl('li', { text: `${shared.place(one.path, one.line)}: ${describe(shared, one)}` });
	}

	private drawNote(note: AdoptedNote): void {
		if (this.preview === null) return;
		const { adopt: texts } = this.texts.plugin;
		const place = note.isNew ? texts.isNew(this.folder) : texts.isThere;
		new Setting(this.preview).setName(note.path).setDesc(place).setHeading();
		let list: HTMLElement | null = null;
		for (const cell of note.cells) {
			if (cell.state === 'differs') {
				list = null;
				this.drawChoice(this.preview, note, cell);
				continue;
			}
			list ??= this.preview.createEl('dl');
			list.createEl('dt', { text: cell.property });
			const value = list.createEl('dd', { text: cell.state === 'kept' ? cell.stated : cell.typed });
			if (cell.state !== 'added') value.createDiv({ cls: 'three-pass-faint', text: cell.state === 'kept' ? texts.kept : texts.same });
		}
		if (note.cells.length === 0) this.preview.createEl('p', { cls: 'three-pass-faint', text: texts.nothing });
	}

	/** A property that the note and the table state differently. */
	private drawChoice(parent: HTMLElement, note: AdoptedNote, { property, column, typed, stated, wins }: AdoptedCell): void {
		const { adopt: texts } = this.texts.plugin;
		const description = createFragment((el) => {
			el.createDiv({ text: texts.inNote(stated) });
			el.createDiv({ text: texts.inTable(typed) });
		});
		new Setting(parent).setName(property).setDesc(description).addDropdown((dropdown) => {
			dropdown.addOptions({ note: texts.keepNote, table: texts.takeTable }).setValue(wins).onChange((value) => {
				if (value === 'table') this.tableWins.add(keyOf(note.path, column));
				else this.tableWins.delete(keyOf(note.path, column));
				perform(() => this.planAnew(false));
			});
			dropdown.selectEl.setAttr('aria-label', `${note.name}: ${property}`);
		});
	}

	/** Says on the button what it will do. */
	private showCount(): void {
		const { adoption, button } = this;
		const notes = adoption.kind === 'planned' ? adoption.notes : [];
		const created = notes.filter(({ isNew }) => isNew).length;
		const changed = notes.filter(({ isNew, writes }) => !isNew && writes.length > 0).length;
		button?.setButtonText(this.texts.plugin.adopt.submit(created, changed + 1)).setDisabled(adoption.kind === 'refused');
	}

	private submit(): void {
		const { adoption } = this;
		if (adoption.kind === 'refused') return;
		this.close();
		this.carryOut(adoption);
	}
}

function keyOf(path: string, column: string): string {
	return JSON.stringify([path, column]);
}
