import { planAdoption } from '../../core/adopt/plan-adopt';
import type { Adoption, PlannedAdoption } from '../../core/adopt/plan-adopt';
import { assertWritable } from '../disk/replace-file';
import { CHANGED_SINCE, onlyFor } from '../../core/text/plan';
import { isUndecided } from '../../core/adopt/merge-note';
import type { AdoptedCell, AdoptedNote } from '../../core/adopt/merge-note';
import { typedTableOf } from '../../core/adopt/typed-tables';
import type { Winner } from '../../core/adopt/request';
import { noteLanguageOf } from '../../core/block/language';
import { planCells } from '../../core/table/plan-cells';
import { EXIT, plainText, refusal } from '../report';
import type { CommandLineWords, Finding, Report } from '../report';
import { newPaperNote } from '../../core/template/plan-insert';
import type { CallTarget } from '../target';
import { locate } from '../../core/text/diagnostics';
import { fileFailed } from '../disk/disk-vault';
import { assertCreatable, createNote, isTaken, writeNote } from '../note-writer';
import { insideVault } from '../disk/real-file';
import { createVaultReader } from '../vault-reader';
import { templateFor } from '../vault-settings';
import type { Language } from '../../core/words/words';

interface AdoptWanted {
	/** Which of the note's hand-typed tables, counted from 1; null for the only one that compares facts. */
	readonly table: number | null;
	readonly write: boolean;
	/** Whose values win where the table and a note differ. */
	readonly winner: Winner | null;
	readonly transposed: boolean;
	/** The language of new notes if that of the table's note is unknown. */
	readonly fallback: Language;
	/** The values of the placeholders for date and time. */
	readonly clock: Readonly<Record<string, string>>;
}

/** Turns a hand-typed table into paper notes, or shows what the result would be. */
export async function adopt(
	target: CallTarget,
	path: string,
	wanted: AdoptWanted,
	texts: CommandLineWords,
): Promise<Report> {
	if (target.templateProblem !== null) return refusal(target.templateProblem);
	const read = target.vault.read(path);
	if (!read.ok) return refusal(read.diagnostic);
	const adoption = await plan(target, path, read.text, wanted);
	if (adoption.kind === 'refused')
		return { exit: EXIT.refused, text: '', data: {}, diagnostics: adoption.diagnostics };
	const undecided = differencesOf(path, adoption);
	const problems = undecided.length > 0 ? undecided : wanted.write ? await write(target, path, adoption) : [];
	const isDone = wanted.write && problems.length === 0;
	return {
		exit: problems.length > 0 ? EXIT.refused : EXIT.done,
		text: problems.length > 0 && wanted.write ? '' : preview(path, adoption, isDone, texts),
		data: { note: path, written: isDone, notes: adoption.notes.map(noteData) },
		diagnostics: [...problems, ...adoption.remarks],
	};
}

async function plan(target: CallTarget, path: string, text: string, wanted: AdoptWanted): Promise<Adoption> {
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
		newNote: (title) =>
			newPaperNote(title, template, rules.names, { known: rules.known, values: wanted.clock }).text,
		rules,
		defaults,
		transposed: wanted.transposed ? true : null,
		winner: () => wanted.winner,
	});
}

/** The cells in which the table and a note differ and the user has not said which is right. */
function differencesOf(path: string, { notes }: PlannedAdoption): readonly Finding[] {
	const cells = notes.flatMap(({ name, line, cells: own }) =>
		own.filter(isUndecided).map(
			({ property, typed, stated }): Finding => ({
				code: 'cell-differs',
				path,
				line,
				details: { row: name, column: property, inTable: typed, inNotes: stated },
			}),
		),
	);
	return cells.length === 0 ? [] : [...cells, { code: 'adopt-undecided', path, line: 0 }];
}

/** Writes the notes, then the table's own note if all were written. @returns why the rest was not written. */
async function write({ vault }: CallTarget, path: string, adoption: PlannedAdoption): Promise<readonly Finding[]> {
	const stopped: Finding = { code: 'not-adopted', path, line: 0 };
	const obstacles = await findObstacles(vault, path, adoption);
	if (obstacles.length > 0) return [...obstacles, stopped];
	const written: Finding[] = [];
	for (const note of adoption.notes) {
		if (!note.isNew && !isChanged(note)) continue;
		const problems = await writeAdopted(vault, note);
		if (problems.length > 0) return [...problems, ...written, stopped];
		written.push({ code: 'already-written', path: note.path, line: 0 });
	}
	const { result, diagnostics } = await writeNote(vault, path, (text) =>
		Promise.resolve(onlyFor(adoption.text, () => adoption.hub)(text)),
	);
	return result === 'refused' ? [...diagnostics, ...written, stopped] : [];
}

/** Finds failures that can be foreseen, so that they do not leave half of the notes written. */
async function findObstacles(
	vault: CallTarget['vault'],
	path: string,
	{ notes, text }: PlannedAdoption,
): Promise<readonly Finding[]> {
	const obstacles: Finding[] = [];
	for (const note of [...notes.filter((one) => one.isNew || isChanged(one)), { path, isNew: false, before: text }]) {
		try {
			if (note.isNew) {
				await assertCreatable(vault, note.path);
				continue;
			}
			await assertWritable(insideVault(vault.root, note.path));
			const now = vault.readNow(note.path);
			if (!now.ok) obstacles.push(now.diagnostic);
			else if (now.text !== note.before) obstacles.push(...locate(note.path, [CHANGED_SINCE]));
		} catch (error) {
			obstacles.push(fileFailed(note.path, error));
		}
	}
	return obstacles;
}

async function writeAdopted(vault: CallTarget['vault'], note: AdoptedNote): Promise<readonly Finding[]> {
	try {
		if (note.isNew)
			return (await createNote(vault, note.path, note.text))
				? []
				: [{ code: 'note-exists', path: note.path, line: 0 }];
		const { result, diagnostics } = await writeNote(vault, note.path, (text) =>
			Promise.resolve(planCells(text, note.writes)),
		);
		return result === 'refused' ? diagnostics : [];
	} catch (error) {
		return [fileFailed(note.path, error)];
	}
}

function preview(path: string, { notes }: PlannedAdoption, isDone: boolean, { own }: CommandLineWords): string {
	const created = notes.filter(({ isNew }) => isNew).length;
	const changed = notes.filter(isChanged).length + 1;
	const lines = notes.flatMap((note) => [
		own.adopt.made(plainText(note.path), note.isNew, isChanged(note)),
		...note.cells.map((cell) => `  ${plainText(cell.property)}: ${valueOf(cell, own)}`),
	]);
	const outcome = notes.some(({ cells }) => cells.some(isUndecided))
		? []
		: ['', isDone ? own.adopt.done(created, changed) : own.adopt.wouldDo(created, changed)];
	return [...lines, own.adopt.made(plainText(path), false, true), ...outcome].join('\n');
}

function valueOf({ state, typed, stated, wins }: AdoptedCell, { adopt: said }: CommandLineWords['own']): string {
	const [value, before] = [plainText(typed), plainText(stated)];
	return state === 'differs' ? said.differs(value, before, wins) : state === 'kept' ? said.kept(before) : value;
}

function isChanged({ isNew, before, text }: AdoptedNote): boolean {
	return !isNew && before !== text;
}

function noteData(note: AdoptedNote): object {
	const { path, name, isNew, cells } = note;
	return {
		path,
		name,
		result: isNew ? 'new' : isChanged(note) ? 'changed' : 'unchanged',
		properties: cells.map(({ property, typed, stated, state, wins }) => ({
			property,
			table: typed,
			note: stated,
			state,
			wins,
		})),
	};
}
