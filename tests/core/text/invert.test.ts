import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyChanges, invertChanges } from '../../../src/core/text/changes';

test('what was changed can be taken back', () => {
	const changes = [
		{ from: 0, to: 1, insert: 'AA' },
		{ from: 2, to: 2, insert: '!' },
		{ from: 3, to: 5, insert: '' },
	];
	expect(applyChanges('abcdef', changes)).toBe('AAb!cf');
	expect(applyChanges('AAb!cf', invertChanges('abcdef', changes))).toBe('abcdef');
});

test('whatever the changes, taking them back gives the text before', () => {
	const cuts = fc
		.uniqueArray(fc.nat(40), { minLength: 2, maxLength: 8 })
		.map((places) => [...places].sort((a, b) => a - b));
	fc.assert(
		fc.property(
			fc.string({ minLength: 40, maxLength: 60 }),
			cuts,
			fc.array(fc.string({ maxLength: 4 }), { minLength: 4, maxLength: 4 }),
			(text, places, inserts) => {
				const changes = places.flatMap((from, at) =>
					at % 2 === 0 && places[at + 1] !== undefined
						? [{ from, to: places[at + 1] ?? from, insert: inserts[at / 2] ?? '' }]
						: [],
				);
				expect(applyChanges(applyChanges(text, changes), invertChanges(text, changes))).toBe(text);
			},
		),
		{ seed: 3, numRuns: 1000 },
	);
});
