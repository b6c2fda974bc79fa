// Whatever template meets whatever note: an insertion only ever adds, and twice is once, in
// either language and in turn.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { builtInTemplate, knownQuestions, parseTemplate } from '../../../src/core/template/template';
import type { Template } from '../../../src/core/template/template';
import { applyChanges } from '../../../src/core/text/changes';
import { bodyStart } from '../../../src/core/front-matter/block';
import { planInsert } from '../../../src/core/template/plan-insert';
import type { InsertOptions, WantedPasses } from '../../../src/core/template/plan-insert';
import { readPaper } from '../../../src/core/papers/paper';
import { readNotePasses } from '../../../src/core/passes/note-passes';
import { DEFAULT_SETTINGS, paperRules } from '../../../src/settings';
import { anyFrontMatter, anyLine } from '../any-note';
import { fuzz } from '../../fuzz';
import { parseMarkdown } from '../markdown/oracle';
import { after } from '../plans';

const zh = parseTemplate(builtInTemplate('zh'));
const en = parseTemplate(builtInTemplate('en'));

const LABELS = [
	'Category',
	'Context',
	'Idea',
	'Method',
	'Result',
	'方向',
	'方法',
	'结论',
	'What is new?',
	'Limits of {{title}}',
	'{{unknown}}',
];
const ORDINALS = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth', 'Ninth'];

/** The questions of one pass, in one form. */
const questions = fc
	.tuple(
		fc.constantFrom('row', 'heading', 'task', 'bold', 'label', 'none'),
		fc.subarray(LABELS, { maxLength: 4 }),
		fc.constantFrom('', '', 'a hint for {{title}}'),
	)
	.map(([form, labels, hint]): string[] => {
		switch (form) {
			case 'row':
				return ['| Question | Answer |', '| --- | --- |', ...labels.map((label) => `| ${label} | ${hint} |`)];
			case 'heading':
				return labels.flatMap((label) => ['', `#+ ${label}`, ...(hint === '' ? [] : [hint])]);
			case 'task':
				return labels.map((label) => `- [ ] ${label}: ${hint}`);
			case 'bold':
				return labels.map((label) => `**${label}**: ${hint}`);
			case 'label':
				return labels.map((label) => `${label}: ${hint}`);
			default:
				return ['Just read on, {{authors}}.'];
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
		front: fc.constantFrom(
			'',
			'---\ntags: [paper] # kind\nadded: {{date}}\ntitle: "{{title}}"\n---\n',
			'---\ntype: paper\npass: 0\nreading-status: queued\n---\n',
			'---\nauthors: {{authors}}\nstatus: <% tp.date.now() %>\n---\n',
		),
		eol: fc.constantFrom('\n', '\n', '\r\n'),
		tail: fc.constantFrom(
			...Array<string>(12).fill(''),
			'<!-- open',
			'%% open',
			'%% closed %%',
			'```\ncode',
			'~~~\ncode\n~~~',
			'$$\nx',
			'$$\nx\n$$',
			'<pre>\nx',
			'<div>',
			'<!-- closed -->',
			'- item',
			'> quote',
			'    code',
			'words\\',
			'[x]: y',
			'<?',
			'Setext\n---',
		),
	})
	.map(({ count, combined, level, language, asked, front, eol, tail }): Template => {
		const marks = '#'.repeat(level);
		const title = (pass: number): string =>
			language === 'zh' ? `第${pass}遍 ：读` : `${ORDINALS[pass - 1] ?? ''} pass`;
		const sections = Array.from({ length: count }, (_, index) => index + 1).flatMap((pass) => {
			if (combined && pass === 2 && count > 2) return [];
			const heading =
				combined && pass === 3 ? (language === 'zh' ? '第二、三遍' : 'Second-Third Pass') : title(pass);
			return [
				`${marks} ${heading}`,
				...(asked[pass - 1] ?? []).map((line) => line.replace('#+', `${marks}#`.slice(0, 6))),
				'',
			];
		});
		return parseTemplate((front + [...sections, tail].join('\n')).replaceAll('\n', eol));
	});

/** What else a note may say of its passes, in every form, and a title. */
const anyPassLine = fc.constantFrom(
	'- [x] First pass',
	'- [ ] Second pass: figures',
	'- [ ] Third pass',
	'  - [x] Pass 1',
	'- [x] 第一遍',
	'- [ ] 第二遍',
	'1. [x] Pass 2',
	'- [ ] Fourth pass',
	'- [x] Second-third pass',
	'  - Category: survey',
	'## Second-Third Pass',
	'# 第一、二遍',
	'Pass 1',
	'------',
	'# A paper',
	'## Notes',
);

/** A note with some lines of a template, some of them answered, among others. */
const noteOf = (template: Template) =>
	fc
		.record({
			bom: fc.constantFrom('', '', '\uFEFF'),
			front: anyFrontMatter,
			own: fc.array(
				fc.tuple(
					fc.constantFrom('keep', 'keep', 'drop', 'answer', 'indent'),
					fc.option(fc.oneof({ weight: 2, arbitrary: anyLine }, { weight: 1, arbitrary: anyPassLine }), {
						freq: 6,
					}),
				),
				{ minLength: 1, maxLength: 60 },
			),
			eol: fc.constantFrom('\n', '\n', '\r\n'),
		})
		.map(({ bom, front, own, eol }) => {
			const body = template.text.replace(/^---[\s\S]*?---\r?\n/u, '').split(/\r?\n/u);
			const lines = own.flatMap(([fate, other], index) => {
				const line = body[index];
				const kept =
					line === undefined || fate === 'drop'
						? []
						: fate === 'answer'
							? [line.replace(/\|\s*\|$/u, '| done |').replace(/:\s*$/u, ': done')]
							: [fate === 'indent' && line.startsWith('#') ? `#${line}` : line];
				return other === null ? kept : [...kept, other];
			});
			return bom + (front + lines.join('\n')).replaceAll('\n', eol);
		});

const case_ = fc
	.oneof({ weight: 3, arbitrary: anyTemplate }, { weight: 1, arbitrary: fc.constantFrom(zh, en) })
	.chain((template) => fc.tuple(fc.constant(template), noteOf(template), fc.option(fc.nat(400))));
const wanted = fc.constantFrom<WantedPasses>('all', 'all', 1, 2, 3, 4, 9);
const rules = paperRules(DEFAULT_SETTINGS);
const TITLE = 'Attention: "all" | you need';

function optionsFor(template: Template, text: string, at: number | null): InsertOptions {
	return {
		known: knownQuestions([template, zh, en]),
		rules,
		values: { title: TITLE, date: '2026-01-02' },
		cursor: at === null ? null : Math.min(at, text.length),
	};
}

test('only adds, and what was there stays byte by byte and in order', () => {
	fc.assert(
		fc.property(case_, wanted, ([template, text, at], which) => {
			const plan = planInsert(text, template, which, optionsFor(template, text, at));
			if (plan.kind !== 'edits') return;
			for (const { from, to } of plan.changes) expect(to).toBe(from);
			const written = applyChanges(text, plan.changes);
			expect(plan.cursor ?? 0).toBeLessThanOrEqual(written.length);
			if (text.includes('\r\n'))
				expect(plan.changes.filter(({ insert }) => /(?:^|[^\r])\n/u.test(insert))).toEqual([]);
		}),
		fuzz(1000),
	);
});

/** The top-level blocks of a body, as the reference parser sees them. */
function blocksIn(text: string): { readonly type: string; readonly from: number; readonly to: number }[] {
	const from = bodyStart(text);
	return parseMarkdown(text.slice(from)).children.map(({ type, position }) => ({
		type,
		from: from + (position?.start.offset ?? 0),
		to: from + (position?.end.offset ?? 0),
	}));
}

test('what stands before and behind is read by a Markdown parser as it was', () => {
	fc.assert(
		fc.property(case_, wanted, ([template, text, at], which) => {
			const plan = planInsert(text, template, which, optionsFor(template, text, at));
			if (plan.kind !== 'edits') return;
			const after = new Set(
				blocksIn(applyChanges(text, plan.changes)).map(({ type, from, to }) => `${type} ${from} ${to}`),
			);
			for (const { type, from, to } of blocksIn(text)) {
				// A question that is put in front of a list is one of its items.
				if (
					plan.changes.some(
						(change) =>
							(change.from > from || (change.from === from && type === 'list')) && change.from <= to,
					)
				)
					continue;
				const shift = plan.changes
					.filter((change) => change.from <= from)
					.reduce((sum, { insert }) => sum + insert.length, 0);
				expect(after).toContain(`${type} ${from + shift} ${to + shift}`);
			}
		}),
		fuzz(600),
	);
});

test('twice is once', () => {
	fc.assert(
		fc.property(case_, wanted, ([template, text, at], which) => {
			const once = after(text, planInsert(text, template, which, optionsFor(template, text, at)));
			expect(after(once, planInsert(once, template, which, optionsFor(template, once, at)))).toBe(once);
		}),
		fuzz(1000),
	);
});

/** The numbers of the passes of a note, in whatever form, in ascending order and each as often as it is there. */
function passesOf(text: string, { known }: InsertOptions): number[] {
	return readNotePasses(text, bodyStart(text), known)
		.flatMap(({ numbers }) => numbers)
		.sort((a, b) => a - b);
}

test('afterwards the note has each pass of the template, in one form or the other', () => {
	fc.assert(
		fc.property(case_, ([template, text, at]) => {
			const options = optionsFor(template, text, at);
			const plan = planInsert(text, template, 'all', options);
			if (plan.kind === 'refused') return;
			const present = passesOf(after(text, plan), options);
			for (const { numbers } of template.passes)
				expect(present.some((number) => numbers.includes(number))).toBe(true);
		}),
		fuzz(1000),
	);
});

test('no pass is added that is there in one form or the other', () => {
	fc.assert(
		fc.property(case_, wanted, ([template, text, at], which) => {
			const options = optionsFor(template, text, at);
			const before = passesOf(text, options);
			const added = passesOf(after(text, planInsert(text, template, which, options)), options);
			for (const number of before) added.splice(added.indexOf(number), 1);
			const own = template.passes
				.filter(({ numbers }) => numbers.some((number) => before.includes(number)))
				.flatMap(({ numbers }) => numbers);
			expect(added.filter((number) => own.includes(number))).toEqual([]);
		}),
		fuzz(1000),
	);
});

test('no paper is set back', () => {
	fc.assert(
		fc.property(
			case_,
			wanted,
			fc.constantFrom(
				'',
				'type: paper',
				'type: paper\npass: 2',
				'type: paper\nstatus: done',
				'tags: [paper]\nreading-status: later',
			),
			([{ text: asked }, written, at], which, properties) => {
				// A hint is known by its words, which are others once its placeholders are filled in.
				const template = parseTemplate(asked.replaceAll('a hint for {{title}}', ''));
				const text = properties === '' ? written : `---\n${properties}\n---\n${written}`;
				const known = knownQuestions(
					[template, parseTemplate(template.text.replaceAll('{{title}}', 'Attention'))],
					rules.known,
				);
				const options = {
					...optionsFor(template, text, at),
					known,
					values: { title: 'Attention', date: '2026-01-02' },
				};
				const [before, later] = [text, after(text, planInsert(text, template, which, options))].map(
					(note) => readPaper('A.md', note, { ...rules, known })?.progress ?? null,
				);
				if (!before || (before.source === 'body' && before.pass === 0)) return;
				expect(later?.pass).toBe(before.pass);
				if (before.passes.some(({ questions }) => questions > 0)) expect(later?.bodyPass).toBe(before.bodyPass);
				// A reading that only its answers call finished goes on once there is more to answer.
				const goesOn = before.source === 'body' && before.status === 'finished';
				expect(goesOn ? ['finished', 'reading'] : [before.status]).toContain(later?.status);
			},
		),
		fuzz(1000),
	);
});

test('one language after the other adds each pass once', () => {
	fc.assert(
		fc.property(
			fc
				.shuffledSubarray([zh, en], { minLength: 2 })
				.chain((both) => fc.tuple(fc.constant(both), noteOf(both[0] ?? zh))),
			([[first, second], text]) => {
				if (first === undefined || second === undefined) return;
				const insert = (current: string, template: Template): string =>
					after(current, planInsert(current, template, 'all', optionsFor(template, current, null)));
				const both = insert(insert(text, first), second);
				expect(insert(insert(both, first), second)).toBe(both);
			},
		),
		fuzz(1000),
	);
});
