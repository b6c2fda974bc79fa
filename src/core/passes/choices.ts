import { stripDecoration } from '../text/names';
import { everyWord } from '../words/words';

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
