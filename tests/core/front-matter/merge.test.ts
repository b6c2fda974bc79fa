import { describe, expect, test } from 'vitest';
import { mergeProperties } from '../../../src/core/front-matter/edit';
import { applied, expectEdit, note, refusals } from './helpers';

describe('adds what the note lacks', () => {
	test.each([
		[
			'as the template writes it',
			'a: 1',
			'pass: 0 # where\n\'type\' : "paper"',
			'a: 1\npass: 0 # where\n\'type\' : "paper"',
		],
		['existing values win, in any letter case', 'Pass: 3\nA: ~', 'pass: 0\na: 1\nb: 2', 'Pass: 3\nA: ~\nb: 2'],
		['not what has no value', 'a: 1', 'model:\nyear: ~\ntags: []\nx: ""\npass: 0', 'a: 1\npass: 0'],
		[
			'with the comments right above',
			'',
			'# head\n\n# where\npass: 0\nmodel: # none\n# kind\ntype: paper',
			'# where\npass: 0\n# kind\ntype: paper',
		],
		[
			'lists and blocks whole',
			'a: 1',
			'tags:\n  - x # y\n  - z\ntext: |\n  # b\n\n  c\nend: 1',
			'a: 1\ntags:\n  - x # y\n  - z\ntext: |\n  # b\n\n  c\nend: 1',
		],
		['below a comment that a block would swallow', 'a: 1\n  # c', 'b: |\n  text', 'a: 1\n  # c\nb: |\n  text'],
		['a spelling twice', '', 'Pass: 1\npass: 2', 'Pass: 1'],
		['indented as the note is', '  a: 1', 'b:\n- x\n', '  a: 1\n  b:\n  - x'],
		['from an indented template', 'a: 1', '  b:\n    - x\n  c: 2', 'a: 1\nb:\n  - x\nc: 2'],
		['from an empty template', 'a: 1', '# nothing', 'a: 1'],
	])('%s', (_, before, template, after) => {
		expectEdit((text) => mergeProperties(text, template), before, after);
		expectEdit((text) => mergeProperties(text, `${template.replaceAll('\n', '\r\n')}\r\n`), before, after);
	});

	test('to a note without front matter', () => {
		expect(applied('body', mergeProperties('body', 'pass: 0\nmodel:\n'))).toBe('---\npass: 0\n---\nbody');
		expect(mergeProperties('body', 'model:\n')).toEqual({ ok: true, changes: [] });
	});
});

describe('refuses', () => {
	test.each([
		['a broken template', note('a: 1'), 'b: [', 'front-matter-broken'],
		['a template that is a list', note('a: 1'), '- b', 'front-matter-not-properties'],
		['a template in braces', note('a: 1'), '{b: 1}', 'property-not-editable'],
		['a broken note', note('a: ['), 'b: 1', 'front-matter-broken'],
		['a note in TOML', '+++\n+++\n', 'b: 1', 'front-matter-toml'],
		['an alias to what is not copied', note('a: 1'), 'a: &x 1\nb: *x', 'property-not-editable'],
		['an anchor of the note taken over', note('x: &x 1\ny: *x'), 'z: &x 2\nw: *x\nv: *nope', 'front-matter-broken'],
	])('%s', (_, text, template, code) => {
		expect(refusals(mergeProperties(text, template))).toEqual([code]);
	});
});
