import { expect, test } from 'vitest';
import { asks, withoutHints } from '../../../src/core/passes/hints';

test.each(['What is new?', '- What is new?', '> *What type of paper is this? A survey?*', '1. 解决什么问题？', 'Valid? (see section 3)', '**Is it clear?**', '“Who pays?”'])('%j asks', (line) => {
	expect(asks(line)).toBe(true);
});

test.each(['', '?', '???', 'What is new? GPT and ELMo', 'About 10 minutes. Is it worth reading on?', '很快。值得读吗？', 'a survey', `${'long '.repeat(100)}?`])('%j does not only ask', (line) => {
	expect(asks(line)).toBe(false);
});

test('lines that go on asking are hints, unless the label invites questions', () => {
	expect(withoutHints('Category', 'What type of paper is this?\na survey')).toBe('a survey');
	expect(withoutHints('Open questions', 'Why is beta 0.9?')).toBe('Why is beta 0.9?');
	expect(withoutHints('我的疑问', '为什么用 GELU？')).toBe('为什么用 GELU？');
});

test.each(['yes / no', 'Yes/No', '是 / 否', ' y | n ', 'yes / no / maybe'])('%j is a choice that nobody made', (answer) => {
	expect(withoutHints('Read on', answer)).toBe('');
});

test('a choice that was made stays', () => {
	expect(withoutHints('Read on', 'yes, no doubt')).toBe('yes, no doubt');
});
