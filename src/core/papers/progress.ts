import { nameForPass } from './paper-rules';
import type { Properties } from '../front-matter/block';
import { findProperty } from '../front-matter/properties';
import { spelledValue } from '../facts/value';
import type { PassReading } from '../passes/question';
import { readDate } from '../facts/dates';
import { passNumbers } from '../passes/read-passes';
import type { PaperRules } from './paper-rules';
import { isEmptyValue, readPassNumber } from './pass-value';
import type { ReadingState, ReadingStatus } from './reading-state';
import { readStatus } from './stated-status';
import type { StatusPlaces } from './stated-status';

/** How far one pass is filled in. */
export interface PassProgress {
	readonly number: number;
	readonly answered: number;
	readonly questions: number;
	/** The date as in `FinishedPass`, or ''. */
	readonly finished: string;
}

/** A finished pass, whether or not the note has a section for it. */
interface FinishedPass {
	readonly number: number;
	/** `YYYY-MM-DD`; the note's own text if it is not clearly a date. */
	readonly date: string;
}

/** How far a paper has been read. */
export interface Progress extends ReadingState {
	/** A status word that is not in the vocabulary, or ''. `status` then follows from the pass. */
	readonly unknownStatus: string;
	/** Where the value of `pass` was found. */
	readonly source: 'property' | 'status' | 'body';
	/** The passes that the note has sections for. */
	readonly passes: readonly PassProgress[];
	/** The passes with a date in the properties, by number. */
	readonly finished: readonly FinishedPass[];
	/**
	 * The pass that the answers indicate (0 without answers), if it contradicts what the note states; else null.
	 * Neither is overwritten.
	 */
	readonly bodyPass: number | null;
}

export const DEFAULT_PASS_COUNT = 3;

const PASS_NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** How many passes a paper's reading has: as many as the note, else as many as the template. */
export function passCountOf(progress: Progress, templateCount: number = DEFAULT_PASS_COUNT): number {
	return progress.passes.at(-1)?.number ?? templateCount;
}

/**
 * Reads how far a paper has been read: from the pass property, else a status, else the answers.
 *
 * @param places where a status may be stated besides the properties.
 */
export function readProgress(
	properties: Properties,
	sections: readonly PassReading[],
	rules: PaperRules,
	places: StatusPlaces,
): Progress {
	const { names } = rules;
	const finished = finishedPasses(properties, names.passDate);
	const passes = passNumbers(sections).map((number) => passProgress(number, sections, finished));
	const body = passOfBody(passes);
	const { meaning, isOwn, unknown: unknownStatus } = readStatus(properties, places, rules);
	const written = readPassNumber(findProperty(properties, [names.pass])?.value);
	const shared = { unknownStatus, passes, finished };
	if (written === 0 && isOwn && meaning?.status === 'queued' && body > 0) {
		// New notes have these properties. The first answer starts the reading; the next step of the plugin writes that
		// down.
		return { ...shared, pass: body, status: 'reading', source: 'body', bodyPass: null };
	}
	const pass = written ?? meaning?.pass ?? (meaning === null ? body : Math.max(body, startOf(meaning.status)));
	const source = written !== null ? 'property' : meaning !== null ? 'status' : 'body';
	const status = meaning?.status ?? statusOf(pass, passes, source);
	const stated = { pass: written ?? meaning?.pass ?? null, status, isStep: written !== null && isOwn };
	return {
		...shared,
		pass,
		status,
		source,
		bodyPass: source !== 'body' && contradicts(stated, body, passes) ? body : null,
	};
}

function passProgress(
	number: number,
	sections: readonly PassReading[],
	finished: readonly FinishedPass[],
): PassProgress {
	const questions = sections
		.filter((section) => section.numbers.includes(number))
		.flatMap((section) => section.questions);
	return {
		number,
		answered: questions.filter((question) => question.answered).length,
		questions: questions.length,
		finished: finished.find((pass) => pass.number === number)?.date ?? '',
	};
}

/** @param name of the date property, with `{n}` for the pass. */
function finishedPasses(properties: Properties, name: string): FinishedPass[] {
	return PASS_NUMBERS.flatMap((number) => {
		const value = findProperty(properties, [nameForPass(name, number)])?.value;
		return isEmptyValue(value) ? [] : [{ number, date: readDate(value) ?? spelledValue(value) }];
	});
}

/** The furthest pass with an answer, else 0. */
function passOfBody(passes: readonly PassProgress[]): number {
	return passes.filter((pass) => pass.answered > 0).at(-1)?.number ?? 0;
}

function startOf(status: ReadingStatus): number {
	return status === 'queued' ? 0 : 1;
}

function statusOf(pass: number, passes: readonly PassProgress[], source: Progress['source']): ReadingStatus {
	if (pass === 0) return 'queued';
	// A note with only one pass is at the start of its reading, even if all questions are answered.
	const complete =
		passes.length > 1 && passes.every(({ answered, questions }) => questions > 0 && answered === questions);
	return source === 'body' && complete ? 'finished' : 'reading';
}

interface StatedProgress {
	/** From the pass property or a status word; else null. */
	readonly pass: number | null;
	readonly status: ReadingStatus;
	/** Whether the plugin's own properties state pass and status, as a step of the plugin writes them. */
	readonly isStep: boolean;
}

/**
 * Whether the stated progress contradicts the answers. It never does in a note without questions.
 *
 * - A stated pass contradicts answers in a later pass, and answers that end more than one pass earlier: a pass that
 *   was just begun has no answers yet. After a step of the plugin only a later pass counts, because the reader decided
 *   to go on without the missing answers.
 * - A status without a pass contradicts the answers if it is `queued` and something is answered, or `finished` and
 *   nothing is.
 */
function contradicts({ pass, status, isStep }: StatedProgress, body: number, passes: readonly PassProgress[]): boolean {
	if (passes.every(({ questions }) => questions === 0)) return false;
	if (pass !== null) return body > pass || (!isStep && body < pass - 1);
	return body > 0 ? status === 'queued' : status === 'finished';
}
