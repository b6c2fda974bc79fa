import type { LinkFinder } from '../links/move-links';
import type { TableBlock } from '../markdown/blocks';
import { gridOf } from '../block/grid';
import type { TableDefaults, TableOptions } from './options';
import { languageOfLabels, noteLanguageOf } from '../block/language';
import type { Language } from '../words/words';

/** The note in which a table stands: what is said of other notes there is written for it. */
export interface TablePlace {
	/** Its vault path. */
	readonly path: string;
	/** The language of the table's labels. */
	readonly language: Language;
	/** The labels of the footnotes that it defines. */
	readonly footnotes: ReadonlySet<string>;
	readonly links: LinkFinder;
}

/**
 * The place of a new table in a note.
 *
 * @param language that of the interface, for a note that shows none.
 */
export function placeOf(
	path: string,
	text: string,
	links: LinkFinder,
	{ language }: Pick<TableDefaults, 'language'>,
): TablePlace {
	return { path, language: noteLanguageOf(text) ?? language, footnotes: footnotesOf(text), links };
}

/** The place of a table that may stand there already, whose labels go on in their language. */
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
