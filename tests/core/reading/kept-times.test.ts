import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NO_TIMES, arrivalOf, countedFor, followNote, readKeptTimes } from '../../../src/core/reading/reading-time';

const time = (path: string, pass: number, counted: number, lastSign: number | null = null) => ({
	path,
	pass,
	counted,
	lastSign,
});

test('what was running when the app was closed is there again, paused', () => {
	const kept = {
		running: time('GPT.md', 2, 61_000, 99),
		unwritten: [time('BERT.md', 1, 5)],
		writing: [{ ...time('T5.md', 1, 7), before: 3, isWritten: true }],
	};
	expect(readKeptTimes(JSON.parse(JSON.stringify(kept)))).toEqual({
		running: time('GPT.md', 2, 61_000),
		unwritten: [time('BERT.md', 1, 5)],
		writing: [{ ...time('T5.md', 1, 7), before: 3, isWritten: false }],
	});
});

test.each([
	null,
	3,
	'x',
	[],
	{},
	{ running: 1, unwritten: 2 },
	{ running: { path: 'a', pass: 0, counted: 1 } },
	{ running: { path: 'a', pass: 1, counted: -1 } },
	{ unwritten: [null, { path: 1 }] },
])('%j is no time', (stored) => {
	expect(readKeptTimes(stored)).toEqual(NO_TIMES);
});

test('whatever was stored, no time is negative or without end', () => {
	fc.assert(
		fc.property(fc.anything(), fc.oneof(fc.double(), fc.integer(), fc.string()), (other, counted) => {
			const { running, unwritten } = readKeptTimes({
				running: { path: 'a.md', pass: 1, counted },
				unwritten: [other, { path: 'b.md', pass: other, counted }],
			});
			for (const one of [running, ...unwritten])
				if (one !== null) expect(one.counted >= 0 && one.counted < Infinity && one.pass >= 1).toBe(true);
		}),
	);
});

test('times go with a renamed note, and with a deleted one they are gone', () => {
	const kept = {
		running: time('a.md', 1, 1),
		unwritten: [time('b.md', 1, 2), time('a.md', 2, 3)],
		writing: [{ ...time('a.md', 1, 4), before: 0, isWritten: true }],
	};
	expect(followNote(kept, 'a.md', 'c.md')).toEqual({
		running: time('c.md', 1, 1),
		unwritten: [time('b.md', 1, 2), time('c.md', 2, 3)],
		writing: [{ ...time('c.md', 1, 4), before: 0, isWritten: true }],
	});
	expect(followNote(kept, 'a.md', null)).toEqual({ running: null, unwritten: [time('b.md', 1, 2)], writing: [] });
});

test('what is not in the note yet is the sum of what runs and what was stopped, by pass', () => {
	const kept = {
		running: time('a.md', 1, 1),
		unwritten: [time('a.md', 1, 10), time('a.md', 2, 100), time('b.md', 1, 1000)],
		writing: [{ ...time('a.md', 1, 10_000), before: 0, isWritten: true }],
	};
	expect([countedFor(kept, 'a.md', 1), countedFor(kept, 'a.md', 2), countedFor(NO_TIMES, 'a.md', 1)]).toEqual([
		11, 100, 0,
	]);
});

test.each([
	['its file says more', 5, 5, true, 'arrived'],
	['its file says more, though nobody knows of the writing any more', 5, 5, false, 'arrived'],
	['its editor alone says more', 3, 5, true, 'unsaved'],
	['nothing says more, as it was undone', 3, 3, true, 'taken-back'],
	['nothing says more after a crash', 3, 3, false, 'not-written'],
	['its file says no number any more', null, null, false, 'arrived'],
] as const)('minutes on their way into a note: %s', (_, inFile, inEditor, isWritten, expected) => {
	expect(arrivalOf({ ...time('a.md', 1, 120_000), before: 3, isWritten }, inFile, inEditor)).toBe(expected);
});
