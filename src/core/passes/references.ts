import { labelKey } from './label';

const NAMES = new Set([
	'references', 'reference', 'bibliography', 'links', 'related', 'related notes', 'further reading', 'sources', 'see also',
	'参考资料', '参考文献', '参考', '引用', '相关链接', '链接', '延伸阅读', '相关阅读',
]);

const LINK_ITEM = /^\s*(?:[-*+]|\d{1,9}[.)])\s+(?:\[(?: |x)\]\s+)?(?:!?\[\[[^\]]*\]\]|!?\[[^\]]*\]\([^)]*\)|<?https?:\/\/[^\s>]*>?)[\s,;，；.。]*$/iu;

/** Whether a heading opens a list of references rather than a question: by its name, or because it holds nothing but links. */
export function isReferenceSection(heading: string, content: string): boolean {
	if (NAMES.has(labelKey(heading))) return true;
	const lines = content.split('\n').filter((line) => line.trim() !== '');
	return lines.length > 0 && lines.every((line) => LINK_ITEM.test(line));
}
