// Notes of every kind that a plan may meet: whole, damaged, in both languages, with every line ending and front matter.
import fc from 'fast-check';

/** A line of a note's body. */
export const anyLine = fc.oneof(
	{
		weight: 6,
		arbitrary: fc.constantFrom(
			'',
			' ',
			'\t',
			'---',
			'***',
			'```',
			'~~~',
			'%%',
			'$$',
			'# First pass',
			'## 第二遍 ：方法',
			'### Pass 3',
			'# References',
			'First pass',
			'=====',
			'| Question | Answer |',
			'| 类型 | 答案 |',
			'| --- | --- |',
			'|--|',
			'| 方向 |  |',
			'| Category: what type of paper is this? | a \\| b |',
			'## 方法：',
			'- [ ] Category:',
			'- [x] done',
			'**Context**: x',
			'<!-- three-pass:table -->',
			'<!-- three-pass:table',
			'columns: [model, data]',
			'-->',
			'<!-- /three-pass:table -->',
			'<!-- /three-pass:table 01234567 -->',
			'| Model | Data |',
			'| [[GPT]] | 5GB |',
			'> quote',
			'- item',
			'  - nested',
			'1. one',
			'[[GPT]] and [[GPT2|two]]',
			'[[Nowhere]]',
			'[[Note]]',
			'data:: 3',
			'数据量：5GB',
			'text',
			'    code',
			'<div>',
			'</div>',
			'中文 🎉',
			'<<<<<<< HEAD',
			'=======',
			'>>>>>>> theirs',
		),
	},
	{ weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
);

/** A front matter with its last line ending, or none. */
export const anyFrontMatter = fc.oneof(
	fc.constantFrom(
		'',
		'---\n---\n',
		'---\ntitle: A # c\npass: 1\n---\n',
		'---\ntags : [\n\t"x",\n]\n---\n',
		'---\na: [\n---\n',
		'---\na: 1\na: 2\n---\n',
		'---\nopen: 1\n',
		'+++\na = 1\n+++\n',
		'---js\n{}\n---\n',
		'---\n- list\n---\n',
		'---\nText: |\n  one\n\n---\n',
	),
	fc
		.array(
			fc.constantFrom(
				'a: 1',
				'pass: 2',
				'Pass: "1"',
				'reading-status: later',
				'up: "[[GPT]]"',
				'# c',
				'x: {a: 1}',
				'l:',
				'  - b',
				'data: 5GB',
			),
			{ maxLength: 5 },
		)
		.map((lines) => `---\n${lines.join('\n')}\n---\n`),
);

/** A note. */
export const anyNote = fc
	.record({
		bom: fc.constantFrom('', '', '\uFEFF'),
		front: anyFrontMatter,
		lines: fc.array(anyLine, { maxLength: 24 }),
		end: fc.constantFrom('', '\n', '\n\n'),
		eol: fc.constantFrom('\n', '\n', '\r\n'),
	})
	.map(({ bom, front, lines, end, eol }) => bom + (front + lines.join('\n') + end).replaceAll('\n', eol));
