import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyChanges, mergeTouching } from '../../../src/core/text/changes';
import type { TextChange } from '../../../src/core/text/changes';

test('changes that touch become one, others stay', () => {
	const changes = [
		{ from: 0, to: 1, insert: 'a' },
		{ from: 1, to: 1, insert: 'b' },
		{ from: 3, to: 4, insert: 'c' },
	];
	expect(mergeTouching(changes)).toEqual([
		{ from: 0, to: 1, insert: 'ab' },
		{ from: 3, to: 4, insert: 'c' },
	]);
});

const anyChanges = fc
	.array(fc.tuple(fc.nat(3), fc.nat(3), fc.string({ maxLength: 3 })), { maxLength: 8 })
	.map((steps) => {
		let at = 0;
		return steps.map(([gap, length, insert]): TextChange => {
			const from = at + gap;
			at = from + length;
			return { from, to: at, insert };
		});
	});

test('merged changes do the same, applied together or one by one from the last', () => {
	fc.assert(
		fc.property(anyChanges, (changes) => {
			const text = 'abcdefghij'.repeat(6);
			const wanted = applyChanges(text, changes);
			const merged = mergeTouching(changes);
			expect(applyChanges(text, merged)).toBe(wanted);
			expect(merged.reduceRight((now, change) => applyChanges(now, [change]), text)).toBe(wanted);
			expect(merged.every(({ from }, index) => index === 0 || (merged[index - 1]?.to ?? 0) < from)).toBe(true);
		}),
	);
});
