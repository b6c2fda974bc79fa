import type { Editor, Menu, TFile } from 'obsidian';
import { locate } from '../../../core/text/diagnostics';
import type { LocatedDiagnostic } from '../../../core/text/diagnostics';
import { planAdoption } from '../../../core/adopt/plan-adopt';
import type { Adoption, PlannedAdoption } from '../../../core/adopt/plan-adopt';
import type { Template } from '../../../core/template/template';
import { CHANGED_SINCE, onlyFor, refused } from '../../../core/text/plan';
import { typedTableAt } from '../../../core/adopt/typed-tables';
import { planCells } from '../../../core/table/plan-cells';
import { newPaperNote } from '../../../core/template/plan-insert';
import { readerWith } from '../../../core/comparison/rows';
import type { VaultReader } from '../../../core/comparison/rows';
import type { Host } from '../../host';
import { AdoptDialog, cellKey, NO_CHOICES } from './adopt-dialog';
import type { AdoptChoices, ChosenAdoption } from './adopt-dialog';
import type { BatchStep, LaterStep } from '../../vault/note-batch';
import { fileFailed, perform } from '../../base/failures';
import { report, reportBatch, showLines } from '../../report';
import { insertOptions, templateOf } from '../reading/passes';

/**
 * Whether the cursor is in a hand-typed table. One in a list or quote counts, so that the user is told why it fails.
 */
export function standsInTypedTable(editor: Editor): boolean {
	const wanted = typedTableAt(editor.getValue(), editor.posToOffset(editor.getCursor()));
	return wanted.ok || wanted.diagnostics.some(({ code }) => code === 'adopt-nested');
}

/** Adds a menu item that adopts the hand-typed table at the cursor. */
export function offerAdoption(host: Host, menu: Menu, editor: Editor, file: TFile | null): void {
	if (file === null || !standsInTypedTable(editor)) return;
	menu.addItem((item) =>
		item
			.setTitle(host.texts.plugin.commands.adoptTable)
			.setIcon('table-properties')
			.onClick(() => perform(() => adoptTable(host, file, editor.posToOffset(editor.getCursor())))),
	);
}

/** Shows which paper notes the hand-typed table at an offset would become, and writes them when the user confirms. */
export async function adoptTable(host: Host, file: TFile, offset: number): Promise<void> {
	const template = templateOf(host);
	if (template === null) return;
	const replan = (choices: AdoptChoices): Promise<Adoption> => plan(host, file, offset, template, choices);
	const first = await replan(NO_CHOICES);
	if (first.kind === 'refused' && first.diagnostics.every(({ code }) => !isAboutLayout(code))) {
		report(host.texts, refused(...first.diagnostics), { done: '', unchanged: '' });
		return;
	}
	await ask(host, file, first, NO_CHOICES, replan);
}

async function ask(
	host: Host,
	file: TFile,
	adoption: Adoption,
	choices: AdoptChoices,
	replan: (choices: AdoptChoices) => Promise<Adoption>,
): Promise<void> {
	const place = { path: file.path, folder: host.settings.current.noteFolder };
	const chosen = await new AdoptDialog(host.app, host.texts, place, adoption, choices, replan).ask();
	if (chosen === null) return;
	const now = await replan(chosen.choices);
	if (now.kind === 'planned' && shownOf(now) === shownOf(chosen.adoption)) await carryOut(host, file, now);
	else await askAgain(host, file, chosen, replan);
}

/** Opens the dialog again after notes or the table changed meanwhile. Decisions about unchanged cells are kept. */
async function askAgain(
	host: Host,
	file: TFile,
	{ adoption: shown, choices: { transposed, winners } }: ChosenAdoption,
	replan: (choices: AdoptChoices) => Promise<Adoption>,
): Promise<void> {
	const fresh = await replan({ transposed, winners: new Map() });
	const seen = new Set(cellsOf(shown));
	const kept = cellsOf(fresh).filter((cell) => seen.has(cell));
	const known = {
		transposed,
		winners: new Map([...winners].filter(([key]) => kept.some((cell) => cell.startsWith(key)))),
	};
	showLines([host.texts.plugin.adopt.changed]);
	await ask(host, file, await replan(known), known, replan);
}

/** One string for each cell: its `cellKey`, then the values in the table and in the note. */
function cellsOf(adoption: Adoption): string[] {
	return adoption.kind === 'refused'
		? []
		: adoption.notes.flatMap(({ path, cells }) =>
				cells.map(({ column, typed, stated }) => cellKey(path, column) + JSON.stringify([typed, stated])),
			);
}

/** Everything that the dialog shows of an adoption, as one string to compare. */
function shownOf({ notes, papers, transposed }: PlannedAdoption): string {
	return JSON.stringify([transposed, papers, notes.map(({ path, isNew, cells }) => [path, isNew, cells])]);
}

/** Whether the table may be adopted once its rows and columns are swapped. */
function isAboutLayout(code: string): boolean {
	return (
		code === 'adopt-no-name' ||
		code === 'adopt-name' ||
		code === 'adopt-empty' ||
		code === 'adopt-same-name' ||
		code === 'adopt-same-note'
	);
}

async function plan(
	host: Host,
	file: TFile,
	offset: number,
	template: Template,
	{ transposed, winners }: AdoptChoices,
): Promise<Adoption> {
	try {
		const text = await host.writer.read(file);
		const wanted = typedTableAt(text, Math.min(offset, text.length));
		if (!wanted.ok) return { kind: 'refused', diagnostics: locate(file.path, wanted.diagnostics) };
		const { rules } = host.templates;
		return await planAdoption(wanted.table, {
			path: file.path,
			text,
			vault: readerOf(host),
			isTaken: (path) =>
				host.writer.existing(path) !== null || host.app.vault.getAbstractFileByPath(path) !== null,
			folder: host.settings.current.noteFolder,
			newNote: (title, path) => newPaperNote(title, template, rules.names, insertOptions(host, path, '')).text,
			rules,
			defaults: host.tableDefaults(),
			transposed,
			winner: (path, column) => winners.get(cellKey(path, column)) ?? null,
		});
	} catch (error) {
		return { kind: 'refused', diagnostics: locate(file.path, [fileFailed(error)]) };
	}
}

/** A reader that takes the text of open notes from their editors. */
function readerOf({ app, reader, writer }: Host): VaultReader {
	return readerWith(reader, {
		text: (path) => {
			const file = app.vault.getFileByPath(path);
			return file === null ? Promise.resolve(null) : writer.read(file);
		},
	});
}

/** Writes the notes as one step. The table's own note comes last, and only if all others were written. */
async function carryOut(host: Host, file: TFile, adoption: PlannedAdoption): Promise<void> {
	const { notes, hub, text } = adoption;
	const created = notes.filter(({ isNew }) => isNew);
	const changed = notes.filter(({ isNew, writes }) => !isNew && writes.length > 0);
	const { done, stopped } = host.texts.plugin.adopt;
	const obstacles = await findObstacles(host, [
		...created,
		...changed,
		{ path: file.path, isNew: false, before: text },
	]);
	if (obstacles.length > 0) {
		reportBatch(host, { written: [], diagnostics: obstacles }, stopped([]));
		return;
	}
	const edited = changed.map(({ path, before, writes }): BatchStep => {
		const note = host.app.vault.getFileByPath(path);
		return note === null ? { gone: path } : { file: note, plan: onlyFor(before, () => planCells(before, writes)) };
	});
	const steps = [
		...created.map((note): BatchStep => ({ create: note.path, text: note.text })),
		...edited,
		{ file, plan: onlyFor(text, () => hub) },
	];
	// After a failed step, going on would leave the adoption half done.
	const result = await host.batches.write(
		steps.map(
			(step): LaterStep =>
				({ diagnostics }) =>
					Promise.resolve(diagnostics.length === 0 ? step : null),
		),
	);
	const isDone = result.written.includes(file);
	reportBatch(
		host,
		result,
		isDone ? done(created.length, changed.length + 1) : stopped(result.written.map(({ path }) => path)),
	);
}

/** Finds failures that can be foreseen, so that they do not leave half of the notes made. */
async function findObstacles(
	{ app, writer }: Host,
	notes: readonly Pick<PlannedAdoption['notes'][number], 'path' | 'isNew' | 'before'>[],
): Promise<readonly LocatedDiagnostic[]> {
	const obstacles: LocatedDiagnostic[] = [];
	for (const { path, isNew, before } of notes) {
		const file = app.vault.getFileByPath(path);
		if (isNew && (writer.existing(path) !== null || (await app.vault.adapter.exists(path))))
			obstacles.push({ ...fileFailed(new Error(`EEXIST: ${path}`)), path });
		else if (!isNew && (file === null || (await writer.read(file)) !== before))
			obstacles.push(...locate(path, [CHANGED_SINCE]));
	}
	return obstacles;
}
