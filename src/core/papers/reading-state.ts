/** Where a paper stands between two sittings. The words are stored as they are, in every UI language. */
export const READING_STATUSES = ['queued', 'reading', 'later', 'stopped', 'finished'] as const;
export type ReadingStatus = (typeof READING_STATUSES)[number];

/** What Keshav asks for at the end of a pass: go on, come back after background reading, or leave it at that. */
export type Decision = 'continue' | 'later' | 'stop';

export interface ReadingState {
	/** The pass the paper is at; 0 = not started. */
	readonly pass: number;
	readonly status: ReadingStatus;
}

/** A step from one state to the next, as what is written and done. */
export interface Transition {
	readonly state: ReadingState;
	/**
	 * The pass that is finished today, if any. It is dated unless a date stands: that is the
	 * record of when it was finished.
	 */
	readonly finished: number | null;
	/** The pass that is taken to be unfinished again, so that its date goes, if any. */
	readonly reopened: number | null;
	/** The pass whose section is inserted, if any. */
	readonly insert: number | null;
}

const NO_DATES = { finished: null, reopened: null } as const;

/**
 * Ends the pass a paper is at. A paper that was not started is taken to have had its first pass.
 *
 * @param passCount how many passes the paper's reading has; the last one needs no decision and finishes the paper.
 */
export function finishPass(state: ReadingState, decision: Decision, passCount: number): Transition {
	const pass = Math.max(1, state.pass);
	if (pass >= passCount) return { state: { pass, status: 'finished' }, finished: pass, reopened: null, insert: null };
	if (decision === 'continue')
		return { state: { pass: pass + 1, status: 'reading' }, finished: pass, reopened: null, insert: pass + 1 };
	return {
		state: { pass, status: decision === 'later' ? 'later' : 'stopped' },
		finished: pass,
		reopened: null,
		insert: null,
	};
}

/** Whether a paper has a pass to finish: it has neither been finished, nor does it rest after a pass that was. */
export function canFinishPass(paper: ReadingHistory): boolean {
	const { pass, status } = paper;
	return status !== 'finished' && !((status === 'later' || status === 'stopped') && wasFinished(paper, pass));
}

/** Puts a paper at a pass by hand; at pass 0 it waits in the queue again. */
export function setPass(pass: number): Transition {
	return { state: { pass, status: pass === 0 ? 'queued' : 'reading' }, ...NO_DATES, insert: null };
}

/**
 * The passes a user can choose from, in the order of the list: it opens on the current one, and to
 * start all over comes last.
 *
 * @param passCount how many passes the paper's reading has.
 */
export function passesToChoose(current: number, passCount: number): number[] {
	const passes = Array.from({ length: passCount }, (_, at) => at + 1);
	return [...passes.filter((pass) => pass >= current), ...passes.filter((pass) => pass < current), 0];
}

/** What a user can ask for without being asked back: a pass by its number, or a step. */
export type Step = number | 'next' | 'back' | 'later' | 'stopped' | 'finished';

/** A state, with the passes that were finished so far. */
export interface ReadingHistory extends ReadingState {
	readonly finished: readonly { readonly number: number }[];
}

/**
 * Takes a step from where a paper stands.
 *
 * @param passCount how many passes the paper's reading has.
 * @returns null where there is nowhere to go: on from the end, back from the start, or to where the paper is.
 */
export function takeStep(step: Step, paper: ReadingHistory, passCount: number): Transition | null {
	const { pass, status } = paper;
	switch (step) {
		case 'next':
			return goOn(paper, passCount);
		case 'back':
			return goBack(paper);
		case 'later':
		case 'stopped':
			return status === step ? null : { state: { pass, status: step }, ...NO_DATES, insert: null };
		case 'finished':
			if (status === 'finished') return null;
			// Only the pass that is being read ends today. A paper that waits or rests may have been
			// read at any time, or never.
			return {
				state: { pass: Math.max(1, pass), status: 'finished' },
				finished: status === 'reading' && pass > 0 ? pass : null,
				reopened: null,
				insert: null,
			};
		default: {
			const transition = setPass(step);
			return pass === step && status === transition.state.status ? null : transition;
		}
	}
}

/** Starts a paper, ends its pass and goes on to the next, or takes it up again where it rests. */
function goOn(paper: ReadingHistory, passCount: number): Transition | null {
	const { pass, status } = paper;
	if (status === 'finished') return null;
	if (pass === 0) return { state: { pass: 1, status: 'reading' }, ...NO_DATES, insert: 1 };
	if (status === 'reading') return finishPass(paper, 'continue', passCount);
	const isDone = wasFinished(paper, pass);
	if (isDone && pass >= passCount) return finishPass(paper, 'continue', passCount);
	const to = isDone ? pass + 1 : pass;
	return { state: { pass: to, status: 'reading' }, ...NO_DATES, insert: isDone ? to : null };
}

/** The step before: a paper that rests is read again, one that is read is at the pass before, whose date goes. */
function goBack(paper: ReadingHistory): Transition | null {
	const { pass, status } = paper;
	if (status === 'queued' && pass === 0) return null;
	const to = status === 'reading' ? pass - 1 : pass;
	const reopened = to > 0 && wasFinished(paper, to) ? to : null;
	return {
		state: { pass: Math.max(0, to), status: to <= 0 ? 'queued' : 'reading' },
		finished: null,
		reopened,
		insert: null,
	};
}

function wasFinished({ finished }: ReadingHistory, pass: number): boolean {
	return finished.some(({ number }) => number === pass);
}
