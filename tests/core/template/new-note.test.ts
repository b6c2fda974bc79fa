import { expect, test } from 'vitest';
import { builtInTemplate, parseTemplate } from '../../../src/core/template/template';
import { newPaperNote } from '../../../src/core/template/plan-insert';
import { DEFAULT_SETTINGS, paperRules } from '../../../src/settings';

const { names, known } = paperRules(DEFAULT_SETTINGS);
const create = (title: string, template: string) => {
	const { text, cursor } = newPaperNote(title, parseTemplate(template), names, {
		known,
		values: { date: '2026-05-04' },
	});
	return `${text.slice(0, cursor)}⌶${text.slice(cursor)}`;
};

test('a new note has its title, waits in the queue, and is typed in at its first question', () => {
	expect(create('注意力', builtInTemplate('zh'))).toMatch(
		/^---\ntitle: 注意力\npass: 0\nreading-status: queued\n---\n# 第一遍 ： 阅读标题、摘要、总结\n> 明确是否要继续读下去\n\n\| 类型 {5}\| 答案 \|\n\| :-------- \| :---- \|\n\| 方向 {5}\| ⌶ {5}\|\n/u,
	);
});

test('a title that YAML would read otherwise is quoted', () => {
	expect(create('GPT-3: few-shot "learners"', builtInTemplate('en'))).toContain('title: ');
	expect(create('Attention: all', '# Pass 1\n## A\n')).toMatch(/^---\ntitle: (["'])Attention: all\1\npass: 0/u);
});

test("the template's properties and opening come along, filled in", () => {
	expect(
		create('T', '---\ntype: paper # kind\nadded: {{date}}\nrating:\n---\nFrom {{title}}.\n\n# Pass 1\n## A\n\n'),
	).toBe(
		'---\ntype: paper # kind\nadded: 2026-05-04\ntitle: T\npass: 0\nreading-status: queued\n---\nFrom T.\n\n# Pass 1\n## A⌶\n',
	);
});

test('levels are those of the template, and tasks of its opening take the place of no pass', () => {
	const body = '# T\n\n- [ ] First pass\n- [ ] Second pass\n\n# First pass\n\n## A\n\n# Second pass\n\n## B\n';
	expect(create('T', body.replace('# T', '# {{title}}')).replace('⌶', '')).toBe(
		`---\ntitle: T\npass: 0\nreading-status: queued\n---\n${body}`,
	);
});

test('a title that YAML would read otherwise is quoted where the template writes it, too', () => {
	expect(create('GPT: "few"', '---\naliases: ["{{title}}"]\nup: {{title}}\n---\n# Pass 1\n## A\n')).toMatch(
		/^---\naliases:\n {2}- 'GPT: "few"'\nup: 'GPT: "few"'\ntitle: 'GPT: "few"'\npass: 0\n/u,
	);
});

test('what could not be filled in or taken over is told of', () => {
	const template = parseTemplate(
		'---\ndoi: {{doi}}\nyear: 2017\n---\n{{venue}}, {{year}}\n\n# Pass 1\n## Of {{title}}\n{{doi}}\n',
	);
	const { text, diagnostics } = newPaperNote('T', template, names, { known, values: {} });
	expect(text).toBe(
		'---\nyear: 2017\ntitle: T\npass: 0\nreading-status: queued\n---\n{{venue}}, 2017\n\n# Pass 1\n## Of T\n{{doi}}\n',
	);
	expect(diagnostics).toEqual([
		{ code: 'placeholders-left', line: 0, details: { placeholders: ['{{doi}}', '{{venue}}'] } },
	]);
	const broken = newPaperNote('T', parseTemplate('---\na: [\n---\n# Pass 1\n## A\n'), names, { known, values: {} });
	expect(broken.diagnostics.map(({ code }) => code)).toEqual(['front-matter-broken']);
});
