import type { Properties } from '../front-matter/parse';
import { findProperty } from '../front-matter/properties';
import { columnFor } from '../table/columns';
import { renderValue } from '../table/value';

/** Who wrote a paper, and when. */
export interface Bibliography {
	/** Parted by commas, links by what they show; '' where the note does not say. */
	readonly authors: string;
	readonly year: number | null;
}

const { keys: AUTHORS } = columnFor('authors');
const { keys: YEAR } = columnFor('year');

/** Reads authors and year from a note's properties, by any of their names. */
export function readBibliography(properties: Properties): Bibliography {
	const authors = renderValue(findProperty(properties, AUTHORS)?.value).replace(/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/gu, '$1');
	const year = /(?<!\d)\d{4}(?!\d)/u.exec(renderValue(findProperty(properties, YEAR)?.value));
	return { authors, year: year === null ? null : Number(year[0]) };
}
