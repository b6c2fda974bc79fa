// Text that is taken from one note to another: its links go on leading where they led.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moveLinks } from '../../../src/core/links/move-links';
import { createLinkResolver, relativePath } from '../../../src/core/links/paths';
import { readLinks } from '../../../src/core/markdown/links';

const FILES = [
	'Hub.md',
	'Papers/GPT.md',
	'Papers/BERT.md',
	'Papers/img/loss curve.png',
	'Papers/code (v2).md',
	'Notes/BERT.md',
	'Notes/Hub.md',
	'img/a.png',
	'论文/结构.md',
];

function finderOf(files: readonly string[]): Parameters<typeof moveLinks>[1]['finder'] {
	const resolver = createLinkResolver(files);
	const names = files.map((file) => file.replace(/^.*\//u, ''));
	return {
		resolve: (linkpath, sourcePath) => resolver.resolve(linkpath, sourcePath),
		linkpathTo: (path) =>
			(names.filter((name) => path.endsWith(name)).length === 1 ? path.replace(/^.*\//u, '') : path).replace(
				/\.md$/u,
				'',
			),
	};
}

function moved(markdown: string, from = 'Papers/GPT.md', to = 'Hub.md'): string {
	return moveLinks(markdown, { from, to, finder: finderOf(FILES) });
}

describe('Markdown links and images', () => {
	test.each([
		['a file that is there', '![loss](img/loss%20curve.png)', '![loss](Papers/img/loss%20curve.png)'],
		['one with blanks in angle brackets', '![loss](<img/loss curve.png>)', '![loss](Papers/img/loss%20curve.png)'],
		['one with parentheses', '[code](<code (v2).md>)', '[code](Papers/code%20%28v2%29.md)'],
		['a file that is not there', '![f](img/none.png "A title")', '![f](Papers/img/none.png "A title")'],
		['a path with dots', '[a](./../img/a.png)', '[a](img/a.png)'],
		['a heading of its own note', '[see](#Main%20difference)', '[see](Papers/GPT.md#Main%20difference)'],
		['a heading of another note', '[see](BERT.md#Data)', '[see](Papers/BERT.md#Data)'],
		[
			'a heading with blanks in angle brackets',
			'[see](<BERT.md#Main difference>)',
			'[see](Papers/BERT.md#Main%20difference)',
		],
		[
			'an image of HTML',
			'<img src="img/a b.png" width=200> and <a href=\'BERT.md#Data\'>BERT</a>',
			'<img src="Papers/img/a%20b.png" width=200> and <a href=\'Papers/BERT.md#Data\'>BERT</a>',
		],
		[
			'an image that is a link',
			'[![loss](img/b.png)](https://a.org)',
			'[![loss](Papers/img/b.png)](https://a.org)',
		],
		['a link within bold text', '**see [BERT](BERT.md)**', '**see [BERT](Papers/BERT.md)**'],
	])('%s', (_, before, after) => {
		expect(moved(before)).toBe(after);
	});

	test('what leads to the same from two notes of one folder stays as it is', () => {
		expect(moved('[hub](Hub.md) [[#Data]]', 'Papers/GPT.md', 'Papers/BERT.md')).toBe(
			'[hub](Hub.md) [[GPT#Data|Data]]',
		);
	});

	test('from the top of the vault into a folder, and between two folders', () => {
		expect(moved('[BERT](Papers/BERT.md)', 'Hub.md', 'Papers/GPT.md')).toBe('[BERT](BERT.md)');
		expect(moved('[a](img/a.png)', 'Hub.md', 'Papers/GPT.md')).toBe('[a](../img/a.png)');
		expect(moved('[hub](../Notes/Hub.md)', 'Papers/GPT.md', 'Notes/BERT.md')).toBe('[hub](./Hub.md)');
		expect(moved('[s](结构.md)', '论文/结构.md', 'Papers/GPT.md')).toBe(
			'[s](../%E8%AE%BA%E6%96%87/%E7%BB%93%E6%9E%84.md)',
		);
	});
});

describe('wikilinks and embeds', () => {
	test.each([
		['a heading of its own note', '[[#Main difference]]', '[[GPT#Main difference|Main difference]]'],
		['a block of its own note, with words of its own', '[[#^loss|the loss]]', '[[GPT#^loss|the loss]]'],
		['an embedded heading', '![[#Data]]', '![[GPT#Data]]'],
		['a name that means another note there', '[[BERT]]', '[[Papers/BERT|BERT]]'],
		['a relative path', '[[../Notes/BERT#Data]]', '[[Notes/BERT#Data|../Notes/BERT > Data]]'],
		['an embed by a relative path, with a size', '![[../Notes/BERT|200]]', '![[Notes/BERT|200]]'],
		['an image with a size', '![[loss curve.png|200]]', '![[loss curve.png|200]]'],
	])('%s', (_, before, after) => {
		expect(moved(before)).toBe(after);
	});

	test('a name that two notes share leads to the one that it led to', () => {
		expect(moved('[[BERT]]', 'Papers/GPT.md', 'Notes/Hub.md')).toBe('[[Papers/BERT|BERT]]');
		expect(moved('![[BERT#Data]]', 'Papers/GPT.md', 'Notes/Hub.md')).toBe('![[Papers/BERT#Data]]');
		const shortest = { ...finderOf(FILES), linkpathTo: () => 'BERT' };
		expect(moveLinks('[[BERT]]', { from: 'Papers/GPT.md', to: 'Notes/Hub.md', finder: shortest })).toBe(
			'[[Papers/BERT.md|BERT]]',
		);
	});
});

test.each([
	'[a](https://a.org/x_(y))',
	'<img src="https://a.org/b.png">',
	'`<img src="b.png">`',
	'a <b and src="c"',
	'[a](/static/a.png)',
	'[m](mailto:a@b.org)',
	'<https://a.org>',
	'[[Nowhere]]',
	'[[GPT|the paper]]',
	'`[[#Data]]`',
	'$[a](b)$',
	'no link [at all]',
	'%% [a](b.md) %%',
	'![[GPT.png]]',
])('%s stays as it is', (text) => {
	expect(moved(text)).toBe(text);
});

test('whatever is moved, every link leads to the file that it led to, and moving it back leads there again', () => {
	const finder = finderOf(FILES);
	const note = fc.constantFrom(...FILES.filter((file) => file.endsWith('.md')));
	const target = (from: string): fc.Arbitrary<string> =>
		fc
			.constantFrom(...FILES)
			.chain((file) =>
				fc.constantFrom(
					`[[${finder.linkpathTo(file, from)}]]`,
					`![[${file}]]`,
					`[[${finder.linkpathTo(file, from)}#Head|words]]`,
					`[text](<${relativePath(from, file)}>)`,
					`![alt](${encodeURI(relativePath(from, file)).replace(/[()]/gu, (char) => `%${char.charCodeAt(0).toString(16)}`)}#Head)`,
				),
			);
	const text = note.chain((from) =>
		fc.record({
			from: fc.constant(from),
			to: note,
			parts: fc.array(fc.oneof(target(from), fc.constantFrom('a', '|', '**b** ', ' `[[x]]` ', '，', '[')), {
				maxLength: 6,
			}),
		}),
	);
	const leads = (markdown: string, path: string): (string | null)[] =>
		readLinks(markdown).map(({ linkpath }) => finder.resolve(linkpath, path));
	fc.assert(
		fc.property(text, ({ from, to, parts }) => {
			const markdown = parts.join(' ');
			const there = moveLinks(markdown, { from, to, finder });
			expect(leads(there, to)).toEqual(leads(markdown, from));
			expect(leads(moveLinks(there, { from: to, to: from, finder }), from)).toEqual(leads(markdown, from));
		}),
		{ seed: 11, numRuns: 1000 },
	);
});
