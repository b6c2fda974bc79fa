import { labelKey } from '../text/label';
import { withoutEnd } from '../text/without-end';

const NAMES = new Set([
	'references',
	'reference',
	'bibliography',
	'links',
	'related',
	'related notes',
	'further reading',
	'sources',
	'see also',
	'参考资料',
	'参考文献',
	'参考',
	'引用',
	'相关链接',
	'链接',
	'延伸阅读',
	'相关阅读',
]);

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
