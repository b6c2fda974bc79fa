import type { Diagnostic } from '../diagnostics';
import type { Column, LabelLanguage } from './columns';
import { columnFor, isColumnName, isNameColumn } from './columns';
import type { Fact, NoteFacts } from './facts';
import { factOf, propertyOf } from './facts';
import type { TableOptions } from './options';
import { quantityOf } from './quantity';
import type { Candidate } from './rows';

/** One cell of a comparison, before it is written as Markdown or drawn. */
export interface ComparisonCell {
	/** Inline Markdown, line breaks kept; '' where no note states the fact. */
	readonly markdown: string;
	readonly source: Fact['source'] | 'name' | null;
	/** Whether this is the best value of its column. */
	readonly best: boolean;
}

export interface ComparisonRow {
	readonly path: string;
	/** As a link from the table's note names the paper. */
	readonly linkpath: string;
	/** The paper's name as shown. */
	readonly name: string;
	/** Whether the note's front matter could be read; where not, what the table said before is kept. */
	readonly readable: boolean;
	/** One for each column. */
	readonly cells: readonly ComparisonCell[];
}

/** A comparison of papers: what a block's table and a live table show. */
export interface Comparison {
	readonly columns: readonly Column[];
	/** The index of the column whose cells link to the notes. */
	readonly nameColumn: number;
	readonly rows: readonly ComparisonRow[];
	/** Links that lead nowhere and notes that cannot be read, named instead of dropped in silence. */
	readonly diagnostics: readonly Diagnostic[];
}

const collator = new Intl.Collator(['zh', 'en'], { numeric: true, sensitivity: 'base' });

/**
 * Builds a comparison from its options and candidates. Every note that is a paper or states a fact of the columns gets a
 * row, unless the candidates were chosen by folder or tag, where all do.
 */
export function buildComparison(options: TableOptions, candidates: readonly Candidate[]): Comparison {
	const columns = options.columns.some(isNameColumn) ? options.columns : [columnFor('model'), ...options.columns];
	const nameColumn = columns.findIndex(isNameColumn);
	const diagnostics: Diagnostic[] = [];
	const rows: ComparisonRow[] = [];
	for (const candidate of candidates) {
		const { facts, linkpath, line } = candidate;
		if (facts === null) {
			diagnostics.push({ code: 'link-unresolved', line, details: { link: linkpath } });
			continue;
		}
		if (!belongs(facts, columns, options)) continue;
		if (!facts.readable) diagnostics.push({ code: 'row-unreadable', line, details: { note: facts.path } });
		const name = nameOf(facts, candidate.alias, columns[nameColumn]);
		const cells = columns.map((column, index) => cellOf(facts, column, index === nameColumn ? name : null));
		rows.push({ path: facts.path, linkpath, name, readable: facts.readable, cells });
	}
	return { columns, nameColumn, rows: markBest(sortRows(rows, columns, options), columns, options), diagnostics };
}

/** The language of a note's labels: Chinese where it holds Han characters outside its comparison blocks. */
export function labelLanguageOf(text: string): LabelLanguage {
	return /\p{Script=Han}/u.test(text.replace(/<!--\s*three-pass:table[\s\S]*?<!--\s*\/three-pass:table[^>]*-->/gu, '')) ? 'zh' : 'en';
}

function belongs(facts: NoteFacts, columns: readonly Column[], options: TableOptions): boolean {
	if (facts.isPaper || !facts.readable || options.rows.kind === 'folder' || options.rows.kind === 'tag') return true;
	return columns.some((column) => !isColumnName(column, 'title') && (factOf(facts, column)?.source ?? 'section') !== 'section');
}

function nameOf(facts: NoteFacts, alias: string, column: Column | undefined): string {
	const stated = column === undefined ? '' : propertyOf(facts, column);
	return stated !== '' ? stated : alias !== '' ? alias : facts.title;
}

function cellOf(facts: NoteFacts, column: Column, name: string | null): ComparisonCell {
	if (name !== null) return { markdown: name, source: 'name', best: false };
	const fact = factOf(facts, column);
	return { markdown: fact?.markdown ?? '', source: fact?.source ?? null, best: false };
}

function columnIndex(columns: readonly Column[], wanted: Column): number {
	return columns.findIndex((column) => isColumnName(column, wanted.key));
}

/** Rows without the value sorted by come last, in the order they had. */
function sortRows(rows: readonly ComparisonRow[], columns: readonly Column[], { sort }: TableOptions): readonly ComparisonRow[] {
	const keys = sort.map(({ column, descending }) => ({ index: columnIndex(columns, column), sign: descending ? -1 : 1 }));
	if (keys.every(({ index }) => index === -1)) return rows;
	return [...rows].sort((a, b) => {
		for (const { index, sign } of keys) {
			const [left, right] = [a.cells[index]?.markdown ?? '', b.cells[index]?.markdown ?? ''];
			if (left === '' || right === '') {
				if (left !== right) return left === '' ? 1 : -1;
				continue;
			}
			const order = compareValues(left, right) * sign;
			if (order !== 0) return order;
		}
		return 0;
	});
}

/** By quantity where both sides open with one, else in natural order. */
function compareValues(left: string, right: string): number {
	const opensWithNumber = /^[^\p{L}\p{N}]*\d/u;
	if (opensWithNumber.test(left) && opensWithNumber.test(right)) {
		const difference = (quantityOf(left) ?? 0) - (quantityOf(right) ?? 0);
		if (difference !== 0) return difference;
	}
	return collator.compare(left, right);
}

function markBest(rows: readonly ComparisonRow[], columns: readonly Column[], { best }: TableOptions): readonly ComparisonRow[] {
	const winners = best.flatMap(({ column, best: rule }) => {
		const index = columnIndex(columns, column);
		const quantities = rows.map((row) => quantityOf(row.cells[index]?.markdown ?? '')).filter((quantity) => quantity !== null);
		return quantities.length < 2 ? [] : [{ index, value: rule === 'max' ? Math.max(...quantities) : Math.min(...quantities) }];
	});
	if (winners.length === 0) return rows;
	return rows.map((row) => ({
		...row,
		cells: row.cells.map((cell, index) => ({
			...cell,
			best: cell.markdown !== '' && winners.some((winner) => winner.index === index && winner.value === quantityOf(cell.markdown)),
		})),
	}));
}
