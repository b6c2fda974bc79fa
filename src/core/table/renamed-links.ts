import { escapeCell } from '../markdown/table';
import { caselessName } from '../text/names';
import type { Comparison } from '../comparison/comparison';
import { transpose } from '../block/grid';
import type { Grid } from '../block/grid';
import { linkOf, partName } from '../comparison/name-cell';

const BARE_LINK = /^([*_~=]*)\[\[([^[\]|]+)\]\]([*_~=]*)$/u;

/**
 * What a name's cell links to, where it shows no name of its own, so that it says only which paper is meant; null for
 * all others, and where the emphasis around the link is not that of the name.
 */
export function bareLinkIn(cell: string, name: string): string | null {
	const [, opening, linkpath = null, closing] = BARE_LINK.exec(cell) ?? [];
	const { open, close } = partName(name);
	return opening === open && closing === close ? linkpath : null;
}

/**
 * A table before Obsidian renamed its links together with their notes: `[[Old]]` showed the paper's name and has become
 * `[[New]]`, which is no edit by hand.
 */
export function beforeRenames(table: Grid, { rows, nameColumn }: Comparison, transposed: boolean): Grid {
	const names = new Map(rows.map((row) => [caselessName(row.linkpath), row.name]));
	const papers = transposed ? transpose(table) : table;
	const before = papers.map((cells, index) => {
		const cell = cells[nameColumn] ?? '';
		const name = index === 0 ? undefined : names.get(caselessName(linkOf(cell)));
		const linkpath = name === undefined ? null : bareLinkIn(cell, name);
		if (name === undefined || linkpath === null) return cells;
		const { open, text, close } = partName(name);
		return text === linkpath
			? cells
			: cells.map((own, at) => (at === nameColumn ? escapeCell(`${open}[[${text}]]${close}`) : own));
	});
	return transposed ? transpose(before) : before;
}
