import { Setting } from 'obsidian';
import type { TFile } from 'obsidian';
import type { HandEdits } from '../../../core/table/hand-edits';
import type { Host } from '../../host';
import { askHandEdits, isHandEdit } from './hand-edits-dialog';
import type { LaterStep } from '../../vault/note-batch';
import { diagnosticText, report, reportBatch } from '../../report';
import { cellSteps, changedNotes, shownNotes } from '../cell-steps';
import type { Plan } from '../../../core/text/plan';
import { Dialog } from '../../base/dialog';
import { perform } from '../../base/failures';

/** Inserts a filled comparison table after the cursor's line. */
export async function insertTable(host: Host, file: TFile, offset: number): Promise<void> {
	const { inserted, empty } = host.texts.plugin.table;
	const { plan, rows } = await host.tables.insert(file, offset);
	const done = rows === 0 ? empty : inserted;
	// The message about an empty table already says what to do about it.
	const diagnostics = plan.diagnostics.filter(({ code }) => code !== 'rows-none');
	report(host.texts, { ...plan, diagnostics }, { done, unchanged: done });
}

/** Updates the tables of a note. If one was edited by hand, the user decides which side is right. */
export async function updateTables(host: Host, file: TFile): Promise<void> {
	const { table } = host.texts.plugin;
	const plan = await host.tables.update(file);
	if (!plan.diagnostics.some(isHandEdit)) {
		report(host.texts, plan, { done: table.updated, unchanged: table.current });
		return;
	}
	await settleHandEdits(host, file, new Map());
}

/**
 * Asks which side is right, and writes the answer. If a note has changed since it was shown, it asks again.
 *
 * @param texts the texts of notes that Obsidian may not have read yet, by vault path.
 */
async function settleHandEdits(host: Host, file: TFile, texts: ReadonlyMap<string, string>): Promise<void> {
	const { adopt, table } = host.texts.plugin;
	const edits = await host.tables.handEdits(file, texts);
	const notes = shownNotes(
		host.app,
		edits.flatMap(({ differences }) => differences.map(({ path }) => path)),
	);
	const chosen = await askHandEdits(host.app, host.texts, edits);
	if (chosen === null) return;
	const result = await host.batches.write([
		...cellSteps(
			chosen.flatMap(({ path, write }) => (write === null ? [] : [{ path, write }])),
			notes,
		),
		tableStep(host, file, edits),
	]);
	const taken = chosen.filter(({ path }) => result.written.some((note) => note === notes.get(path)));
	reportBatch(
		host,
		result,
		result.diagnostics.length > 0
			? adopt.stopped(result.written.map(({ path }) => path))
			: table.settled(taken.length),
	);
	const changed = await changedNotes(host, result);
	if (changed !== null) await settleHandEdits(host, file, changed);
}

/** Updates the table after all notes were written. If one could not be, the table keeps what was typed into it. */
function tableStep({ tables }: Host, file: TFile, edits: readonly HandEdits[]): LaterStep {
	const seen = new Set(edits.map((edit) => edit.seen));
	return async ({ diagnostics, texts }) => {
		if (diagnostics.length > 0) return null;
		return { file, plan: await tables.settle(file, texts, (digest) => seen.has(digest)) };
	};
}

/** Updates the tables of all notes as one step, after the user has seen the list of these notes. */
export async function updateAllTables(host: Host): Promise<void> {
	const files = await new UpdateAllDialog(host).ask();
	if (files === null) return;
	const result = await host.batches.write(
		files.map((file) => async () => ({ file, plan: await host.tables.settle(file) })),
	);
	reportBatch(host, result, host.texts.plugin.updateAll.done(result.written.length));
}

interface Found {
	readonly file: TFile;
	readonly plan: Plan;
}

/** How many notes are checked before the shown progress changes. */
const STEP = 200;

/** Looks for outdated tables, lists the notes that would change, and answers with them. */
class UpdateAllDialog extends Dialog<readonly TFile[]> {
	#isClosed = false;

	constructor(private readonly host: Pick<Host, 'app' | 'texts' | 'tables'>) {
		super(host.app, 'three-pass-update-all', host.texts.plugin.updateAll.title);
	}

	protected override draw(): void {
		perform(() => this.#lookThrough());
	}

	override onClose(): void {
		this.#isClosed = true;
		super.onClose();
	}

	async #lookThrough(): Promise<void> {
		const files = this.app.vault.getMarkdownFiles();
		const status = this.contentEl.createEl('p', { attr: { role: 'status' } });
		const found: Found[] = [];
		for (const [at, file] of files.entries()) {
			if (at % STEP === 0) {
				status.setText(this.host.texts.plugin.updateAll.looking(at, files.length));
				await sleep(0);
			}
			if (this.#isClosed) return;
			const plan = await this.host.tables.plan(file);
			if (plan !== null) found.push({ file, plan });
		}
		status.remove();
		this.#showFound(found);
	}

	#showFound(found: readonly Found[]): void {
		const { texts } = this.host;
		const { changes, refused, none, update } = texts.plugin.updateAll;
		const changing = found.filter(({ plan }) => plan.kind === 'edits');
		const left = found.filter(({ plan }) => plan.kind === 'refused');
		if (changing.length === 0) this.contentEl.createEl('p', { text: none });
		else this.#list(changes(changing.length), changing, () => '');
		if (left.length > 0) {
			this.#list(refused(left.length), left, ({ plan }) =>
				plan.diagnostics
					.slice(0, 1)
					.map((one) => diagnosticText(texts, one))
					.join(''),
			);
		}
		const buttons = new Setting(this.contentEl);
		if (changing.length > 0) {
			buttons.addButton((button) => {
				button
					.setCta()
					.setButtonText(update(changing.length))
					.onClick(() => this.answer(changing.map(({ file }) => file)));
				button.buttonEl.focus();
			});
		}
		buttons.addButton((button) => button.setButtonText(texts.plugin.cancel).onClick(() => this.close()));
	}

	#list(lead: string, found: readonly Found[], reason: (one: Found) => string): void {
		this.contentEl.createEl('p', { text: lead });
		const list = this.contentEl.createEl('ul', { cls: 'three-pass-notes' });
		for (const one of found) {
			const item = list.createEl('li', { text: one.file.path });
			const why = reason(one);
			if (why !== '') item.createDiv({ cls: 'three-pass-faint', text: why });
		}
	}
}
