import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyChanges, carryOver, editorText } from '../../../src/core/text/changes';
import type { TextChange } from '../../../src/core/text/changes';

test.each([
	['CRLF', 'a\r\nb\r\n', 'a\nb\n'],
	['a lone CR', 'a\rb', 'a\nb'],
	['both in one text', 'a\r\nb\nc\rd', 'a\nb\nc\nd'],
	['a byte order mark', '\uFEFFa', 'a'],
	['a mark in the text, which is a character of it', 'a\uFEFFb', 'a\uFEFFb'],
])('an editor holds %s as LF without a mark', (_, text, expected) => {
	expect(editorText(text)).toBe(expected);
});

/** What a change of the first line to `A` and one that puts a line before `c` make of another form of the text. */
test.each([
	['as it is', 'a\nb\nc\n', 'A\nb\nnew\nc\n'],
	['with CRLF', 'a\r\nb\r\nc\r\n', 'A\r\nb\r\nnew\r\nc\r\n'],
	['with a byte order mark', '\uFEFFa\nb\nc\n', '\uFEFFA\nb\nnew\nc\n'],
	['with both', '\uFEFFa\r\nb\r\nc\r\n', '\uFEFFA\r\nb\r\nnew\r\nc\r\n'],
	['with line endings of its own in lines that are not changed', 'a\nb\r\nc\r\n', 'A\nb\r\nnew\nc\r\n'],
])('changes are carried over to a text %s', (_, target, expected) => {
	const changes = [
		{ from: 0, to: 1, insert: 'A' },
		{ from: 4, to: 4, insert: 'new\n' },
	];
	expect(applyChanges(target, carryOver(changes, 'a\nb\nc\n', target) ?? [])).toBe(expected);
});

test.each([
	['a text without a mark', 'a\r\n', 'A\r\n'],
	['a text with one', '\uFEFFa\r\n', '\uFEFFA\r\n'],
])('a change that writes a byte order mark anew leaves %s as it is in this', (_, target, expected) => {
	expect(applyChanges(target, carryOver([{ from: 0, to: 2, insert: '\uFEFFA' }], '\uFEFFa\n', target) ?? [])).toBe(
		expected,
	);
});

test.each([
	['where the text says something else', [{ from: 0, to: 1, insert: 'A' }], 'a\nb\n', 'a\nc\n'],
	['where a change parts a CR from its LF', [{ from: 2, to: 2, insert: 'x' }], 'a\r\nb', 'a\nb'],
] satisfies [string, TextChange[], string, string][])('no change is carried over %s', (_, changes, source, target) => {
	expect(carryOver(changes, source, target)).toBeNull();
});

/** The lines of a text, each form of which ends them in its own way. */
const lines = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', ' ', '|', '中', '😀'), maxLength: 5 }), {
	minLength: 2,
	maxLength: 8,
});
const endings = fc.array(fc.constantFrom('\n', '\r\n', '\r'), { minLength: 8, maxLength: 8 });
const mark = fc.constantFrom('', '\uFEFF');
const form = fc.tuple(mark, endings);
const inserts = fc.array(fc.string({ unit: fc.constantFrom('x', '\n', '\r\n', 'y'), maxLength: 4 }), {
	minLength: 8,
	maxLength: 8,
});
const write = (texts: readonly string[], [start, ends]: readonly [string, readonly string[]]): string =>
	start + texts.map((line, at) => line + (ends[at] ?? '')).join('');

test('whatever the form, the same lines are changed, and every other byte stays', () => {
	fc.assert(
		fc.property(
			lines,
			form,
			form,
			inserts,
			fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
			(texts, from, to, inserted, isChanged) => {
				const source = write(texts, from);
				const target = write(texts, to);
				let start = from[0].length;
				const changes = texts.flatMap((line, at): TextChange[] => {
					const change = { from: start, to: start + line.length, insert: inserted[at] ?? '' };
					start = change.to + (from[1][at] ?? '').length;
					return isChanged[at] === true ? [change] : [];
				});
				const carried = carryOver(changes, source, target);
				// A line whose new text joins the CR before it to an LF is no longer the same line.
				if (carried === null) return;
				expect(editorText(applyChanges(target, carried))).toBe(editorText(applyChanges(source, changes)));
				const untouched = texts.map((line, at) => (isChanged[at] === true ? '' : line) + (to[1][at] ?? ''));
				const written = applyChanges(
					target,
					carried.map((change) => ({ ...change, insert: '' })),
				);
				expect(written).toBe(to[0] + untouched.join(''));
			},
		),
	);
});

test('changes between characters reach any other form', () => {
	fc.assert(
		fc.property(
			lines,
			mark,
			mark,
			fc.constantFrom('\n', '\r\n'),
			fc.constantFrom('\n', '\r\n'),
			fc.nat(),
			fc.string({ unit: fc.constantFrom('x', '\n'), maxLength: 4 }),
			(texts, markBefore, markAfter, before, after, place, insert) => {
				const text = texts.join('\n');
				const at = place % (text.length + 1);
				const source = markBefore + text.replaceAll('\n', before);
				const target = markAfter + text.replaceAll('\n', after);
				const offset = markBefore.length + text.slice(0, at).replaceAll('\n', before).length;
				const carried = carryOver(
					[{ from: offset, to: offset, insert: insert.replaceAll('\n', before) }],
					source,
					target,
				);
				expect(carried === null ? null : applyChanges(target, carried)).toBe(
					markAfter + (text.slice(0, at) + insert + text.slice(at)).replaceAll('\n', after),
				);
			},
		),
	);
});
