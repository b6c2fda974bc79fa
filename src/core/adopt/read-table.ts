import type { Diagnostic } from '../text/diagnostics';
import type { TableBlock } from '../markdown/blocks';
import { unescapeCell } from '../markdown/table';
import type { Column } from '../facts/columns';
import { gridOf, transpose } from '../block/grid';
import type { Grid } from '../block/grid';
import type { LinkStyle } from '../block/options';
import { columnsFor, isTransposed, nameColumnOf } from './headers';
import { isMissing } from '../facts/missing';
import { commonMissing, resolveDittos } from './marks';
import { readName } from './name-cell';
import type { TypedName } from './name-cell';

/** One model of a table, with what the table says of it. */
export interface TypedModel extends TypedName {
	readonly line: number;
	/** For each column its fact as inline Markdown, '' where it is missing; the name's own stays empty. */
	readonly values: readonly string[];
}

/** A hand-typed table, read as models and facts. */
export interface TypedTable {
	readonly line: number;
	readonly transposed: boolean;
	readonly columns: readonly Column[];
	readonly nameColumn: number;
	readonly models: readonly TypedModel[];
	/** The labels as they stand in the table. */
	readonly labels: readonly string[];
	/** What stands in the cells of missing facts. */
	readonly missing: string;
	/** How its names are linked; null where none is. */
	readonly links: LinkStyle | null;
	/** The `:-:` of each column that stays. */
	readonly alignments: readonly string[];
}

export type ReadTable =
	| { readonly ok: true; readonly typed: TypedTable }
	| { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/**
 * Reads a hand-typed table. Nothing of it is lost: whatever cannot become a name or a property refuses
 * the whole, with its line.
 *
 * @param transposed whether models are the columns; null to tell by the labels.
 */
export function readTypedTable(table: TableBlock, transposed: boolean | null): ReadTable {
	const width = table.header.cells.length;
	const typed = gridOf(table);
	const tooLong = typed.findIndex((row) => row.slice(width).some((cell) => cell !== ''));
	if (tooLong !== -1) return refused({ code: 'adopt-extra-cells', line: lineOf(table, tooLong), details: {} });
	const grid = typed.map((row) => row.slice(0, width));
	const models = transposed ?? isTransposed(grid);
	const turned = (cells: Grid): Grid => (models ? transpose(cells) : cells);
	return readRows(table, turned(grid), turned(resolveDittos(grid)), models);
}

/** A table with models as rows, each cell as typed and with its dittos resolved. */
function readRows(table: TableBlock, typed: Grid, resolved: Grid, transposed: boolean): ReadTable {
	const [header = [], ...rows] = resolved;
	const kept = [...header.keys()].filter((index) => header[index] !== '' || rows.some((row) => row[index] !== ''));
	const pick = (row: readonly string[]): string[] => kept.map((index) => row[index] ?? '');
	const labels = pick(header);
	const nameColumn = nameColumnOf(labels, rows.map(pick));
	const columns = columnsFor(labels, nameColumn, transposed);
	const models: (TypedModel & { readonly at: number })[] = [];
	/** What the last model's rows say of each fact, where several do. */
	let said: Said[] | null = null;
	const close = (): void => {
		const last = models.pop();
		if (last !== undefined)
			models.push(said === null ? last : { ...last, values: said.map((own) => own.parts.join('<br>')) });
		said = null;
	};
	const byName = new Map<string, (TypedName & { readonly line: number })[]>();
	for (const [index, row] of rows.entries()) {
		const cells = pick(row);
		const line = transposed ? table.line : lineOf(table, index + 1);
		if (cells.every((cell) => cell === '')) continue;
		const cell = cells[nameColumn] ?? '';
		const read = readName(cell);
		if (read === null) return refused({ code: 'adopt-name', line, details: { name: cell } });
		const isMore = cell === '' || cell !== typed[index + 1]?.[kept[nameColumn] ?? 0];
		const values = cells.map((value, at) => (at === nameColumn || isMissing(value) ? '' : unescapeCell(value)));
		const above = models.at(-1);
		const namesakes = byName.get(read.name) ?? [];
		const same = namesakes.find((model) => isSameName(model, read));
		if (isMore && above !== undefined) {
			said ??= above.values.map((value) => new Said(value));
			for (const [at, own] of said.entries()) own.add(values[at] ?? '');
		} else if (isMissing(cell) || read.name === '') return refused({ code: 'adopt-no-name', line, details: {} });
		else if (same !== undefined)
			return refused({ code: 'adopt-same-name', line, details: { name: read.name, line: same.line } });
		else {
			close();
			models.push({ ...read, line, values, at: index + 1 });
			namesakes.push({ ...read, line });
			byName.set(read.name, namesakes);
		}
	}
	close();
	if (models.length === 0 || columns.length < 2)
		return refused({ code: 'adopt-empty', line: table.line, details: {} });
	const facts = models.flatMap(({ at }) => pick(typed[at] ?? []).filter((_, index) => index !== nameColumn));
	const shown = transposed ? [0, ...models.map(({ at }) => at)] : kept;
	return {
		ok: true,
		typed: {
			line: table.line,
			transposed,
			columns,
			nameColumn,
			labels,
			models,
			missing: commonMissing(facts),
			links: models.find(({ style }) => style !== null)?.style ?? null,
			alignments: shown.map((index) => table.delimiter.cells[index]?.text ?? '---'),
		},
	};
}

/** Whether two rows name one model: the same name, and no two links that differ. */
function isSameName(a: TypedName, b: TypedName): boolean {
	const agree = (one: string, other: string): boolean => one === '' || other === '' || one === other;
	return a.name === b.name && agree(a.linkpath, b.linkpath) && agree(a.url, b.url);
}

/** What several rows of one model say of a fact, each thing once. */
class Said {
	readonly parts: string[] = [];
	private readonly known = new Set(['']);

	constructor(first: string) {
		this.add(first);
	}

	add(part: string): void {
		if (this.known.has(part)) return;
		this.parts.push(part);
		for (const line of [part, ...part.split('<br>')]) this.known.add(line);
	}
}

function lineOf(table: TableBlock, row: number): number {
	return (row === 0 ? table.header : table.rows[row - 1])?.line ?? table.line;
}

function refused(diagnostic: Diagnostic): ReadTable {
	return { ok: false, diagnostics: [diagnostic] };
}
