import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFrontMatter } from '../../../src/core/front-matter/block';
import { nameForPass } from '../../../src/core/papers/paper-rules';
import { planAddMinutes, readMinutes } from '../../../src/core/reading/reading-time';
import { after, said } from '../plans';

const add = (text: string, minutes: number): string => after(text, planAddMinutes(text, 'pass-1-minutes', minutes));

describe('adding minutes', () => {
	test.each([
		['---\npass: 1\n---\n# A\n', '---\npass: 1\npass-1-minutes: 12\n---\n# A\n'],
		[
			'---\npass-1-minutes: 30 # in the train\npass: 1\n---\n',
			'---\npass-1-minutes: 42 # in the train\npass: 1\n---\n',
		],
		['---\r\nPass-1-Minutes: 0.5\r\n---\r\n', '---\r\nPass-1-Minutes: 12.5\r\n---\r\n'],
		['---\npass-1-minutes:\n---\n', '---\npass-1-minutes: 12\n---\n'],
		['# A\n', '---\npass-1-minutes: 12\n---\n# A\n'],
	])('%j → %j', (before, expected) => {
		expect(add(before, 12)).toBe(expected);
	});

	test('a number in quotes is one all the same', () => {
		expect(
			readMinutes(parseFrontMatter(add('---\npass-1-minutes: "30"\n---\n', 12)).properties, 'pass-1-minutes'),
		).toBe(42);
	});

	test('no minute changes nothing', () => {
		expect(planAddMinutes('# A\n', 'pass-1-minutes', 0).kind).toBe('unchanged');
	});

	test.each([
		['---\na: 1\npass-1-minutes: about an hour\n---\n', 'property-kind@3'],
		['---\npass-1-minutes: -5\n---\n', 'property-kind@2'],
		['---\npass-1-minutes: [1, 2]\n---\n', 'property-kind@2'],
		['---\na: [\n---\n', expect.stringMatching(/^front-matter-broken@/u)],
		['<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n', 'conflict-markers@1'],
	])('%j is left as it is', (text, code) => {
		const plan = planAddMinutes(text, 'pass-1-minutes', 12);
		expect([plan.kind, said(plan)]).toEqual(['refused', [code]]);
	});
});

test('the name has the number of the pass in it', () => {
	expect(nameForPass('pass-{n}-minutes', 2)).toBe('pass-2-minutes');
});

test('minutes added in turn are the same as their sum', () => {
	const minutes = fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 6 });
	fc.assert(
		fc.property(
			fc.constantFrom(
				'',
				'---\npass: 1\n---\nText',
				'---\npass-1-minutes: 7 # so far\nx: [a, b]\n---\n',
				'---\r\n"pass-1-minutes": 3\r\n---\r\n',
			),
			minutes,
			(text, parts) => {
				const sum = parts.reduce((all, part) => all + part, 0);
				expect(parts.reduce(add, text)).toBe(add(text, sum));
			},
		),
	);
});
