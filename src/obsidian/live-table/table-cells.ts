import { labelOf } from '../../core/facts/columns';
import type { Column } from '../../core/facts/columns';
import { linesOf } from '../../core/comparison/comparison';
import type { Comparison, ComparisonRow, ViewSort } from '../../core/comparison/comparison';
import type { TableOptions } from '../../core/comparison/options';
import { partName } from '../../core/comparison/cells';
import { linkHeading } from '../../core/table/render';
import type { Language } from '../../core/words/words';

export type CellContent =
	| { readonly kind: 'label'; readonly text: string }
	/** A column's label, which sorts the table when it is clicked. */
	| {
			readonly kind: 'sort';
			readonly text: string;
			readonly column: string;
			readonly order: 'ascending' | 'descending' | 'none';
	  }
	| { readonly kind: 'link'; readonly text: string; readonly linkpath: string }
	| {
			readonly kind: 'fact';
			readonly markdown: string;
			readonly best: boolean;
			readonly section: SectionTarget | null;
	  };

/** The section that a cell was taken from. */
interface SectionTarget {
	readonly heading: string;
	readonly linkpath: string;
}

export interface LiveCell {
	/** Identifies the cell within its line, so that its drawing is kept when others are added or removed. */
	readonly key: string;
	/** What the cell is a header of; null for a data cell. */
	readonly scope: 'col' | 'row' | 'colgroup' | 'rowgroup' | null;
	readonly span: number;
	readonly content: CellContent;
	/** The fact that is edited in the cell; null where nothing can be edited. */
	readonly edit: CellTarget | null;
}

interface CellTarget {
	/** The vault path of the note to write to. */
	readonly path: string;
	/** The index of its column. */
	readonly at: number;
	/** The fact as the note has it; '' where it is missing. */
	readonly markdown: string;
	/** The items of a list, one per line, where they cannot be told apart in `markdown`. */
	readonly lines: string | null;
}

export interface LiveLine {
	/** Identifies the line, for the same reason. */
	readonly key: string;
	/** Whether it is the heading of the following lines. */
	readonly opensGroup: boolean;
	/** Called when the line is drawn, because most lines of a long table never are. */
	readonly cells: () => readonly LiveCell[];
}

export interface LiveGrid {
	readonly head: readonly LiveLine[];
	readonly body: readonly LiveLine[];
	/** For each column, the text that needs the most room. */
	readonly widest: () => readonly string[];
}

export interface GridSource {
	readonly comparison: Comparison;
	readonly options: TableOptions;
	readonly language: Language;
	readonly sort: ViewSort | null;
}

/** The lines of a comparison as the screen shows them, transposed if the options say so. */
export function buildLiveGrid(source: GridSource): LiveGrid {
	return source.options.transposed ? buildTransposed(source) : buildRows(source);
}

function buildRows(source: GridSource): LiveGrid {
	const { columns } = source.comparison;
	const body = linesOf(source.comparison).map((line): LiveLine => {
		if (line.kind === 'group')
			return {
				key: `group ${line.label}`,
				opensGroup: true,
				cells: () => [label('group', line.label, 'rowgroup', columns.length)],
			};
		return {
			key: line.row.path,
			opensGroup: false,
			cells: () =>
				columns.map((column, at) => ({
					key: cellKey(column, at),
					scope: at === 0 ? 'row' : null,
					span: 1,
					...bodyCell(line.row, at, source),
				})),
		};
	});
	const header = (): LiveCell[] =>
		columns.map((column, at) => ({
			key: cellKey(column, at),
			scope: 'col',
			span: 1,
			content: sortLabel(column, source),
			edit: null,
		}));
	return {
		head: [{ key: 'header', opensGroup: false, cells: header }],
		body,
		widest: () =>
			columns.map((_, at) => widestOf(source.comparison.rows.map(({ cells }) => cells[at]?.markdown ?? ''))),
	};
}

function buildTransposed(source: GridSource): LiveGrid {
	const { columns, rows } = source.comparison;
	const [head, ...body] = columns.map((column, at): LiveLine => {
		const cells = (): LiveCell[] => [
			{ key: 'label', scope: at === 0 ? 'col' : 'row', span: 1, content: sortLabel(column, source), edit: null },
			...rows.map(
				(row): LiveCell => ({
					key: row.path,
					scope: at === 0 ? 'col' : null,
					span: 1,
					...bodyCell(row, at, source),
				}),
			),
		];
		return { key: cellKey(column, at), opensGroup: false, cells };
	});
	const groups = groupHeader(rows);
	return { head: [...groups, ...(head === undefined ? [] : [head])], body, widest: () => [] };
}

/** The headings of groups of columns, above their papers. */
function groupHeader(rows: readonly ComparisonRow[]): LiveLine[] {
	if (rows.every(({ group }) => group === '')) return [];
	const sizes = new Map<string, number>();
	for (const { group } of rows) sizes.set(group, (sizes.get(group) ?? 0) + 1);
	const cells = [...sizes].map(([group, size]) =>
		label(`group ${group}`, group, group === '' ? null : 'colgroup', size),
	);
	return [{ key: 'groups', opensGroup: false, cells: () => [label('label', '', null, 1), ...cells] }];
}

/** In characters. No column grows wider than this. */
const WIDE = 80;

function widestOf(texts: readonly string[]): string {
	let widest = '';
	for (const text of texts) if (widthOf(text) > widthOf(widest)) widest = text.slice(0, WIDE);
	return widest;
}

/** Estimates the width of a text. Characters from U+1100 on, such as Chinese ones, are mostly twice as wide. */
function widthOf(text: string): number {
	let width = Math.min(text.length, WIDE);
	for (let at = 0; at < Math.min(text.length, WIDE); at += 1) if (text.charCodeAt(at) >= 0x1100) width += 1;
	return width;
}

function cellKey({ key }: Column, at: number): string {
	return `${at} ${key}`;
}

function label(key: string, text: string, scope: LiveCell['scope'], span: number): LiveCell {
	return { key, scope, span, content: { kind: 'label', text }, edit: null };
}

function sortLabel(column: Column, { language, sort }: GridSource): CellContent {
	const order = sort?.column !== column.key ? 'none' : sort.descending ? 'descending' : 'ascending';
	return { kind: 'sort', text: labelOf(column, language), column: column.key, order };
}

function bodyCell(row: ComparisonRow, at: number, source: GridSource): Pick<LiveCell, 'content' | 'edit'> {
	const cell = row.cells[at];
	// A name that is not written in its note comes from the file name or from the text of a link.
	const isEditable = row.readable && cell !== undefined && (cell.source !== 'name' || cell.statedBy !== '');
	return {
		content: contentOf(row, at, source),
		edit: isEditable ? { path: row.path, at, markdown: cell.stated, lines: cell.lines } : null,
	};
}

function contentOf(row: ComparisonRow, at: number, { comparison, options }: GridSource): CellContent {
	const cell = row.cells[at];
	if (at === comparison.nameColumn) {
		const { text } = partName(row.name);
		return options.links === 'plain' ? { kind: 'label', text } : { kind: 'link', text, linkpath: row.linkpath };
	}
	const { markdown = '', best = false, source = null, statedBy = '' } = cell ?? {};
	const section =
		source === 'section'
			? { heading: statedBy, linkpath: `${row.linkpath.split('#', 1)[0]}#${linkHeading(statedBy)}` }
			: null;
	return { kind: 'fact', markdown: markdown === '' ? options.missing : markdown, best, section };
}
