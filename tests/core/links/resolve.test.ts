import { describe, expect, test } from 'vitest';
import { createLinkResolver } from '../../../src/core/links/paths';

const PATHS = [
	'Home.md',
	'GPT.md',
	'Papers/GPT.md',
	'Papers/2020/GPT.md',
	'Papers/BERT.md',
	'Zoo/Sub/Deep/Fox.md',
	'Yard/Longer/Fox.md',
	'Yard/Long/Fox.md',
	'Pics/fig 1.png',
	'v1.2.md',
	'论文/笔记.md',
	'Cafe\u0301.md',
];

describe('a linkpath resolves to', () => {
	const resolver = createLinkResolver(PATHS);

	test.each<[string, string, string, string | null]>([
		['an exact path', 'Papers/BERT', 'Home.md', 'Papers/BERT.md'],
		['an exact path before a namesake nearby', 'GPT', 'Papers/BERT.md', 'GPT.md'],
		['a path with its extension', 'Papers/BERT.md', 'Home.md', 'Papers/BERT.md'],
		['a note anywhere', 'BERT', 'Home.md', 'Papers/BERT.md'],
		['a path that ends with it', '2020/GPT', 'Home.md', 'Papers/2020/GPT.md'],
		['no path that ends within a name', 'PT', 'Home.md', null],
		["a note in the linking note's folder first", 'Fox', 'Zoo/Sub/Deep/x.md', 'Zoo/Sub/Deep/Fox.md'],
		['else the one nearest to the root with the fewest characters', 'Fox', 'Home.md', 'Yard/Long/Fox.md'],
		['a path in the same folder', './BERT', 'Papers/GPT.md', 'Papers/BERT.md'],
		['a path in a folder above', '../Home', 'Papers/GPT.md', 'Home.md'],
		['nothing outside the vault', '../../Home', 'Papers/GPT.md', null],
		['nothing elsewhere for a relative path', './BERT', 'Home.md', null],
		['a path from the root', '/Papers/BERT', 'Papers/GPT.md', 'Papers/BERT.md'],
		['an attachment', 'fig 1.png', 'Home.md', 'Pics/fig 1.png'],
		['a note with a dot in its name', 'v1.2', 'Home.md', 'v1.2.md'],
		['any letter case', 'papers/bert', 'Home.md', 'Papers/BERT.md'],
		['a name with a no-break space', 'fig\u00A01.png', 'Home.md', 'Pics/fig 1.png'],
		['a name composed otherwise', 'Caf\u00E9', 'Home.md', 'Cafe\u0301.md'],
		['a Chinese name', '笔记', 'Home.md', '论文/笔记.md'],
		['the linking note itself', '', 'Papers/GPT.md', 'Papers/GPT.md'],
		['nothing', 'Unknown', 'Home.md', null],
	])('%s: %j in %j → %j', (_name, linkpath, source, expected) => {
		expect(resolver.resolve(linkpath, source)).toBe(expected);
	});
});

describe('of paths that differ in letter case alone, a linkpath resolves to', () => {
	const resolver = createLinkResolver(['gpt.md', 'GPT.md', 'A/Note.md', 'A/NOTE.md', 'a/NOTE.md']);

	test.each([
		['the one that is spelt so', 'GPT', 'x.md', 'GPT.md'],
		['the one that is spelt so, with its extension', 'gpt.md', 'x.md', 'gpt.md'],
		['the first where none is', 'Gpt', 'x.md', 'gpt.md'],
		['the one whose folder is spelt so', 'a/NOTE', 'x.md', 'a/NOTE.md'],
		['the one spelt so in the linking note’s folder', 'NOTE', 'A/x.md', 'A/NOTE.md'],
		['the linking note itself', '', 'GPT.md', 'GPT.md'],
	])('%s: %j in %j → %j', (_, linkpath, source, expected) => {
		expect(resolver.resolve(linkpath, source)).toBe(expected);
	});
});
