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

/** One property of a note about to be adopted. */
export interface AdoptedCell {
	/** The property or field as the note spells it, or as the table's header does. */
	readonly property: string;
	/** The column's key, by which a winner is chosen. */
	readonly column: string;
	/** Inline Markdown; '' where the table says nothing. */
	readonly typed: string;
	/** What the note says now; '' where it says nothing. */
	readonly stated: string;
	/**
	 * What becomes of it: the table's value is added, both say the same, they differ, or the note alone says something.
	 */
	readonly state: 'added' | 'same' | 'differs' | 'kept';
	/** Of cells that differ, whose value stays; null where the user is still to say. */
	readonly wins: Winner | null;
}

/** One note about to be created or changed. */
export interface AdoptedNote {
	readonly path: string;
	readonly name: string;
	/** The line of its row in the table's note. */
	readonly line: number;
	/** As a link from the table's note names it. */
	readonly linkpath: string;
	/**
	 * The text of the link that lists it, where the table shows another name than the note would by itself; else ''.
	 */
	readonly linkText: string;
	readonly isNew: boolean;
	readonly cells: readonly AdoptedCell[];
	/** What the note is to state. */
	readonly writes: readonly CellWrite[];
	/** The note's text now; '' where it is new. */
	readonly before: string;
	/** The note's text once adopted. */
	readonly text: string;
}

type MergedNote =
	| { readonly ok: true; readonly note: AdoptedNote }
	| { readonly ok: false; readonly diagnostics: readonly LocatedDiagnostic[] };

const URL_COLUMN = columnFor('url');

/** Merges what a table says of a model into its note: what the note says already stays unless the table wins. */
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
	const wins = request.winner(path, table.columns[table.nameColumn]?.key ?? '');
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

/** The text of a link that the user typed stays, and so does a name that the note does not go by itself. */
function linkTextOf({ model }: ModelNote, { columns, nameColumn }: TypedTable, facts: NoteFacts): string {
	const stated = columns[nameColumn] === undefined ? null : propertyOf(facts, columns[nameColumn]);
	const called = columns[nameColumn] === undefined ? facts.name : calledBy(facts, columns[nameColumn]);
	return model.hasLinkText || model.markdown !== (stated?.markdown ?? called) ? model.markdown : '';
}

/**
 * What a note goes by where it states no name for a column: its first-level heading counts as
 * a title, never as a model.
 */
function calledBy(facts: NoteFacts, column: Column): string {
	return isColumnName(column, 'title') ? facts.title : facts.name;
}

/** Whether the user is still to say whose value stays. */
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

/** What the table says of a model, column by column, its name left out. */
function factsOf({ model }: ModelNote, { columns, nameColumn }: TypedTable): Asked[] {
	return columns
		.map((column, index) => ({ column, typed: model.values[index] ?? '' }))
		.filter((_, index) => index !== nameColumn);
}

/** The address that a name links to, as a fact of its own. */
function addressOf({ model }: ModelNote, { columns }: TypedTable): Asked[] {
	return model.url === '' || columns.some((column) => isColumnName(column, 'url'))
		? []
		: [{ column: URL_COLUMN, typed: model.url }];
}

/** What a cell is compared with. */
interface StatedSoFar {
	/** The model's note, and what it says already: null where it is new and says nothing that stays. */
	readonly path: string;
	readonly facts: NoteFacts | null;
	readonly place: TablePlace;
	readonly wins: Winner | null;
}

function cellFor({ column, typed: value }: Asked, { path, facts, place, wins }: StatedSoFar): AdoptedCell[] {
	const stated = facts === null ? null : factOf(facts, column, 'none');
	const section = facts === null || value !== '' ? null : factOf(facts, column);
	const said = stated ?? section;
	if (value === '' && said === null) return [];
	// The note has to say it in its own words, and keeps what a table does not show.
	const typed =
		value === ''
			? ''
			: carryBack(value, { markdown: said?.markdown ?? '', source: said?.source ?? 'property', path }, place);
	const isShown = said !== null && escapeCell(carry({ ...said, path }, place)) === escapeCell(value);
	return [{ ...describeCell(column, isShown ? said.markdown : typed, said), wins }];
}

function describeCell(column: Column, typed: string, said: Fact | null): Omit<AdoptedCell, 'wins'> {
	const state =
		said === null
			? 'added'
			: typed === ''
				? 'kept'
				: escapeCell(said.markdown) === escapeCell(typed)
					? 'same'
					: 'differs';
	return { property: said?.name ?? column.key, column: column.key, typed, stated: said?.markdown ?? '', state };
}

/**
 * The name of a model, where its note would not be called so by itself. What a link shows is the link's own text, and
 * says nothing of the note; nor does a name that the note states otherwise.
 *
 * @param about `titled` where the table brings a title, by which the note would be called; `mute` where it would state
 * too little for a row.
 */
function nameCell(
	{ model, isNew }: ModelNote,
	{ columns, nameColumn }: TypedTable,
	facts: NoteFacts,
	{ titled, mute, wins }: { readonly titled: boolean; readonly mute: boolean; readonly wins: Winner | null },
): AdoptedCell[] {
	const column = columns[nameColumn];
	if (column === undefined) return [];
	const said = isNew ? null : factOf(facts, column, 'none');
	const named = (typed: string): AdoptedCell[] => [{ ...describeCell(column, typed, said), wins }];
	if (isNew) return isColumnName(column, 'title') ? [] : named(model.name);
	const stated = propertyOf(facts, column);
	const called = calledBy(facts, column);
	if (stated !== null)
		return bareName(stated.markdown) === model.name || stated.markdown === model.name ? named(stated.markdown) : [];
	if (model.linkpath !== '') return mute ? named(called) : [];
	return called === model.name && !titled && !mute ? [] : named(model.name);
}

/** Whether a note will state enough to have a row of its own: a section alone is not. */
function speaks(facts: NoteFacts, compared: readonly Asked[]): boolean {
	return (
		facts.isPaper ||
		compared.some(
			({ column, typed }) =>
				!isColumnName(column, 'title') && (typed !== '' || factOf(facts, column, 'none') !== null),
		)
	);
}

/** What a template says of facts that the table leaves blank is taken out, but for what the reading is followed by. */
function blanks(asked: readonly Asked[], facts: NoteFacts, names: PropertyNames): CellWrite[] {
	return asked
		.filter(
			({ column, typed }) =>
				typed === '' && !followsReading(column, names) && factOf(facts, column, 'none') !== null,
		)
		.map(({ column }) => ({ column, markdown: '', shown: null }));
}

/** Whether a column shows how far a paper is read, which a new note says from the start. */
function followsReading(column: Column, names: PropertyNames): boolean {
	return [names.pass, names.status].some((name) => isColumnName(column, name));
}
