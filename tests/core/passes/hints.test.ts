import { describe, expect, test } from 'vitest';
import { asks, hintKeys, withoutHints } from '../../../src/core/passes/hints';

test.each([
	'What is new?',
	'- What is new?',
	'> *What type of paper is this? A survey?*',
	'1. 解决什么问题？',
	'Valid? (see section 3)',
	'**Is it clear?**',
	'“Who pays?”',
])('%j asks', (line) => {
	expect(asks(line)).toBe(true);
});

test.each([
	'',
	'?',
	'???',
	'What is new? GPT and ELMo',
	'About 10 minutes. Is it worth reading on?',
	'很快。值得读吗？',
	'a survey',
	`${'long '.repeat(100)}?`,
])('%j does not only ask', (line) => {
	expect(asks(line)).toBe(false);
});

test('lines that go on asking are hints, unless the label invites questions', () => {
	expect(withoutHints('Category', 'What type of paper is this?\na survey')).toBe('a survey');
	expect(withoutHints('Open questions', 'Why is beta 0.9?')).toBe('Why is beta 0.9?');
	expect(withoutHints('我的疑问', '为什么用 GELU？')).toBe('为什么用 GELU？');
});

test.each(['yes / no', 'Yes/No', '是 / 否', ' y | n ', 'yes / no / maybe'])(
	'%j is a choice that nobody made',
	(answer) => {
		expect(withoutHints('Read on', answer)).toBe('');
	},
);

test('a choice that was made stays', () => {
	expect(withoutHints('Read on', 'yes, no doubt')).toBe('yes, no doubt');
});

describe('right below a question', () => {
	test.each([
		['Future work', '> My own ideas for future work'],
		['Figures', '> Are the axes labelled and are error bars shown, so that\n> conclusions are significant?'],
		['Figures', '> Look hard at the figures. Are the axes labelled?'],
		['Main idea', '> What is the main idea? State it in one sentence.'],
		['Main idea', '> In two sentences.'],
		['Main idea', '> [!tip] In two sentences'],
		['Main idea', '> [!question]\n> What is it?\n>'],
		['Main thrust', '> What is it?\n\n> Does it hold?'],
		['Method', '*More detailed view of the method*'],
		['Method', '_What is new, and what was\nknown before?_'],
		['Method', '**What is new?**'],
		['方法', '*描述方法的细节*'],
		['方法', '> 用自己的话写\n> 两三句'],
		['Open questions', '> What is not clear yet?'],
		['Decision', '> yes / no / partly'],
	])('%s explains itself by %j', (label, text) => {
		expect(withoutHints(label, `\n${text}\n`)).toBe('');
		expect(withoutHints(label, `\n\n${text.replaceAll('\n', '\r\n')}\r\n\r\nmine\r\n`)).toBe('mine');
	});

	test.each([
		['Main idea', '> "We propose a network that attends only."'],
		['Main idea', '> “Can machines think? We leave it open.”'],
		['Main idea', '> 「我们提出一种新架构」'],
		['Main idea', '> We propose a network that attends only (p. 2)'],
		['Main idea', '> We propose a network that attends only. — Section 3'],
		['Main idea', '> 我们提出一种新架构（第 2 页）'],
		['Context', '> builds on [[GPT]]'],
		['Main idea', '> We propose attention [@vaswani2017]'],
		['Main idea', '> [!quote] Abstract\n> We propose a network.'],
		['Main idea', '> [!success] attention'],
		['Category', '*survey*'],
		['Decision', '**Decision: read on**'],
		['Decision', '*Decision: read on*'],
		['Clarity', 'Is it clear? Yes.'],
		['Clarity', '**Is it clear? Yes.**'],
	])('%s is answered by %j', (label, text) => {
		expect(withoutHints(label, `\n${text}\n`)).toBe(text);
	});
});

test('a quote, or a text in italics, that stands behind an answer is no hint', () => {
	const answer = '\nAttention only.\n\n> In two sentences.\n\n*Method of multipliers*';
	expect(withoutHints('Method', answer)).toBe('Attention only.\n> In two sentences.\n*Method of multipliers*');
});

test('a second quote is a hint only if it asks, and not where the label invites questions', () => {
	expect(withoutHints('Method', '\n> What is it?\n\n> We propose attention only.')).toBe(
		'> We propose attention only.',
	);
	expect(withoutHints('Open questions', '\n> What is not clear yet?\n\n> Why is beta 0.9? It works.')).toBe(
		'> Why is beta 0.9? It works.',
	);
});

test.each([
	'Are the axes labelled, so that\nconclusions are significant?',
	'- Are the axes labelled, so that\n  conclusions are significant?',
])('the wrapped question %j is none', (text) => {
	expect(withoutHints('Figures', `\n${text}`)).toBe('');
	expect(withoutHints('Figures', '\nThey are.\nWhy not?')).toBe('They are.');
});

describe('the hints of a template', () => {
	const hints = new Set(
		hintKeys('\n> *More detailed view of the whole paper,\n> with its proofs*\n\n- survey\n- system\n'),
	);

	test.each([
		'> *More detailed view of the whole paper,\n> with its proofs*',
		'*More detailed view of the whole paper, with its proofs*',
		'More detailed view of the whole\npaper, with its proofs.',
		'> **More detailed view of the whole paper, with its proofs:**',
	])('%j is one, however it is wrapped and set', (text) => {
		expect([
			withoutHints('Proofs', `\n${text}\n`, hints),
			withoutHints('Proofs', `\n${text}\n\nmine`, hints),
		]).toEqual(['', 'mine']);
	});

	test('an answer right behind it, in the same paragraph or quote, is one', () => {
		expect(
			withoutHints(
				'Proofs',
				'\n> More detailed view of the whole paper, with its proofs\n> By induction.',
				hints,
			),
		).toBe('> By induction.');
	});

	test('of a template that may be a filled example, a few plain words are an answer', () => {
		const ofExample = (answer: string): string[] => hintKeys(answer, true);
		expect([
			ofExample('\nA model.'),
			ofExample('\n*More detail*'),
			ofExample('survey'),
			ofExample('Say in one sentence'),
		]).toEqual([[], ['more detail'], [], ['say in one sentence', 'say in one sentence', 'say in one sentence']]);
	});

	test('of its choices, the one that was left is the answer', () => {
		expect(withoutHints('Category', '\n- survey', hints)).toBe('- survey');
	});
});
