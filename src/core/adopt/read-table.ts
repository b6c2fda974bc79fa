import { gridOf, transpose } from '../block/grid';
import type { Grid } from '../block/grid';
import { isMissing } from '../facts/value';
import { propertyKey, spellingOf } from '../front-matter/properties';
import { readLinks } from '../markdown/links';
import type { LinkStyle } from '../comparison/options';
import { columnFor, columnsOfTable, isColumnName, isNameColumn, labelOf } from '../facts/columns';
import type { Column } from '../facts/columns';
import { readName, shownText } from './name-cell';
import type { TypedName } from './name-cell';
import { refusal } from './request';
import type { Refusal } from './request';
import type { TableBlock } from '../markdown/blocks';
import { unescapeCell } from '../markdown/table';
import { LANGUAGE_CODES, anyOf, everyWord } from '../words/words';

const ABOVE = new RegExp(String.raw`^(?:〃|″|"|''|↑|${anyOf(everyWord(({ cells }) => cells.sameAsAbove))})$`, 'iu');
const LEFT = new RegExp(`^(?:←|${anyOf(everyWord(({ cells }) => cells.sameAsLeft))})$`, 'iu');

/** Replaces each "same as above" or "same as left" with the cell it refers to, if there is one. */
export function resolveDittos(grid: Grid): Grid {
	const resolved: string[][] = [];
	for (const [at, row] of grid.entries()) {
		const cells: string[] = [];
		const above = at > 1 ? resolved[at - 1] : undefined;
		for (const [column, cell] of row.entries()) {
			const left = column > 1 && at > 0 ? cells[column - 1] : undefined;
			cells.push((ABOVE.test(cell) ? above?.[column] : LEFT.test(cell) ? left : undefined) ?? cell);
		}
		resolved.push(cells);
	}
	return resolved;
}

/** The most frequent text of cells without a value; the first one of equals. */
function commonMissing(cells: readonly string[]): string {
	const counts = new Map<string, number>();
	for (const cell of cells) if (isMissing(cell)) counts.set(cell, (counts.get(cell) ?? 0) + 1);
	return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0] as const)[0];
}

/** Whether the known facts in the first column and the links in the header outnumber those the other way round. */
function isTransposed(grid: Grid): boolean {
	const header = (grid[0] ?? []).slice(1);
	const first = grid.slice(1).map((row) => row[0] ?? '');
	const known = (labels: readonly string[]): number =>
		labels.filter((label) => columnFor(shownText(label)).fact !== null).length;
	const linked = (cells: readonly string[]): number => cells.filter((cell) => readLinks(cell).length > 0).length;
	return known(first) + linked(header) > known(header) + linked(first);
}

/**
 * The column that names the models: the first one, unless it numbers the rows or is a known fact, and another column is
 * called model or title.
 */
function nameColumnOf(labels: readonly string[], rows: Grid): number {
	const columns = labels.map((label) => columnFor(shownText(label)));
	const [first] = columns;
	const cells = rows.map((row) => row[0] ?? '').filter((cell) => cell !== '');
	const isNumbering = cells.length > 0 && cells.every((cell) => /^#?\d+[.)]?$/u.test(cell));
	if (first !== undefined && (isNameColumn(first) || (first.fact === null && !isNumbering))) return 0;
	return Math.max(0, columns.findIndex(isNameColumn));
}

/**
 * The columns for a table's labels, each with its own property. A blank label stays blank; its property is `column-2`.
 *
 * @param labels as written in the cells.
 */
function columnsFor(labels: readonly string[], nameColumn: number, transposed: boolean): Column[] {
	const names = labels.map((label, index) =>
		propertyKey(shownText(label)) === '' ? `column-${index + 1}` : shownText(label),
	);
	const taken = new Set<string>();
	/** The next number to try for a copy of each name, which keeps the search linear. */
	const copies = new Map<string, number>();
	const columns: Column[] = [];
	for (const index of new Set([nameColumn, ...labels.keys()])) {
		const name = names[index] ?? '';
		const own = index === nameColumn && !isNameColumn(columnFor(name)) ? nameKey(names) : name;
		let column = columnFor(own);
		for (let copy = copies.get(name) ?? 2; taken.has(spellingOf(column.key)); copy += 1) {
			column = columnFor(`${name}-${copy}`);
			copies.set(name, copy + 1);
		}
		taken.add(spellingOf(column.key));
		columns[index] = showsItself(column, labels[index] ?? '', transposed)
			? column
			: { ...column, label: labels[index] ?? '' };
	}
	return [...columnsOfTable(columns)];
}

/** The property for models under another label: `model`, unless a column of facts is called that. */
function nameKey(names: readonly string[]): string {
	const isCalled = (column: Column): boolean => names.some((name) => isColumnName(column, name));
	return isCalled(columnFor('model')) && !isCalled(columnFor('title')) ? 'title' : 'model';
}

/**
 * Whether a table shows a label by itself, in every language. Updates keep a label in the header, but not in the first
 * column.
 */
function showsItself(column: Column, label: string, transposed: boolean): boolean {
	const isOwn = LANGUAGE_CODES.every((language) => labelOf(column, language) === label);
	return isOwn || (!transposed && label !== '' && isColumnName(column, label));
}

export interface TypedModel extends TypedName {
	readonly line: number;
	/** One fact per column as inline Markdown; '' if it is missing, and for the name. */
	readonly values: readonly string[];
}

export interface TypedTable {
	readonly line: number;
	readonly transposed: boolean;
	readonly columns: readonly Column[];
	readonly nameColumn: number;
	/** The column at that place. */
	readonly naming: Column;
	readonly models: readonly TypedModel[];
	/** As written in the table. */
	readonly labels: readonly string[];
	/** The text of the cells whose fact is missing. */
	readonly missing: string;
	/** Null if no name is a link. */
	readonly links: LinkStyle | null;
	/** The delimiter cell (`:-:`) of each column that stays. */
	readonly alignments: readonly string[];
}

type ReadTable = { readonly ok: true; readonly typed: TypedTable } | Refusal;

/**
 * Reads a hand-typed table without loss: a cell that can become neither a name nor a property refuses the table.
 *
 * @param transposed whether models are the columns; null to decide by the labels.
 */
export function readTypedTable(table: TableBlock, transposed: boolean | null): ReadTable {
	const width = table.header.cells.length;
	const typed = gridOf(table);
	const tooLong = typed.findIndex((row) => row.slice(width).some((cell) => cell !== ''));
	if (tooLong !== -1) return refusal({ code: 'adopt-extra-cells', line: lineOf(table, tooLong), details: {} });
	const grid = typed.map((row) => row.slice(0, width));
	const models = transposed ?? isTransposed(grid);
	const turned = (cells: Grid): Grid => (models ? transpose(cells) : cells);
	return readRows(table, turned(grid), turned(resolveDittos(grid)), models);
}

/** Reads a table whose rows are models; `resolved` is `typed` after `resolveDittos`. */
function readRows(table: TableBlock, typed: Grid, resolved: Grid, transposed: boolean): ReadTable {
	const [header = [], ...rows] = resolved;
	const kept = [...header.keys()].filter((index) => header[index] !== '' || rows.some((row) => row[index] !== ''));
	const pick = (row: readonly string[]): string[] => kept.map((index) => row[index] ?? '');
	const labels = pick(header);
	const nameColumn = nameColumnOf(labels, rows.map(pick));
	const columns = columnsFor(labels, nameColumn, transposed);
	const models: ModelRows[] = [];
	const byName = new Map<string, ModelRows[]>();
	for (const [index, row] of rows.entries()) {
		const cells = pick(row);
		const line = transposed ? table.line : lineOf(table, index + 1);
		if (cells.every((cell) => cell === '')) continue;
		const cell = cells[nameColumn] ?? '';
		const read = readName(cell);
		if (read === null) return refusal({ code: 'adopt-name', line, details: { name: cell } });
		const isMore = cell === '' || cell !== typed[index + 1]?.[kept[nameColumn] ?? 0];
		let model = isMore ? models.at(-1) : undefined;
		if (model === undefined) {
			if (isMissing(cell) || read.name === '') return refusal({ code: 'adopt-no-name', line, details: {} });
			const namesakes = byName.get(read.name) ?? [];
			const same = namesakes.find((one) => isSameModel(one, read));
			if (same !== undefined)
				return refusal({ code: 'adopt-same-name', line, details: { name: read.name, line: same.line } });
			model = { ...read, line, at: index + 1, said: cells.map(() => new Said()) };
			models.push(model);
			namesakes.push(model);
			byName.set(read.name, namesakes);
		}
		for (const [at, said] of model.said.entries()) {
			const value = cells[at] ?? '';
			if (at !== nameColumn && !isMissing(value)) said.add(unescapeCell(value));
		}
	}
	const naming = columns[nameColumn];
	if (models.length === 0 || columns.length < 2 || naming === undefined)
		return refusal({ code: 'adopt-empty', line: table.line, details: {} });
	const facts = models.flatMap(({ at }) => pick(typed[at] ?? []).filter((_, index) => index !== nameColumn));
	const shown = transposed ? [0, ...models.map(({ at }) => at)] : kept;
	return {
		ok: true,
		typed: {
			line: table.line,
			transposed,
			columns,
			nameColumn,
			naming,
			labels,
			models: models.map(({ said, ...model }) => ({
				...model,
				values: said.map(({ parts }) => parts.join('<br>')),
			})),
			missing: commonMissing(facts),
			links: models.find(({ style }) => style !== null)?.style ?? null,
			alignments: shown.map((index) => table.delimiter.cells[index]?.text ?? '---'),
		},
	};
}

/** Whether two rows with the same name are about one model: their links do not differ. */
function isSameModel(a: TypedName, b: TypedName): boolean {
	const agree = (one: string, other: string): boolean => one === '' || other === '' || one === other;
	return agree(a.linkpath, b.linkpath) && agree(a.url, b.url);
}

/** A model that is being read, row by row. */
interface ModelRows extends TypedName {
	readonly line: number;
	/** Its first row in the grid. */
	readonly at: number;
	readonly said: readonly Said[];
}

/** The distinct values for a fact in several rows of one model. */
class Said {
	readonly parts: string[] = [];
	private readonly known = new Set(['']);

	add(part: string): void {
		if (this.known.has(part)) return;
		this.parts.push(part);
		for (const line of [part, ...part.split('<br>')]) this.known.add(line);
	}
}

function lineOf(table: TableBlock, row: number): number {
	return (row === 0 ? table.header : table.rows[row - 1])?.line ?? table.line;
}
