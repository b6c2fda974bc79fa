// The room `core/passes`. Finds the sections of the three passes in a note and their questions, and tells which
// questions are answered.
import { asks } from './hints';
import { knownName } from './question';
import type { KnownQuestions } from './question';
import { labelKey } from '../text/names';
import { anyOf, everyWord } from '../words/words';

/**
 * A question that opens a line: `**Category**: …`, `*Context*: …`, `Category: …`, `Q: …?`, or a line that is a
 * question.
 */
export interface LineLabel {
	/** `bold` stands for any emphasis, italics included. */
	readonly form: 'bold' | 'label' | 'question';
	readonly label: string;
	/** Where the rest begins, counted from the line's start. */
	readonly restFrom: number;
}

const BOLD = /^(\*\*|__)(?=\S)([^*_]{1,120}?)\1\s*(::?|：|[-–—→=](?=\s|$))?[ \t]*/u;
const ITALIC = /^([*_])(?=[^\s*_])([^*_]{1,60}?)\1\s*(::?|：|[-–—→=](?=\s|$))?[ \t]*/u;
const LABEL = /^([^:：|`<>[\]。，,.!！；;(（][^:：|`<>[\]。，,.!！；;]{0,39})(?:::?|：)(?!\/\/)(?!:)[ \t]*/u;
const EMPHASISED = /^\s*(\*\*|__|\*|_)(?=\S)([^*_]{1,120})\1(?=\s)/u;
const BEFORE_DASH = /^(\s*)([^\s:：|`<>[\]][^:：|`<>[\]]{0,59}?)\s[-–—→=](?=\s)/u;
const QUESTION_AHEAD = /^(\s*)([^\s?？:：][^?？:：]{0,119}[?？])(?=[\s\p{Script=Han}])/u;
const TIME = /\d[:：]\d/u;
/** `Q:`, `**Q2:**`, 问： */
const ASKED = new RegExp(
	String.raw`^(\*\*|__)?${anyOf(everyWord(({ questions }) => questions.questionMarks))}\s*(?:\d{1,2}\s*)?(?:[:：]\1|\1[:：])[ \t]*(?=\S)`,
	'iu',
);
const ANSWER_MARK = new RegExp(
	String.raw`^[ \t>]*(?:[-*+][ \t]+)?(\*\*|__)?${anyOf(everyWord(({ questions }) => questions.answerMarks))}\s*(?:\d{1,2}\s*)?(?:[:：]\1|\1[:：])`,
	'iu',
);

/**
 * Reads the label that a line opens with. Emphasis counts only if a colon or dash follows it, if it ends in a colon,
 * or, for bold, if it ends in a question mark or fills the line; other emphasis is part of a sentence. `A:` opens an
 * answer.
 *
 * @param line without list marker, task box and line ending.
 * @returns null if there is no label.
 */
export function readLineLabel(line: string): LineLabel | null {
	const indent = line.length - line.trimStart().length;
	const content = line.slice(indent);
	if (ANSWER_MARK.test(content)) return null;
	const asked = ASKED.exec(content);
	if (asked) return { form: 'question', label: content.slice(asked[0].length).trim(), restFrom: line.length };
	return readEmphasis(content, indent) ?? readPlainLabel(content, indent);
}

/** A question with its answer on the same line, as in a list: `What is it about? Translation.` */
export function readAnsweredQuestion(line: string): LineLabel | null {
	const [question = ''] = /^[^?？]{3,200}[?？](?=[ \t]+[^\s?？]|[^\s?？a-z])/u.exec(line) ?? [];
	return asks(question) ? { form: 'question', label: question.trim(), restFrom: question.length } : null;
}

/**
 * Reads the label that a line opens with. The answer may follow without a colon if a template knows the label
 * (`**Category** survey`, `Category – survey`, `What is it? A survey.`), so typing an answer never hides the question.
 */
export function readLabel(line: string, known: KnownQuestions): LineLabel | null {
	const read = readLineLabel(line);
	return read !== null && known.labels.has(labelKey(read.label)) ? read : (readKnownLabel(line, known) ?? read);
}

function readKnownLabel(line: string, known: KnownQuestions): LineLabel | null {
	const emphasised = EMPHASISED.exec(line);
	const match = emphasised ?? BEFORE_DASH.exec(line) ?? QUESTION_AHEAD.exec(line);
	const label = match?.[2] ?? '';
	return match === null || knownName(label, known) === null
		? null
		: { form: emphasised === null ? 'label' : 'bold', label, restFrom: match[0].length };
}

function readEmphasis(content: string, indent: number): LineLabel | null {
	const bold = BOLD.exec(content);
	const match = bold ?? ITALIC.exec(content);
	if (match?.[2] === undefined) return null;
	const [whole, , label, separator] = match;
	const separated =
		separator !== undefined ||
		/[:：]$/u.test(label) ||
		(bold !== null && (/[?？]$/u.test(label) || whole.length === content.length));
	return separated ? { form: 'bold', label: label.trim(), restFrom: indent + whole.length } : null;
}

function readPlainLabel(content: string, indent: number): LineLabel | null {
	const label = LABEL.exec(content);
	if (label?.[1] !== undefined && !TIME.test(content.slice(0, label[0].length + 1))) {
		return { form: 'label', label: label[1].trim(), restFrom: indent + label[0].length };
	}
	return asks(content) ? { form: 'question', label: content.trim(), restFrom: indent + content.length } : null;
}

const COMMENTS = /<!--[\s\S]*?(?:-->|$)|%%[\s\S]*?(?:%%|$)/gu;
const TEMPLATE_CODE = /\{\{[^{}\n]*\}\}|<%[^%\n]*%>|\$\{[^{}\n]*\}/gu;
const LIST_MARKERS = /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])(?:[ \t]+|$))*/u;
const TICKED = /(?:^|[\s>])(?:\[[xX✓✔√]\]|\([xX✓✔√•]\))(?=\s|$)|[☑☒✅]/u;
/** An unticked choice or task, with its words up to the next box: `[ ] survey`, `□ 是`, `( ) yes`. */
const OPEN_BOX = /(?:\[[ \-/<>]\](?=\s|$)|[☐□◻⬜]|[(（][ \u3000]+[)）])(?:[^\n[(（☐□◻⬜]|[(（](?![ \u3000]))*/gu;
const HEADING = /^ {0,3}#{1,6}(?:[ \t][^]*)?$/u;
/** In bold, the label is the question; the text after it is the answer. */
const BOLD_LABEL = /^[ \t]*(\*\*|__)[^*_]+?(?:[:：]\1|\1[ \t]*[:：])/u;
/** A line that is one remark in brackets, such as `(one sentence)` or `[main idea]`, but not a link or a citation. */
const BRACKETED = /^[ \t]*(?:\([^()]*\)|（[^（）]*）|【[^【】]*】|\[(?![@^\d[])[^[\]]*\])[ \t]*$/u;
const EMBED_OR_LINK = /\[\[(?=[^[\]\n]*[^\s[\]])[^[\]\n]*\]\]|\]\([^)\s]|<img\b/iu;
const HTML_TAGS = /<\/?[a-z][^<>]*>/giu;
const PLACEHOLDERS: ReadonlySet<string> = new Set(everyWord(({ questions }) => questions.placeholders));

/** Removes HTML comments and Obsidian's `%%` comments. */
export function withoutComments(text: string): string {
	return text.replace(COMMENTS, '');
}

/**
 * Whether the place for an answer holds anything that the reader wrote: a word, an image, a formula, a link, or a
 * ticked task or choice. Markers, headings, unticked tasks and choices, comments, template code, remarks in brackets
 * and placeholders (`-`, `TODO`, `_____`, `…`) do not count.
 *
 * @param text the text without the question itself.
 */
export function hasAnswer(text: string): boolean {
	const visible = withoutComments(text).replace(TEMPLATE_CODE, '');
	if (TICKED.test(visible) || EMBED_OR_LINK.test(visible)) return true;
	const own = visible.split(/\r?\n/u).map(ownWords).join('\n').replace(HTML_TAGS, ' ');
	return own.split(/[^\p{L}\p{N}]+/u).some((word) => word !== '' && !PLACEHOLDERS.has(word.toLowerCase()));
}

/** Removes from a line everything that the reader did not write, such as markers and unticked choices. */
function ownWords(line: string): string {
	return line
		.replace(ANSWER_MARK, '')
		.replace(LIST_MARKERS, '')
		.replace(OPEN_BOX, '')
		.replace(HEADING, '')
		.replace(BOLD_LABEL, '')
		.replace(BRACKETED, '');
}
