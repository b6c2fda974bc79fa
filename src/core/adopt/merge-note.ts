import { locate } from '../text/diagnostics';
import type { LocatedDiagnostic } from '../text/diagnostics';
import { escapeCell } from '../markdown/table';
import type { PropertyNames } from '../papers/paper-rules';
import { applyChanges } from '../text/changes';
import { firstOf } from '../text/collections';
import { carry, carryBack } from '../comparison/cells';
import { factOf, propertyOf, readFacts } from '../comparison/facts';
import type { Fact, NoteFacts } from '../comparison/facts';
import type { TypedTable } from './read-table';
import { columnFor, isColumnName } from '../facts/columns';
import type { Column } from '../facts/columns';
import { planCells } from '../table/plan-cells';
import type { CellWrite } from '../table/plan-cells';
import type { TablePlace } from '../comparison/place';
import type { ModelNote } from './find-notes';
import { bareName } from './name-cell';
import type { AdoptRequest, Winner } from './request';

export interface AdoptedCell {
	/** Spelled as in the note, or as in the table's header if the note does not state it. */
	readonly property: string;
	/** Identifies the cell when the user chooses a winner. */
	readonly column: string;
	/** The table's value as inline Markdown, or ''. */
	readonly typed: string;
	/** The note's current value, or ''. */
	readonly stated: string;
	/**
	 * `added`: only the table has a value; `same`: both agree; `differs`: they disagree; `kept`: only the note has one.
	 */
	readonly state: 'added' | 'same' | 'differs' | 'kept';
	/** Null until the user decides whose value stays. */
	readonly wins: Winner | null;
}

export interface AdoptedNote {
	readonly path: string;
	readonly name: string;
	/** In the table's note. */
	readonly line: number;
	/** How a link in the table's note names it. */
	readonly linkpath: string;
	/** Its link text in the list of papers; '' if the table shows the note's own name. */
	readonly linkText: string;
	readonly isNew: boolean;
	readonly cells: readonly AdoptedCell[];
	readonly writes: readonly CellWrite[];
	/** '' if the note is new. */
	readonly before: string;
	readonly text: string;
}

type MergedNote =
	| { readonly ok: true; readonly note: AdoptedNote }
	| { readonly ok: false; readonly diagnostics: readonly LocatedDiagnostic[] };

/** Merges a row of the table into its note. The note's values stay unless the table wins. */
export async function mergeNote(
	found: ModelNote,
	table: TypedTable,
	request: AdoptRequest,
	place: TablePlace,
): Promise<MergedNote> {
	const { path, linkpath, isNew, model } = found;
	const before = isNew ? request.newNote(model.name, path) : await request.vault.text(path);
	if (before === null)
		return { ok: false, diagnostics: [{ code: 'file-failed', path, line: 0, details: { reason: path } }] };
	const facts = readFacts(path, before, request.rules);
	const columns = firstOf(table.columns, ({ key }) => key);
	const compared = factsOf(found, table);
	const asked = [...compared, ...addressOf(found, table)];
	const cells = asked.flatMap((one): AdoptedCell[] =>
		cellFor(one, {
			path,
			place,
			facts: isNew && !(one.typed === '' && followsReading(one.column, request.rules.names)) ? null : facts,
			wins: request.winner(path, one.column.key),
		}),
	);
	const titled = cells.some((cell) => isColumnName(columnFor('title'), cell.column) && isWritten(cell));
	const wins = request.winner(path, table.naming.key);
	const all = [...nameCell(found, table, facts, { titled, mute: !speaks(facts, compared), wins }), ...cells];
	const writes = [
		...all.filter(isWritten).map(({ column, typed, stated }) => ({
			column: columns.get(column) ?? columnFor(column),
			markdown: typed,
			shown: isNew ? null : stated,
			sections: 'none' as const,
		})),
		...(isNew ? blanks(asked, facts, request.rules.names) : []),
	];
	const plan = planCells(before, writes);
	if (plan.kind === 'refused') return { ok: false, diagnostics: locate(path, plan.diagnostics) };
	const text = plan.kind === 'edits' ? applyChanges(before, plan.changes) : before;
	const linkText = linkTextOf(found, table, readFacts(path, text, request.rules));
	return {
		ok: true,
		note: {
			path,
			name: model.name,
			line: model.line,
			linkpath,
			linkText,
			isNew,
			cells: all,
			writes,
			before: isNew ? '' : before,
			text,
		},
	};
}

/** Keeps a link text that the user typed, and a name that the note itself would not show. */
function linkTextOf({ model }: ModelNote, { naming }: TypedTable, facts: NoteFacts): string {
	const shown = propertyOf(facts, naming)?.markdown ?? calledBy(facts, naming);
	return model.hasLinkText || model.markdown !== shown ? model.markdown : '';
}

/** The name of a note in a column for which it states none. A first-level heading is a title, but not a model. */
function calledBy(facts: NoteFacts, column: Column): string {
	return isColumnName(column, 'title') ? facts.title : facts.name;
}

/** Whether the user must still choose a winner. */
export function isUndecided({ state, wins }: AdoptedCell): boolean {
	return state === 'differs' && wins === null;
}

function isWritten({ state, wins }: AdoptedCell): boolean {
	return state === 'added' || (state === 'differs' && wins === 'table');
}

interface Asked {
	readonly column: Column;
	readonly typed: string;
}

function factsOf({ model }: ModelNote, { columns, nameColumn }: TypedTable): Asked[] {
	return columns
		.map((column, index) => ({ column, typed: model.values[index] ?? '' }))
		.filter((_, index) => index !== nameColumn);
}

/** The web address that a name links to, as a fact of its own. */
function addressOf({ model }: ModelNote, { columns }: TypedTable): Asked[] {
	return model.url === '' || columns.some((column) => isColumnName(column, 'url'))
		? []
		: [{ column: columnFor('url'), typed: model.url }];
}

interface StatedSoFar {
	readonly path: string;
	/** Null if the note is new and what its template says does not stay. */
	readonly facts: NoteFacts | null;
	readonly place: TablePlace;
	readonly wins: Winner | null;
}

function cellFor({ column, typed: value }: Asked, { path, facts, place, wins }: StatedSoFar): AdoptedCell[] {
	const stated = facts === null ? null : factOf(facts, column, 'none');
	const section = facts === null || value !== '' ? null : factOf(facts, column);
	const said = stated ?? section;
	if (value === '' && said === null) return [];
	// Links must work from the note, and comments that a table hides must stay.
	const typed =
		value === ''
			? ''
			: carryBack(value, { markdown: said?.markdown ?? '', source: said?.source ?? 'property', path }, place);
	const isShown = said !== null && escapeCell(carry({ ...said, path }, place)) === escapeCell(value);
	return [describeCell(column, isShown ? said.markdown : typed, said, wins)];
}

function describeCell(column: Column, typed: string, said: Fact | null, wins: Winner | null): AdoptedCell {
	const state =
		said === null
			? 'added'
			: typed === ''
				? 'kept'
				: escapeCell(said.markdown) === escapeCell(typed)
					? 'same'
					: 'differs';
	return { property: said?.name ?? column.key, column: column.key, typed, stated: said?.markdown ?? '', state, wins };
}

/**
 * The name of a model, if its note would not be called that by itself. A link's text says nothing about the note, and
 * another name in the note stays.
 *
 * @param options `titled`: the table adds a title, which would then name the note; `mute`: without the name, the note
 * would state too little to get a row.
 */
function nameCell(
	{ model, isNew }: ModelNote,
	{ naming: column }: TypedTable,
	facts: NoteFacts,
	{ titled, mute, wins }: { readonly titled: boolean; readonly mute: boolean; readonly wins: Winner | null },
): AdoptedCell[] {
	const said = isNew ? null : factOf(facts, column, 'none');
	const named = (typed: string): AdoptedCell[] => [describeCell(column, typed, said, wins)];
	if (isNew) return isColumnName(column, 'title') ? [] : named(model.name);
	const stated = propertyOf(facts, column);
	const called = calledBy(facts, column);
	if (stated !== null)
		return bareName(stated.markdown) === model.name || stated.markdown === model.name ? named(stated.markdown) : [];
	if (model.linkpath !== '') return mute ? named(called) : [];
	return called === model.name && !titled && !mute ? [] : named(model.name);
}

/** Whether a note states enough to get its own row. A section alone is not enough. */
function speaks(facts: NoteFacts, compared: readonly Asked[]): boolean {
	return (
		facts.isPaper ||
		compared.some(
			({ column, typed }) =>
				!isColumnName(column, 'title') && (typed !== '' || factOf(facts, column, 'none') !== null),
		)
	);
}

/** Removes a template's values where the table's cells are blank, except for the state of reading. */
function blanks(asked: readonly Asked[], facts: NoteFacts, names: PropertyNames): CellWrite[] {
	return asked
		.filter(
			({ column, typed }) =>
				typed === '' && !followsReading(column, names) && factOf(facts, column, 'none') !== null,
		)
		.map(({ column }) => ({ column, markdown: '', shown: null }));
}

/** Whether a column shows the pass or the status, which a new note states from the start. */
function followsReading(column: Column, names: PropertyNames): boolean {
	return [names.pass, names.status].some((name) => isColumnName(column, name));
}
