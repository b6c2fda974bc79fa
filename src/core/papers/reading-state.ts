/** The status of a paper between two sessions. These words are stored in notes in every UI language. */
export const READING_STATUSES = ['queued', 'reading', 'later', 'stopped', 'finished'] as const;
export type ReadingStatus = (typeof READING_STATUSES)[number];

/** The decision that Keshav's method asks for after a pass: go on, come back after background reading, or stop. */
export type Decision = 'continue' | 'later' | 'stop';

export interface ReadingState {
	/** 0 = not started. */
	readonly pass: number;
	readonly status: ReadingStatus;
}

/** A step to a new state, with everything to write for it. */
export interface Transition {
	readonly state: ReadingState;
	/** The pass that is finished today. A date that it already has is kept, since that records when it really was. */
	readonly finished: number | null;
	/** The pass that is unfinished again, so that its date is removed. */
	readonly reopened: number | null;
	/** The pass whose section is inserted. */
	readonly insert: number | null;
}

const NOTHING_ELSE = { finished: null, reopened: null, insert: null } as const;

/**
 * Ends the current pass, or the first one if the paper was not started.
 *
 * @param passCount how many passes the reading has; the last one finishes the paper whatever the decision.
 */
export function finishPass(state: ReadingState, decision: Decision, passCount: number): Transition {
	const pass = Math.max(1, state.pass);
	const ended = { ...NOTHING_ELSE, finished: pass };
	if (pass >= passCount) return { ...ended, state: { pass, status: 'finished' } };
	if (decision === 'continue') return { ...ended, state: { pass: pass + 1, status: 'reading' }, insert: pass + 1 };
	return { ...ended, state: { pass, status: decision === 'later' ? 'later' : 'stopped' } };
}

/**
 * Whether there is a pass to finish: not if the paper is finished, or put aside (`later`, `stopped`) after a finished
 * pass.
 */
export function canFinishPass(paper: ReadingHistory): boolean {
	const { pass, status } = paper;
	return status !== 'finished' && !((status === 'later' || status === 'stopped') && wasFinished(paper, pass));
}

/** Sets the pass by hand. Pass 0 puts the paper back into the queue. */
export function setPass(pass: number): Transition {
	return { ...NOTHING_ELSE, state: { pass, status: pass === 0 ? 'queued' : 'reading' } };
}

/** The passes to choose from, in the order of the list: first the current pass, last 0 for starting over. */
export function passesToChoose(current: number, passCount: number): number[] {
	const passes = Array.from({ length: passCount }, (_, at) => at + 1);
	return [...passes.filter((pass) => pass >= current), ...passes.filter((pass) => pass < current), 0];
}

/** A request that needs no further question: a pass by its number, or a step. */
export type Step = number | 'next' | 'back' | 'later' | 'stopped' | 'finished';

export interface ReadingHistory extends ReadingState {
	readonly finished: readonly { readonly number: number }[];
}

/**
 * Takes a step from the current state.
 *
 * @returns null if it is not possible: on from the end, back from the start, or to the same state.
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
			return status === step ? null : { ...NOTHING_ELSE, state: { pass, status: step } };
		case 'finished':
			if (status === 'finished') return null;
			// Only a pass that is being read ends today. A queued paper, or one put aside, may have been read at any
			// time or never.
			return {
				...NOTHING_ELSE,
				state: { pass: Math.max(1, pass), status: 'finished' },
				finished: status === 'reading' && pass > 0 ? pass : null,
			};
		default: {
			const transition = setPass(step);
			return pass === step && status === transition.state.status ? null : transition;
		}
	}
}

/** Starts a paper, ends its pass and goes on to the next one, or resumes a paper that was put aside. */
function goOn(paper: ReadingHistory, passCount: number): Transition | null {
	const { pass, status } = paper;
	if (status === 'finished') return null;
	if (pass === 0) return { ...setPass(1), insert: 1 };
	const isDone = wasFinished(paper, pass);
	if (status === 'reading' || (isDone && pass >= passCount)) return finishPass(paper, 'continue', passCount);
	return isDone ? { ...setPass(pass + 1), insert: pass + 1 } : setPass(pass);
}

/**
 * Takes one step back: a paper that was put aside or finished is being read again, one that is being read returns to
 * the pass before. The date of the new pass is removed.
 */
function goBack(paper: ReadingHistory): Transition | null {
	const { pass, status } = paper;
	if (status === 'queued' && pass === 0) return null;
	const to = status === 'reading' ? pass - 1 : pass;
	return { ...setPass(Math.max(0, to)), reopened: to > 0 && wasFinished(paper, to) ? to : null };
}

function wasFinished({ finished }: ReadingHistory, pass: number): boolean {
	return finished.some(({ number }) => number === pass);
}
