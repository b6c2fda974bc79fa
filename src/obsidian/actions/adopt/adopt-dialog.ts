import { Setting } from 'obsidian';
import type { App, ButtonComponent } from 'obsidian';
import type { AdoptedCell, AdoptedNote } from '../../../core/adopt/merge-note';
import { shownText } from '../../../core/adopt/name-cell';
import type { Adoption, PlannedAdoption } from '../../../core/adopt/plan-adopt';
import { describe } from '../../../locales/locale';
import type { Winner } from '../../../core/adopt/request';
import type { Texts } from '../../host';
import { Dialog } from '../../base/dialog';
import { perform } from '../../base/failures';

export interface AdoptChoices {
	/** Whether the models are the table's columns; null to decide by the table's labels. */
	readonly transposed: boolean | null;
	/** Whose value stays, by `cellKey`, for each cell that the user decided. */
	readonly winners: ReadonlyMap<string, Winner>;
}

/** The key of a decision about a cell. */
export function cellKey(path: string, column: string): string {
	return JSON.stringify([path, column]);
}

export const NO_CHOICES: AdoptChoices = { transposed: null, winners: new Map() };

export interface ChosenAdoption {
	readonly adoption: PlannedAdoption;
	readonly choices: AdoptChoices;
}

/** Shows the notes and properties that a hand-typed table would become, and asks where a note has another value. */
export class AdoptDialog extends Dialog<ChosenAdoption> {
	#transposed: boolean | null;
	readonly #winners: Map<string, Winner>;
	#preview: HTMLElement | null = null;
	#status: HTMLElement | null = null;
	#button: ButtonComponent | null = null;
	/** The number of the latest request for a plan. The results of earlier ones are ignored. */
	#asked = 0;

	constructor(
		app: App,
		private readonly texts: Texts,
		/** The vault path of the table's note, and the folder for new notes. */
		private readonly place: { readonly path: string; readonly folder: string },
		private adoption: Adoption,
		choices: AdoptChoices,
		private readonly replan: (choices: AdoptChoices) => Promise<Adoption>,
	) {
		super(app, 'three-pass-adopt', texts.plugin.adopt.title);
		this.#transposed = choices.transposed;
		this.#winners = new Map(choices.winners);
	}

	protected override draw(): void {
		const { adopt: texts, cancel } = this.texts.plugin;
		this.contentEl.createEl('p', { text: texts.lead });
		new Setting(this.contentEl).setName(texts.models).addDropdown((dropdown) => {
			dropdown
				.addOptions({ rows: texts.rows, columns: texts.columns })
				.setValue(this.adoption.kind === 'planned' && this.adoption.transposed ? 'columns' : 'rows')
				.onChange((value) => {
					this.#transposed = value === 'columns';
					perform(() => this.#planAnew(true));
				});
			dropdown.selectEl.setAttr('aria-label', texts.models);
		});
		this.#preview = this.contentEl.createDiv({ cls: 'three-pass-fields' });
		this.#status = this.contentEl.createEl('p', { cls: 'three-pass-summary', attr: { role: 'status' } });
		new Setting(this.contentEl)
			.addButton((button) => button.setButtonText(cancel).onClick(() => this.close()))
			.addButton((button) => {
				this.#button = button.setCta().onClick(() => this.#submit());
			});
		this.#draw();
		this.#showCount();
		// A disabled button cannot have the focus, so the focus goes to the first difference.
		(this.#undecided > 0 ? this.#preview.querySelector('select') : this.#button?.buttonEl)?.focus();
	}

	override onClose(): void {
		this.#asked += 1;
		super.onClose();
	}

	/** @param redraw whether more than the counts may have changed. */
	async #planAnew(redraw: boolean): Promise<void> {
		this.#asked += 1;
		const own = this.#asked;
		this.#button?.setDisabled(true);
		const adoption = await this.replan(this.#choices);
		if (own !== this.#asked) return;
		this.adoption = adoption;
		if (redraw || adoption.kind === 'refused') this.#draw();
		this.#showCount();
	}

	#draw(): void {
		this.#preview?.empty();
		if (this.adoption.kind === 'planned') this.#drawNotes(this.adoption);
		else this.#drawDiagnostics(this.adoption.diagnostics, 'alert');
	}

	/** Draws the table's own note, then notes that change. Those that agree with the table are folded into one line. */
	#drawNotes(adoption: PlannedAdoption): void {
		const preview = this.#preview;
		if (preview === null) return;
		const { adopt: texts } = this.texts.plugin;
		new Setting(preview).setName(this.place.path).setDesc(texts.ownNote).setHeading();
		const list = preview.createEl('dl');
		list.createEl('dt', { text: adoption.papers.property });
		list.createEl('dd', { text: adoption.papers.items.join(', ') });
		if (adoption.remarks.length > 0) this.#drawDiagnostics(adoption.remarks, 'note');
		if (differencesIn(adoption).length > 1) {
			new Setting(preview)
				.setName(texts.differences(differencesIn(adoption).length))
				.addButton((button) => button.setButtonText(texts.keepAll).onClick(() => this.#decideAll('note')))
				.addButton((button) => button.setButtonText(texts.takeAll).onClick(() => this.#decideAll('table')));
		}
		const same = adoption.notes.filter(isUnchanged);
		for (const note of adoption.notes) if (!isUnchanged(note)) this.#drawNote(preview, note);
		if (same.length === 0) return;
		const details = preview.createEl('details');
		details.createEl('summary', { text: texts.agree(same.length) });
		const paths = details.createEl('ul');
		for (const { path } of same) paths.createEl('li', { text: path });
	}

	#drawDiagnostics(
		diagnostics: Extract<Adoption, { readonly kind: 'refused' }>['diagnostics'],
		role: 'alert' | 'note',
	): void {
		const { shared } = this.texts;
		const list = this.#preview?.createEl('ul', { attr: { role } });
		for (const one of diagnostics)
			list?.createEl('li', { text: `${shared.place(one.path, one.line)}: ${describe(shared, one)}` });
	}

	#drawNote(preview: HTMLElement, note: AdoptedNote): void {
		const { adopt: texts } = this.texts.plugin;
		const place = note.isNew ? texts.isNew(this.place.folder) : texts.isThere;
		new Setting(preview).setName(note.path).setDesc(place).setHeading();
		let list: HTMLElement | null = null;
		for (const cell of note.cells) {
			if (cell.state === 'differs') {
				list = null;
				this.#drawChoice(preview, note, cell);
				continue;
			}
			list ??= preview.createEl('dl');
			list.createEl('dt', { text: cell.property });
			const value = list.createEl('dd', { text: shownText(cell.state === 'kept' ? cell.stated : cell.typed) });
			if (cell.state !== 'added')
				value.createDiv({ cls: 'three-pass-faint', text: cell.state === 'kept' ? texts.kept : texts.same });
		}
	}

	/** Draws a property whose values differ in note and table. Neither is preselected. */
	#drawChoice(parent: HTMLElement, note: AdoptedNote, { property, column, typed, stated }: AdoptedCell): void {
		const { adopt: texts, table } = this.texts.plugin;
		// Values may differ only in their Markdown marks, which then have to be visible.
		const [inNote, inTable] =
			shownText(typed) === shownText(stated) ? [stated, typed] : [shownText(stated), shownText(typed)];
		const description = createFragment((el) => {
			el.createDiv({ text: texts.inNote(inNote) });
			el.createDiv({ text: texts.inTable(inTable) });
		});
		const key = cellKey(note.path, column);
		new Setting(parent)
			.setName(property)
			.setDesc(description)
			.addDropdown((dropdown) => {
				dropdown
					.addOptions({ '': table.choose, note: texts.keepNote, table: texts.takeTable })
					.setValue(this.#winners.get(key) ?? '')
					.onChange((value) => {
						if (value === 'table' || value === 'note') this.#winners.set(key, value);
						else this.#winners.delete(key);
						perform(() => this.#planAnew(false));
					});
				dropdown.selectEl.setAttr(
					'aria-label',
					`${note.name}: ${property}. ${texts.inNote(inNote)}. ${texts.inTable(inTable)}`,
				);
			});
	}

	get #choices(): AdoptChoices {
		return { transposed: this.#transposed, winners: this.#winners };
	}

	#decideAll(winner: Winner): void {
		if (this.adoption.kind === 'refused') return;
		for (const { path, column } of differencesIn(this.adoption)) this.#winners.set(cellKey(path, column), winner);
		for (const select of this.#preview?.querySelectorAll('select') ?? []) select.value = winner;
		perform(() => this.#planAnew(false));
	}

	get #undecided(): number {
		return this.adoption.kind === 'refused'
			? 0
			: differencesIn(this.adoption).filter(({ wins }) => wins === null).length;
	}

	#showCount(): void {
		const { adoption } = this;
		const button = this.#button;
		const notes = adoption.kind === 'planned' ? adoption.notes : [];
		const created = notes.filter(({ isNew }) => isNew).length;
		const changed = notes.filter(({ isNew, writes }) => !isNew && writes.length > 0).length;
		button
			?.setButtonText(this.texts.plugin.adopt.submit(created, changed + 1))
			.setDisabled(adoption.kind === 'refused' || this.#undecided > 0);
		this.#status?.setText(this.#undecided > 0 ? this.texts.plugin.table.toChoose(this.#undecided) : '');
	}

	#submit(): void {
		const { adoption } = this;
		if (adoption.kind === 'planned' && this.#undecided === 0) this.answer({ adoption, choices: this.#choices });
	}
}

function differencesIn({ notes }: PlannedAdoption): (AdoptedCell & { readonly path: string })[] {
	return notes.flatMap(({ path, cells }) =>
		cells.filter(({ state }) => state === 'differs').map((cell) => ({ ...cell, path })),
	);
}

function isUnchanged({ isNew, writes, cells }: AdoptedNote): boolean {
	return !isNew && writes.length === 0 && cells.every(({ state }) => state !== 'differs');
}
