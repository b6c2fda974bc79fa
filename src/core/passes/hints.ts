import { isOpenChoice, passagesOf, textKey } from './passages';
import type { Passage } from './passages';
import { labelKey } from '../text/names';
import { append } from '../text/collections';
import { withoutEnd } from '../text/strings';
import { anyOf, everyWord } from '../words/words';

const QUESTION_MARK = /[?？]/u;
const WORD = /[\p{L}\p{N}]/u;
/** List and quote markers, emphasis or a quotation mark before a question. */
const AHEAD = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*[*_"“「]*/u;
/** The end of a question, with closing emphasis or quotation and a remark in brackets. */
const END = /[?？][*_"”」\s]*(?:[(（][^()（）]*[)）][*_"”」\s]*)?$/u;
const NEW_SENTENCE = /[.!;][ \t]+\p{Lu}|[。！；]/u;
/** A question mark that ends a sentence, unlike one in a URL. */
const ENDS_SENTENCE = /[?？](?=["”」*_)）\s]|$)|？/u;
/** Labels that the reader answers with questions. */
const INVITES_QUESTIONS = new RegExp(anyOf(everyWord(({ questions }) => questions.inviting)), 'iu');

/** The callouts that templates use for explanations. In any other callout the reader wrote the text. */
const HINT_CALLOUTS: ReadonlySet<string> = new Set([
	'info',
	'tip',
	'hint',
	'help',
	'faq',
	'question',
	'important',
	'todo',
	'attention',
]);
const OPENING_QUOTE = /^["“„«「『《]/u;
/** Words that refer to a place in the paper: `p. 3`, `Section 2`, `第 3 页`. */
const REFERENCES: ReadonlySet<string> = new Set(everyWord(({ questions }) => questions.references));
/** The source at the end of a quotation, in brackets or after a dash. */
const SOURCE = /(?:[(（[【]([^()（）[\]【】]{1,60})[)）\]】]|[—–-]([^—–-]{1,60}))$/u;
const YEAR = /(?:19|20)\d\d/u;

/** A longer passage is not a hint, so the passages after it need no check. */
const LONG_ENOUGH = 1000;
const MOST_HINT_LINES = 20;
const NO_HINTS: ReadonlySet<string> = new Set();

/** Whether a label invites the reader to write questions. */
export function invitesQuestions(label: string): boolean {
	return INVITES_QUESTIONS.test(label);
}

/** Whether a line is a question and nothing else. */
export function asks(line: string): boolean {
	if (line.length > 400 || !QUESTION_MARK.test(line)) return false;
	const words = line.replace(AHEAD, '');
	const end = END.exec(words);
	const question = words.slice(0, end?.index ?? 0);
	return WORD.test(question) && !NEW_SENTENCE.test(question);
}

/**
 * Removes from the place for an answer everything that comes from a template: known hints, lines that continue the
 * question (`What type of paper is this?`), choices that are still open, and an explanation directly below the
 * question.
 *
 * Such an explanation is a quote or a line in italics that asks something; a line in italics that repeats the
 * question's words; or any other quote that does not quote the paper (by opening with a quotation mark, or ending with
 * a page, a section or a year). Below a label that invites questions, lines that ask are kept.
 *
 * @param answer starts with the rest of the question's line, so text directly below the question starts after a line
 * ending.
 * @param hints the `textKey` of each known hint.
 */
export function withoutHints(label: string, answer: string, hints: ReadonlySet<string> = NO_HINTS): string {
	const passages = passagesOf(answer);
	const isShort = answer.length <= LONG_ENOUGH;
	const whole = isShort ? passages.flatMap(({ words }) => words) : [];
	if (isOpenChoice(whole.join('\n')) || hints.has(textKey(whole))) return '';
	const kept: string[] = [];
	const isBelow = /^[ \t]*\r?\n/u.test(answer);
	const invites = invitesQuestions(label);
	for (const [at, passage] of passages.entries()) {
		const isHint =
			isBelow &&
			kept.length === 0 &&
			hintLinesOf(passage.words, hints) === 0 &&
			(at === 0 ? explains(label, passage) : !invites && asksInside(passage));
		if (!isHint) append(kept, ownLines(passage, hints, invites));
		if (kept.length > 0 && passage.lines.join('').length > LONG_ENOUGH) {
			append(
				kept,
				passages.slice(at + 1).flatMap(({ lines }) => lines),
			);
			break;
		}
	}
	return kept.join('\n');
}

/**
 * The keys of a template's hints in the place for an answer: the whole text, and each passage and line that is too long
 * to be a choice. A choice is not a hint, because the reader may answer by deleting all others.
 *
 * @param isFilled whether the template may be a filled-in example, in which a few plain words are an answer.
 */
export function hintKeys(answer: string, isFilled = false): string[] {
	const passages = passagesOf(answer);
	const whole = textKey(passages.flatMap(({ words }) => words));
	const parts = passages.flatMap(({ words }) => [textKey(words), ...words.map((line) => textKey([line]))]);
	const explained = passages.filter(({ form }) => form !== 'text').map(({ words }) => textKey(words));
	return [...(isFilled && !isSentence(whole) ? [] : [whole]), ...parts.filter(isSentence), ...explained].filter(
		(key) => key !== '',
	);
}

function isSentence(key: string): boolean {
	return key.split(' ').length > 3 || /\p{Script=Han}{6}/u.test(key);
}

function explains(label: string, passage: Passage): boolean {
	const { form, callout } = passage;
	if (asksInside(passage)) return true;
	if (form === 'italic') return repeats(label, passage);
	return form === 'quote' && (callout === '' ? !isQuotation(passage) : HINT_CALLOUTS.has(callout));
}

/**
 * Whether a quote or emphasised text asks something: as a whole, or in any sentence unless it is bold or a quotation.
 */
function asksInside(passage: Passage): boolean {
	const { form, words, callout } = passage;
	if (form === 'text' || (callout !== '' && !HINT_CALLOUTS.has(callout))) return false;
	const whole = words.join(' ');
	return asks(whole) || (form !== 'bold' && ENDS_SENTENCE.test(whole) && !isQuotation(passage));
}

/** Whether a text uses all words of the label above it and is not a label itself. */
function repeats(label: string, { words }: Passage): boolean {
	const key = textKey(words);
	const asked = labelKey(label).match(/\p{Script=Han}+|\p{L}{3,}/gu) ?? [];
	return (
		asked.length > 0 && asked.every((word) => key.includes(word)) && !/^[^:：]{1,60}[:：]/u.test(words.join(' '))
	);
}

function isQuotation({ words }: Passage): boolean {
	const text = words.join(' ').trim();
	if (OPENING_QUOTE.test(text) || text.includes('[[') || text.includes('](')) return true;
	const [, bracketed, behindDash] = SOURCE.exec(withoutEnd(text.slice(-120), /[.。\s]/u)) ?? [];
	const source = (bracketed ?? behindDash?.trim() ?? '').toLowerCase();
	if (source === '' || !/\d/u.test(source)) return source.startsWith('@');
	const named = source.match(/\p{Script=Han}|\p{L}+/gu) ?? [];
	return (
		YEAR.test(source) ||
		source.startsWith('@') ||
		source.includes('§') ||
		/^\d+(?:\s*[,–-]\s*\d+)*$/u.test(source) ||
		named.some((word) => REFERENCES.has(word))
	);
}

/** The lines of a passage that the reader wrote. */
function ownLines({ form, lines, words }: Passage, hints: ReadonlySet<string>, invites: boolean): readonly string[] {
	if (hints.has(textKey(words)) || isOpenChoice(words.join(' '))) return [];
	const rest = lines.slice(hintLinesOf(words, hints));
	if (invites || !lines.some((line) => QUESTION_MARK.test(line))) return rest;
	return (form !== 'text' || isWrapped(words)) && asks(words.join(' ')) ? [] : rest.filter((line) => !asks(line));
}

/** How many lines at the start are a hint with an answer right after it. */
function hintLinesOf(words: readonly string[], hints: ReadonlySet<string>): number {
	if (hints.size === 0) return 0;
	for (let count = Math.min(words.length - 1, MOST_HINT_LINES); count > 0; count -= 1) {
		if (hints.has(textKey(words.slice(0, count)))) return count;
	}
	return 0;
}

/** Whether each line continues the sentence of the one before. */
function isWrapped(words: readonly string[]): boolean {
	return words.length > 1 && words.slice(1).every((line) => /^\p{Ll}/u.test(line));
}
