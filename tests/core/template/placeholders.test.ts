import { expect, test } from 'vitest';
import { clockValues, placeholdersIn } from '../../../src/core/template/fill';
import { knownQuestions, parseTemplate } from '../../../src/core/template/template';
import { applyChanges } from '../../../src/core/text/changes';
import { planInsert } from '../../../src/core/template/plan-insert';

const clock = clockValues('2026-01-02', '09:05');
const NOTE =
	'---\narXiv: 1706.03762\ndoi:\n作者: [A. Vaswani, "[[N. Shazeer]]"]\nyear: 2017\njournal: NeurIPS\nurl: https://arxiv.org/abs/1706.03762\ncitekey: vaswani2017\nscores: [28.40, 41.0]\nmotto: |\n  two\n  lines\n---\n';

/** What a line of a template becomes in the note, and which placeholders are named. */
function fill(line: string, note = NOTE): [string, readonly string[]] {
	const template = parseTemplate(`# First pass\n${line}\n`);
	const plan = planInsert(note, template, 1, {
		known: knownQuestions([template]),
		values: { ...clock, title: 'Attention: all | you need' },
	});
	if (plan.kind !== 'edits') throw new Error(plan.kind);
	const written = applyChanges(note, plan.changes).split('# First pass\n')[1] ?? '';
	return [
		written.trimEnd(),
		plan.diagnostics.flatMap(({ code, details }) => (code === 'placeholders-left' ? details.placeholders : [code])),
	];
}

test.each([
	['{{title}} of {{year}}', 'Attention: all | you need of 2017'],
	['{{ date }}, {{time}}', '2026-01-02, 09:05'],
	['{{date:YYYY-MM-DD}} {{time:HH:mm}}', '2026-01-02 09:05'],
	['{{authors}}', 'A. Vaswani, [[N. Shazeer]]'],
	['{{作者}}', 'A. Vaswani, [[N. Shazeer]]'],
	['{{venue}}, {{arxiv}}', 'NeurIPS, 1706.03762'],
	['<{{url}}> [@{{citekey}}]', '<https://arxiv.org/abs/1706.03762> [@vaswani2017]'],
	['{{scores}}', '28.40, 41.0'],
	['{{motto}}', 'two lines'],
	[
		'| {{title}} | {{year}} |\n| --- | --- |\n| {{title}} | |',
		'| Attention: all \\| you need | 2017 |\n| --- | --- |\n| Attention: all \\| you need | |',
	],
])('%j is filled in', (line, filled) => {
	expect(fill(line)).toEqual([filled, []]);
});

test.each([
	['{{doi}} and {{nothing}}', ['{{doi}}', '{{nothing}}']],
	['{{date:dddd}}, {{title:upper}}', ['{{date:dddd}}', '{{title:upper}}']],
	['{{ nothing }} {{nothing}} {{ nothing }}', ['{{ nothing }}', '{{nothing}}']],
])('%j is left alone and named', (line, named) => {
	expect(fill(line)).toEqual([line, named]);
});

test.each([
	'<% tp.date.now() %> <%* if (x) { %>',
	'{{VALUE}} {{VALUE:title}} {{FIELD:year}} {{YEAR}} {{MACRO: x}}',
	'{{#each authors}}{{/each}} {{authors | upper}} {{{title}}} {{}} {{ }} { {title} }',
	'{% if title %} $title ${title}',
	'{{a\nb}}',
])('the syntax of other tools stays, unnamed: %j', (line) => {
	expect(fill(line)).toEqual([line, []]);
});

test('only what is inserted is named', () => {
	const template = parseTemplate('{{before}}\n# First pass\n{{one}}\n\n# Second pass\n{{two}}\n');
	const plan = planInsert('', template, 2, { known: knownQuestions([template]), values: {} });
	expect(plan.diagnostics).toEqual([{ code: 'placeholders-left', line: 0, details: { placeholders: ['{{two}}'] } }]);
	expect(planInsert('# First pass\nx\n', template, 1, { known: knownQuestions([template]), values: {} })).toEqual({
		kind: 'unchanged',
		diagnostics: [],
	});
});

test('a question that holds a placeholder is known again, whatever it was filled in with', () => {
	for (const questions of [
		'**What is new in {{title}}?**: \n**Why?**: \n',
		'What is new?: \nLimits of {{title}}: \n',
	]) {
		const template = parseTemplate(`# First pass\n${questions}`);
		const options = { known: knownQuestions([template]), values: { title: 'GPT: "a" **b**' } };
		const plan = planInsert('', template, 1, options);
		if (plan.kind !== 'edits') throw new Error(plan.kind);
		expect(planInsert(applyChanges('', plan.changes), template, 1, options).kind).toBe('unchanged');
	}
});

test('front matter that Obsidian refuses is read for placeholders all the same', () => {
	expect(fill('{{year}}', '---\ntags: [\n\ta,\n\tb\n]\nyear: 2023\n---\n')).toEqual(['2023', []]);
});

test('each placeholder of a text is found once', () => {
	expect(placeholdersIn('{{a}} {{b:c}} {{a}} {{VALUE}}')).toEqual(['{{a}}', '{{b:c}}']);
});
