import type { Properties } from '../front-matter/parse';
import { findProperty } from '../front-matter/properties';
import { readPassHeading } from '../passes/pass-heading';
import type { PassReading } from '../passes/prompt';
import { passNumbers } from '../passes/read-passes';
import type { PaperRules } from './paper-rules';
import type { ReadingState, ReadingStatus } from './reading-state';
import { statusWord } from './vocabulary';

/** How far one pass is filled in. */
export interface PassProgress {
	readonly number: number;
	readonly answered: number;
	readonly prompts: number;
	/** The day the pass was finished, `YYYY-MM-DD`, or ''. */
	readonly finished: string;
}

/** A pass that was finished, whether or not the note has a section for it. */
export interface FinishedPass {
	readonly number: number;
	/** `YYYY-MM-DD`. */
	readonly date: string;
}

/** What a paper is at, from its properties and its body. */
export interface Progress extends ReadingState {
	/** A status word that the vocabulary does not know, or ''. `status` then follows from the pass. */
	readonly unknownStatus: string;
	/** Where `pass` comes from. */
	readonly source: 'property' | 'status' | 'body';
	/** The passes the note has sections for; empty where it has none. */
	readonly passes: readonly PassProgress[];
	/** The passes that the properties give a date of, by number. */
	readonly finished: readonly FinishedPass[];
	/** The pass the body speaks of where the properties say otherwise, else null. Neither is overwritten. */
	readonly bodyPass: number | null;
}

/** The default number of passes, where a note defines none. */
export const DEFAULT_PASS_COUNT = 3;

/** Names of the status property that are understood besides the one of the settings. */
export const STATUS_NAMES: readonly string[] = ['status', '状态', '阅读状态'];

const PASS_NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** How many passes a paper's reading has: those of its note ("of 2"), else those of the template. */
export function passCountOf(progress: Progress, templateCount: number = DEFAULT_PASS_COUNT): number {
	return progress.passes.at(-1)?.number ?? templateCount;
}

/** Reads what a paper is at: the pass property first, else a status word, else the body. */
export function readProgress(properties: Properties, sections: readonly PassReading[], rules: PaperRules): Progress {
	const { names, vocabulary } = rules;
	const finished = finishedPasses(properties, names.passDate);
	const passes = passNumbers(sections).map((number) => passProgress(number, sections, finished));
	const body = passOfBody(passes);
	const word = statusWord(findProperty(properties, [names.status, ...STATUS_NAMES])?.value);
	const meaning = vocabulary.get(word);
	const unknownStatus = word !== '' && meaning === undefined ? word : '';
	const written = readPassNumber(findProperty(properties, [names.pass])?.value);
	const pass = written ?? meaning?.pass ?? (meaning === undefined ? body : Math.max(body, startOf(meaning.status)));
	const source = written !== null ? 'property' : meaning !== undefined ? 'status' : 'body';
	const status = meaning?.status ?? statusOf(pass, passes, source);
	return { pass, status, unknownStatus, source, passes, finished, bodyPass: source === 'property' ? disagreement(pass, body, passes) : null };
}

function passProgress(number: number, sections: readonly PassReading[], finished: readonly FinishedPass[]): PassProgress {
	const prompts = sections.filter((section) => section.numbers.includes(number)).flatMap((section) => section.prompts);
	return {
		number,
		answered: prompts.filter((prompt) => prompt.answered).length,
		prompts: prompts.length,
		finished: finished.find((pass) => pass.number === number)?.date ?? '',
	};
}

/** @param name the date's property, with `{n}` for the pass. */
function finishedPasses(properties: Properties, name: string): FinishedPass[] {
	return PASS_NUMBERS.flatMap((number) => {
		const date = findProperty(properties, [name.replace('{n}', String(number))])?.value;
		return typeof date === 'string' && date !== '' ? [{ number, date: date.slice(0, 10) }] : [];
	});
}

/** The furthest pass with an answer; 0 where nothing is answered. */
function passOfBody(passes: readonly PassProgress[]): number {
	return passes.filter((pass) => pass.answered > 0).at(-1)?.number ?? 0;
}

function startOf(status: ReadingStatus): number {
	return status === 'queued' ? 0 : 1;
}

function statusOf(pass: number, passes: readonly PassProgress[], source: Progress['source']): ReadingStatus {
	if (pass === 0) return 'queued';
	const complete = passes.length > 0 && passes.every(({ answered, prompts }) => prompts > 0 && answered === prompts);
	return source === 'body' && complete ? 'finished' : 'reading';
}

/** A pass just begun has no answers yet, so the body may lag one behind without disagreeing. */
function disagreement(pass: number, body: number, passes: readonly PassProgress[]): number | null {
	if (passes.every(({ prompts }) => prompts === 0)) return null;
	return body > pass || body < pass - 1 ? body : null;
}

/** A pass number as people write it: 2, "2", "pass 2", "第二遍", [2], "2/3". */
function readPassNumber(value: unknown): number | null {
	const first: unknown = Array.isArray(value) ? (value as unknown[])[0] : value;
	if (typeof first === 'number') return Number.isInteger(first) && first >= 0 && first <= 9 ? first : null;
	if (typeof first !== 'string') return null;
	const match = /^\D*?(\d)(?!\d)/u.exec(first);
	return match?.[1] === undefined ? (readPassHeading(first)[0] ?? null) : Number(match[1]);
}
