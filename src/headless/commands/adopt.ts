import { planAdoption } from '../../core/table/adopt/plan-adopt';
import type { Adoption } from '../../core/table/adopt/plan-adopt';
import type { AdoptedCell, AdoptedNote } from '../../core/table/adopt/merge-note';
import { typedTableOf } from '../../core/table/adopt/typed-tables';
import { noteLanguageOf } from '../../core/table/language';
import { planCells } from '../../core/table/plan-cells';
import type { TemplateLanguage } from '../../core/template/built-in';
import { newPaperNote } from '../../core/template/new-note';
import { locate } from '../../core/diagnostics';
import { refused } from '../../core/text/plan';
import { fileFailed, fileOf } from '../disk-vault';
import { EXIT } from '../io';
import { createNote, isTaken, writeNote } from '../note-writer';
import { assertWritable } from '../replace-file';
import { refusal } from '../report';
import type { Finding, Report, Texts } from '../report';
import type { Target } from '../target';
import { plainText } from '../terminal/plain-text';
import { createVaultReader } from '../vault-reader';
import { templateFor } from '../vault-settings';

export interface AdoptWanted {
	/** Which of the note's hand-typed tables, counted from 1; null to take the only one that compares facts. */
	readonly table: number | null;
	readonly write: boolean;
	readonly tableWins: boolean;
	readonly transposed: boolean;
	/** The language of new notes where the table's note shows none of its own. */
	readonly fallback: TemplateLanguage;
	/** What placeholders take from the clock. */
	readonly clock: Readonly<Record<string, string>>;
}

type Planned = Extract<Adoption, { readonly kind: 'planned' }>;

/** Turns a hand-typed table of a note into paper notes, or shows what would become of it. */
export async function adopt(target: Target, path: string, wanted: AdoptWanted, texts: Texts): Promise<Report> {
	if (target.templateProblem !== null) return refusal(target.templateProblem);
	const read = target.vault.read(path);
	if (!read.ok) return refusal(read.diagnostic);
	const adoption = await plan(target, path, read.text, wanted);
	if (adoption.kind === 'refused') return { exit: EXIT.refused, text: '', data: {}, diagnostics: adoption.diagnostics };
	const problems = wanted.write ? await write(target, path, adoption) : [];
	const isDone = wanted.write && problems.length === 0;
	return {
		exit: problems.length > 0 ? EXIT.refused : EXIT.done,
		text: problems.length > 0 ? '' : preview(path, adoption, isDone, texts),
		data: { note: path, written: isDone, notes: adoption.notes.map(noteData) },
		diagnostics: problems,
	};
}

async function plan(target: Target, path: string, text: string, wanted: AdoptWanted): Promise<Adoption> {
	const { vault, rules, defaults, settings } = target;
	const found = typedTableOf(text, wanted.table);
	if (!found.ok) return { kind: 'refused', diagnostics: locate(path, found.diagnostics) };
	const template = templateFor(target, null, noteLanguageOf(text), wanted.fallback);
	return planAdoption(found.table, {
		path,
		text,
		vault: createVaultReader(vault, rules),
		isTaken: (notePath) => isTaken(vault, notePath),
		folder: settings.noteFolder,
		newNote: (title) => newPaperNote(title, template, rules.names, { known: rules.known, values: wanted.clock }).text,
		rules,
		defaults,
		transposed: wanted.transposed ? true : null,
		winner: () => (wanted.tableWins ? 'table' : 'note'),
	});
}

/** Writes the notes, and the table's own note once all of them are there; @returns why the rest was not written. */
async function write({ vault }: Target, path: string, adoption: Planned): Promise<readonly Finding[]> {
	const stopped: Finding = { code: 'not-adopted', path, line: 0 };
	// What can be known beforehand to fail must not leave half the notes made.
	for (const known of [path, ...adoption.notes.filter(isChanged).map((note) => note.path)]) {
		try {
			await assertWritable(await fileOf(vault.root, known));
		} catch (error) {
			return [fileFailed(known, error), stopped];
		}
	}
	for (const note of adoption.notes) {
		const problems = await writeAdopted(vault, note);
		if (problems.length > 0) return [...problems, stopped];
	}
	const { result, diagnostics } = await writeNote(vault, path, (text) => Promise.resolve(text === adoption.text ? adoption.hub : refused({ code: 'changed-since', line: 0, details: {} })));
	return result === 'refused' ? diagnostics : [];
}

async function writeAdopted(vault: Target['vault'], note: AdoptedNote): Promise<readonly Finding[]> {
	try {
		if (note.isNew) return (await createNote(vault, note.path, note.text)) ? [] : [{ code: 'note-exists', path: note.path, line: 0 }];
		const { result, diagnostics } = await writeNote(vault, note.path, (text) => Promise.resolve(planCells(text, note.writes)));
		return result === 'refused' ? diagnostics : [];
	} catch (error) {
		return [fileFailed(note.path, error)];
	}
}

function preview(path: string, { notes }: Planned, isDone: boolean, { own }: Texts): string {
	const created = notes.filter(({ isNew }) => isNew).length;
	const changed = notes.filter(isChanged).length + 1;
	const lines = notes.flatMap((note) => [own.adopt.made(plainText(note.path), note.isNew, isChanged(note)), ...note.cells.map((cell) => `  ${plainText(cell.property)}: ${valueOf(cell, own)}`)]);
	return [...lines, own.adopt.made(plainText(path), false, true), '', isDone ? own.adopt.done(created, changed) : own.adopt.wouldDo(created, changed)].join('\n');
}

function valueOf({ state, typed, stated, wins }: AdoptedCell, { adopt: said }: Texts['own']): string {
	const [value, before] = [plainText(typed), plainText(stated)];
	return state === 'differs' ? said.differs(value, before, wins === 'table') : state === 'kept' ? said.kept(before) : value;
}

function isChanged({ isNew, before, text }: AdoptedNote): boolean {
	return !isNew && before !== text;
}

function noteData(note: AdoptedNote): object {
	const { path, name, isNew, cells } = note;
	return { path, name, result: isNew ? 'new' : isChanged(note) ? 'changed' : 'unchanged', properties: cells.map(({ property, typed, stated, state, wins }) => ({ property, table: typed, note: stated, state, wins })) };
}
