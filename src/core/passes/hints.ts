import { isOpenChoice } from './choices';
import { labelKey } from '../text/label';
import { passagesOf, textKey } from './passages';
import type { Passage } from './passages';
import { append } from '../text/collections';
import { withoutEnd } from '../text/strings';
import { anyOf, everyWord } from '../words/words';

const QUESTION_MARK = /[?？]/u;
const WORD = /[\p{L}\p{N}]/u;
/** What may stand ahead of a question: list and quote markers, emphasis, a quotation mark. */
const AHEAD = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*[*_"“「]*/u;
/** A question's end: its mark, closing emphasis or quotation, a remark in brackets. */
const END = /[?？][*_"”」\s]*(?:[(（][^()（）]*[)）][*_"”」\s]*)?$/u;
const NEW_SENTENCE = /[.!;][ \t]+\p{Lu}|[。！；]/u;
/** A question mark at the end of a sentence, not the one of an address or of a word in brackets. */
const ENDS_SENTENCE = /[?？](?=["”」*_)）\s]|$)|？/u;
/** Labels under which the reader's own questions are the answer. */
const INVITES_QUESTIONS = new RegExp(anyOf(everyWord(({ questions }) => questions.inviting)), 'iu');

/** Callouts that templates explain themselves with. What stands in one of another kind is the reader's. */
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
/** What a quotation is referred to by, with a number behind it or ahead: `p. 3`, `Section 2`, `第 3 页`. */
const REFERENCES: ReadonlySet<string> = new Set(everyWord(({ questions }) => questions.references));
/** A remark in brackets, or behind a dash, at the end of a quotation. */
const SOURCE = /(?:[(（[【]([^()（）[\]【】]{1,60})[)）\]】]|[—–-]([^—–-]{1,60}))$/u;
const YEAR = /(?:19|20)\d\d/u;

/** A passage at the length of which it is no hint, so that what stands behind it need not be looked at. */
const LONG_ENOUGH = 1000;
/** A hint wraps over fewer lines than this. */
const MOST_HINT_LINES = 20;
const NO_HINTS: ReadonlySet<string> = new Set();

/** Whether a label asks for the reader's own questions. */
export function invitesQuestions(label: string): boolean {
	return INVITES_QUESTIONS.test(label);
}

/** Whether a line is nothing but a question. */
export function asks(line: string): boolean {
	if (line.length > 400 || !QUESTION_MARK.test(line)) return false;
	const words = line.replace(AHEAD, '');
	const end = END.exec(words);
	const question = words.slice(0, end?.index ?? 0);
	return WORD.test(question) && !NEW_SENTENCE.test(question);
}

/**
 * What stands in an answer's place without what a template put there: hints that a template of the vault
 * has, lines that go on asking (`What type of paper is this?`), choices nobody made, and what explains
 * the question right below it.
 *
 * Right below a question, these are the template's: a quote, or a line in italics, that asks anywhere in it; a
 * line in italics that repeats the question's words; and any other quote, unless it quotes the paper (it
 * starts with a quotation mark, or ends with a page, a section or a year). Lines that ask are kept under a
 * label that invites questions.
 *
 * @param answer starts with the rest of the question's own line, so that what is right below
 * starts behind a line ending.
 * @param hints `textKey` of the hints that are known.
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
 * The keys of the hints in what a template has in an answer's place: the whole of it, and each passage and line that is
 * long enough to be no choice (of a list of choices, the reader may have left the one that is the answer).
 *
 * @param isFilled whether the template may be a filled example, in which a few words that are neither quoted nor
 * emphasised are an answer.
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

/** Whether a passage right below a question explains it. */
function explains(label: string, passage: Passage): boolean {
	const { form, callout } = passage;
	if (asksInside(passage)) return true;
	if (form === 'italic') return repeats(label, passage);
	return form === 'quote' && (callout === '' ? !isQuotation(passage) : HINT_CALLOUTS.has(callout));
}

/**
 * Whether a quote or a text in italics or bold asks: as a whole, or in any of its sentences where it is no quotation.
 */
function asksInside(passage: Passage): boolean {
	const { form, words, callout } = passage;
	if (form === 'text' || (callout !== '' && !HINT_CALLOUTS.has(callout))) return false;
	const whole = words.join(' ');
	return asks(whole) || (form !== 'bold' && ENDS_SENTENCE.test(whole) && !isQuotation(passage));
}

/** Whether a text in italics uses all words of the label it stands below, other than as a label of its own. */
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

/** The lines of a passage that no template put there. */
function ownLines({ form, lines, words }: Passage, hints: ReadonlySet<string>, invites: boolean): readonly string[] {
	if (hints.has(textKey(words)) || isOpenChoice(words.join(' '))) return [];
	const rest = lines.slice(hintLinesOf(words, hints));
	if (invites || !lines.some((line) => QUESTION_MARK.test(line))) return rest;
	return (form !== 'text' || isWrapped(words)) && asks(words.join(' ')) ? [] : rest.filter((line) => !asks(line));
}

/** How many of the first lines are a hint, with an answer right behind it. */
function hintLinesOf(words: readonly string[], hints: ReadonlySet<string>): number {
	if (hints.size === 0) return 0;
	for (let count = Math.min(words.length - 1, MOST_HINT_LINES); count > 0; count -= 1) {
		if (hints.has(textKey(words.slice(0, count)))) return count;
	}
	return 0;
}

/** Whether each line goes on with the sentence of the line before. */
function isWrapped(words: readonly string[]): boolean {
	return words.length > 1 && words.slice(1).every((line) => /^\p{Ll}/u.test(line));
}
