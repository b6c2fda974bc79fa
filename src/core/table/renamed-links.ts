import { escapeCell } from '../markdown/table';
import type { Comparison } from './comparison';
import { transpose } from './grid';
import type { Grid } from './grid';

const BARE_LINK = /^\[\[([^[\]|]+)\]\]$/u;

/** Whether a name's cell is a link that shows no name of its own, so that it says only which paper is meant. */
export function isBareLink(cell: string): boolean {
	return BARE_LINK.test(cell);
}

/**
 * A table before Obsidian renamed its links together with their notes: `[[Old]]` showed the paper's name and has become `[[New]]`,
 * which is no edit by hand.
 */
export function beforeRenames(table: Grid, { rows, nameColumn }: Comparison, transposed: boolean): Grid {
	const names = new Map(rows.map((row) => [row.linkpath.toLowerCase(), row.name]));
	const papers = transposed ? transpose(table) : table;
	const before = papers.map((cells, index) => {
		const linkpath = index === 0 ? undefined : BARE_LINK.exec(cells[nameColumn] ?? '')?.[1];
		const name = linkpath === undefined ? undefined : names.get(linkpath.toLowerCase());
		return name === undefined || name === linkpath ? cells : cells.map((cell, at) => (at === nameColumn ? escapeCell(`[[${name}]]`) : cell));
	});
	return transposed ? transpose(before) : before;
}
