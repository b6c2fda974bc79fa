import fc from 'fast-check';
import { expect, test } from 'vitest';
import { locateFrontMatter } from '../../../src/core/front-matter/block';

/** The text cut where the front matter says: before it, YAML, body. */
function cut(text: string): { kind: string; before: string; yaml?: string; body?: string; code?: string } {
	const found = locateFrontMatter(text);
	const before = text.slice(0, found.from);
	if (found.kind === 'none') return { kind: found.kind, before };
	if (found.kind === 'foreign')
		return { kind: found.kind, before, body: text.slice(found.to), code: found.diagnostic.code };
	return { kind: found.kind, before, yaml: text.slice(found.yamlFrom, found.yamlTo), body: text.slice(found.to) };
}

test.each([
	['properties', '---\na: 1\n---\nbody', 'a: 1\n', 'body'],
	['nothing between the fences', '---\n---\nbody', '', 'body'],
	['a closing fence that ends the note', '---\na: 1\n---', 'a: 1\n', ''],
	['blanks after the fences', '--- \t\na: 1\n---\t \nbody', 'a: 1\n', 'body'],
	['CRLF', '---\r\na: 1\r\n---\r\nbody', 'a: 1\r\n', 'body'],
	[
		'longer and indented dashes inside',
		'---\na: 1\n----\n ---\n--- b\n---\nbody',
		'a: 1\n----\n ---\n--- b\n',
		'body',
	],
	['a rule in the body', '---\na: 1\n---\nbody\n---\n', 'a: 1\n', 'body\n---\n'],
	['lines that end in CR alone are one line', '---\na\r---\r\n---\n', 'a\r---\r\n', ''],
])('finds %s', (_, text, yaml, body) => {
	expect(cut(text)).toEqual({ kind: 'yaml', before: '', yaml, body });
	expect(cut(`\ufeff${text}`)).toEqual({ kind: 'yaml', before: '\ufeff', yaml, body });
});

test.each([
	'',
	'\n---\na: 1\n---\n',
	' ---\n---\n',
	'--',
	'----\na: 1\n----\n',
	'--- js\n---\n',
	'---a b\n---\n',
	'++++\n',
	'+++ a\n',
	'text',
])('sees no front matter in %j', (text) => {
	expect(cut(text)).toEqual({ kind: 'none', before: '' });
	expect(cut(`\ufeff${text}`)).toEqual({ kind: 'none', before: '\ufeff' });
});

test.each([
	['---\na: 1', 'front-matter-unclosed', '---\na: 1'],
	['---', 'front-matter-unclosed', '---'],
	['---\na: 1\n----\n', 'front-matter-unclosed', '---\na: 1\n----\n'],
	['+++\na = 1\n+++\nbody', 'front-matter-toml', 'body'],
	['+++\na = 1\n', 'front-matter-toml', '+++\na = 1\n'],
	['---js\n{}\n---\nbody', 'front-matter-language', 'body'],
	['---json\r\n{}\r\n---\r\nbody', 'front-matter-language', 'body'],
	['---js\n{}', 'front-matter-language', '---js\n{}'],
])('leaves %j alone', (text, code, body) => {
	expect(cut(text)).toEqual({ kind: 'foreign', before: '', body, code });
});

test('never throws, and the parts stand in order', () => {
	const line = fc.oneof(fc.constantFrom('---', '--- ', '---js', '+++', 'a: 1', ''), fc.string({ unit: 'binary' }));
	const note = fc.array(line).chain((lines) => fc.constantFrom('\n', '\r\n', '\r').map((eol) => lines.join(eol)));
	fc.assert(
		fc.property(note, (text) => {
			const found = locateFrontMatter(text);
			if (found.kind !== 'yaml') return;
			const { from, yamlFrom, yamlTo, to } = found;
			expect(from < yamlFrom && yamlFrom <= yamlTo && yamlTo < to && to <= text.length).toBe(true);
			expect(yamlFrom === yamlTo || text.charAt(yamlTo - 1) === '\n').toBe(true);
		}),
	);
});
