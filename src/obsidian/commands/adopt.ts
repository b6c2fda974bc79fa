import type { Editor, Menu, TFile } from 'obsidian';
import { locate } from '../../core/diagnostics';
import type { LocatedDiagnostic } from '../../core/diagnostics';
import { planAdoption } from '../../core/table/adopt/plan-adopt';
import type { Adoption } from '../../core/table/adopt/plan-adopt';
import { typedTableAt } from '../../core/table/adopt/typed-tables';
import { planCells } from '../../core/table/plan-cells';
import { newPaperNote } from '../../core/template/new-note';
import type { Template } from '../../core/template/template';
import { refused } from '../../core/text/plan';
import type { Host } from '../host';
import { AdoptModal } from '../modals/adopt';
import type { AdoptChoices } from '../modals/adopt';
import type { BatchStep, LaterStep } from '../note-batch';
import { fileFailed } from '../note-writer';
import { perform } from '../perform';
import { report, reportBatch } from '../report';
import { insertOptions, templateOf } from './passes';

type Planned = Extract<Adoption, { readonly kind: 'planned' }>;

/** Whether the cursor stands in a table typed by hand; one in a list or a quote is told why it cannot be adopted. */
export function standsInTypedTable(editor: Editor): boolean {
	const wanted = typedTableAt(editor.getValue(), editor.posToOffset(editor.getCursor()));
	return wanted.ok || wanted.diagnostics.some(({ code }) => code === 'adopt-nested');
}

/** Offers to adopt the table that was clicked into. */
export function offerAdoption(host: Host, menu: Menu, editor: Editor, file: TFile | null): void {
	if (file === null || !standsInTypedTable(editor)) return;
	menu.addItem((item) => item.setTitle(host.texts.plugin.commands.adoptTable).setIcon('table-properties').onClick(() => perform(() => adoptTable(host, file, editor.posToOffset(editor.getCursor())))));
}

/** Shows what the hand-typed table at an offset would become as paper notes, and makes them when told to. */
export async function adoptTable(host: Host, file: TFile, offset: number): Promise<void> {
	const template = templateOf(host);
	if (template === null) return;
	const replan = (choices: AdoptChoices): Promise<Adoption> => plan(host, file, offset, template, choices);
	const first = await replan({ transposed: null, winner: () => null });
	const { texts } = host;
	if (first.kind === 'refused' && first.diagnostics.every(({ code }) => !isAboutLayout(code))) {
		report(texts, refused(...first.diagnostics), { done: '', unchanged: '' });
		return;
	}
	new AdoptModal(host.app, texts, { path: file.path, folder: host.settings.current.noteFolder }, first, replan, (adoption) => perform(() => carryOut(host, file, adoption))).open();
}

/** Whether the table may be adopted once its rows and columns are read the other way round. */
function isAboutLayout(code: string): boolean {
	return code === 'adopt-no-name' || code === 'adopt-name' || code === 'adopt-empty' || code === 'adopt-same-name' || code === 'adopt-same-note';
}

async function plan(host: Host, file: TFile, offset: number, template: Template, { transposed, winner }: AdoptChoices): Promise<Adoption> {
	try {
		const text = await host.writer.read(file);
		const wanted = typedTableAt(text, Math.min(offset, text.length));
		if (!wanted.ok) return { kind: 'refused', diagnostics: locate(file.path, wanted.diagnostics) };
		const { rules } = host.templates;
		return await planAdoption(wanted.table, {
			path: file.path,
			text,
			vault: readerOf(host),
			isTaken: (path) => host.writer.existing(path) !== null || host.app.vault.getAbstractFileByPath(path) !== null,
			folder: host.settings.current.noteFolder,
			newNote: (title, path) => newPaperNote(title, template, rules.names, insertOptions(host, path, '')).text,
			rules,
			defaults: host.tableDefaults(),
			transposed,
			winner,
		});
	} catch (error) {
		return { kind: 'refused', diagnostics: locate(file.path, [fileFailed(error)]) };
	}
}

/** Notes that are open say what their editor holds. */
function readerOf({ app, reader, writer }: Host): Parameters<typeof planAdoption>[1]['vault'] {
	return {
		resolve: (linkpath, sourcePath) => reader.resolve(linkpath, sourcePath),
		linkpathTo: (path, sourcePath) => reader.linkpathTo(path, sourcePath),
		facts: (path) => reader.facts(path),
		notesIn: (folder) => reader.notesIn(folder),
		notesTagged: (tag) => reader.notesTagged(tag),
		text: (path) => {
			const file = app.vault.getFileByPath(path);
			return file === null ? Promise.resolve(null) : writer.read(file);
		},
	};
}

/** Writes the notes as one step, and the table's own note last, unless one of them could not be written. */
async function carryOut(host: Host, file: TFile, adoption: Planned): Promise<void> {
	const { notes, hub, text } = adoption;
	const created = notes.filter(({ isNew }) => isNew);
	const changed = notes.filter(({ isNew, writes }) => !isNew && writes.length > 0);
	const { done, stopped } = host.texts.plugin.adopt;
	const obstacles = await findObstacles(host, [...created, ...changed, { path: file.path, isNew: false, before: text }]);
	if (obstacles.length > 0) {
		reportBatch(host, { written: [], diagnostics: obstacles }, stopped([]));
		return;
	}
	const edited = changed.flatMap(({ path, before, writes }): BatchStep[] => {
		const note = host.app.vault.getFileByPath(path);
		return note === null ? [] : [{ file: note, plan: (now) => (now === before ? planCells(now, writes) : CHANGED_SINCE) }];
	});
	const steps = [
		...created.map((note): BatchStep => ({ create: note.path, text: note.text })),
		...edited,
		{ file, plan: (now: string) => (now === text && edited.length === changed.length ? hub : CHANGED_SINCE) },
	];
	// After a step that failed, the others would be left half done as well.
	const result = await host.batches.write(steps.map((step): LaterStep => ({ diagnostics }) => Promise.resolve(diagnostics.length === 0 ? step : null)));
	const isDone = result.written.includes(file);
	reportBatch(host, result, isDone ? done(created.length, changed.length + 1) : stopped(result.written.map(({ path }) => path)));
}

const CHANGED_SINCE = refused({ code: 'changed-since', line: 0, details: {} });

/** What is known beforehand to fail must not leave half the notes made. */
async function findObstacles({ app, writer }: Host, notes: readonly Pick<Planned['notes'][number], 'path' | 'isNew' | 'before'>[]): Promise<readonly LocatedDiagnostic[]> {
	const obstacles: LocatedDiagnostic[] = [];
	for (const { path, isNew, before } of notes) {
		const file = app.vault.getFileByPath(path);
		if (isNew && (writer.existing(path) !== null || (await app.vault.adapter.exists(path)))) obstacles.push({ ...fileFailed(new Error(`EEXIST: ${path}`)), path });
		else if (!isNew && (file === null || (await writer.read(file)) !== before)) obstacles.push(...locate(path, CHANGED_SINCE.diagnostics));
	}
	return obstacles;
}
