import { setProperties } from '../front-matter/edit';
import { bodyStart, parseFrontMatter } from '../front-matter/block';
import { propertyKey } from '../front-matter/properties';
import { readPropertyLinks } from '../markdown/links';
import { insertAsBlock } from '../text/changes';
import type { TextChange } from '../text/changes';
import { firstOf } from '../text/collections';
import { lineEndingOf } from '../text/strings';
import { digestsOf } from '../block/grid';
import type { Grid } from '../block/grid';
import { columnOption, optionScalar } from '../table/insert-block';
import type { TypedTable } from './read-table';
import type { TableBlock } from '../markdown/blocks';
import { renderTable } from '../table/render';
import type { AdoptedNote } from './merge-note';
import { refusal } from './request';
import type { AdoptRequest, Refusal } from './request';

export interface PaperList {
	readonly ok: true;
	readonly property: string;
	readonly items: readonly string[];
	readonly changes: readonly TextChange[];
}

/**
 * Lists the papers in a property of the table's note, from which the rows are taken: other links in the note would add
 * rows of their own. A property with exactly these papers is used again; one with others stays.
 */
export function listPapers(notes: readonly AdoptedNote[], { text, path, vault }: AdoptRequest): PaperList | Refusal {
	const { properties } = parseFrontMatter(text);
	const items = notes.map(({ linkpath, linkText }) =>
		linkText === '' ? `[[${linkpath}]]` : `[[${linkpath}|${linkText}]]`,
	);
	const lost = notes.find(({ linkText }, at) => readPropertyLinks({ item: items[at] })[0]?.alias !== linkText);
	if (lost !== undefined)
		return refusal({ code: 'adopt-name', line: lost.line, details: { name: lost.linkText || lost.name } });
	const owned = firstOf(Object.keys(properties), propertyKey);
	for (let copy = 1; ; copy += 1) {
		const property = copy === 1 ? 'papers' : `papers-${copy}`;
		const own = owned.get(propertyKey(property));
		if (own === undefined) {
			const edit = setProperties(text, { [property]: items });
			return edit.ok ? { ok: true, property, items, changes: edit.changes } : edit;
		}
		const listed = readPropertyLinks({ [own]: properties[own] });
		if (
			listed.length === notes.length &&
			listed.every(
				({ linkpath, alias }, at) =>
					vault.resolve(linkpath, path) === notes[at]?.path && alias === notes[at]?.linkText,
			)
		)
			return { ok: true, property: own, items, changes: [] };
	}
}

/** Replaces a hand-typed table with a comparison block. */
export function replaceByBlock(
	{ text, defaults }: AdoptRequest,
	table: TableBlock,
	typed: TypedTable,
	property: string,
	grid: Grid,
): TextChange {
	const eol = lineEndingOf(text);
	const lines = [
		'<!-- three-pass:table',
		`columns: [${typed.columns.map(columnOption).join(', ')}]`,
		`rows: { property: ${optionScalar(property)} }`,
		...(typed.transposed ? ['layout: transposed'] : []),
		...(typed.links === null || typed.links === defaults.links ? [] : [`links: ${typed.links}`]),
		...(typed.missing === '' ? [] : [`missing: ${optionScalar(typed.missing)}`]),
		'-->',
		renderTable(grid, typed.alignments, eol),
		`<!-- /three-pass:table ${digestsOf(grid)} -->`,
	];
	const without = text.slice(0, table.from) + text.slice(table.to);
	return {
		from: table.from,
		to: table.to,
		insert: insertAsBlock(without, bodyStart(without), table.from, lines.join(eol)).insert,
	};
}
