import { expect, test } from 'vitest';
import { hasAnswer } from '../../../src/core/passes/answer';
import { isOpenChoice } from '../../../src/core/passes/passages';

test.each([
	'yes / no',
	'Yes/No',
	'是 / 否',
	' y | n ',
	'yes / no / maybe',
	'yes / no / partly',
	'是/否/部分',
	'good / fair / bad?',
	'survey / system / theory',
	'Survey | System | Theory',
	'综述/系统/理论',
	'方法／系统／综述',
	'new method / new data set / position paper',
	'A / B / C',
	'A. survey B. system C. theory',
	'A) survey B) system',
	'(A) 综述 (B) 系统',
	'A．综述 B．系统',
	'a. yes\nb. no',
])('nobody chose in %j', (text) => {
	expect(isOpenChoice(text)).toBe(true);
});

test.each([
	'',
	'yes',
	'B',
	'B. system',
	'yes, no doubt',
	'survey / **system** / theory',
	'survey / ==system== / theory',
	'A. survey **B. system** C. theory',
	'GPT / BERT',
	'GPT-2 / BERT / T5',
	'encoder/decoder/head',
	'28.4 / 41.0 / 39.9',
	'precision / recall',
	'A. Smith, B. Jones',
	'A. Smith and B. Jones',
	'A. They show a bound. B. They prove it.',
	'yes / no / partly\n\nmine',
	'A. survey\nB. system\n\nthe second',
	`survey / system / ${'theory '.repeat(60)}`,
])('%j says something', (text) => {
	expect(isOpenChoice(text)).toBe(false);
});

test.each([
	'[ ] a [ ] b',
	'□ 是 □ 否',
	'( ) a ( ) b',
	'（ ）是 （ ）否',
	'⬜ a ⬜ b',
	'( ) survey (broad) ( ) system',
	'- ( ) a\n- ( ) b',
])('no box is ticked in %j', (text) => {
	expect(hasAnswer(text)).toBe(false);
});

test.each([
	'(x) a ( ) b',
	'( ) a (√) b',
	'□ 是 ☑ 否',
	'( ) a ( ) b\nthe second',
	'f(x) is convex',
	'main( ) returns',
	'(•) a ( ) b',
])('%j answers', (text) => {
	expect(hasAnswer(text)).toBe(true);
});
