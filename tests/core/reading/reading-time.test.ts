import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IDLE_MS, leave, minutesOf, sign, start, tick } from '../../../src/core/reading/reading-time';
import type { ReadingTime } from '../../../src/core/reading/reading-time';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Tells a story: `+30` seconds and then a sign, `.` a tick, `leave`; the clock starts at an odd hour. */
function tell(...steps: readonly [after: number, what: 'sign' | 'tick' | 'leave'][]): ReadingTime {
	let now = 5_000_000;
	let time = start('GPT.md', 1, now);
	for (const [after, what] of steps) {
		now += after * SECOND;
		time = { sign, tick, leave }[what](time, now);
	}
	return time;
}

describe('what counts as reading', () => {
	test.each([
		['signs close together', tell([30, 'sign'], [90, 'sign'], [60, 'leave']), 180],
		['ticks add nothing', tell([30, 'tick'], [30, 'tick'], [30, 'sign']), 90],
		['two minutes without a sign do not', tell([60, 'sign'], [120, 'sign'], [10, 'leave']), 70],
		['one moment less does', tell([119.999, 'sign']), 119.999],
		['stopped long after the last sign', tell([60, 'sign'], [600, 'leave']), 60],
		['a night asleep does not', tell([60, 'sign'], [8 * 3600, 'tick'], [1, 'sign'], [20, 'leave']), 80],
		['a hidden window does not', tell([60, 'leave'], [90, 'sign'], [5, 'leave']), 65],
		['a clock set back does not', tell([60, 'sign'], [-3600, 'sign'], [30, 'leave']), 90],
	])('%s', (_, { counted }, seconds) => {
		expect(counted).toBe(seconds * SECOND);
	});

	test('it is paused by a long silence, and goes on with the next sign', () => {
		expect(tell([119, 'tick']).lastSign).not.toBeNull();
		expect(tell([120, 'tick']).lastSign).toBeNull();
		expect(tell([120, 'tick'], [5, 'sign']).lastSign).not.toBeNull();
	});

	test('minutes are whole ones', () => {
		expect([0, 29, 30, 90, 119, 3600].map((seconds) => minutesOf(seconds * SECOND))).toEqual([0, 0, 1, 2, 2, 60]);
	});
});

const step = fc.record({
	after: fc.integer({ min: -2 * MINUTE, max: 10 * MINUTE }),
	what: fc.constantFrom('sign', 'tick', 'leave', 'restart'),
});

test('whatever happens, it never runs backwards and never counts more than the time between signs that was not idle', () => {
	fc.assert(
		fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
			let now = 0;
			let time = start('GPT.md', 1, now);
			let heard: number | null = now;
			let most = 0;
			for (const { after, what } of steps) {
				now += after;
				const before = time.counted;
				if (what === 'tick') time = tick(time, now);
				// The app was closed and is there again, with what it kept.
				else if (what === 'restart') time = { ...time, lastSign: null };
				else time = what === 'sign' ? sign(time, now) : leave(time, now);
				const gap = heard === null ? 0 : now - heard;
				if ((what === 'sign' || what === 'leave') && gap > 0 && gap < IDLE_MS) most += gap;
				if (what !== 'tick') heard = what === 'sign' ? now : null;
				expect(time.counted).toBeGreaterThanOrEqual(before);
				expect(time.counted).toBeLessThanOrEqual(most);
			}
		}),
	);
});

test('ticks, however many, change nothing of what counts', () => {
	fc.assert(
		fc.property(
			fc.array(fc.integer({ min: 1, max: IDLE_MS - 1 }), { maxLength: 20 }),
			fc.nat({ max: 5 }),
			(gaps, ticks) => {
				let now = 0;
				let time = start('GPT.md', 1, now);
				for (const gap of gaps) {
					for (let at = 1; at <= ticks; at += 1) time = tick(time, now + (gap * at) / (ticks + 1));
					now += gap;
					time = sign(time, now);
				}
				expect(time.counted).toBe(gaps.reduce((sum, gap) => sum + gap, 0));
			},
		),
	);
});
