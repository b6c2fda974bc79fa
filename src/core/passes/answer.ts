const COMMENTS = /<!--[\s\S]*?(?:-->|$)|%%[\s\S]*?(?:%%|$)/gu;
const LIST_MARKERS = /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])(?:[ \t]+|$))*(?:\[( |[^\]\s])\](?=[ \t]|$))?/gmu;
const TICKED_TASK = /^[ \t]*(?:>[ \t]*)*(?:[-*+]|\d{1,9}[.)])[ \t]+\[[^\]\s-]\](?:[ \t]|$)/mu;
/** A label in bold asks; what stands behind it answers. */
const BOLD_LABEL = /^[ \t]*(\*\*|__)[^*_\n]+?(?:[:：]\1|\1[ \t]*[:：])/gmu;
const EMBED_OR_LINK = /!?\[\[[^\]]+\]\]|!?\[[^\]]*\]\([^)\s]|<img\b/iu;
const HTML_TAGS = /<\/?[a-z][^<>]*>/giu;
const PLACEHOLDERS = new Set(['todo', 'tbd', 'tba', '待补充', '待填写', '待填', '待补', '待写']);

/** The text in a form in which two answers that differ only in white space are equal. */
export function answerKey(text: string): string {
	return text.replace(COMMENTS, '').replace(/\s+/gu, ' ').trim();
}

/**
 * Whether anything of the reader's stands in an answer's place: a word, an image, a formula or a link that is left
 * without list markers, empty tasks, rules, comments and placeholder tokens (`-`, `TODO`, `_____`, `…`). A ticked task counts.
 *
 * @param text what stands in the prompt's place for the answer, without the prompt's own text.
 */
export function hasAnswer(text: string): boolean {
	const visible = text.replace(COMMENTS, '');
	if (TICKED_TASK.test(visible) || EMBED_OR_LINK.test(visible)) return true;
	const words = visible.replace(LIST_MARKERS, '').replace(BOLD_LABEL, '').replace(HTML_TAGS, ' ').split(/[^\p{L}\p{N}]+/u);
	return words.some((word) => word !== '' && !PLACEHOLDERS.has(word.toLowerCase()));
}
