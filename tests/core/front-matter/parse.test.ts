import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFrontMatter, parseYaml } from '../../../src/core/front-matter/block';

describe('reads', () => {
	test.each([
		[
			'dates and times as text',
			'a: 2024-01-15\nb: 1:30\nc: 2024-01-15T10:00:00Z',
			{ a: '2024-01-15', b: '1:30', c: '2024-01-15T10:00:00Z' },
		],
		[
			'numbers and booleans of YAML 1.2',
			'a: 010\nb: 0x1F\nc: 1e3\nd: yes\ne: true',
			{ a: 10, b: 31, c: 1000, d: 'yes', e: true },
		],
		['tabs inside a flow list', 'tags : [\n\t"论文",\n]', { tags: ['论文'] }],
		['empty values', 'a:\nb: ~\nc: ""', { a: null, b: null, c: '' }],
		['an unquoted wikilink as nested lists', 'a: [[Note]]', { a: [['Note']] }],
		[
			'what gray-matter takes for an excerpt',
			'excerpt_separator: {toString: 1, valueOf: 2}',
			{ excerpt_separator: { toString: 1, valueOf: 2 } },
		],
		['an alias', 'a: &x 1\nb: *x', { a: 1, b: 1 }],
	])('%s', (_, yaml, properties) => {
		expect(parseFrontMatter(`---\n${yaml}\n---\n`)).toMatchObject({ properties, diagnostics: [] });
		const windows = `\ufeff---\r\n${yaml.replaceAll('\n', '\r\n')}\r\n---\r\nbody`;
		expect(parseFrontMatter(windows)).toEqual({
			properties,
			diagnostics: [],
			bodyFrom: windows.length - 'body'.length,
		});
	});

	test.each([
		'',
		'no front matter',
		'---\n---\n',
		'---\n\n---\n',
		'---\n# a comment\n#\n---\n',
		'---\nnull\n---\n',
		'---\n{}\n---\n',
	])('no properties in %j, and complains of nothing', (text) => {
		expect(parseFrontMatter(text)).toMatchObject({ properties: {}, diagnostics: [] });
	});

	test('the note that started the project', () => {
		const text = readFileSync('tests/fixtures/vault/GPT系列论文对比.md', 'utf8');
		const { properties, diagnostics, bodyFrom } = parseFrontMatter(text);
		expect(diagnostics).toEqual([]);
		expect(properties).toEqual({
			title: 'GPT系列论文对比',
			date: '2023-04-14',
			tags: ['论文阅读笔记'],
			categories: ['论文阅读笔记'],
			series: [],
			aliases: [],
			draft: false,
			toc: true,
		});
		expect(text.slice(bodyFrom)).toMatch(/^论文：\n/);
	});

	test('a note of a megabyte', () => {
		const text = `---\npass: 1\n---\n${'word --- word\n'.repeat(75_000)}`;
		expect(parseFrontMatter(text)).toMatchObject({ properties: { pass: 1 }, bodyFrom: 16 });
		expect(parseFrontMatter(text.slice(16))).toMatchObject({ properties: {}, diagnostics: [] });
	});
});

describe('says what is wrong, and where', () => {
	test.each([
		['a duplicate key', 'a: 1\na: 2', 'duplicated mapping key', 3],
		['a value that is no value', 'a: 1\nb: c: d', 'bad indentation of a mapping entry', 3],
		['an unclosed list', 'a: 1\nb: [\nc: 2', 'unexpected end of the stream within a flow collection', 4],
		['a tab for indentation', 'a:\n\tb: 1', 'tab characters must not be used in indentation', 3],
		['a null byte', 'a: 1\nb: \0', 'null byte is not allowed in input', 3],
		['an unknown alias', 'a: 1\nb: *c', 'unidentified alias "c"', 3],
		['an unknown tag', 'a: !!js/function x', 'unknown tag !<tag:yaml.org,2002:js/function>', 2],
		['a list within itself', 'a: &a [*a]', 'aliases nest too deeply', 2],
		['a second document', 'a: 1\n...\nb: 2', 'expected a single document in the stream, but found more', 3],
		['a fence with a word behind it', 'a: 1\n--- b', 'a line inside starts with ---', 3],
		['a longer fence', 'a: |\n  b\n----', 'a line inside starts with ---', 4],
		['a line that ends in CR alone', '#\r[', 'unexpected end of the stream within a flow collection', 2],
		['nesting without end', `a: ${'['.repeat(500)}`, 'nesting exceeded maxDepth (100)', 2],
	])('%s', (_, yaml, reason, line) => {
		const text = `---\n${yaml}\n---\nbody`;
		const broken = {
			properties: {},
			diagnostics: [{ code: 'front-matter-broken', line, details: { reason } }],
			bodyFrom: text.length - 4,
		};
		expect(parseFrontMatter(text)).toEqual(broken);
		expect(parseFrontMatter(text), 'also the second time').toEqual(broken);
	});

	test.each([
		['- a\n- b', 'list', 2],
		['# what it is\n\njust text', 'text', 4],
		['42', 'number', 2],
	])('%j is no properties', (yaml, found, line) => {
		const diagnostics = [{ code: 'front-matter-not-properties', line, details: { found } }];
		expect(parseFrontMatter(`---\n${yaml}\n---\n`)).toMatchObject({ properties: {}, diagnostics });
	});

	test.each([
		['+++\na = 1\n+++\nbody', { code: 'front-matter-toml', line: 1, details: {} }],
		['---\na: 1\nbody', { code: 'front-matter-unclosed', line: 1, details: {} }],
		['---json\n{"a": 1}\n---\n', { code: 'front-matter-language', line: 1, details: { language: 'json' } }],
	])('%j is not read', (text, diagnostic) => {
		expect(parseFrontMatter(text)).toMatchObject({ properties: {}, diagnostics: [diagnostic] });
	});
});

test.each(['---js', '---javascript', '--- js', '---JS', '---coffee'])('never runs the code of %j', (fence) => {
	parseFrontMatter(`${fence}\n{ a: (process.env.THREE_PASS_WAS_RUN = 'yes') }\n---\nbody`);
	expect(process.env['THREE_PASS_WAS_RUN']).toBeUndefined();
});

test('a __proto__ key reaches no prototype', () => {
	const { properties } = parseFrontMatter(
		'---\n__proto__: {polluted: 1}\nconstructor: {prototype: {polluted: 1}}\n---\n',
	);
	expect(Object.getPrototypeOf(properties)).toBe(Object.prototype);
	expect('polluted' in {}).toBe(false);
});

test('two readings of one note share nothing', () => {
	const text = '---\ntags: [a]\n---\n';
	expect(parseFrontMatter(text).properties['tags']).not.toBe(parseFrontMatter(text).properties['tags']);
});

describe('YAML without fences', () => {
	test.each([
		['', { ok: true, value: null }],
		['columns: [a, b]', { ok: true, value: { columns: ['a', 'b'] } }],
		['- a', { ok: true, value: ['a'] }],
		['a: 1\na: 2', { ok: false, reason: 'duplicated mapping key', line: 2 }],
		['a: [', { ok: false, reason: 'unexpected end of the stream within a flow collection', line: 1 }],
	])('%j', (yaml, parsed) => {
		expect(parseYaml(yaml)).toEqual(parsed);
	});
});

test('never throws, whatever the note', () => {
	const fragment = fc.constantFrom(
		'---',
		'+++',
		'---js',
		'a: ',
		'- ',
		'"',
		"'",
		'[',
		']',
		'{',
		'}',
		'|',
		'>',
		'&a ',
		'*a',
		'!!',
		'? ',
		': ',
		'#',
		'\t',
		'%',
		'\n',
		'\r\n',
		'\r',
		'\ufeff',
		'\0',
		'…',
		'论文',
	);
	const soup = fc.array(fc.oneof(fragment, fc.string({ unit: 'binary' }))).map((parts) => parts.join(''));
	fc.assert(
		fc.property(soup, (text) => {
			for (const note of [text, `---\n${text}\n---\nbody`]) {
				const { diagnostics, bodyFrom } = parseFrontMatter(note);
				const lines = note.split('\n').length;
				for (const { line } of diagnostics) expect(line >= 1 && line <= lines).toBe(true);
				expect(bodyFrom <= note.length).toBe(true);
			}
			expect(() => parseYaml(text)).not.toThrow();
		}),
	);
});
