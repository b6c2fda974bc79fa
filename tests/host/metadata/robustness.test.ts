import fc from 'fast-check';
import type { Loc } from 'obsidian';
import { expect, test } from 'vitest';
import { parseMetadata } from './parse-metadata';

const PIECES = [
	'---',
	'\n---\n',
	'\n',
	'\n\n',
	' ',
	'    ',
	'\t',
	'# ',
	'- ',
	'- [ ] ',
	'- [x] ',
	'1. ',
	'1) ',
	'> ',
	'> [!note] ',
	'```',
	'`',
	'$',
	'$$',
	'%%',
	'<!--',
	'-->',
	'[[',
	']]',
	'![[',
	'|',
	'#',
	'#tag',
	'[^1]',
	'[^1]: ',
	'[r]: x',
	'[a](b)',
	'![',
	'](',
	')',
	'^id',
	'*',
	'**',
	'_',
	'~',
	'\\',
	'&amp;',
	'<b>',
	'a: ',
	': [',
	'"[[n]]"',
	'| a |\n|--|\n',
	'===',
	'text',
	'中',
	'😀',
	'\u200b',
	'\ud83d',
	'www.a.b',
	'http://a.b',
	'\u0000',
];
const markdown = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));
const anyText = fc.oneof(markdown, fc.string({ unit: 'binary', maxLength: 200 }));

/** Every position in a value. */
function locations(value: unknown): Loc[] {
	if (typeof value !== 'object' || value === null) return [];
	if ('offset' in value) return [value as Loc];
	return Object.entries(value).flatMap(([key, inner]) => (key === 'frontmatter' ? [] : locations(inner)));
}

test('never throws, and every position is a place in the text', () => {
	fc.assert(
		fc.property(anyText, (text) => {
			for (const { line, col, offset } of locations(parseMetadata(text))) {
				const before = text.slice(0, offset).split(/\r\n|\n|\r/);
				expect(offset).toBeLessThanOrEqual(text.length);
				expect([line, col]).toEqual([before.length - 1, before.at(-1)?.length]);
			}
		}),
	);
});

test('sections follow one another; what is cached of a link or tag is what stands there', () => {
	fc.assert(
		fc.property(markdown, (text) => {
			const { sections = [], links = [], embeds = [], tags = [] } = parseMetadata(text);
			let end = 0;
			for (const { position } of sections) {
				expect(position.start.offset).toBeGreaterThanOrEqual(end);
				end = position.end.offset;
			}
			const at = ({ position }: { position: { start: Loc; end: Loc } }): string =>
				text.slice(position.start.offset, position.end.offset);
			for (const link of [...links, ...embeds]) expect(at(link)).toBe(link.original);
			for (const tag of tags) expect(at(tag)).toBe(tag.tag);
		}),
	);
});

/** A note's metadata without offsets, and with plain line endings in what it quotes. */
function withoutOffsets(text: string): unknown {
	const plain = (key: string, value: unknown): unknown => {
		if (key === 'offset') return undefined;
		return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : value;
	};
	return JSON.parse(JSON.stringify(parseMetadata(text), plain));
}

test('Windows line endings change offsets alone', () => {
	fc.assert(
		fc.property(markdown, (text) => {
			expect(withoutOffsets(text.replaceAll('\n', '\r\n'))).toEqual(withoutOffsets(text));
		}),
	);
});

test('a byte order mark moves the first line by one and the rest not at all', () => {
	fc.assert(
		fc.property(markdown, (text) => {
			const [plain, marked] = [locations(parseMetadata(text)), locations(parseMetadata(`\uFEFF${text}`))];
			expect(marked).toEqual(
				plain.map(({ line, col, offset }) => ({ line, col: line === 0 ? col + 1 : col, offset: offset + 1 })),
			);
		}),
	);
});

const PARAGRAPH =
	'The model uses [[attention]] and #deep/learning with **bold** text, see [paper](papers/a%20b.md). Costs $5 and $6.\n';
const NOTE = `# Heading\n\n${PARAGRAPH.repeat(4)}\n- [ ] task ^b1\n  - nested\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n`;

test.each([
	['a long note', NOTE.repeat(1900)],
	['one word', 'a'.repeat(1e6)],
	['Chinese without a break', '你好世界，这是一个测试。'.repeat(90_000)],
	['10 000 quotes in one another', '>'.repeat(10_000)],
	['20 000 brackets', '['.repeat(20_000)],
	['10 000 dollars', '$a '.repeat(10_000)],
	['1 000 comments', '%%\n'.repeat(2000)],
])('%s is read in time that grows with its length', { timeout: 90_000 }, (_what, text) => {
	expect(parseMetadata(text)).toBeTypeOf('object');
});
