import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readProperties } from '../../../src/core/front-matter/block';
import { fillInProperties, placeholdersIn } from '../../../src/core/template/fill';

const VALUES: Readonly<Record<string, string>> = {
	title: 'Attention: "all" #1',
	date: '2026-01-02',
	year: '2017',
	arxiv: '1706.03760',
	who: "O'Neil",
};
const fill = (yaml: string) => fillInProperties(yaml, (name) => VALUES[name] ?? null);

test.each([
	['added: {{date}} # today\n', 'added: 2026-01-02 # today\n'],
	['year: {{year}}\n', 'year: 2017\n'],
	['url: https://arxiv.org/abs/{{arxiv}}\n', 'url: https://arxiv.org/abs/1706.03760\n'],
	['aliases: [{{date}}, x]\n', 'aliases: [2026-01-02, x]\n'],
	['title: {{title}}\n', 'title: \'Attention: "all" #1\'\n'],
	['title: "{{title}}"\n', 'title: \'Attention: "all" #1\'\n'],
	["by: '{{who}}'\n", "by: O'Neil\n"],
	['aliases:\n  - "{{title}}"\n  - b\n', 'aliases:\n  - \'Attention: "all" #1\'\n  - b\n'],
	['arxiv: {{arxiv}}\n', 'arxiv: "1706.03760"\n'],
	['made: <% tp.date.now() %>\nid: "{{VALUE}}"\n', 'made: <% tp.date.now() %>\nid: "{{VALUE}}"\n'],
	['# from {{date}}\na: 1\n', '# from 2026-01-02\na: 1\n'],
])('%j becomes %j', (yaml, filled) => {
	expect(fill(yaml)).toEqual({ yaml: filled, left: [] });
});

test('a property that holds what nothing stands for is left out and named', () => {
	expect(fill('doi: {{doi}}\nadded: {{date}}\nnote: "{{title}} in {{venue}}"\n')).toEqual({
		yaml: 'added: 2026-01-02\n',
		left: ['{{doi}}', '{{venue}}'],
	});
});

test('YAML that cannot be read stays as it is, for whoever reads it to say so', () => {
	expect(fill('a: [\nb: {{date}}\n')).toEqual({ yaml: 'a: [\nb: {{date}}\n', left: [] });
});

test('whatever the value, the property reads back as the text with it', () => {
	const shape = fc.constantFrom(
		'k: {{v}}',
		'k: "{{v}}"',
		"k: '{{v}}'",
		'k: see {{v}}!',
		'k: [{{v}}]',
		'k:\n  - "a {{v}}"',
		'k: {{v}} # c',
	);
	fc.assert(
		fc.property(
			shape,
			fc
				.string({ unit: 'grapheme', minLength: 1 })
				.map((text) => text.replace(/\s+/gu, ' ').trim())
				.filter((text) => text !== '' && placeholdersIn(text).length === 0),
			(yaml, value) => {
				const filled = fillInProperties(yaml, () => value);
				const { properties, diagnostics } = readProperties(filled.yaml);
				expect(diagnostics).toEqual([]);
				const read = Array.isArray(properties['k']) ? (properties['k'] as unknown[])[0] : properties['k'];
				const around: Readonly<Record<string, (text: string) => string>> = {
					'k: see {{v}}!': (text) => `see ${text}!`,
					'k:\n  - "a {{v}}"': (text) => `a ${text}`,
				};
				expect(String(read)).toBe((around[yaml] ?? ((text: string) => text))(value));
			},
		),
		{ seed: 4, numRuns: 3000 },
	);
});
