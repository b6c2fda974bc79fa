import type { Properties } from '../front-matter/parse';
import { statedProperties } from '../front-matter/properties';
import { columnFor, lookUp } from '../facts/columns';
import { renderValue } from '../facts/value';

/** Who wrote a paper, and when. */
export interface Bibliography {
	/** Parted by commas, links by what they show; '' where the note does not say. */
	readonly authors: string;
	readonly year: number | null;
}

const AUTHORS = columnFor('authors');
const YEAR = columnFor('year');

/** Reads authors and year from a note's properties, by any of their names. */
export function readBibliography(properties: Properties): Bibliography {
	const stated = statedProperties(properties, '');
	const authors = renderValue(lookUp(stated, AUTHORS)?.value).replace(/\[\[(?:[^[\]|]*\|)?([^[\]]*)\]\]/gu, '$1');
	const year = /(?<!\d)\d{4}(?!\d)/u.exec(renderValue(lookUp(stated, YEAR)?.value));
	return { authors, year: year === null ? null : Number(year[0]) };
}
