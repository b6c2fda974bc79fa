import { propertyKey, spellingOf } from '../front-matter/properties';
import { columnFor, columnsOfTable, isColumnName, isNameColumn, labelOf } from '../facts/columns';
import type { Column } from '../facts/columns';
import type { Grid } from '../block/grid';
import { readLinks } from '../markdown/links';
import { shownText } from './name-cell';

/**
 * Whether models are the columns of a table: where its first column names known facts or its header links, more than
 * the other way round.
 */
export function isTransposed(grid: Grid): boolean {
	const header = (grid[0] ?? []).slice(1);
	const first = grid.slice(1).map((row) => row[0] ?? '');
	const known = (labels: readonly string[]): number =>
		labels.filter((label) => columnFor(shownText(label)).labels !== null).length;
	const linked = (cells: readonly string[]): number => cells.filter((cell) => readLinks(cell).length > 0).length;
	return known(first) + linked(header) > known(header) + linked(first);
}

/**
 * The column that names the models: the first one, unless it numbers the rows or is a known fact, and another one is
 * called model or title.
 */
export function nameColumnOf(labels: readonly string[], rows: Grid): number {
	const columns = labels.map((label) => columnFor(shownText(label)));
	const [first] = columns;
	const cells = rows.map((row) => row[0] ?? '').filter((cell) => cell !== '');
	const isNumbering = cells.length > 0 && cells.every((cell) => /^#?\d+[.)]?$/u.test(cell));
	if (first !== undefined && (isNameColumn(first) || (first.labels === null && !isNumbering))) return 0;
	return Math.max(0, columns.findIndex(isNameColumn));
}

/**
 * The columns that labels ask for, each with a property of its own, so that no two share one. A blank label gives
 * `column-2` and stays blank.
 *
 * @param labels as they stand in the table's cells.
 */
export function columnsFor(labels: readonly string[], nameColumn: number, transposed: boolean): Column[] {
	const names = labels.map((label, index) =>
		propertyKey(shownText(label)) === '' ? `column-${index + 1}` : shownText(label),
	);
	const taken = new Set<string>();
	/** The number that the next copy of a name gets at the least. */
	const copies = new Map<string, number>();
	const order = [nameColumn, ...labels.keys()].filter((index, at) => at === 0 || index !== nameColumn);
	const columns: Column[] = [];
	for (const index of order) {
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

/** What names the models where their column is called otherwise: `model`, unless a column of facts is called so. */
function nameKey(names: readonly string[]): string {
	return names.some((name) => isColumnName(columnFor('model'), name)) &&
		!names.some((name) => isColumnName(columnFor('title'), name))
		? 'title'
		: 'model';
}

/**
 * Whether a table shows a label unasked, whatever language its note is in: one in the header is kept,
 * unless models are the columns.
 */
function showsItself(column: Column, label: string, transposed: boolean): boolean {
	const isOwn = labelOf(column, 'en') === label && labelOf(column, 'zh') === label;
	return isOwn || (!transposed && label !== '' && isColumnName(column, label));
}
