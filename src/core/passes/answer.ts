import { withoutAnswerMark } from './line-label';

const COMMENTS = /<!--[\s\S]*?(?:-->|$)|%%[\s\S]*?(?:%%|$)/gu;
const TEMPLATE_CODE = /\{\{[^{}\n]*\}\}|<%[^%\n]*%>|\$\{[^{}\n]*\}/gu;
const LIST_MARKERS = /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])(?:[ \t]+|$))*/u;
const TICKED = /(?:^|[\s>])(?:\[[xX✓✔√]\]|\([xX✓✔√•]\))(?=\s|$)|[☑☒✅]/u;
/** A choice or a task that is not ticked, with its words up to the next box: `[ ] survey`, `□ 是`, `( ) yes`. */
const OPEN_BOX = /(?:\[[ \-/<>]\](?=\s|$)|[☐□◻⬜]|[(（][ \u3000]+[)）])(?:[^\n[(（☐□◻⬜]|[(（](?![ \u3000]))*/gu;
const HEADING = /^ {0,3}#{1,6}(?:[ \t][^]*)?$/u;
/** A label in bold asks; what stands behind it answers. */
const BOLD_LABEL = /^[ \t]*(\*\*|__)[^*_]+?(?:[:：]\1|\1[ \t]*[:：])/u;
/** A line that is one remark in brackets, `(one sentence)` or `[main idea]`; links and citations are none. */
const BRACKETED = /^[ \t]*(?:\([^()]*\)|（[^（）]*）|【[^【】]*】|\[(?![@^\d[])[^[\]]*\])[ \t]*$/u;
const EMBED_OR_LINK = /\[\[(?=[^[\]\n]*[^\s[\]])[^[\]\n]*\]\]|\]\([^)\s]|<img\b/iu;
const HTML_TAGS = /<\/?[a-z][^<>]*>/giu;
const PLACEHOLDERS = new Set(['todo', 'tbd', 'tba', '待补充', '待填写', '待填', '待补', '待写']);

/** A text without HTML comments and Obsidian's. */
export function withoutComments(text: string): string {
	return text.replace(COMMENTS, '');
}

/**
 * Whether anything of the reader's stands in an answer's place: a word, an image, a formula or a link that is left
 * without list markers, headings, tasks and choices that are not ticked, rules, comments, template code, remarks in
 * brackets and placeholder tokens (`-`, `TODO`, `_____`, `…`). A ticked task or choice counts.
 *
 * @param text what stands in the prompt's place for the answer, without the prompt's own text.
 */
export function hasAnswer(text: string): boolean {
	const visible = withoutComments(text).replace(TEMPLATE_CODE, '');
	if (TICKED.test(visible) || EMBED_OR_LINK.test(visible)) return true;
	const own = visible.split(/\r?\n/u).map(ownWords).join('\n').replace(HTML_TAGS, ' ');
	return own.split(/[^\p{L}\p{N}]+/u).some((word) => word !== '' && !PLACEHOLDERS.has(word.toLowerCase()));
}

/** A line of an answer without what is no word of the reader's. */
function ownWords(line: string): string {
	return withoutAnswerMark(line)
		.replace(LIST_MARKERS, '')
		.replace(OPEN_BOX, '')
		.replace(HEADING, '')
		.replace(BOLD_LABEL, '')
		.replace(BRACKETED, '');
}
