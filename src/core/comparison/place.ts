import type { LinkFinder } from '../links/move-links';
import type { TableBlock } from '../markdown/blocks';
import { gridOf } from '../block/grid';
import type { TableDefaults, TableOptions } from './options';
import { languageOfLabels, noteLanguageOf } from '../block/language';
import type { Language } from '../words/words';

/** The note that contains a table, for which facts from other notes are rewritten. */
export interface TablePlace {
	readonly path: string;
	/** The language of the table's labels. */
	readonly language: Language;
	/** The labels of the footnotes that the note defines. */
	readonly footnotes: ReadonlySet<string>;
	readonly links: LinkFinder;
}

/** The place of a new table. Its labels are in the language of the note, else of the interface. */
export function placeOf(
	path: string,
	text: string,
	links: LinkFinder,
	{ language }: Pick<TableDefaults, 'language'>,
): TablePlace {
	return { path, language: noteLanguageOf(text) ?? language, footnotes: footnotesOf(text), links };
}

/** The place of a table. Labels that exist already keep their language. */
export function placeOfTable(
	place: TablePlace,
	table: TableBlock | null,
	{ transposed }: Pick<TableOptions, 'transposed'>,
): TablePlace {
	const grid = table === null ? [] : gridOf(table);
	return {
		...place,
		language: languageOfLabels(transposed ? grid.map(([label = '']) => label) : (grid[0] ?? [])) ?? place.language,
	};
}

const FOOTNOTE = /(?:^|\n) {0,3}\[\^([^[\]\s]{1,200})\]:/gu;

function footnotesOf(text: string): ReadonlySet<string> {
	return new Set(text.includes('[^') ? [...text.matchAll(FOOTNOTE)].map(([, label = '']) => label) : []);
}
