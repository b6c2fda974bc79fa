import { append } from '../text/collections';
import { withoutEnd } from '../text/strings';
import { stripDecoration } from '../text/names';
import { everyWord } from '../words/words';

const QUOTE_MARKER = /^[ \t]*(?:>[ \t]?)+/u;
const LIST_MARKER = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[.\][ \t]+)?/u;
const CALLOUT = /^\[!([^\]\n]{1,30})\][-+]?[ \t]*/u;
const EMPHASISED = /^(\*{1,3}|_{1,3})(?=\S)(.*\S)\1$/su;
const MARKS = /[*_=~`]+/gu;
const OUTER_MARK = /[^\p{L}\p{N}]/u;

/** A paragraph, list item or quote in the place for an answer. */
export interface Passage {
	readonly form: 'text' | 'quote' | 'italic' | 'bold';
	/** In lower case; '' if there is none. */
	readonly callout: string;
	readonly lines: readonly string[];
	/** Each line without list, quote and callout markers. */
	readonly words: readonly string[];
}

/**
 * Splits a text at blank lines and list markers, and where a quote or emphasis on whole lines begins or ends. A quote
 * or emphasis that is wrapped over several lines is one passage.
 */
export function passagesOf(text: string): Passage[] {
	const passages: Passage[] = [];
	let lines: string[] = [];
	const close = (): void => {
		if (lines.length > 0) append(passages, readPassages(lines));
		lines = [];
	};
	for (const line of text.split(/\r?\n/u)) {
		if (line.trim() === '') {
			close();
			continue;
		}
		const previous = lines.at(-1);
		if (previous !== undefined && (LIST_MARKER.test(line) || isQuoted(line) !== isQuoted(previous))) close();
		lines.push(line);
	}
	close();
	return passages;
}

/** A key for comparing texts: without emphasis marks and outer punctuation, with single spaces, in lower case. */
export function textKey(words: readonly string[]): string {
	return withoutEnd(
		words
			.join(' ')
			.replace(MARKS, '')
			.replace(/\s+/gu, ' ')
			.replace(/^[^\p{L}\p{N}]+/u, ''),
		OUTER_MARK,
	).toLowerCase();
}

function isQuoted(line: string): boolean {
	return QUOTE_MARKER.test(line);
}

/**
 * The passages in lines without a blank line between them: a quote, emphasised text, or plain text with emphasised
 * lines.
 */
function readPassages(lines: readonly string[]): Passage[] {
	const words = lines.map(wordsOf);
	if (isQuoted(lines[0] ?? '')) {
		const [marker = '', callout = ''] = CALLOUT.exec(words[0] ?? '') ?? [];
		return [
			{
				form: 'quote',
				callout: callout.toLowerCase(),
				lines,
				words: [(words[0] ?? '').slice(marker.length), ...words.slice(1)],
			},
		];
	}
	const whole = emphasisOf(words.join('\n'));
	if (whole !== null) return [{ form: whole, callout: '', lines, words }];
	const passages: { form: Passage['form']; callout: ''; lines: string[]; words: string[] }[] = [];
	for (const [at, line] of lines.entries()) {
		const form = emphasisOf(words[at] ?? '') ?? 'text';
		const last = passages.at(-1);
		if (form === 'text' && last?.form === 'text') {
			last.lines.push(line);
			last.words.push(words[at] ?? '');
		} else {
			passages.push({ form, callout: '', lines: [line], words: [words[at] ?? ''] });
		}
	}
	return passages;
}

function wordsOf(line: string): string {
	return line.replace(QUOTE_MARKER, '').replace(LIST_MARKER, '').trim();
}

/** The emphasis around a whole text, if any. */
function emphasisOf(text: string): 'italic' | 'bold' | null {
	const [, mark = '', inner = ''] = EMPHASISED.exec(text) ?? [];
	if (mark === '') return null;
	const rest = mark.length === 1 ? inner.replace(/\*\*|__/gu, '') : inner;
	return rest.includes(mark) ? null : mark.length === 2 ? 'bold' : 'italic';
}

/** Words of which two are enough to make a choice: `yes / no`. */
const WORDS: ReadonlySet<string> = new Set(everyWord(({ questions }) => questions.choices));

/** A longer line is prose. */
const LONGEST_LIST = 300;
const LONGEST_CHOICE = 40;
const MOST_WORDS = 4;

const SEPARATOR = /[/|／｜]/u;
/** Without spaces a slash separates choices only between Chinese words; `encoder/decoder/head` is one word. */
const PARTS_CHOICES = /\s[/|]\s|[／｜]|\p{Script=Han}[/|]\p{Script=Han}/u;
/** Marks by which the reader sets the chosen one apart. */
const SET_OFF = /\*|==|~~|__|`|\$|\[|←|<-/u;
/** Names and numbers are answers: `GPT-2 / BERT / T5`, `28.4 / 41.0 / 12`. */
const NAME_OR_FIGURE = /\p{L}\p{Lu}|\p{N}/u;
/** `A.`, `B)` or `(C)` ahead of a choice. */
const LETTER = /(?:^|\s)[(（]?([A-Ha-h])[.)．、:：）]\s*/gu;
const OPENS_WITH_LETTER = /^[(（]?[A-Ha-h][.)．、:：）]/u;
/** If the text before the next letter ends so, the line lists names: `A. Smith, B. Jones and C. Lee`. */
const GOES_ON = /(?:[,，;；&]|(?:^|\s)and)$/iu;

/** A separator or a letter of a choice. Most answers have neither, so they need not be read closely. */
const MAY_PART = /[/|／｜]|[A-Ha-h][*_=~]*[.)．、:：）]/u;

/** Whether a text is only a list of choices that are all still open: `yes / no / partly`, `A. survey B. system`. */
export function isOpenChoice(text: string): boolean {
	if (text.length > LONGEST_LIST || !MAY_PART.test(text)) return false;
	const lines = stripDecoration(text)
		.replace(/[?？。.]$/u, '')
		.split('\n')
		.map((one) => one.trim())
		.filter((one) => one !== '');
	const line = lines.join(' ');
	if (line === '' || SET_OFF.test(line)) return false;
	return lines.length === 1
		? isParted(line) || isLettered(line)
		: lines.every((one) => OPENS_WITH_LETTER.test(one)) && isLettered(line);
}

function isParted(line: string): boolean {
	const choices = line.split(SEPARATOR).map((choice) => choice.trim());
	if (choices.length < 2) return false;
	if (choices.every((choice) => WORDS.has(choice.toLowerCase()))) return true;
	return (
		choices.length > 2 &&
		PARTS_CHOICES.test(line) &&
		choices.every((choice) => isShort(choice) && !NAME_OR_FIGURE.test(choice))
	);
}

function isLettered(line: string): boolean {
	const marks = [...line.matchAll(LETTER)];
	if (marks.length < 2 || marks[0]?.index !== 0) return false;
	return marks.every((mark, at) => {
		const choice = line.slice(mark.index + mark[0].length, marks[at + 1]?.index).trim();
		return (
			mark[1]?.toLowerCase() === 'abcdefgh'[at] &&
			isShort(choice) &&
			!GOES_ON.test(choice) &&
			!choice.endsWith('.')
		);
	});
}

function isShort(choice: string): boolean {
	return choice !== '' && choice.length <= LONGEST_CHOICE && choice.split(' ').length <= MOST_WORDS;
}
