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
	/** The pass whose finishing is dated today, if any. */
	readonly finished: number | null;
	/** The pass whose section is inserted, if any. */
	readonly insert: number | null;
}

/**
 * Ends the pass a paper is at. A paper that was not started is taken to have had its first pass.
 *
 * @param passCount how many passes the paper's reading has; the last one needs no decision and finishes the paper.
 */
export function finishPass(state: ReadingState, decision: Decision, passCount: number): Transition {
	const pass = Math.max(1, state.pass);
	if (pass >= passCount) return { state: { pass, status: 'finished' }, finished: pass, insert: null };
	if (decision === 'continue') return { state: { pass: pass + 1, status: 'reading' }, finished: pass, insert: pass + 1 };
	return { state: { pass, status: decision === 'later' ? 'later' : 'stopped' }, finished: pass, insert: null };
}

/** Puts a paper at a pass by hand; at pass 0 it waits in the queue again. */
export function setPass(pass: number): Transition {
	return { state: { pass, status: pass === 0 ? 'queued' : 'reading' }, finished: null, insert: null };
}
