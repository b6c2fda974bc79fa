import { Setting } from 'obsidian';
import type { App, ButtonComponent, TFile } from 'obsidian';
import type { Diagnostic } from '../../../core/text/diagnostics';
import { buildFound } from '../../../core/comparison/sources';
import { findTables } from '../../../core/block/block';
import { coverageOf, distinctGaps, gapsByPaper } from '../../../core/comparison/gaps';
import type { Coverage, Gap } from '../../../core/comparison/gaps';
import { NO_BLOCK, refused, unchanged } from '../../../core/text/plan';
import type { Host } from '../../host';
import type { LaterStep } from '../../vault/note-batch';
import { TYPED_NOTICE_MS, fileFailed } from '../../base/failures';
import { report, reportBatch, showLines } from '../../report';
import { cellSteps, changedNotes, shownNotes } from '../cell-steps';
import type { NoteCell, ShownNotes } from '../cell-steps';
import type { PluginTexts } from '../../../locales/en/plugin';
import { Dialog } from '../../base/dialog';

const NOTHING_READ: ReadonlyMap<string, string> = new Map();

/**
 * Shows which facts the tables of a note lack, and writes what the user fills in to the papers' notes.
 *
 * @param texts the texts of notes that Obsidian may not have read yet, by vault path.
 */
export async function fillGaps(host: Host, file: TFile, texts = NOTHING_READ): Promise<void> {
	const draft = draftOf(host);
	const { coverages, diagnostics } = await readCoverages(host, file, draft, texts);
	const { none } = host.texts.plugin.gaps;
	if (coverages.every(({ gaps }) => gaps.length === 0)) {
		report(host.texts, coverages.length === 0 ? refused(...diagnostics) : unchanged(diagnostics), {
			done: none,
			unchanged: none,
		});
		return;
	}
	const notes = shownNotes(
		host.app,
		coverages.flatMap(({ gaps }) => gaps.map(({ path }) => path)),
	);
	const cells = await new GapsDialog(host.app, host.texts.plugin, { coverages, notes, draft }).ask();
	if (cells !== null) await write(host, file, cells, notes);
}

const drafts = new WeakMap<Host, GapsDraft>();

function draftOf(host: Host): GapsDraft {
	const draft = drafts.get(host) ?? new GapsDraft();
	drafts.set(host, draft);
	return draft;
}

/**
 * Writes the cells, and updates the table if a paper's note was changed. What could not be written stays in the draft.
 * Where a note has changed since it was shown, the dialog opens again with both values.
 */
async function write(host: Host, file: TFile, cells: readonly NoteCell[], notes: ShownNotes): Promise<void> {
	const { gaps, live } = host.texts.plugin;
	const tableStep: LaterStep = async ({ texts }) =>
		texts.size === 0 ? null : { file, plan: await host.tables.settle(file, texts) };
	const result = await host.batches.write([...cellSteps(cells, notes), tableStep]);
	for (const {
		path,
		write: { column },
	} of cells) {
		const note = notes.get(path);
		if (note !== undefined && result.written.includes(note)) draftOf(host).set(note, column.key, '');
	}
	reportBatch(host, result, gaps.filled(result.written.filter((note) => note !== file).length));
	const lost = cells.filter(({ path }) => host.app.vault.getFileByPath(notes.get(path)?.path ?? path) === null);
	if (lost.length > 0)
		showLines(
			lost.map(({ path, write: { column, markdown } }) => `${path}, ${column.key}: ${live.typed(markdown)}`),
			TYPED_NOTICE_MS,
		);
	const changed = await changedNotes(host, result);
	if (changed !== null) await fillGaps(host, file, changed);
}

async function readCoverages(
	host: Host,
	file: TFile,
	draft: GapsDraft,
	texts: ReadonlyMap<string, string>,
): Promise<{ coverages: Coverage[]; diagnostics: readonly Diagnostic[] }> {
	try {
		const text = await host.writer.read(file);
		const { tables, diagnostics } = findTables(text);
		const built = await Promise.all(
			tables.map((table) =>
				buildFound(file.path, text, table, host.tableDefaults(), host.tables.readerWith(texts)),
			),
		);
		return {
			coverages: built.flatMap((one) =>
				one.comparison === null
					? []
					: [coverageOf(one.comparison, one, (path, column) => draft.get(path, column.key) !== '')],
			),
			diagnostics: [
				...diagnostics,
				...built.flatMap((one) => one.diagnostics),
				...(tables.length + diagnostics.length === 0 ? [NO_BLOCK] : []),
			],
		};
	} catch (error) {
		return { coverages: [], diagnostics: [fileFailed(error)] };
	}
}

/**
 * What the user typed but has not written yet. It lasts as long as the plugin, so that nothing is lost when the dialog
 * is closed by mistake, and it follows renamed notes.
 */
class GapsDraft {
	#typed: readonly { readonly file: TFile; readonly column: string; readonly markdown: string }[] = [];

	get(path: string, column: string): string {
		return this.#typed.find((one) => one.file.path === path && one.column === column)?.markdown ?? '';
	}

	/** Keeps what was typed for a fact; '' forgets it. */
	set(file: TFile, column: string, markdown: string): void {
		const others = this.#typed.filter((one) => one.file.path !== file.path || one.column !== column);
		this.#typed = markdown === '' ? others : [...others, { file, column, markdown }];
	}
}

interface ShownGaps {
	readonly coverages: readonly Coverage[];
	readonly notes: ShownNotes;
	readonly draft: GapsDraft;
}

/** A dialog is not a practical place to fill in more gaps than this. */
const MOST_FIELDS = 200;

class GapsDialog extends Dialog<readonly NoteCell[]> {
	readonly #gaps: readonly Gap[];
	readonly #typed: Map<Gap, string>;
	#preview: HTMLElement | null = null;
	#writeButton: ButtonComponent | null = null;

	constructor(
		app: App,
		private readonly texts: PluginTexts,
		private readonly shown: ShownGaps,
	) {
		super(app, 'three-pass-gaps', texts.gaps.title);
		this.#gaps = distinctGaps(shown.coverages);
		this.#typed = new Map(this.#gaps.map((gap) => [gap, shown.draft.get(gap.path, gap.column.key)]));
	}

	protected override draw(): void {
		const { gaps: texts, cancel } = this.texts;
		const { coverages } = this.shown;
		const facts = coverages.reduce((sum, coverage) => sum + coverage.facts, 0);
		this.contentEl.createEl('p', {
			text: texts.lead(this.#gaps.filter(({ stated }) => stated === '').length, facts),
		});
		const columns = this.contentEl.createEl('ul', { cls: 'three-pass-notes' });
		for (const { label, missing, papers } of coverages.flatMap((coverage) => coverage.columns))
			columns.createEl('li', { text: texts.column(label, missing, papers) });
		const fields = this.contentEl.createDiv({ cls: 'three-pass-fields' });
		for (const { paper, gaps } of gapsByPaper(this.#gaps.slice(0, MOST_FIELDS))) {
			new Setting(fields).setName(paper).setHeading();
			for (const gap of gaps) this.#drawField(fields, gap);
		}
		if (this.#gaps.length > MOST_FIELDS)
			this.contentEl.createEl('p', { text: this.texts.more(this.#gaps.length - MOST_FIELDS) });
		this.#preview = this.contentEl.createDiv({ cls: 'three-pass-notes', attr: { role: 'status' } });
		new Setting(this.contentEl)
			.addButton((button) => button.setButtonText(cancel).onClick(() => this.#discard()))
			.addButton((button) => {
				this.#writeButton = button.setCta().onClick(() => this.#submit());
			});
		this.scope.register(['Mod'], 'Enter', () => {
			this.#submit();
			return false;
		});
		this.#refresh();
	}

	#drawField(parent: HTMLElement, gap: Gap): void {
		const { stated } = gap;
		const warning = stated === '' ? '' : this.texts.gaps.replaces(stated);
		const setting = new Setting(parent).setName(gap.label).addTextArea((area) => {
			area.inputEl.rows = 1;
			area.setValue(this.#typed.get(gap) ?? '');
			area.inputEl.setAttr('aria-label', `${gap.paper}: ${gap.label}${warning === '' ? '' : `. ${warning}`}`);
			area.onChange((value) => {
				this.#keep(gap, value);
				this.#refresh();
			});
		});
		if (warning !== '') setting.setDesc(warning).descEl.addClass('three-pass-warning');
	}

	#keep(gap: Gap, typed: string): void {
		this.#typed.set(gap, typed);
		const file = this.shown.notes.get(gap.path);
		if (file !== undefined) this.shown.draft.set(file, gap.column.key, typed);
	}

	get #cells(): NoteCell[] {
		return this.#gaps.flatMap((gap): NoteCell[] => {
			const markdown = this.#typed.get(gap)?.trim() ?? '';
			return markdown === ''
				? []
				: [
						{
							path: gap.path,
							write: { column: gap.column, markdown, shown: gap.stated, sections: gap.sections },
						},
					];
		});
	}

	#refresh(): void {
		const cells = this.#cells;
		const notes = new Set(cells.map(({ path }) => path)).size;
		const { willWrite, write } = this.texts.gaps;
		this.#preview?.empty();
		if (cells.length > 0) this.#preview?.createEl('p', { text: willWrite });
		const list = this.#preview?.createEl('ul');
		for (const {
			path,
			write: { column, markdown },
		} of cells)
			list?.createEl('li', { text: `${path} — ${column.key}: ${markdown}` });
		this.#writeButton?.setButtonText(write(notes)).setDisabled(cells.length === 0);
	}

	/** Cancel discards what was typed. Escape keeps it, because the key may have been pressed by mistake. */
	#discard(): void {
		for (const gap of this.#gaps) this.#keep(gap, '');
		this.close();
	}

	#submit(): void {
		const cells = this.#cells;
		if (cells.length > 0) this.answer(cells);
	}
}
