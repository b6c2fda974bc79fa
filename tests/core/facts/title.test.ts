// What a paper is called on the board, in tables and for `{{title}}`.
import { describe, expect, test } from 'vitest';
import { parseFrontMatter } from '../../../src/core/front-matter/block';
import { nameOf, noteName, titleOf } from '../../../src/core/facts/title';
import { block, rowsOf } from '../table/hub';

function titled(text: string, path = 'Papers/1706.md'): string {
	const { properties, bodyFrom } = parseFrontMatter(text);
	return titleOf(path, properties, text, bodyFrom);
}

describe('a paper is called', () => {
	test.each([
		['by its property', '---\ntitle: Attention\n---\n# Other\n', 'Attention'],
		['by its property in Chinese', '---\n标题: 注意力\n---\n', '注意力'],
		['as its property is written, where YAML reads a number', '---\ntitle: 21E08 # a name\n---\n', '21E08'],
		['with its zeros', '---\ntitle: 007\n---\n', '007'],
		[
			'by its only first-level heading',
			'---\ntype: paper\n---\n# Attention Is All You Need\n\ntext\n',
			'Attention Is All You Need',
		],
		['by a heading that is underlined', 'Attention\n===\n\ntext\n', 'Attention'],
		[
			'by what its heading shows',
			'# **Attention** is [all](https://x.org) you `need`\n',
			'Attention is all you need',
		],
		[
			'with what is raised in it',
			'# Training with 10<sup>23</sup> FLOPs &ndash; a <i>survey</i>\n',
			'Training with 10²³ FLOPs – a survey',
		],
		['by the heading above its passes', '# Attention\n\n# First pass\n\n# Second pass\n', 'Attention'],
		['by its file, where it has several such headings', '# One\n\n# Two\n', '1706'],
		['by its file, where its heading is a pass', '# First pass\n\ntext\n', '1706'],
		['by its file, where its heading names a section', '# Summary\n\ntext\n', '1706'],
		['by its file, where its heading names a section in Chinese', '# 笔记\n\ntext\n', '1706'],
		['by its file, where its heading names a fact that tables compare', '# Training\n\nSFT\n', '1706'],
		['by its file, where its heading lists references', '# References\n', '1706'],
		['by its file, where its heading stands in code', '```\n# Attention\n```\n', '1706'],
		['by its file, where its heading is not filled in', '# {{title}}\n', '1706'],
		['by its file, where its title is empty', '---\ntitle: ""\n---\n', '1706'],
	])('%s', (_, text, title) => {
		expect(titled(text)).toBe(title);
	});

	test('without folder and extension', () => {
		expect(noteName('A/b.c.MD')).toBe('b.c');
		expect(nameOf('A/b.md', {}, '# Heading\n')).toBe('b');
	});
});

test('a heading titles a paper in the column of titles, never in that of models', async () => {
	const notes = { '1706.md': '---\ntype: paper\n---\n# Attention\n' };
	expect(await rowsOf(`[[1706]]\n\n${block('columns: [title, year]')}`, notes)).toEqual([
		'| [[1706\\|Attention]] |  |',
	]);
	expect(await rowsOf(`[[1706]]\n\n${block('columns: [model, year]')}`, notes)).toEqual(['| [[1706]] |  |']);
});
