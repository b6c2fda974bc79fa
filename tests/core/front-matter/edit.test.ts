import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { setProperties } from '../../../src/core/front-matter/edit';
import type { PropertyValue } from '../../../src/core/front-matter/edit';
import { parseFrontMatter } from '../../../src/core/front-matter/block';
import { applyChanges } from '../../../src/core/text/changes';
import { applied, expectEdit, note, refusals } from './helpers';

type Example = readonly [name: string, before: string, values: Record<string, PropertyValue>, after: string];

function examples(list: readonly Example[]): void {
	test.each(list)('%s', (_, before, values, after) => {
		expectEdit((text) => setProperties(text, values), before, after);
	});
}

describe('replaces the bytes of a value alone', () => {
	examples([
		['a number', 'pass: 1', { pass: 2 }, 'pass: 2'],
		['a comment behind it stays', 'pass: 1   # so far', { pass: 2 }, 'pass: 2   # so far'],
		['a hash that is no comment goes', 'a: b#c # d', { a: 'e' }, 'a: e # d'],
		['a space before the colon stays', 'pass : 1', { pass: 2 }, 'pass : 2'],
		['wide gaps and tabs stay', 'pass:  \t1\t ', { pass: 2 }, 'pass:  \t2\t '],
		['a quoted key stays', '"pass": 1\n\'a b\': 2', { pass: 2, 'a b': 3 }, '"pass": 2\n\'a b\': 3'],
		['a key with an anchor stays', '&k pass: 1\nb: 2', { pass: 2 }, '&k pass: 2\nb: 2'],
		['the spelling of the key stays', 'Pass: 1', { pass: 2 }, 'Pass: 2'],
		['the spelling of the key stays in another normal form', 'E\u0301tat: 1', { '\u00c9tat': 2 }, 'E\u0301tat: 2'],
		[
			'of two others that differ in letter case neither is taken',
			'Pass: 1\nPASS: 1',
			{ pass: 2 },
			'Pass: 1\nPASS: 1\npass: 2',
		],
		['the exact spelling wins', 'Pass: 1\npass: 1', { pass: 2 }, 'Pass: 1\npass: 2'],
		['an empty value', 'pass:\nb: 1', { pass: 2 }, 'pass: 2\nb: 1'],
		['an empty value with a space behind the colon', 'pass: \nb: 1', { pass: 2 }, 'pass: 2\nb: 1'],
		['an empty value with a comment', 'pass:   # where\nb: 1', { pass: 2 }, 'pass: 2   # where\nb: 1'],
		['an empty value with an anchor', 'pass: &p\nb: 1', { pass: 2 }, 'pass: &p 2\nb: 1'],
		['single quotes stay', "a: 'it''s'  # c", { a: "that's" }, "a: 'that''s'  # c"],
		['double quotes stay', 'a: "b\\n"  # c', { a: 'say "x" \\' }, 'a: "say \\"x\\" \\\\"  # c'],
		['a number takes no quotes', 'a: "1"', { a: 1 }, 'a: 1'],
		['text that looks like a number takes quotes', 'a: 1', { a: '1' }, 'a: "1"'],
		['a date stays plain', 'date: 2023-04-14', { date: '2024-01-15' }, 'date: 2024-01-15'],
		['quoted text over two lines', 'a: "one\n  two" # c\nb: 1', { a: 'x' }, 'a: "x" # c\nb: 1'],
		['plain text over two lines', 'a: one\n  two # c\nb: 1', { a: 'x' }, 'a: x # c\nb: 1'],
		['a value on its own line', 'a:\n  # c\n  one\nb: 1', { a: 'x' }, 'a:\n  # c\n  x\nb: 1'],
		['a literal block', 'a: |- # c\n  # one\n\n  two\n\nb: 1', { a: 'x' }, 'a: x # c\n\nb: 1'],
		['a folded block that keeps its end', 'a: >+\n  one\n\n# c\nb: 1', { a: 'x' }, 'a: x\n# c\nb: 1'],
		['a block at the end', 'a: |\n  one', { a: 'x' }, 'a: x'],
		['an anchor nobody uses stays', 'a: &x b', { a: 'c' }, 'a: &x c'],
		['a tag that fits stays', 'a: !!str 5', { a: '6' }, 'a: !!str "6"'],
		['a tag that does not fit goes', 'a: !!str 5', { a: 6 }, 'a: 6'],
		['an object by text', 'a: {b: 1} # c', { a: 'x' }, 'a: x # c'],
		['an indented object by text', 'a: # c\n  b: "\n    # no comment"\n  d:\ne: 1', { a: 'x' }, 'a: x # c\ne: 1'],
		[
			'a block list by text',
			'a:\n# c\n- b # d\n- |\n  # no comment\n# e\nf: 1',
			{ a: 'x' },
			'a: x\n# c\n# e\nf: 1',
		],
		['a block list with an empty end by text', 'a:\n- b\n-\nf: 1', { a: 'x' }, 'a: x\nf: 1'],
		['several at once', 'a: 1 # x\nb: 2 # y\nc: 3', { c: 6, a: 4 }, 'a: 4 # x\nb: 2 # y\nc: 6'],
		['all keys indented', '  a: 1\n  b: 2', { a: 3, c: 4 }, '  a: 3\n  b: 2\n  c: 4'],
		['a __proto__ key', '__proto__: 1\nb: 2', { b: 3 }, '__proto__: 1\nb: 3'],
		['before a document end', 'a: 1\n...', { a: 2, b: 3 }, 'a: 2\nb: 3\n...'],
	]);
});

describe('quotes new text only where YAML needs it', () => {
	const written: readonly (readonly [text: string, yaml: string])[] = [
		['plain words', 'plain words'],
		['三遍阅读', '三遍阅读'],
		['https://arxiv.org/abs/1706.03762#a', 'https://arxiv.org/abs/1706.03762#a'],
		['2024-01-15', '2024-01-15'],
		['1.5B', '"1.5B"'],
		['175 B', '175 B'],
		['a, b [c]', 'a, b [c]'],
		['', '""'],
		['null', '"null"'],
		['true', '"true"'],
		['no', '"no"'],
		['1', '"1"'],
		['1:30', '"1:30"'],
		['.5', '".5"'],
		['a: b', '"a: b"'],
		['a:', '"a:"'],
		['a #b', '"a #b"'],
		['#b', '"#b"'],
		['@b', '"@b"'],
		['%b', '"%b"'],
		['- b', '"- b"'],
		['*b', '"*b"'],
		[' b', '" b"'],
		['b ', '"b "'],
		['[[Note]]', '"[[Note]]"'],
		['[[Note|it]]', '"[[Note|it]]"'],
		['[[a"b\\c]]', "'[[a\"b\\c]]'"],
		['a\nb', '"a\\nb"'],
		['a\tb', '"a\\tb"'],
		['\u0085\u2028\ufeff\ud800', '"\\u0085\\u2028\\ufeff\\ud800"'],
		['😀 ok', '😀 ok'],
	];
	test.each(written)('%j', (text, yaml) => {
		expectEdit((whole) => setProperties(whole, { a: text }), 'a: x', `a: ${yaml}`);
		expectEdit((whole) => setProperties(whole, { a: text }), '', `a: ${yaml}`);
	});
});

describe('writes lists in the style that was there', () => {
	examples([
		[
			'an item more in a block list',
			'tags:\n  - a # x\n  - b\nc: 1',
			{ tags: ['a', 'b', 'd'] },
			'tags:\n  - a # x\n  - b\n  - d\nc: 1',
		],
		[
			'a block list that is not indented',
			'tags:\n- a\n- b\nc: 1',
			{ tags: ['z', 'a', 'b'] },
			'tags:\n- z\n- a\n- b\nc: 1',
		],
		['wide dashes', 'tags:\n  -   a', { tags: ['a', 'b'] }, 'tags:\n  -   a\n  -   b'],
		[
			'an item less',
			'tags:\n  - a # x\n  # about b\n  - "b"\n  - c',
			{ tags: ['b', 'c'] },
			'tags:\n  # about b\n  - "b"\n  - c',
		],
		[
			'another item, quoted as before',
			"tags:\n  - 'a' # x\n  - b",
			{ tags: ['c', 'b'] },
			"tags:\n  - 'c' # x\n  - b",
		],
		['no item left', 'tags: # x\n  - a\n  - b\nc: 1', { tags: [] }, 'tags: [] # x\nc: 1'],
		['an item more in brackets', 'tags: [a, "b"] # x', { tags: ['a', 'b', 'c, d'] }, 'tags: [a, "b", "c, d"] # x'],
		['a comma in brackets', 'tags: [a]', { tags: ['a', 'b, c'] }, 'tags: [a, "b, c"]'],
		['an object that looks like the list', 'tags: {0: a}', { tags: ['a'] }, 'tags: [a]'],
		['an item below its dash', 'tags:\n-\n  a\n- b', { tags: ['a', 'b', 'c'] }, 'tags:\n-\n  a\n- b\n- c'],
		['an item below its dash at the end', 'tags:\n- a\n-\n  b', { tags: ['a', 'b', 'c'] }, 'tags: [a, b, c]'],
		['an item before in brackets', 'tags: [a]', { tags: ['c', 'a'] }, 'tags: [c, a]'],
		['an item less in brackets', 'tags: [a, b , c,]', { tags: ['a', 'b'] }, 'tags: [a, b,]'],
		['the first one less', 'tags: [ a, b ]', { tags: ['b'] }, 'tags: [ b ]'],
		[
			'brackets over several lines',
			'tags : [\n\t"a", # x\n]',
			{ tags: ['a', 'b'] },
			'tags : [\n\t"a",\n\t"b", # x\n]',
		],
		['empty brackets', 'tags: [] # x', { tags: ['a', 'b'] }, 'tags: [a, b] # x'],
		['brackets emptied', 'tags: [a, # x\n  b,]', { tags: [] }, 'tags: []'],
		['nested items are replaced as a whole', 'tags: [[a], {b: c}]', { tags: ['a', 'b'] }, 'tags: [a, b]'],
		['a list without a value', 'tags: # x\nc: 1', { tags: ['a', '[[b]]'] }, 'tags: # x\n  - a\n  - "[[b]]"\nc: 1'],
		['a list in the place of text', 'tags: "a" # x', { tags: ['a', 'b'] }, 'tags: ["a", "b"] # x'],
		['a new list', 'a: 1', { tags: ['a', 'b: c'], none: [] }, 'a: 1\ntags:\n  - a\n  - "b: c"\nnone: []'],
		['an unquoted wikilink, which YAML reads as lists', 'up: [[A]]', { up: '[[A]]' }, 'up: "[[A]]"'],
	]);
});

describe('adds and removes lines', () => {
	examples([
		['a new key goes after the last one', 'a: 1\n# end', { pass: 1 }, 'a: 1\npass: 1\n# end'],
		['after a block that keeps its end', 'a: |+\n  b\n\n', { pass: 1 }, 'a: |+\n  b\n\n\npass: 1'],
		['after a list', 'a:\n- b', { pass: 1 }, 'a:\n- b\npass: 1'],
		['among comments alone', '# c', { pass: 1 }, '# c\npass: 1'],
		['between bare fences', '', { pass: 1, 'a b': 'c', 'd: e': true }, 'pass: 1\na b: c\n"d: e": true'],
		['in the place of empty braces', '{}', { pass: 1 }, 'pass: 1'],
		['nothing to remove', 'a: 1', { b: null }, 'a: 1'],
		['a line goes with its comment', 'a: 1\nb: 2 # x\nc: 3', { B: null }, 'a: 1\nc: 3'],
		[
			'comments on their own lines stay',
			'# a\na: 1\n# b\nb:\n  # c\n  - 2\n  # d\n# e\nc: 3',
			{ b: null },
			'# a\na: 1\n# b\n  # d\n# e\nc: 3',
		],
		['a list goes with its items', 'a: [\n  1,\n] # x\nb: 2', { a: null }, 'b: 2'],
		['a block goes whole', 'a: |\n  # b\n\n  c\n\nb: 2', { a: null }, '\nb: 2'],
		['blank lines that the block before would take', 'a: |+\n  x\nb: 1\n\n# c', { b: null }, 'a: |+\n  x\n# c'],
		['those, and a new key there', 'a: |+\n  x\nb: 1\n\n# c', { b: null, d: 2 }, 'a: |+\n  x\nd: 2\n# c'],
		['the last property', 'a: 1', { a: null }, ''],
		['one out, one in', 'a: 1\nb: 2', { b: null, c: 3 }, 'a: 1\nc: 3'],
	]);
});

describe('gives a note its front matter', () => {
	test.each([
		['', '---\npass: 1\n---\n'],
		['body', '---\npass: 1\n---\nbody'],
		['\n\nbody\n', '---\npass: 1\n---\n\n\nbody\n'],
		['one\r\ntwo', '---\r\npass: 1\r\n---\r\none\r\ntwo'],
		['\ufeffbody', '\ufeff---\npass: 1\n---\nbody'],
		['----\nbody', '---\npass: 1\n---\n----\nbody'],
	])('%j', (before, after) => {
		expect(applied(before, setProperties(before, { pass: 1 }))).toBe(after);
		expect(setProperties(before, { pass: null })).toEqual({ ok: true, changes: [] });
	});

	test('a megabyte of text', () => {
		const body = 'words and more words\n'.repeat(50_000);
		expect(applied(body, setProperties(body, { pass: 1 })) === `---\npass: 1\n---\n${body}`).toBe(true);
	});
});

describe('refuses', () => {
	test.each([
		['unreadable YAML', note('a: [\nb: 1'), 'front-matter-broken'],
		['duplicate keys', note('a: 1\na: 2'), 'front-matter-broken'],
		['tabs for indentation', note('a:\n\tb: 1'), 'front-matter-broken'],
		['a fence inside', note('a: 1\n----'), 'front-matter-broken'],
		['a list', note('- a'), 'front-matter-not-properties'],
		['text', note('just text'), 'front-matter-not-properties'],
		['TOML', '+++\na = 1\n+++\n', 'front-matter-toml'],
		['code', '---js\n{}\n---\n', 'front-matter-language'],
		['an unclosed fence', '---\na: 1\n', 'front-matter-unclosed'],
		['a value that others point to', note('a: &x 1\nb: *x'), 'property-not-editable', 'a'],
		['braces around everything', note('{a: 1}'), 'property-not-editable', 'a'],
		['braces over several lines', note('{\n"a": 1,\n"b": 2\n}'), 'property-not-editable', 'c'],
		['keys marked with ?', note('? a\n: 1'), 'property-not-editable', 'a'],
	])('%s', (_, text, code, key = 'a') => {
		expect(refusals(setProperties(text, { [key]: 9 }))).toEqual([code]);
		expect(refusals(setProperties(text, { [key]: ['x'] }))).toEqual([code]);
	});

	test('to take a property out of braces', () => {
		expect(refusals(setProperties(note('{"a":1}'), { a: null }))).toEqual(['property-not-editable']);
	});

	test('a key no YAML reader finds the end of', () => {
		expect(refusals(setProperties('', { ['k'.repeat(2000)]: 1 }))).toEqual(['property-not-editable']);
	});

	test('nothing where nothing is to be done', () => {
		expect(setProperties(note('{a: 1}'), { a: 1 })).toEqual({ ok: true, changes: [] });
	});
});

describe('the note that started the project', () => {
	const text = readFileSync('tests/fixtures/vault/GPT系列论文对比.md', 'utf8');

	test('takes a pass as one line before the closing fence', () => {
		expect(setProperties(text, { pass: 2 })).toEqual({
			ok: true,
			changes: [{ from: text.indexOf('---\n论文'), to: text.indexOf('---\n论文'), insert: 'pass: 2\n' }],
		});
	});

	test('takes another draft as these bytes', () => {
		const from = text.indexOf('false');
		expect(setProperties(text, { draft: true })).toEqual({
			ok: true,
			changes: [{ from, to: from + 'false'.length, insert: 'true' }],
		});
	});

	test('takes a tag in the style it has', () => {
		const edit = setProperties(text, { tags: ['论文阅读笔记', 'GPT'] });
		expect(applied(text, edit)).toBe(
			text.replace('tags : [\n\t"论文阅读笔记",\n', 'tags : [\n\t"论文阅读笔记",\n\t"GPT",\n'),
		);
	});
});

test('edits of a note come in order and do not overlap', () => {
	const text = note('a: 1\ntags:\n  - x\nb: 2');
	const edit = setProperties(text, { b: null, c: 1, tags: ['x', 'z'], a: 5 });
	expect(edit.ok && applyChanges(text, edit.changes)).toBe(note('a: 5\ntags:\n  - x\n  - z\nc: 1'));
});

describe('what parsers read in two ways is not written', () => {
	test.each<[string, string, Record<string, PropertyValue>, string]>([
		['a number below the tag of a text', 'y: !!str\n  v\nz: 1', { y: 1.5 }, 'y: 1.5\nz: 1'],
		['true below it, behind a comment', 'y: !!str # c\n  v', { y: true }, 'y: true'],
		['a list below it', 'y: !!str\n  v', { y: ['a'] }, 'y: [a]'],
		['a property in front of a line of a tab alone', 'a:\nb: 1\n\t\nc: 2', { b: null }, 'a:\nc: 2'],
	])('%s', (_, before, values, after) => {
		const edit = applied(note(before), setProperties(note(before), values));
		expect(edit).toBe(note(after));
		expect(parseFrontMatter(edit).properties).toEqual(parse(after));
	});

	test('a text below its tag keeps it', () => {
		expectEdit((text) => setProperties(text, { y: 'w' }), 'y: !!str\n  v', 'y: !!str\n  w');
	});

	test.each(['&r\na: 1', '!!map\na: 1', '!!map &r # c\na: 1', '# c\n&r\na: 1'])(
		'nothing below an anchor or a tag of all properties: %j',
		(yaml) => {
			expect(refusals(setProperties(note(yaml), { a: null }))).toEqual(['property-not-editable']);
			expect(refusals(setProperties(note(`${yaml}\nb: 2`), { a: null }))).toEqual([]);
		},
	);
});
