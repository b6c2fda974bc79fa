import { labelKey } from './label';
import type { KnownPrompts } from './prompt';

/** `类别 (Category)` has a name outside the brackets and one inside. */
const BILINGUAL = /^(.*?)\s*[(（]([^()（）]+)[)）]$/u;

/**
 * The name by which a template knows a question: the whole label, what stands before its colon, or either part of a
 * label in two languages.
 *
 * @returns null where no template asks it.
 */
export function knownName(label: string, known: KnownPrompts): string | null {
	const key = labelKey(label);
	const [, outside = '', inside = ''] = BILINGUAL.exec(key) ?? [];
	return [key, labelKey(key.split(/[:：]/u)[0] ?? ''), outside, inside].find((name) => known.labels.has(name)) ?? null;
}
