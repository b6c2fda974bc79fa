import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText, paperSearch } from '../../../src/core/board/filter';
import { paper } from '../papers/papers';

const attention = paper(
	'Papers/Transformer',
	'pass: 1\ntitle: Attention Is All You Need\nauthors: ["[[People/Vaswani|Ashish Vaswani]]", Noam Shazeer, Llion Jones, Jakob Uszkoreit]\nyear: 2017\ntags: [nlp/models]',
);
const bayes = paper('2003', 'pass: 1\ntitle: Résumé of naïve Bayes\nauthors: [José Ñandú, Søren Łukasz Đoković]');
const chinese = paper('综述', 'pass: 1\ntitle: 注意力就是你所需要的一切\n作者: 张三、李四\ntags: [论文]');
const transfer = paper(
	'T5',
	'pass: 1\ntitle: Exploring the Limits of Transfer Learning with a Unified Text-to-Text Transformer\nauthors: [Colin Raffel, Noam Shazeer]',
);

const rankOf = (one: typeof attention, query: string): number | null => paperSearch(query)?.(one) ?? null;

test.each([
	['its title', attention, 'Attention Is All You Need', 0],
	['words of its title in any order', attention, 'need all', 0],
	['what stands within a word of it', attention, 'tention', 1],
	['the name of its note', attention, 'Transformer', 0],
	['an author, by what the link shows', attention, 'Ashish Vaswani', 2],
	['another author', attention, 'shazeer', 2],
	['a tag', attention, '#nlp/models', 2],
	['a tag without its sign', attention, 'models', 2],
	['characters of its title', chinese, '需要', 0],
	['characters of its title with a space between', chinese, '注意 一切', 0],
	['a Chinese author', chinese, '李四', 2],
	['a Chinese tag', chinese, '#论文', 2],
	['letters of a word of its title', attention, 'attn', 3],
	['letters of several words of it', attention, 'attn nd', 3],
	['initials of its title', attention, 'aiayn', 3],
])('a paper is found by %s', (_, one, query, rank) => {
	expect(rankOf(one, query)).toBe(rank);
});

test.each([
	['accents', ['resume', 'naive bayes', 'RÉSUMÉ'], 0],
	['accents of authors', ['jose', 'nandu', 'José', 'ñandú'], 2],
	['letters with a stroke', ['soren', 'lukasz', 'dokovic', 'søren'], 2],
	['normal forms', ['résumé'.normalize('NFD'), 'naïve'.normalize('NFC')], 0],
	['full width', ['ｎａｉｖｅ', 'ＲＥＳＵＭＥ　ｂａｙｅｓ'], 0],
] as const)('%s make no difference', (_, queries, rank) => {
	const decomposed = { ...bayes, title: bayes.title.normalize('NFD'), authors: bayes.authors.normalize('NFD') };
	const wide = { ...bayes, title: 'Ｒésumé　of ｎａïｖｅ Ｂａｙｅｓ' };
	for (const query of queries)
		for (const one of [bayes, decomposed, wide]) expect([query, rankOf(one, query)]).toEqual([query, rank]);
});

test.each([
	['letters scattered over its authors', attention, 'jose'],
	['letters scattered over its title', transfer, 'resume'],
	['letters of a word that do not start it', attention, 'ttn'],
	['words of several authors', attention, 'Vaswani Noam'],
	['words of its title and an author', attention, 'attention noam'],
	['its folder', attention, 'Papers'],
	['two initials', attention, 'yn'],
	['another character', chinese, '循环'],
])('a paper is not found by %s', (_, one, query) => {
	expect(rankOf(one, query)).toBeNull();
});

test.each(['', '  ', '　'])('%j looks for nothing', (query) => {
	expect(paperSearch(query)).toBeNull();
});

test.each([
	['Straße', 'strasse'],
	['Æsir œuvre', 'aesir oeuvre'],
	['ﬁne‐tuning – O’Neil', "fine-tuning - o'neil"],
	['ﾃｽﾄ', 'テスト'],
	['ΛΟΓΟΣ λόγος', 'λογοσ λογοσ'],
	['İstanbul ıssız', 'istanbul issiz'],
])('%j is compared as %j', (text, folded) => {
	expect(foldText(text)).toBe(folded);
});

test('a text is compared alike in every normal form, and once compared stays so', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), (text) => {
			const folded = foldText(text);
			for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD']) expect(foldText(text.normalize(form))).toBe(folded);
			expect(foldText(folded)).toBe(folded);
		}),
		{ seed: 5, numRuns: 5000 },
	);
});

test('authors and year are read in the ways people write them', () => {
	expect(paper('A', 'pass: 1\n作者: 张三、李四\npublished: 2019-06-01')).toMatchObject({
		authors: '张三、李四',
		year: 2019,
	});
	expect(
		paper('A', 'pass: 1\nauthors:\n  - family: Vaswani\n    given: Ashish\n  - {literal: OpenAI}'),
	).toMatchObject({ authors: 'Ashish Vaswani, OpenAI', year: null });
	expect(paper('A', 'pass: 1\nauthor: "[[Jane Doe]]"\nyear: in 2020')).toMatchObject({
		authors: 'Jane Doe',
		year: 2020,
	});
	expect(paper('A', 'pass: 1\nyear: 20200101')).toMatchObject({ authors: '', year: null });
});
