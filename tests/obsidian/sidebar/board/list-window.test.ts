import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesToDraw, topFor } from '../../../../src/obsidian/sidebar/board/list';

const sight = fc.record({
	count: fc.nat(50_000),
	lineHeight: fc.double({ min: 10, max: 60, noNaN: true }),
	top: fc.nat(2_000_000),
	height: fc.integer({ min: 0, max: 2000 }),
});

test('draws every line in sight, some more, and none that is not there', () => {
	fc.assert(
		fc.property(sight, (seen) => {
			const [from, to] = linesToDraw(seen);
			expect(from).toBeGreaterThanOrEqual(0);
			expect(to).toBeLessThanOrEqual(seen.count);
			expect(to - from).toBeLessThanOrEqual(seen.height / seen.lineHeight + 15);
			for (let line = 0; line * seen.lineHeight < seen.height; line += 1) {
				const index = Math.floor((seen.top + line * seen.lineHeight) / seen.lineHeight);
				if (index < seen.count) expect(index >= from && index < to).toBe(true);
			}
		}),
		{ seed: 3 },
	);
});

test('scrolls no further than is needed', () => {
	const seen = { count: 100, lineHeight: 20, top: 200, height: 100 };
	expect([9, 10, 12, 14, 15, 50].map((index) => topFor(index, seen))).toEqual([180, 200, 200, 200, 220, 920]);
});
