import { hasValue } from '../front-matter/properties';
import { isUnquotedLink, renderValue } from '../facts/value';
import type { Column } from '../facts/columns';
import { isColumnName } from '../facts/columns';
import type { Fact } from './facts';
import { WORDS } from '../words/words';
import type { Language } from '../words/words';

/** A fact as a column shows it: of a list no more items than it asks for. */
export function shorten({ markdown, value, source }: Fact, column: Column, language: Language): string {
	const { max } = column;
	if (max === null || source === 'section') return markdown;
	const isList = Array.isArray(value) && !isUnquotedLink(value);
	const items = isList ? value.filter(hasValue) : isColumnName(column, 'authors') ? namesIn(markdown) : [];
	if (items.length <= max) return markdown;
	const first = renderValue(items.slice(0, max));
	return first === '' ? '' : `${first} ${WORDS[language].andOthers}`;
}

/** Names in one text, parted by semicolons, or by `and` as BibTeX does; none where another reading is possible. */
function namesIn(text: string): readonly string[] {
	if (/[[\](){}<>`$*&\n]/u.test(text)) return [];
	const bySemicolon = partsOf(text, /[;；]/u);
	if (bySemicolon.length > 1) return bySemicolon;
	const byAnd = partsOf(text, / and /u);
	// `A, B and C` names three, of which the first two are one part.
	const isSimple = (commas: number): boolean => byAnd.every((name) => name.split(',').length - 1 === commas);
	return isSimple(0) || isSimple(1) ? byAnd : [];
}

function partsOf(text: string, separator: RegExp): string[] {
	return text
		.split(separator)
		.map((part) => part.trim())
		.filter((part) => part !== '');
}
