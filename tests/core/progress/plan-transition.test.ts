import { describe, expect, test } from 'vitest';
import { planTransition } from '../../../src/core/progress/plan-transition';
import { finishPass, setPass } from '../../../src/core/progress/reading-state';
import type { Transition } from '../../../src/core/progress/reading-state';
import { parseTemplate } from '../../../src/core/template/template';
import { DEFAULT_SETTINGS, paperRules } from '../../../src/settings';
import { after, said } from '../plans';

const template = parseTemplate('---\ntags: [x]\n---\n# First pass\n## What\n\n# Second pass\n## How\n');
const { names, known } = paperRules(DEFAULT_SETTINGS, template);
const options = { names, known, values: {}, template, today: '2026-05-04' };
const plan = (text: string, transition: Transition) => planTransition(text, transition, options);

describe('the state machine', () => {
	const reading = (pass: number) => ({ pass, status: 'reading' }) as const;
	test.each([
		['going on', finishPass(reading(1), 'continue', 3), { state: { pass: 2, status: 'reading' }, finished: 1, reopened: null, insert: 2 }],
		['coming back later', finishPass(reading(1), 'later', 3), { state: { pass: 1, status: 'later' }, finished: 1, reopened: null, insert: null }],
		['stopping', finishPass(reading(2), 'stop', 3), { state: { pass: 2, status: 'stopped' }, finished: 2, reopened: null, insert: null }],
		['the last pass', finishPass(reading(3), 'continue', 3), { state: { pass: 3, status: 'finished' }, finished: 3, reopened: null, insert: null }],
		['a paper that was not started', finishPass({ pass: 0, status: 'queued' }, 'continue', 3), { state: { pass: 2, status: 'reading' }, finished: 1, reopened: null, insert: 2 }],
		['back to the queue', setPass(0), { state: { pass: 0, status: 'queued' }, finished: null, reopened: null, insert: null }],
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
		expect(plan(once, { state: { pass: 2, status: 'reading' }, finished: 1, reopened: null, insert: 2 }).kind).toBe('unchanged');
	});
});
