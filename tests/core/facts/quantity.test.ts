// What a value is worth beside the others of its column.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quantitiesOf, readQuantity } from '../../../src/core/facts/quantity';

const DAY = 86_400;
const read = (text: string): string =>
	readQuantity(text, '.')
		.slice(0, 1)
		.map(({ kind, value }) => `${kind} ${String(Number(value.toPrecision(12)))}`)
		.join('');
/** The indexes of the values of a column, the least first; those that are no quantity of its kind are left out. */
const inOrder = (texts: readonly string[]): string[] => {
	const { values } = quantitiesOf(texts);
	return texts
		.map((text, index) => ({ text, value: values[index] ?? null }))
		.filter(({ value }) => value !== null)
		.sort((a, b) => (a.value ?? 0) - (b.value ?? 0))
		.map(({ text }) => text);
};

describe('a number', () => {
	test.each([
		['117M', 117e6],
		['1.5B', 1.5e9],
		['8x7B', 56e9],
		['8×22B (MoE)', 176e9],
		['0.1–14', 0.1],
		['0.1–14B', 0.1e9],
		['40G/570GB', 40e9],
		['285,000', 285_000],
		['1,064', 1064],
		['1 200', 1200],
		['10 000', 10_000],
		['10\u202f000', 10_000],
		["1'200'000", 1_200_000],
		['1.234.567', 1_234_567],
		['约 65M (base), 213M (big)', 65e6],
		['~1.5 billion', 1.5e9],
		['1.5 billions', 1.5e9],
		['175-billion', 175e9],
		['**117M**', 117e6],
		['达到 5B', 5e9],
		['more than 3M', 3e6],
		['2018', 2018],
		['-3', -3],
		['12, 24', 12],
		['1e-4', 1e-4],
		['3.14e23', 3.14e23],
		['Up to 5', 5],
		['10^23', 1e23],
		['10²³', 1e23],
		['$10^{23}$', 1e23],
		['10**23', 1e23],
		['3×10^22', 3e22],
		['$3.14\\times10^{23}$', 3.14e23],
		['3.14 × 10²³', 3.14e23],
		['10^-3', 1e-3],
		['2^10', 1024],
		['88.1±0.4', 88.1],
		['88.1 ± 0.4', 88.1],
		['88.1 (0.4)', 88.1],
		['$88.1 \\pm 0.4$', 88.1],
		['88.1+/-0.4', 88.1],
		['76.3 ↑', 76.3],
		['76.9*', 76.9],
		['75.0†', 75],
		['75.0[^1]', 75],
		['76.9 (ours)', 76.9],
	])('in %s is %d', (text, value) => {
		expect(read(text)).toBe(`plain ${String(Number(value.toPrecision(12)))}`);
	});

	test.each([
		['1.17亿', 1.17e8],
		['1750 亿', 1.75e11],
		['数千万', 3e7],
		['上亿', 1e8],
		['两千万', 2e7],
		['一百万', 1e6],
		['五百亿', 5e10],
		['一千七百五十亿', 1.75e11],
		['1亿5千万', 1.5e8],
		['三千五百六十七', 3567],
		['1万亿', 1e12],
		['１７５０亿', 1.75e11],
		['十万', 1e5],
	])('in Chinese, %s, is %d', (text, value) => {
		expect(read(text)).toBe(`plain ${String(value)}`);
	});
});

describe('a quantity of a kind', () => {
	test.each([
		['85.3%', 'ratio 85.3'],
		['76.9 %', 'ratio 76.9'],
		['3‰', 'ratio 0.3'],
		['88.1±0.4%', 'ratio 88.1'],
		['570GB过滤后的数据', 'data 570000000000'],
		['800GiB', `data ${800 * 2 ** 30}`],
		['5 MB', 'data 5000000'],
		['8 bytes', 'data 8'],
		['569 MFLOPs', 'compute 569000000'],
		['569M FLOPs', 'compute 569000000'],
		['3.8 GFLOPs', 'compute 3800000000'],
		['10^23 FLOPs', 'compute 1e+23'],
		['2 PFLOP/s-days', `compute ${2e15 * DAY}`],
		['1.2 MWh', 'energy 4320000000'],
		['900 kWh', 'energy 3240000000'],
		['900 MHz', 'frequency 900000000'],
		['12 hours', 'duration 43200'],
		['3.5 days', 'duration 302400'],
		['1h30m', 'duration 5400'],
		['15m 17s', 'duration 917'],
		['12小时', 'duration 43200'],
		['两周', 'duration 1209600'],
		['3 days 12 hours', 'duration 302400'],
		['4 days on 16 Cloud TPUs', 'duration 345600'],
		['100 GPU hours', 'time:gpu 360000'],
		['12 GPU days', 'time:gpu 1036800'],
		['8 GPUs', 'count:gpu 8'],
		['300 A100-hours', 'time:a100 1080000'],
		['$4.6M', 'money:USD 4600000'],
		['US$12 million', 'money:USD 12000000'],
		['$12', 'money:USD 12'],
		['4.3万美金', 'money:USD 43000'],
		['1200万美元训练费用', 'money:USD 12000000'],
		['100万元', 'money:CNY 1000000'],
		['€5', 'money:EUR 5'],
		['5 EUR', 'money:EUR 5'],
		['-$5', 'money:USD -5'],
		['12 layers', 'count:layer 12'],
		['12-layer', 'count:layer 12'],
		['96层', 'count:layer 96'],
		['300B tokens', 'count:token 300000000000'],
		['32个TPU训练一周', 'count:tpu 32'],
		['1.17亿参数量。Trm层数12层', 'count:parameter 117000000'],
		['2017-06-12', `date ${17_329 * DAY}`],
		['2017/06/12', `date ${17_329 * DAY}`],
		['[[2017-06-12]]', `date ${17_329 * DAY}`],
		['12 June 2017', `date ${17_329 * DAY}`],
		['June 12, 2017', `date ${17_329 * DAY}`],
		['2017年6月12日', `date ${17_329 * DAY}`],
		['2017-06-12 10:20:30', `date ${17_329 * DAY + 37_230}`],
		['2017-06', `date ${17_318 * DAY}`],
		['Jun 2017', `date ${17_318 * DAY}`],
		['2018年', `date ${17_532 * DAY}`],
		['80 GB/s', 'rate:data 80000000000'],
		['60 fps', 'count:fps 60'],
		['2017 Q2', `date ${17_257 * DAY}`],
		['7e25 FLOP', 'compute 7e+25'],
		['1:27:09', 'clock 5229'],
		['21:31', 'clock 1291'],
		['1.2.3', 'version 1000200030000'],
		['v1.10', 'version 1001000000000'],
	])('%s is %s', (text, quantity) => {
		expect(read(text)).toBe(quantity);
	});

	test.each([
		'',
		'-',
		'?',
		'未公开',
		'BooksCorpus',
		'3D Gaussians',
		'5th',
		'2nd place',
		'4x faster',
		'GPT-4',
		'trained on 300B tokens',
		'一种新的方法',
		'8x3090',
		'224x224',
		'2017-13-40',
		'05/04/2026',
		'1/2',
		'1:1',
		'https://example.org/2017',
		'<https://example.org/2017>',
		'[https://example.org/1](https://example.org/1)',
	])('is none in %j', (text) => {
		expect(read(text)).toBe('');
	});
});

describe('a column is sorted', () => {
	test.each([
		[
			'across the prefixes of a unit',
			['3.8 GFLOPs', '569 MFLOPs', '4.1 GFLOPs'],
			['569 MFLOPs', '3.8 GFLOPs', '4.1 GFLOPs'],
		],
		['across energies', ['1.2 MWh', '900 kWh', '2 MWh'], ['900 kWh', '1.2 MWh', '2 MWh']],
		[
			'across durations',
			['3.5 days', '12 hours', '2 weeks', '4 days'],
			['12 hours', '3.5 days', '4 days', '2 weeks'],
		],
		['across durations in Chinese', ['3天', '12小时', '1个月', '1周'], ['12小时', '3天', '1周', '1个月']],
		['by minutes, where others are hours', ['2h', '45m', '1h30m'], ['45m', '1h30m', '2h']],
		['by bytes, where others are kilobytes', ['2 KB', '512 B', '1 KB'], ['512 B', '1 KB', '2 KB']],
		[
			'by device time',
			['100 GPU hours', '12 GPU days', '1 GPU year'],
			['100 GPU hours', '12 GPU days', '1 GPU year'],
		],
		['by days', ['2017-06-12', '2017-01-02', '2017-12-01'], ['2017-01-02', '2017-06-12', '2017-12-01']],
		['by days beside years alone', ['2018', '2017-06-12', '2017年'], ['2017年', '2017-06-12', '2018']],
		['by decimal commas, where the column has them', ['2,7B', '1,5B', '900M'], ['900M', '1,5B', '2,7B']],
		['by decimal commas behind a zero', ['0,95', '0,97', '0,91'], ['0,91', '0,95', '0,97']],
		[
			'by thousands, where the column shows no other use of the comma',
			['1,064', '699', '10'],
			['10', '699', '1,064'],
		],
		['by plain numbers beside the only other kind', ['76.9 %', '76.3', '80%'], ['76.3', '76.9 %', '80%']],
		['by versions', ['1.10.0', '1.9.2', '1.2.3'], ['1.2.3', '1.9.2', '1.10.0']],
		[
			'by numbers in any words',
			['1.5 billions', '117M', '175-billion', '一千七百五十亿'],
			['117M', '1.5 billions', '175-billion', '一千七百五十亿'],
		],
	])('%s', (_, texts, expected) => {
		expect(inOrder(texts)).toEqual(expected);
	});

	test('only within the kind that most values have', () => {
		expect(quantitiesOf(['12 layers', '48 layers, hidden 1600', '1 layer', '5GB']).values).toEqual([
			12,
			48,
			1,
			null,
		]);
		expect(quantitiesOf(['100万元', '50万美元'])).toMatchObject({ odd: 1 });
		expect(quantitiesOf(['5GB', 'N/A', '40GB', '-'])).toEqual({ values: [5e9, null, 40e9, null], odd: -1 });
		expect(quantitiesOf(['GPT', '-'])).toEqual({ values: [null, null], odd: 0 });
	});
});

test('no text is an error, and every quantity is a finite number', () => {
	const parts = fc.constantFrom(
		'数',
		'千万',
		'亿',
		'10',
		'^',
		'{',
		'×',
		'x',
		'.',
		',',
		'1',
		'９',
		'$',
		'-',
		'–',
		'e',
		'B',
		'M',
		' ',
		'约',
		'²',
		'\\times',
		'*',
		'GPU',
		'hours',
		'天',
		'±',
		'(',
		'%',
		'2017',
		'/',
		':',
		'May',
	);
	fc.assert(
		fc.property(
			fc.oneof(
				fc.string(),
				fc.array(parts).map((some) => some.join('')),
			),
			fc.constantFrom<'.' | ','>('.', ','),
			(text, mark) => {
				for (const { value } of readQuantity(text, mark)) expect(Number.isNaN(value)).toBe(false);
			},
		),
		{ numRuns: 2000 },
	);
});

test('a number is worth the same with any separators, scale or power', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 1, max: 999 }),
			fc.integer({ min: 0, max: 9 }),
			fc.integer({ min: 3, max: 9 }),
			(whole, tenth, power) => {
				const value = Number(`${whole}.${tenth}e${power}`);
				for (const text of [
					`${whole}.${tenth}×10^${power}`,
					`${whole}.${tenth}e${power}`,
					`$${whole}.${tenth}\\times10^{${power}}$`,
					Math.round(value).toLocaleString('en'),
					Math.round(value).toLocaleString('en').replaceAll(',', ' '),
				]) {
					expect(readQuantity(text, '.')[0]?.value).toBeCloseTo(value, 3);
				}
			},
		),
		{ numRuns: 300 },
	);
});
