import { labelKey } from '../text/label';
import { withoutEnd } from '../text/strings';

/** How a question is written. `bold` is any emphasis, `question` a line that is one. */
type QuestionForm = 'row' | 'heading' | 'task' | 'bold' | 'label' | 'question';

/** One question of a pass. Offsets are UTF-16 code units of the whole note. */
export interface Question {
	/** The question as written, without markers. */
	readonly label: string;
	readonly form: QuestionForm;
	/** The line of the question, counted from 1. */
	readonly line: number;
	/** The question with its answer, from the start of its first line … */
	readonly from: number;
	/** … to the end of its last line, line ending excluded. */
	readonly to: number;
	/** What stands in the answer's place (an empty range where nothing does). */
	readonly answerFrom: number;
	readonly answerTo: number;
	/** Where typing an answer goes on. */
	readonly cursor: number;
	readonly answered: boolean;
}

/** One pass of a note: the section under its heading, or a task with what is nested in it. */
export interface PassReading {
	/** The passes the section is for: one, or several for a combined section. */
	readonly numbers: readonly number[];
	/** The heading's or the task's content as written. */
	readonly heading: string;
	/** 0 for a task. */
	readonly level: number;
	/** The line of the heading or the task, counted from 1. */
	readonly line: number;
	/** From the start of the heading's line to the end of the section's last line with text, line ending excluded. */
	readonly from: number;
	readonly to: number;
	readonly questions: readonly Question[];
}

/** What the templates in use ask, so that their questions are known in any note. */
export interface KnownQuestions {
	/** `labelKey` of every question. */
	readonly labels: ReadonlySet<string>;
	/** `hintKeys` of every text that stands in an answer's place in a template: hints, no answers. */
	readonly hints: ReadonlySet<string>;
	/** The labels that each pass asks, by its number. */
	readonly passes: ReadonlyMap<number, ReadonlySet<string>>;
}

export const NO_KNOWN_QUESTIONS: KnownQuestions = { labels: new Set(), hints: new Set(), passes: new Map() };

/** `类别 (Category)` has a name outside the brackets and one inside. */
const BRACKETED = /^([^()（）]*)[(（]([^()（）]+)[)）]$/u;
const HAN = /\p{Script=Han}/u;
/** What stands behind a question's name: `Category: what type of paper?`, `Category – what type?`. */
const BEHIND_NAME = /[:：]|\s[-–—]\s/u;

/**
 * The names of a question: the whole label with and without its question mark, what stands before its colon, its dash
 * or its remark in brackets, and the name in a second language in those brackets.
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

/**
 * The name by which a template knows a question: one of its names, or the plural of one.
 *
 * @returns null where no template asks it.
 */
export function knownName(label: string, { labels }: KnownQuestions): string | null {
	const names = labelNames(label);
	return (
		names.find((name) => labels.has(name)) ??
		names.map((name) => `${name}s`).find((name) => labels.has(name)) ??
		null
	);
}
