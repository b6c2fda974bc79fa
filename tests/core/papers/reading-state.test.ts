import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canFinishPass, finishPass, passesToChoose, takeStep } from '../../../src/core/papers/reading-state';
import type { ReadingHistory, ReadingStatus, Step, Transition } from '../../../src/core/papers/reading-state';

/** `2 reading, 1` is a paper at pass 2 with a date for pass 1. */
function paper(text: string): ReadingHistory {
	const [state = '', dates = ''] = text.split(', ');
	const [pass, status] = state.split(' ');
	return {
		pass: Number(pass),
		status: status as ReadingStatus,
		finished: [...dates].map((number) => ({ number: Number(number) })),
	};
}

function said(transition: Transition | null): string {
	if (transition === null) return 'nowhere';
	const { state, finished, reopened, insert } = transition;
	return [
		`${String(state.pass)} ${state.status}`,
		finished === null ? '' : `dates ${String(finished)}`,
		reopened === null ? '' : `reopens ${String(reopened)}`,
		insert === null ? '' : `inserts ${String(insert)}`,
	]
		.filter((part) => part !== '')
		.join(', ');
}

describe('a step', () => {
	test.each<[Step, string, string]>([
		['next', '0 queued', '1 reading, inserts 1'],
		['next', '1 reading', '2 reading, dates 1, inserts 2'],
		['next', '3 reading, 12', '3 finished, dates 3'],
		['next', '1 later, 1', '2 reading, inserts 2'],
		['next', '2 stopped, 1', '2 reading'],
		['next', '3 stopped, 123', '3 finished, dates 3'],
		['next', '2 queued, 1', '2 reading'],
		['next', '3 finished, 123', 'nowhere'],
		['back', '0 queued', 'nowhere'],
		['back', '1 reading', '0 queued'],
		['back', '2 reading, 1', '1 reading, reopens 1'],
		['back', '2 reading', '1 reading'],
		['back', '1 later, 1', '1 reading, reopens 1'],
		['back', '1 stopped', '1 reading'],
		['back', '0 later', '0 queued'],
		['back', '3 finished, 123', '3 reading, reopens 3'],
		['later', '1 reading', '1 later'],
		['later', '1 later', 'nowhere'],
		['stopped', '2 reading, 1', '2 stopped'],
		['finished', '2 reading, 1', '2 finished, dates 2'],
		['finished', '0 queued', '1 finished'],
		['finished', '2 queued, 1', '2 finished'],
		['finished', '2 later, 1', '2 finished'],
		['finished', '2 stopped', '2 finished'],
		['finished', '3 finished', 'nowhere'],
		[2, '1 reading', '2 reading'],
		[2, '2 later', '2 reading'],
		[0, '2 reading', '0 queued'],
		[1, '1 reading', 'nowhere'],
	])('%s from %s leads to: %s', (step, from, to) => {
		expect(said(takeStep(step, paper(from), 3))).toBe(to);
	});
});

test.each([
	['0 queued', true],
	['1 reading', true],
	['2 reading, 12', true],
	['1 later', true],
	['2 stopped, 1', true],
	['1 later, 1', false],
	['2 stopped, 12', false],
	['3 finished', false],
	['3 finished, 123', false],
])('whether there is a pass to finish at %s: %s', (from, expected) => {
	expect(canFinishPass(paper(from))).toBe(expected);
});

test('the passes to choose from begin with the current one, and to start all over comes last', () => {
	expect([0, 1, 2, 3, 7].map((current) => passesToChoose(current, 3).join(' '))).toEqual([
		'1 2 3 0',
		'1 2 3 0',
		'2 3 1 0',
		'3 1 2 0',
		'1 2 3 0',
	]);
});

/** What the note says once a step is taken. */
function taken(before: ReadingHistory, { state, finished, reopened }: Transition): ReadingHistory {
	const numbers = new Set(before.finished.map(({ number }) => number));
	if (finished !== null) numbers.add(finished);
	if (reopened !== null) numbers.delete(reopened);
	return { ...state, finished: [...numbers].sort((a, b) => a - b).map((number) => ({ number })) };
}

test('every step of a reading can be taken back, one by one, to the start', () => {
	const steps = fc.array(fc.constantFrom<'next' | 'later' | 'stop'>('next', 'later', 'stop'), { maxLength: 8 });
	fc.assert(
		fc.property(steps, fc.integer({ min: 1, max: 5 }), (choices, passCount) => {
			let now: ReadingHistory = { pass: 0, status: 'queued', finished: [] };
			for (const choice of choices) {
				const isUnderWay = now.status === 'reading' && choice !== 'next';
				const step = isUnderWay
					? finishPass(now, choice === 'later' ? 'later' : 'stop', passCount)
					: takeStep('next', now, passCount);
				if (step !== null) now = taken(now, step);
				expect(now.pass).toBeLessThanOrEqual(passCount);
			}
			for (let left = 20; left > 0; left -= 1) {
				const step = takeStep('back', now, passCount);
				if (step === null) break;
				now = taken(now, step);
			}
			expect(now).toEqual({ pass: 0, status: 'queued', finished: [] });
		}),
		{ seed: 2007, numRuns: 1000 },
	);
});
