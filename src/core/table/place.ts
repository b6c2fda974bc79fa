import type { LinkFinder } from '../links/move-links';
import type { LabelLanguage } from './columns';
import { labelLanguageOf } from './language';

/** The note in which a table stands: what is said of other notes there is written for it. */
export interface TablePlace {
	/** Its vault path. */
	readonly path: string;
	/** The language of the table's labels. */
	readonly language: LabelLanguage;
	/** The labels of the footnotes that it defines. */
	readonly footnotes: ReadonlySet<string>;
	readonly links: LinkFinder;
}

/** The place of a table in a note. */
export function placeOf(path: string, text: string, links: LinkFinder): TablePlace {
	return { path, language: labelLanguageOf(text), footnotes: footnotesOf(text), links };
}

const FOOTNOTE = /^ {0,3}\[\^([^[\]\s]{1,200})\]:/gmu;

function footnotesOf(text: string): ReadonlySet<string> {
	return new Set(text.includes('[^') ? [...text.matchAll(FOOTNOTE)].map(([, label = '']) => label) : []);
}
