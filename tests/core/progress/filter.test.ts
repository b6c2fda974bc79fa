import { expect, test } from 'vitest';
import { matchesPaper } from '../../../src/core/progress/filter';
import { paper } from './papers';

const attention = paper('Papers/Transformer', 'pass: 1\ntitle: Attention Is All You Need\nauthors: ["[[People/Vaswani|Ashish Vaswani]]", Noam Shazeer]\nyear: 2017\ntags: [nlp/models]');

test.each([
	['its title', 'Attention Is All You Need'],
	['the name of its note', 'Transformer'],
	['an author, by what the link shows', 'Ashish Vaswani'],
	['another author', 'Noam Shazeer'],
	['a tag', '#nlp/models'],
])('a paper is found by %s', (_, wanted) => {
	expect(matchesPaper(attention, (text) => text === wanted)).toBe(true);
});

test('a paper is not found by letters of several authors, or by its folder', () => {
	expect(matchesPaper(attention, (text) => /Vaswani.*Noam|Papers/u.test(text))).toBe(false);
	expect(matchesPaper(paper('A', 'pass: 1'), (text) => text === '')).toBe(false);
});

test('authors and year are read in the ways people write them', () => {
	expect(paper('A', 'pass: 1\n作者: 张三、李四\npublished: 2019-06-01')).toMatchObject({ authors: '张三、李四', year: 2019 });
	expect(paper('A', 'pass: 1\nauthor: "[[Jane Doe]]"\nyear: in 2020')).toMatchObject({ authors: 'Jane Doe', year: 2020 });
	expect(paper('A', 'pass: 1\nyear: 20200101')).toMatchObject({ authors: '', year: null });
});
