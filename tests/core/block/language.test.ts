import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { languageOfLabels, noteLanguageOf } from '../../../src/core/block/language';
import { placeOf } from '../../../src/core/comparison/place';
import { memoryVault } from '../../memory-vault';

test.each([
	['English', 'en'],
	['读论文', 'zh'],
	['---\ntitle: 对比\n---\nText', 'en'],
	['<!-- three-pass:table -->\n| 模型 |\n| - |\n<!-- /three-pass:table -->\n\n之后', 'zh'],
	['# Related work of 李 (2017)\n\n<!-- three-pass:table -->\n<!-- /three-pass:table -->\n', 'en'],
	['# 論文のまとめ\n\nこの論文は注意機構を提案する。実験結果は良い。\n', 'en'],
])('the labels of %j are %s, whatever the interface', (text, language) => {
	for (const own of ['en', 'zh'] as const)
		expect(placeOf('A.md', text, memoryVault({}), { language: own }).language).toBe(language);
});

test.each(['', '[[GPT]], [[BERT]]\n', '---\ntags: [papers]\n---\n![[a.png]]\n\n2018: $x$ `code`\n'])(
	'the labels of %j are those of the interface',
	(text) => {
		for (const own of ['en', 'zh'] as const)
			expect(placeOf('A.md', text, memoryVault({}), { language: own }).language).toBe(own);
	},
);

test.each([
	[['Model', 'Architecture'], 'en'],
	[['模型', '架构', 'BLEU'], 'zh'],
	[['方法', '得分'], 'zh'],
	[['Paper', 'BLEU', 'arXiv'], 'en'],
	[['**Model**', 'mAP'], 'en'],
	[['Model', '架构'], null],
	[['BLEU', 'DOI', 'F1 (dev)'], null],
	[['モデル', 'BLEU'], null],
	[['[[模型]]', ''], null],
	[[], null],
])('labels %j are in %s', (labels, language) => {
	expect(languageOfLabels(labels)).toBe(language);
});

describe('the language of a note', () => {
	test.each([
		['most letters are Chinese', '这篇论文用 attention 代替循环网络。\n', 'zh'],
		['most letters are Latin', 'The authors follow 李明 and call it 注意力.\n', 'en'],
		['names of models are in every language', '用 Transformer, GPT-3, ImageNet 和 BERT 做预训练\n', 'zh'],
		[
			'terms within Chinese are part of it',
			'用 attention 代替循环网络（recurrent neural networks），加 self-attention 层\n',
			'zh',
		],
		['terms within Chinese are all there is', '## 摘要\n用 attention 代替 RNN 的模型。\n', 'zh'],
		['Chinese words within English are no terms', 'The work of 李 and of 王 shows it.\n', 'en'],
		[
			'so are titles of papers',
			'对比：\n\n- [[GPT|improving language understanding]]\n- [few-shot learners](https://a.b/c) 更大\n',
			'zh',
		],
		[
			'code is not counted',
			'说明\n\n```python\nfor layer in layers: hidden = layer(hidden)\n```\n\n另见 `decoder_layers`。\n',
			'zh',
		],
		['formulas are not counted', '损失 $\\mathrm{softmax}(x)$\n\n$$\nattention(query, keys, values)\n$$\n', 'zh'],
		[
			'URLs are not counted',
			'见 https://example.org/papers/about-attention 和 <zotero://select/items/abcdefghijk>\n',
			'zh',
		],
		[
			'tags and comments are not counted',
			'笔记 #reading/machine-learning <!-- still to be written --> %% and checked %%\n',
			'zh',
		],
		['HTML tags are not counted', '<span class="highlighted-text">笔记</span>\n', 'zh'],
		['pictures in links are not counted', '笔记 [![chart](a.png) read more about it](b.md)\n', 'zh'],
		['front matter is not counted', '---\nabstract: a long text in another language\n---\n一句话。\n', 'zh'],
		[
			'quotes give way to what the reader wrote',
			'> The dominant sequence transduction models are based on networks.\n\n我的想法\n',
			'zh',
		],
		['a quote decides where it is all there is', '> The dominant models are based on networks.\n', 'en'],
		[
			'cells give way to the words above them',
			'| 模型 | 做法 |\n| --- | --- |\n| GPT | trains a decoder without any labels |\n',
			'zh',
		],
		['a Chinese title does not make an English note Chinese', '# 注意力就是你所需要的一切\n\nGood idea.\n', 'en'],
		['nor does the property', '---\ntitle: 注意力就是你所需要的一切\n---\nGood idea.\n', 'en'],
		['a title decides where it is all there is', '# Attention Is All You Need 论文笔记\n', 'zh'],
		['a title property does as well', '---\ntitle: 论文对比\n---\n', 'zh'],
		['Japanese is not Chinese', '注意機構を用いた翻訳モデルを提案する。\n', 'en'],
		[
			'a Japanese word does not make a Chinese note Japanese',
			'日语论文里写作「まとめ」，这里指总结和对比，其余内容都是中文。\n',
			'zh',
		],
		['Korean with a Chinese word is not Chinese', '이 論文은 새로운 모델을 제안한다\n', 'en'],
	])('%s', (_, text, language) => {
		expect(noteLanguageOf(text)).toBe(language);
	});

	test.each(['', '---\npass: 1\n---\n', '```\ncode\n```\n', '$x^2$\n', '<!-- later -->\n', '[[GPT]]\n', '12 + 3\n'])(
		'%j shows none',
		(text) => {
			expect(noteLanguageOf(text)).toBeNull();
		},
	);

	test.each([
		[
			'a Chinese pass in English prose',
			'A long text about the paper and what it says.\n\n# 第一遍\n| Motivation |  |\n',
			'zh',
		],
		[
			'an English pass in Chinese prose',
			'很长的一段中文笔记，写在各遍之前。\n\n# First pass\n## Main point\n',
			'en',
		],
		['an English name over Chinese questions', '# Pass 1\n## 方向：\n## 结论：\n', 'zh'],
		['passes as tasks', 'A long text about the paper.\n\n- [x] 第一遍\n- [ ] 第二遍\n', 'zh'],
		['passes in both languages leave it to the prose', '# First pass\n\n# 第二遍\n\n这篇论文很好。\n', 'zh'],
	])('is that of its passes: %s', (_, text, language) => {
		expect(noteLanguageOf(text)).toBe(language);
	});

	test('is Chinese for the note that started the project', () => {
		const note = readFileSync(new URL('../../fixtures/vault/GPT系列论文对比.md', import.meta.url), 'utf8');
		expect(noteLanguageOf(note)).toBe('zh');
		expect(noteLanguageOf(note.replace(/^# 第.遍/gmu, '#'))).toBe('zh');
	});

	test('is found in a time linear in the length of the note', () => {
		const hostile = [
			'<a',
			'%%',
			'<!--',
			'[[',
			'`',
			'$',
			'a',
			'A',
			'a ',
			'a-',
			' ',
			'#',
			'a:',
			'中 ',
			'中 a',
			'中a-a ',
		].map((piece) => `中${piece.repeat(100_000)}`);
		for (const text of hostile) noteLanguageOf(text);
	}, 20_000);
});
