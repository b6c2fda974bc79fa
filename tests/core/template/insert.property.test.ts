// Whatever template meets whatever note: an insertion only ever adds, and twice is once, in either language and in turn.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { builtInTemplate } from '../../../src/core/template/built-in';
import { planInsert } from '../../../src/core/template/plan-insert';
import type { InsertOptions, Wanted } from '../../../src/core/template/plan-insert';
import { knownPrompts, parseTemplate, templatePasses } from '../../../src/core/template/template';
import type { Template } from '../../../src/core/template/template';
import { applyChanges } from '../../../src/core/text/changes';
import { anyFrontMatter, anyLine } from '../any-note';
import { after } from '../plans';

const zh = parseTemplate(builtInTemplate('zh'));
const en = parseTemplate(builtInTemplate('en'));

const LABELS = ['Category', 'Context', 'Idea', 'Method', 'Result', '方向', '方法', '结论', 'What is new?', 'Limits of {{title}}', '{{unknown}}'];
const ORDINALS = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth', 'Ninth'];

/** The questions of one pass, in one form. */
const questions = fc.tuple(fc.constantFrom('row', 'heading', 'task', 'bold', 'label', 'none'), fc.subarray(LABELS, { maxLength: 4 }), fc.constantFrom('', '', 'a hint for {{title}}')).map(([form, labels, hint]): string[] => {
	switch (form) {
		case 'row': return ['| Question | Answer |', '| --- | --- |', ...labels.map((label) => `| ${label} | ${hint} |`)];
		case 'heading': return labels.flatMap((label) => ['', `#+ ${label}`, ...(hint === '' ? [] : [hint])]);
		case 'task': return labels.map((label) => `- [ ] ${label}: ${hint}`);
		case 'bold': return labels.map((label) => `**${label}**: ${hint}`);
		case 'label': return labels.map((label) => `${label}: ${hint}`);
		default: return ['Just read on, {{authors}}.'];
	}
});
/** From one pass to nine, some of them one section, on any level. */
const anyTemplate = fc
	.record({
		count: fc.constantFrom(1, 2, 3, 4, 9),
		combined: fc.boolean(),
		level: fc.constantFrom(1, 1, 2, 3, 6),
		language: fc.constantFrom('en', 'zh'),
		asked: fc.array(questions, { minLength: 9, maxLength: 9 }),
		front: fc.constantFrom('', '---\ntags: [paper] # kind\nadded: {{date}}\ntitle: "{{title}}"\n---\n', '---\nauthors: {{authors}}\nstatus: <% tp.date.now() %>\n---\n'),
		eol: fc.constantFrom('\n', '\n', '\r\n'),
	})
	.map(({ count, combined, level, language, asked, front, eol }): Template => {
		const marks = '#'.repeat(level);
		const title = (pass: number): string => (language === 'zh' ? `第${pass}遍 ：读` : `${ORDINALS[pass - 1] ?? ''} pass`);
		const sections = Array.from({ length: count }, (_, index) => index + 1).flatMap((pass) => {
			if (combined && pass === 2 && count > 2) return [];
			const heading = combined && pass === 3 ? (language === 'zh' ? '第二、三遍' : 'Second-Third Pass') : title(pass);
			return [`${marks} ${heading}`, ...(asked[pass - 1] ?? []).map((line) => line.replace('#+', `${marks}#`.slice(0, 6))), ''];
		});
		return parseTemplate((front + sections.join('\n')).replaceAll('\n', eol));
	});

/** A note with some lines of a template, some of them answered, among others. */
const noteOf = (template: Template) =>
	fc
		.record({
			bom: fc.constantFrom('', '', '\uFEFF'),
			front: anyFrontMatter,
			own: fc.array(fc.tuple(fc.constantFrom('keep', 'keep', 'drop', 'answer', 'indent'), fc.option(anyLine, { freq: 6 })), { minLength: 1, maxLength: 60 }),
			eol: fc.constantFrom('\n', '\n', '\r\n'),
		})
		.map(({ bom, front, own, eol }) => {
			const body = template.text.replace(/^---[\s\S]*?---\r?\n/u, '').split(/\r?\n/u);
			const lines = own.flatMap(([fate, other], index) => {
				const line = body[index];
				const kept = line === undefined || fate === 'drop' ? [] : fate === 'answer' ? [line.replace(/\|\s*\|$/u, '| done |').replace(/:\s*$/u, ': done')] : [fate === 'indent' && line.startsWith('#') ? `#${line}` : line];
				return other === null ? kept : [...kept, other];
			});
			return bom + (front + lines.join('\n')).replaceAll('\n', eol);
		});

const case_ = fc.oneof({ weight: 3, arbitrary: anyTemplate }, { weight: 1, arbitrary: fc.constantFrom(zh, en) }).chain((template) => fc.tuple(fc.constant(template), noteOf(template), fc.option(fc.nat(400))));
const wanted = fc.constantFrom<Wanted>('all', 'all', 1, 2, 3, 4, 9);
const TITLE = 'Attention: "all" | you need';

function optionsFor(template: Template, text: string, at: number | null): InsertOptions {
	return { known: knownPrompts([template, zh, en]), values: { title: TITLE, date: '2026-01-02' }, cursor: at === null ? null : Math.min(at, text.length) };
}

test('only adds, and what was there stays byte by byte and in order', () => {
	fc.assert(fc.property(case_, wanted, ([template, text, at], which) => {
		const plan = planInsert(text, template, which, optionsFor(template, text, at));
		if (plan.kind !== 'edits') return;
		for (const { from, to } of plan.changes) expect(to).toBe(from);
		const written = applyChanges(text, plan.changes);
		expect(plan.cursor ?? 0).toBeLessThanOrEqual(written.length);
		if (text.includes('\r\n')) expect(plan.changes.filter(({ insert }) => /(?:^|[^\r])\n/u.test(insert))).toEqual([]);
	}), { seed: 11, numRuns: 1500 });
});

test('twice is once', () => {
	fc.assert(fc.property(case_, wanted, ([template, text, at], which) => {
		const once = after(text, planInsert(text, template, which, optionsFor(template, text, at)));
		expect(after(once, planInsert(once, template, which, optionsFor(template, once, at)))).toBe(once);
	}), { seed: 12, numRuns: 1500 });
});

test('afterwards the note has a section for each of the template', () => {
	fc.assert(fc.property(case_, ([template, text, at]) => {
		const plan = planInsert(text, template, 'all', optionsFor(template, text, at));
		if (plan.kind === 'refused') return;
		const present = templatePasses(parseTemplate(after(text, plan)));
		for (const { numbers } of template.passes) expect(present.some((number) => numbers.includes(number))).toBe(true);
	}), { seed: 13, numRuns: 1000 });
});

test('one language after the other adds each pass once', () => {
	fc.assert(fc.property(fc.shuffledSubarray([zh, en], { minLength: 2 }).chain((both) => fc.tuple(fc.constant(both), noteOf(both[0] ?? zh))), ([[first, second], text]) => {
		if (first === undefined || second === undefined) return;
		const insert = (current: string, template: Template): string => after(current, planInsert(current, template, 'all', optionsFor(template, current, null)));
		const both = insert(insert(text, first), second);
		expect(insert(insert(both, first), second)).toBe(both);
	}), { seed: 14, numRuns: 1000 });
});
