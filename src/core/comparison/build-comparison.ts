// The room `core/comparison`. Gathers the rows of a comparison and the facts in its cells, as a value, not a table.
import type { Diagnostic } from '../text/diagnostics';
import { noteName } from '../facts/title';
import { wellFormed } from '../text/strings';
import { carry, partName } from './cells';
import { factOf, propertyOf, shorten } from './facts';
import type { Fact, NoteFacts } from './facts';
import { headingId } from './hugo';
import type { TableOptions } from './options';
import { LONGEST_CELL } from '../facts/value';
import { inGroups, orderRows } from './comparison';
import type { Comparison, ComparisonCell, ComparisonRow } from './comparison';
import type { Candidate } from './rows';
import type { Column } from '../facts/columns';
import { columnFor, columnsOfTable, columnFinder, isColumnName, isNameColumn } from '../facts/columns';
import type { TablePlace } from './place';
import { quantitiesOf } from '../facts/quantity';
import { rowRemarks } from './row-sources';

const MODEL = columnFor('model');
const CITEKEY = columnFor('citekey');
/** The longest that all cells of a table may be together, in UTF-16 code units. */
const LARGEST_TABLE = 4_194_304;
const NOTHING: ComparisonCell = {
	markdown: '',
	stated: '',
	source: null,
	statedBy: '',
	anchor: '',
	shortened: false,
	lines: null,
	best: false,
};

/** Builds a comparison for the note at `place`. `membership` decides which candidates get a row. */
export function buildComparison(
	options: TableOptions,
	candidates: readonly Candidate[],
	place: TablePlace,
): Comparison {
	const columns = columnsOfTable(options.columns.some(isNameColumn) ? options.columns : [MODEL, ...options.columns]);
	const nameColumn = columns.findIndex(isNameColumn);
	const naming = columns[nameColumn] ?? MODEL;
	const diagnostics: Diagnostic[] = [];
	let room = LARGEST_TABLE;
	const rows: ComparisonRow[] = [];
	const sortedBy: string[][] = [];
	const leftOut: string[] = [];
	const belongs = membership(columns, options, candidates);
	const shown = (fact: Fact, { path }: NoteFacts): string => carry({ ...fact, path }, place);
	const anchorOf = ({ section }: Fact): string =>
		section === null || options.links !== 'hugo' ? '' : headingId(section.headings.slice(0, section.place));
	const cellOf = (facts: NoteFacts, column: Column): ComparisonCell => {
		const fact = factOf(facts, column, options.sections);
		if (fact === null) return NOTHING;
		const markdown = shorten(fact, column, place.language);
		const shortened = markdown !== fact.markdown || markdown === '';
		return {
			markdown: shown({ ...fact, markdown }, facts),
			stated: fact.markdown,
			source: fact.source,
			statedBy: fact.name,
			anchor: anchorOf(fact),
			shortened,
			lines: fact.lines,
			best: false,
		};
	};
	/** Whether there is room for a cell. If not, a diagnostic is added. */
	const fits = ({ markdown, shortened, statedBy }: ComparisonCell, { facts, line }: Candidate): boolean => {
		if (markdown.length <= Math.min(room, LONGEST_CELL) && !(shortened && markdown === '')) {
			room -= markdown.length;
			return true;
		}
		diagnostics.push({
			code: 'value-too-long',
			line,
			details: { note: facts?.path ?? '', property: statedBy || 'title' },
		});
		return false;
	};
	const indexOf = columnFinder(columns);
	const sortColumns = options.sort.map(({ column }) => columns[indexOf(column.key)] ?? column);
	for (const candidate of candidates) {
		const { facts, linkpath, line } = candidate;
		if (facts === null) {
			diagnostics.push({ code: 'link-unresolved', line, details: { link: linkpath } });
			continue;
		}
		if (!belongs(facts)) {
			leftOut.push(noteName(facts.path));
			continue;
		}
		if (!facts.readable) diagnostics.push({ code: 'row-unreadable', line, details: { note: facts.path } });
		const namedByTable = options.rows.namesPapers && candidate.alias !== '';
		const stated = namedByTable ? null : propertyOf(facts, naming);
		const unnamed = isColumnName(naming, 'title') ? facts.title : facts.name;
		const called =
			(stated === null ? '' : shown(stated, facts)) ||
			wellFormed(candidate.alias !== '' ? candidate.alias : unnamed);
		const named: ComparisonCell = {
			...NOTHING,
			markdown: called,
			stated: stated?.markdown ?? called,
			source: 'name',
			statedBy: stated?.name ?? '',
		};
		const name = fits(stated?.markdown === '' ? { ...named, markdown: '', shortened: true } : named, candidate)
			? called
			: wellFormed(noteName(facts.path));
		const cells = columns.map((column, index): ComparisonCell => {
			if (index === nameColumn)
				return { ...named, markdown: name, stated: factOf(facts, column, options.sections)?.markdown ?? '' };
			const cell = cellOf(facts, column);
			return fits(cell, candidate) ? cell : { ...NOTHING, shortened: true };
		});
		const group = options.grouped ? wellFormed(candidate.heading) : '';
		const citekey = propertyOf(facts, CITEKEY)?.markdown ?? '';
		rows.push({ path: facts.path, linkpath, name, namedByTable, citekey, readable: facts.readable, group, cells });
		if (options.sort.length > 0) {
			sortedBy.push(
				sortColumns.map((column) => (column === naming ? partName(name).text : cellOf(facts, column).markdown)),
			);
		}
	}
	const ordered = inGroups(orderRows(rows, sortedBy, options.sort), rows).flat();
	const best = markBest(ordered, columns, options);
	const remarks = rowRemarks(options.rows, rows.length, leftOut);
	const mayBeBest = new Set(options.best.map(({ column }) => indexOf(column.key)));
	return {
		columns,
		nameColumn,
		rows: best.rows,
		mayBeBest,
		diagnostics: [...diagnostics, ...best.diagnostics, ...unknownSorts(options, sortedBy), ...remarks],
	};
}

const AUTHORS = columnFor('authors');
const PUBLICATION = ['year', 'venue', 'doi', 'arxiv', 'citekey'].map((name) => columnFor(name));

/**
 * Tells which notes get a row: all notes of a folder or a tag, else papers, unreadable notes, notes with bibliography,
 * and notes that state something for a column. Text under a heading counts only if no note states that column in
 * another way, because many notes have a heading such as `Data`.
 */
function membership(
	columns: readonly Column[],
	{ rows }: TableOptions,
	candidates: readonly Candidate[],
): (facts: NoteFacts) => boolean {
	const compared = columns.filter((column) => !isColumnName(column, 'title'));
	const states = (facts: NoteFacts, column: Column): boolean => factOf(facts, column, 'none') !== null;
	const onlyInSections = compared.filter(
		(column) => !candidates.some(({ facts }) => facts !== null && states(facts, column)),
	);
	return (facts) =>
		facts.isPaper ||
		!facts.readable ||
		rows.takesAll ||
		compared.some((column) => states(facts, column)) ||
		onlyInSections.some((column) => factOf(facts, column) !== null) ||
		(propertyOf(facts, AUTHORS) !== null && PUBLICATION.some((column) => propertyOf(facts, column) !== null));
}

/** Marks the best values. In a column that cannot be compared, a diagnostic names the first odd value. */
function markBest(
	rows: readonly ComparisonRow[],
	columns: readonly Column[],
	{ best }: TableOptions,
): Pick<Comparison, 'rows' | 'diagnostics'> {
	const diagnostics: Diagnostic[] = [];
	const indexOf = columnFinder(columns);
	const bestRows = best.flatMap(({ column, best: rule }) => {
		const index = indexOf(column.key);
		if (index === -1) {
			diagnostics.push({ code: 'best-unknown', line: 0, details: { column: column.key } });
			return [];
		}
		const texts = rows.map((row) => row.cells[index]?.markdown ?? '');
		const { values, odd } = quantitiesOf(texts);
		const known = values.filter((value) => value !== null);
		if (known.length > 0 && odd !== -1) {
			diagnostics.push({
				code: 'best-unclear',
				line: 0,
				details: { column: column.key, row: rows[odd]?.name ?? '', cell: texts[odd] ?? '' },
			});
			return [];
		}
		if (known.length < 2) return [];
		const better = rule === 'max' ? Math.max : Math.min;
		const winner = known.reduce((one, other) => better(one, other));
		return [{ index, isBest: values.map((value) => value === winner) }];
	});
	const isBestIn = new Map(bestRows.map(({ index, isBest }) => [index, isBest]));
	const marked = rows.map((row, at) => ({
		...row,
		cells: row.cells.map((cell, index) => ({ ...cell, best: isBestIn.get(index)?.[at] === true })),
	}));
	return { rows: marked, diagnostics };
}

/** Diagnostics for sort columns that no note states, which are usually misspelt. */
function unknownSorts({ sort, columns }: TableOptions, values: readonly (readonly string[])[]): Diagnostic[] {
	const indexOf = columnFinder(columns);
	return sort.flatMap(({ column }, at): Diagnostic[] => {
		const isKnown =
			indexOf(column.key) !== -1 ||
			column.fact !== null ||
			values.length === 0 ||
			values.some((row) => row[at] !== '');
		return isKnown ? [] : [{ code: 'sort-unknown', line: 0, details: { column: column.key } }];
	});
}
