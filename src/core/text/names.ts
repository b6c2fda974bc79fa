import { firstOf } from './collections';
import { withoutEnd } from './strings';
import { anyOf, everyWord } from '../words/words';

// These functions compare names of properties, columns, folders, tags, headings and notes. They ignore differences in
// Unicode's normal form, because macOS writes `É` as two characters where a keyboard types one.

const collator = new Intl.Collator(['zh', 'en'], { numeric: true, sensitivity: 'base' });

/** For sorting: `GPT2` before `GPT10`, Chinese by its pronunciation. */
export function naturalOrder(one: string, other: string): number {
	return collator.compare(one, other);
}

/** A key for comparing names that ignores Unicode's normal form. */
export function nameForm(name: string): string {
	return name.normalize('NFC');
}

/** A name as written and in each normal form, for searches that compare character by character. */
export function everyForm(name: string): readonly string[] {
	return [...new Set([name, nameForm(name), name.normalize('NFD')])];
}

/** A key for comparing names that ignores Unicode's normal form and letter case. */
export function caselessName(name: string): string {
	return nameForm(name).toLowerCase();
}

/**
 * Finds the first item with a name, else the one whose name differs only in letter case; null if there are several of
 * these.
 */
export function nameFinder<Item>(
	items: Iterable<Item>,
	nameOf: (item: Item) => string,
): (wanted: string) => Item | null {
	const byForm = firstOf(items, (item) => nameForm(nameOf(item)));
	const byCaseless = new Map<string, Item | null>();
	for (const [form, item] of byForm)
		byCaseless.set(form.toLowerCase(), byCaseless.has(form.toLowerCase()) ? null : item);
	return (wanted) => byForm.get(nameForm(wanted)) ?? byCaseless.get(caselessName(wanted)) ?? null;
}

/** Numbers of one character, such as 一 and 十. */
const NUMERALS = everyWord(({ passes, quantities }) => [
	...passes.numbers.slice(1).filter((word) => word.length === 1),
	...Object.entries(quantities.numerals?.small ?? {}).flatMap(([char, value]) => (value === 10 ? [char] : [])),
]);
const NUMBERING = new RegExp(String.raw`^(?:\d{1,2}|[①-⑳]|${anyOf(NUMERALS)}{1,2})\s*[.)、．]\s*`, 'u');
const DECORATION =
	/^(?:[0-9#*]\uFE0F?\u20E3|\p{Extended_Pictographic}|\p{Regional_Indicator}|\u200D|\uFE0E|\uFE0F|[\s■□●○◆◇★☆▶►•·])+/u;
const EMPHASIS = /^(\*{1,3}|_{1,3}|==|~~)([\s\S]+?)\1/u;
const TRAILING = /[\s:：*_=~]/u;
/** How many layers of decoration are stripped. */
const MOST_DECORATIONS = 10;

/** A heading or label without leading emoji, numbering and emphasis. The text after them stays as it is. */
export function stripDecoration(text: string): string {
	let rest = text.trim();
	for (let round = 0; round < MOST_DECORATIONS; round += 1) {
		const before = rest;
		rest = rest.replace(DECORATION, '').replace(NUMBERING, '').replace(EMPHASIS, '$2').trim();
		if (rest === before) break;
	}
	return rest;
}

/** A heading or label without decoration and a final colon, with one space between words. */
export function labelName(text: string): string {
	return withoutEnd(stripDecoration(text), TRAILING).replace(/\s+/gu, ' ');
}

/** A key for comparing labels that ignores decoration and letter case. */
export function labelKey(text: string): string {
	return caselessName(labelName(text));
}
