// Numbers of the front matter as their lines spell them.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseFrontMatter } from '../../../src/core/front-matter/parse';
import { WrittenNumbers } from '../../../src/core/front-matter/written-number';

test.each([
	['an arXiv id with its last zero', 'arxiv: 1412.6980', '1412.6980'],
	['leading zeros', 'arxiv: 007', '007'],
	['an exponent', 'arxiv: 21E08', '21E08'],
	['hexadecimal', 'arxiv: 0x1F', '0x1F'],
	['a sign', 'arxiv: +1.50', '+1.50'],
	['a bare fraction', 'arxiv: .50', '.50'],
	['a number before a comment', 'arxiv: 1.10 # first', '1.10'],
	['a number under a quoted key', '"arxiv": 1.10', '1.10'],
	['a number below others of like names', 'arxiv id: 1\narxiv2: 2\narxiv: 3.0', '3.0'],
	['none that a quoted text holds', 'arxiv: "1.10"', null],
	['none that stands further down', 'arxiv:\n  1.10', null],
	['none with a tag', 'arxiv: !!float 1.10', null],
])('%s', (_, yaml, written) => {
	expect(new WrittenNumbers(`---\n${yaml}\n---\n`).of('arxiv')).toBe(written);
	expect(new WrittenNumbers(`\uFEFF---\r\n${yaml.replaceAll('\n', '\r\n')}\r\n---\r\n`).of('arxiv')).toBe(written);
});

test('a note without front matter has none', () => {
	expect(new WrittenNumbers('arxiv: 1.10\n').of('arxiv')).toBeNull();
	expect(new WrittenNumbers('+++\narxiv: 1.10\n+++\n').of('arxiv')).toBeNull();
});

test('what is found is what YAML read', () => {
	const number = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }).map(String), fc.stringMatching(/^[-+]?\d{1,4}(?:\.\d{0,4})?(?:[eE][-+]?\d)?$/));
	fc.assert(fc.property(number, fc.constantFrom('', ' ', ' # c', '\t'), (spelt, end) => {
		const note = `---\na: x\nid: ${spelt}${end}\n---\n`;
		const value = parseFrontMatter(note).properties['id'];
		if (typeof value !== 'number') return;
		expect(new WrittenNumbers(note).of('id')).toBe(spelt);
	}), { numRuns: 500 });
});
