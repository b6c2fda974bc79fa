import { labelKey } from '../text/label';
import type { KnownPrompts } from './prompt';
import { withoutEnd } from '../text/without-end';

/** `类别 (Category)` has a name outside the brackets and one inside. */
const BRACKETED = /^([^()（）]*)[(（]([^()（）]+)[)）]$/u;
const HAN = /\p{Script=Han}/u;
/** What stands behind a question's name: `Category: what type of paper?`, `Category – what type?`. */
const BEHIND_NAME = /[:：]|\s[-–—]\s/u;

/**
 * The names of a question: the whole label with and without its question mark, what stands before its colon, its dash
 * or its remark in brackets, and the name in a second language in those brackets.
 */
export function labelNames(label: string): string[] {
	const key = labelKey(label);
	const [, outside = '', inside = ''] = BRACKETED.exec(key) ?? [];
	const names = [
		key,
		withoutEnd(key, /[?？]/u).trimEnd(),
		labelKey(key.split(BEHIND_NAME)[0] ?? ''),
		outside.trimEnd(),
		HAN.test(outside) === HAN.test(inside) ? '' : inside,
	];
	return names.filter((name) => name !== '');
}

/**
 * The name by which a template knows a question: one of its names, or the plural of one.
 *
 * @returns null where no template asks it.
 */
export function knownName(label: string, { labels }: KnownPrompts): string | null {
	const names = labelNames(label);
	return (
		names.find((name) => labels.has(name)) ??
		names.map((name) => `${name}s`).find((name) => labels.has(name)) ??
		null
	);
}
