import { labelKey } from '../text/names';
import { withoutEnd } from '../text/strings';

/** Offsets are UTF-16 code units of the whole note. */
export interface Question {
	/** As written, without markers. */
	readonly label: string;
	/** `bold` stands for any emphasis, `question` for a line that is a question. */
	readonly form: 'row' | 'heading' | 'task' | 'bold' | 'label' | 'question';
	/** Counted from 1. */
	readonly line: number;
	/** From the start of the first line of the question … */
	readonly from: number;
	/** … to the end of the last line of its answer, line ending excluded. */
	readonly to: number;
	/** An empty range if there is no answer. */
	readonly answerFrom: number;
	readonly answerTo: number;
	/** Where to put the cursor for typing an answer. */
	readonly cursor: number;
	readonly answered: boolean;
}

/** A pass of a note: the section under its heading, or a task with everything nested in it. */
export interface PassReading {
	/** Several for a combined section. */
	readonly numbers: readonly number[];
	/** The heading or task as written. */
	readonly heading: string;
	/** 0 for a task. */
	readonly level: number;
	/** Counted from 1. */
	readonly line: number;
	/** From the heading to the end of the section's last line with text, line ending excluded. */
	readonly from: number;
	readonly to: number;
	readonly questions: readonly Question[];
}

/** The questions of the templates in use, which are recognised in any note. */
export interface KnownQuestions {
	/** `labelKey` of every question. */
	readonly labels: ReadonlySet<string>;
	/** `hintKeys` of every text that a template has in the place for an answer. */
	readonly hints: ReadonlySet<string>;
	/** The labels of each pass, by its number. */
	readonly passes: ReadonlyMap<number, ReadonlySet<string>>;
}

export const NO_KNOWN_QUESTIONS: KnownQuestions = { labels: new Set(), hints: new Set(), passes: new Map() };

/** `类别 (Category)` has a name outside the brackets and one inside. */
const BRACKETED = /^([^()（）]*)[(（]([^()（）]+)[)）]$/u;
const HAN = /\p{Script=Han}/u;
/** Separates a question's name from its explanation: `Category: what type of paper?`, `Category – what type?`. */
const BEHIND_NAME = /[:：]|\s[-–—]\s/u;

/**
 * The names of a question: the whole label with and without its question mark, the part before a colon, a dash or
 * brackets, and a name in a second language inside these brackets.
 */
export function labelNames(label: string): string[] {
	const key = labelKey(label);
	const [, outside = '', inside = ''] = BRACKETED.exec(key) ?? [];
	const names = [
		key,
		withoutEnd(key, /[?？]/u).trimEnd(),
		labelKey(key.split(BEHIND_NAME)[0] ?? ''),
		outside.trimEnd(),
		HAN.test(outside) === HAN.test(inside) ? '' : inside,
	];
	return names.filter((name) => name !== '');
}

/** The name of a question, or its plural, that a template knows; null if there is none. */
export function knownName(label: string, { labels }: KnownQuestions): string | null {
	const names = labelNames(label);
	return [...names, ...names.map((name) => `${name}s`)].find((name) => labels.has(name)) ?? null;
}
