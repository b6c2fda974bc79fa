import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planTransition } from '../../../src/core/reading/plan-transition';
import { parseTemplate } from '../../../src/core/template/template';
import { finishPass, setPass, takeStep } from '../../../src/core/papers/reading-state';
import type { ReadingStatus, Step, Transition } from '../../../src/core/papers/reading-state';
import { DEFAULT_SETTINGS, paperRules } from '../../../src/settings';
import { after, said } from '../plans';

const template = parseTemplate('---\ntags: [x]\n---\n# First pass\n## What\n\n# Second pass\n## How\n');
const rules = paperRules(DEFAULT_SETTINGS, template);
const options = { rules, known: rules.known, values: {}, template, today: '2026-05-04' };
const plan = (text: string, transition: Transition) => planTransition(text, transition, options);

describe('the state machine', () => {
	const reading = (pass: number) => ({ pass, status: 'reading' }) as const;
	test.each([
		[
			'going on',
			finishPass(reading(1), 'continue', 3),
			{ state: { pass: 2, status: 'reading' }, finished: 1, reopened: null, insert: 2 },
		],
		[
			'coming back later',
			finishPass(reading(1), 'later', 3),
			{ state: { pass: 1, status: 'later' }, finished: 1, reopened: null, insert: null },
		],
		[
			'stopping',
			finishPass(reading(2), 'stop', 3),
			{ state: { pass: 2, status: 'stopped' }, finished: 2, reopened: null, insert: null },
		],
		[
			'the last pass',
			finishPass(reading(3), 'continue', 3),
			{ state: { pass: 3, status: 'finished' }, finished: 3, reopened: null, insert: null },
		],
		[
			'a paper that was not started',
			finishPass({ pass: 0, status: 'queued' }, 'continue', 3),
			{ state: { pass: 2, status: 'reading' }, finished: 1, reopened: null, insert: 2 },
		],
		[
			'back to the queue',
			setPass(0),
			{ state: { pass: 0, status: 'queued' }, finished: null, reopened: null, insert: null },
		],
	])('%s', (_, transition, expected) => {
		expect(transition).toEqual(expected);
	});
});

describe('a step', () => {
	test("writes the properties in the note's own spelling, dates the pass and inserts the next one", () => {
		const text = '---\ntitle: A # mine\nPass: 1\n---\n# First pass\n## What\nGPT.\n';
		expect(after(text, plan(text, finishPass({ pass: 1, status: 'reading' }, 'continue', 2)), 'cursor')).toBe(
			'---\ntitle: A # mine\nPass: 2\nreading-status: reading\npass-1-date: 2026-05-04\n---\n# First pass\n## What\nGPT.\n\n# Second pass\n## How⌶\n',
		);
	});

	test('gives a note without front matter one', () => {
		expect(after('Text', plan('Text', setPass(1)))).toBe('---\npass: 1\nreading-status: reading\n---\nText');
	});

	test('is refused, with nothing written, where the front matter cannot be edited', () => {
		expect(said(plan('---\na: [\n---\n', setPass(1)))).toEqual([expect.stringMatching(/^front-matter-broken@/u)]);
		expect(said(plan('+++\na = 1\n+++\n', setPass(1)))).toEqual(['front-matter-toml@1']);
		expect(said(plan('---\na: 1\n', setPass(1)))).toEqual(['front-matter-unclosed@1']);
	});

	test('taken again changes nothing', () => {
		const once = after('Text\n', plan('Text\n', finishPass({ pass: 1, status: 'reading' }, 'continue', 2)));
		expect(plan(once, { state: { pass: 2, status: 'reading' }, finished: 1, reopened: null, insert: 2 }).kind).toBe(
			'unchanged',
		);
	});

	test.each(['2026-01-02', '"[[2026-01-02]]"', '[[2026-01-02]]', 'in spring', '20260102', 'false', '{a: 1}', '[x]'])(
		'never replaces the date %s',
		(date) => {
			const text = `---\npass: 1\nreading-status: reading\nPass-1-Date: ${date} # mine\n---\n`;
			expect(after(text, plan(text, finishPass({ pass: 1, status: 'reading' }, 'stop', 3)))).toBe(
				text.replace('status: reading', 'status: stopped'),
			);
		},
	);

	test.each(['pass-1-date:', 'pass-1-date: ""'])('fills in the date that waits as %j', (line) => {
		const text = `---\n${line}\n---\n`;
		expect(after(text, plan(text, finishPass({ pass: 1, status: 'reading' }, 'stop', 3)))).toMatch(
			/^pass-1-date: "?2026-05-04"?$/mu,
		);
	});

	test('takes out the date of the pass that it opens again', () => {
		const text = '---\npass: 2\nreading-status: reading\npass-1-date: 2026-01-02\n---\n';
		const back = takeStep('back', { pass: 2, status: 'reading', finished: [{ number: 1 }] }, 3);
		expect(back === null ? null : after(text, plan(text, back))).toBe(
			'---\npass: 1\nreading-status: reading\n---\n',
		);
	});

	test('back to the start leaves no status in a note with answers, which would be taken for a new one whose reading began', () => {
		const text = '---\npass: 1\nreading-status: reading\n---\nText\n';
		expect(after(text, planTransition(text, setPass(0), { ...options, hasAnswers: true }))).toBe(
			'---\npass: 0\n---\nText\n',
		);
		expect(after(text, planTransition(text, setPass(0), { ...options, hasAnswers: false }))).toBe(
			'---\npass: 0\nreading-status: queued\n---\nText\n',
		);
	});
});

test('no step but the one back replaces or takes out a date', () => {
	const date = fc.constantFrom('2026-01-02', '"[[2026-01-02]]"', 'someday', '02/03/2026');
	const state = fc.record({
		pass: fc.integer({ min: 0, max: 3 }),
		status: fc.constantFrom<ReadingStatus>('queued', 'reading', 'later', 'stopped', 'finished'),
	});
	const step = fc.oneof(
		fc.constantFrom<Step>('next', 'later', 'stopped', 'finished', 0, 1, 2, 3),
		fc.constantFrom('finish: continue', 'finish: later', 'finish: stop'),
	);
	fc.assert(
		fc.property(
			fc.uniqueArray(fc.integer({ min: 1, max: 3 })),
			date,
			state,
			step,
			(dated, written, { pass, status }, taken) => {
				const lines = dated.map((number) => `pass-${number}-date: ${written}`);
				const text = ['---', `pass: ${pass}`, `reading-status: ${status}`, ...lines, '---', ''].join('\n');
				const decision = (['continue', 'later', 'stop'] as const).find((one) => taken === `finish: ${one}`);
				const transition =
					decision === undefined
						? takeStep(taken as Step, { pass, status, finished: dated.map((number) => ({ number })) }, 3)
						: finishPass({ pass, status }, decision, 3);
				if (transition === null) return;
				const result = after(text, plan(text, transition));
				for (const line of lines) expect(result).toContain(`\n${line}\n`);
				const stamped = (result.match(/2026-05-04/gu) ?? []).length;
				expect(stamped).toBe(transition.finished === null || dated.includes(transition.finished) ? 0 : 1);
				if (taken === 'finished' && status !== 'reading') expect(stamped).toBe(0);
			},
		),
		{ seed: 8, numRuns: 1000 },
	);
});
