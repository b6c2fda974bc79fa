// @vitest-environment happy-dom
import 'obsidian-test-mocks/vitest-setup';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { passStops } from '../../../../src/obsidian/sidebar/board/draw-line';

/** How much of the width is of a colour, in percent. */
function widthOf(stops: string, colour: string): number {
	const parts = [...stops.matchAll(/(\S+) ([\d.]+)% ([\d.]+)%/gu)];
	return parts
		.filter(([, name]) => name === `var(--three-pass-${colour})`)
		.reduce((sum, [, , from, to]) => sum + Number(to) - Number(from), 0);
}

test('a bar a pass, filled as far as it is answered', () => {
	expect(passStops([1, 0.5])).toBe(
		'var(--three-pass-answered) 0% 43.75%, var(--three-pass-open) 43.75% 43.75%, transparent 43.75% 50%, var(--three-pass-answered) 50% 75%, var(--three-pass-open) 75% 100%',
	);
});

test('what is filled is what is answered, whatever the passes', () => {
	fc.assert(
		fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 9 }), (passes) => {
			const stops = passStops(passes);
			const bars = widthOf(stops, 'answered') + widthOf(stops, 'open');
			expect(bars).toBeLessThanOrEqual(100.1);
			expect(bars).toBeGreaterThan(85);
			if (passes.every((filled) => filled === 1)) expect(widthOf(stops, 'open')).toBeCloseTo(0, 0);
			if (passes.every((filled) => filled === 0)) expect(widthOf(stops, 'answered')).toBe(0);
		}),
		{ seed: 2 },
	);
});
