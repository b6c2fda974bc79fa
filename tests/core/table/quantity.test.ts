import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quantitiesOf, quantityOf } from '../../../src/core/table/quantity';

test.each([
	['117M', 117e6],
	['1.5B', 1.5e9],
	['8x7B', 56e9],
	['8×22B (MoE)', 176e9],
	['0.1–14', 0.1],
	['0.1–14B', 0.1e9],
	['1.17亿', 1.17e8],
	['1.17亿参数量。Trm层数12层', 1.17e8],
	['1750 亿', 1.75e11],
	['数千万', 3e7],
	['上亿', 1e8],
	['两千万', 2e7],
	['40G/570GB', 40e9],
	['570GB过滤后的数据', 570e9],
	['800GiB', 800 * 2 ** 30],
	['300B tokens', 300e9],
	['3.14×10^23', 3.14e23],
	['$3.14\\times10^{23}$ FLOPs', 3.14e23],
	['3.14 × 10²³ FLOPs', 3.14e23],
	['1e-4', 1e-4],
	['$4.6M', 4.6e6],
	['US$12 million', 12e6],
	['$12', 12],
	['4.3万美金', 4.3e4],
	['1200万美元', 1.2e7],
	['285,000', 285_000],
	['约 65M (base), 213M (big)', 65e6],
	['~1.5 billion', 1.5e9],
	['**117M**', 117e6],
	['１７５０亿', 1.75e11],
	['2018', 2018],
	['2018年', 2018],
	['85.3%', 85.3],
	['-3', -3],
	['12, 24', 12],
])('%s is %d', (text, quantity) => {
	expect(quantityOf(text)).toBeCloseTo(quantity, 9);
});

test.each([
	'', '-', '?', '未公开', 'BooksCorpus', '32个TPU训练一周', '12 layers', '7000本书籍', '285,000个cpu，10,000个GPU', '4 days on 16 Cloud TPUs', '3D Gaussians', '5th',
])('%s states no quantity that others compare with', (text) => {
	expect(quantityOf(text)).toBeNull();
});

test('words for the same thing are compared, and other things are not', () => {
	expect(quantitiesOf(['12 layers', '48 layers, hidden 1600', '1 layer', '96层'])).toEqual([12, 48, 1, null]);
	expect(quantitiesOf(['4.3万美金', '32个TPU训练一周', '1200万美元', ''])).toEqual([43_000, null, 12_000_000, null]);
	expect(quantitiesOf(['GPT', '-'])).toEqual([null, null]);
});

test('no text is an error, and every quantity is a finite number', () => {
	const parts = fc.constantFrom('数', '千万', '亿', '10', '^', '{', '×', 'x', '.', ',', '1', '９', '$', '-', '–', 'e', 'B', 'M', ' ', '约', '²', '\\times', '*');
	fc.assert(fc.property(fc.oneof(fc.string(), fc.array(parts).map((some) => some.join(''))), (text) => {
		const quantity = quantityOf(text);
		expect(quantity === null || !Number.isNaN(quantity)).toBe(true);
	}), { seed: 7, numRuns: 3000 });
});
