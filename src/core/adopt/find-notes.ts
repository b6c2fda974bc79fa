import { isTemplate } from '../papers/paper-rules';
import type { TypedModel } from './read-table';
import { noteName } from '../facts/title';
import { fileNameFor } from '../text/file-name';
import { firstOf } from '../text/collections';
import { propertyOf } from '../comparison/facts';
import type { NoteFacts } from '../comparison/facts';
import { gatherLinked } from '../comparison/rows';
import { caselessName } from '../text/names';
import { columnFor } from '../facts/columns';
import { refusal } from './request';
import type { AdoptRequest, Refusal } from './request';

export interface ModelNote {
	readonly model: TypedModel;
	readonly path: string;
	/** How a link in the table's note names it. */
	readonly linkpath: string;
	readonly isNew: boolean;
}

/** How many names (`BERT`, `BERT 2`, `BERT 3`, …) are tried for a new note. */
const MOST_NAMESAKES = 100;
const NAMES = [columnFor('model'), columnFor('title')];

/**
 * Finds the note of each model: the one that its cell links to; else the one with its name; else one that the table's
 * note links to and that states this model or title; else a new one.
 */
export async function findNotes(
	models: readonly TypedModel[],
	request: AdoptRequest,
): Promise<{ readonly ok: true; readonly notes: readonly ModelNote[] } | Refusal> {
	const candidates = await gatherLinked(request.path, request.text, request.vault);
	const linked = candidates
		.flatMap(({ facts }) => facts ?? [])
		.filter(({ path }) => !isTemplate(path, request.rules));
	const called = firstOf(
		linked.flatMap((facts) => namesOf(facts).map((name) => ({ name, path: facts.path }))),
		({ name }) => name,
	);
	const notes: ModelNote[] = [];
	const seen = new Map<string, TypedModel>();
	const names = new Set<string>();
	for (const model of models) {
		const note =
			(await existingNote(model, called.get(caselessName(model.name))?.path, request)) ??
			(await newNote(model, { paths: seen, names }, request));
		if (note === null) return refusal({ code: 'adopt-no-name', line: model.line, details: {} });
		const other = seen.get(caselessName(note.path));
		if (other !== undefined) {
			return refusal({
				code: 'adopt-same-note',
				line: model.line,
				details: { name: model.name, other: other.name, note: note.path },
			});
		}
		seen.set(caselessName(note.path), model);
		names.add(caselessName(noteName(note.path)));
		notes.push(note);
	}
	return { ok: true, notes };
}

async function existingNote(
	model: TypedModel,
	called: string | undefined,
	request: AdoptRequest,
): Promise<ModelNote | null> {
	if (model.linkpath !== '') {
		const path = resolve(model.linkpath, request);
		return path === undefined ? null : { model, path, linkpath: model.linkpath, isNew: false };
	}
	const path = resolve(model.name, request) ?? called;
	return path === undefined
		? null
		: { model, path, linkpath: request.vault.linkpathTo(path, request.path), isNew: false };
}

function resolve(linkpath: string, { vault, path, rules }: AdoptRequest): string | undefined {
	const found = vault.resolve(linkpath, path);
	return found === null || found === path || !/\.md$/iu.test(found) || isTemplate(found, rules) ? undefined : found;
}

/** The notes of earlier models, in any letter case. */
interface Taken {
	readonly paths: ReadonlyMap<string, TypedModel>;
	readonly names: ReadonlySet<string>;
}

/** Chooses a path for a new note, or the note at such a path if it states the model's name. */
async function newNote(model: TypedModel, taken: Taken, request: AdoptRequest): Promise<ModelNote | null> {
	const parts = (model.linkpath === '' ? [model.name] : model.linkpath.split('/')).map(fileNameFor);
	const name = parts.at(-1) ?? '';
	if (name === '') return null;
	const folders = parts.slice(0, -1).filter((part) => part !== '');
	const folder = parts.length > 1 ? folders.join('/') : request.folder;
	for (let copy = 1; copy <= MOST_NAMESAKES; copy += 1) {
		const own = copy === 1 ? name : `${name} ${copy}`;
		const path = folder === '' ? `${own}.md` : `${folder}/${own}.md`;
		if (taken.paths.has(caselessName(path))) continue;
		const known = request.isTaken(path) ? await request.vault.facts(path) : null;
		if (known !== null && path !== request.path && isCalled(known, model.name))
			return { model, path, linkpath: request.vault.linkpathTo(path, request.path), isNew: false };
		if (request.isTaken(path)) continue;
		// A second note with this name would change where links to the name lead.
		const hasNamesake = request.vault.resolve(own, request.path) !== null || taken.names.has(caselessName(own));
		if (!hasNamesake)
			return { model, path, linkpath: path === `${model.linkpath}.md` ? model.linkpath : own, isNew: true };
		if (parts.length > 1) return { model, path, linkpath: path.replace(/\.md$/u, ''), isNew: true };
	}
	return null;
}

function namesOf(facts: NoteFacts): string[] {
	return NAMES.map((column) => caselessName(propertyOf(facts, column)?.markdown ?? ''));
}

function isCalled(facts: NoteFacts, name: string): boolean {
	return namesOf(facts).includes(caselessName(name));
}
