import { expect, test } from 'vitest';
import { block, rowsOf } from '../table/hub';

/** The names of the rows of a table sorted by one column, whose values are given by name. */
async function order(values: Record<string, string>, sort: string, columns = '[model, params]'): Promise<string> {
	const notes = Object.fromEntries(
		Object.entries(values).map(([name, value]) => [
			`${name}.md`,
			`---\nmodel: ${name}\nparams: ${JSON.stringify(value)}\n---\n`,
		]),
	);
	const links = Object.keys(values)
		.map((name) => `[[${name}]]`)
		.join(' ');
	const rows = await rowsOf(`${links}\n\n${block(`columns: ${columns}\nsort: ${sort}`)}`, notes);
	return rows.map((row) => /\[\[(\w+)/u.exec(row)?.[1] ?? '').join(' ');
}

test('rows are sorted by what quantities are worth, and those without a value come last', async () => {
	const sizes = { c: '1750 亿', none: '', a: '117M', b: '1.5B', d: '1.6T' };
	expect(await order(sizes, 'params')).toBe('a b c d none');
	expect(await order(sizes, 'params desc')).toBe('d c b a none');
	expect(await order(sizes, '-params')).toBe('d c b a none');
});

test('values of unknown size keep their order behind the others', async () => {
	expect(await order({ x: '32个TPU训练一周', b: '4.3万美金', y: '未公开', a: '$1200' }, 'params')).toBe('a b x y');
});

test('texts are sorted in natural order', async () => {
	expect(await order({ b: 'GPT-10', a: 'GPT-2', c: 'gpt-11' }, 'params')).toBe('a b c');
	expect(await order({ b: '层归一化', a: '编码器', c: 'zebra' }, 'params')).toMatch(/a b/u);
});

test('rows are sorted by a property that is not shown, and by several', async () => {
	expect(await order({ b: '2B', a: '1B' }, 'params', '[model]')).toBe('a b');
	expect(await order({ b: '1B', c: '2B', a: '1B' }, '[params, model]')).toBe('a b c');
});

test('rows with the same value keep the order of the links', async () => {
	expect(await order({ z: '1B', a: '1,000M', m: '10亿' }, 'params')).toBe('z a m');
});
