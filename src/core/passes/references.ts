import { labelKey } from '../text/label';
import { withoutEnd } from '../text/without-end';
import { everyWord } from '../words/words';

const NAMES: ReadonlySet<string> = new Set(everyWord(({ sections }) => sections.references));

const LINK_ITEM =
	/^\s*(?:[-*+]|\d{1,9}[.)])\s+(?:\[(?: |x)\]\s+)?(?:!?\[\[[^\]]*\]\]|!?\[[^\]]*\]\([^)]*\)|<?https?:\/\/[^\s>]*>?)$/iu;

/** Whether a heading is named as a list of references is. */
export function isReferenceName(heading: string): boolean {
	return NAMES.has(labelKey(heading));
}

/** Whether what stands below a heading is nothing but links, so that it is a list of references by another name. */
export function holdsOnlyLinks(content: string): boolean {
	const lines = content.split('\n').filter((line) => line.trim() !== '');
	return lines.length > 0 && lines.every((line) => LINK_ITEM.test(withoutEnd(line, /[\s,;，；.。]/u)));
}
