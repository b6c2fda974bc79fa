import type { CachedMetadata, Pos } from 'obsidian';
import { expect, test } from 'vitest';
import { parseMetadata } from './parse-metadata';

/** `line:col-line:col` of what has a position. */
function at({ position: { start, end } }: { position: Pos }): string {
	return `${start.line}:${start.col}-${end.line}:${end.col}`;
}

function sections(text: string): string[] {
	return (parseMetadata(text).sections ?? []).map((section) => `${section.type} ${at(section)}`);
}

function items(text: string): string[] {
	return (parseMetadata(text).listItems ?? []).map(
		(item) => `${at(item)} in ${item.parent}${item.task === undefined ? '' : ` [${item.task}]`}`,
	);
}

const tags = (text: string): string[] => (parseMetadata(text).tags ?? []).map(({ tag }) => tag);
const links = (text: string): string[] =>
	(parseMetadata(text).links ?? []).map(({ link, displayText }) => `${link} (${displayText})`);

test('an empty note has no metadata', () => {
	expect(parseMetadata('')).toEqual({});
});

test.each([
	['# a\ntext\n\n---\n', ['heading 0:0-0:3', 'paragraph 1:0-1:4', 'thematicBreak 3:0-3:3']],
	['> a\n\n> [!note]- T\n> b', ['blockquote 0:0-0:3', 'callout 2:0-3:3']],
	['| a |\n|--|\n| b |\n', ['table 0:0-2:5']],
	['<b>\n\n[^1]: n\n\n[r]: x\n', ['html 0:0-0:3', 'footnoteDefinition 2:0-2:7', 'definition 4:0-4:6']],
	['a\n%%\n- b\n\n%%\n', ['paragraph 0:0-0:1', 'comment 1:0-4:2']],
	['%% a %%\n\n%% b %% c\n', ['comment 0:0-0:7', 'paragraph 2:0-2:9']],
	['$$\n# x\n$$\n', ['math 0:0-2:2']],
	['---\na: 1\n---\n  indented', ['yaml 0:0-2:3', 'paragraph 3:0-3:10']],
])('sections of %j', (text, expected) => {
	expect(sections(text)).toEqual(expected);
});

test.each([
	['- a\n  - b\n    c\n- d', ['0:0-0:3 in -1', '1:2-2:5 in 0', '3:0-3:3 in -1']],
	['# h\n\n1. a\n\n2. b', ['2:0-3:0 in -2', '4:0-4:4 in -2']],
	['- [ ] a\n\t- [x] b\n\t\t- c', ['0:0-0:7 in -1 [ ]', '1:1-1:8 in 0 [x]', '2:2-2:5 in 1']],
	['- [ ] 1. a', ['0:0-0:10 in -1 [ ]', '0:6-0:10 in 0']],
	[
		'- [ ]\n- [ ] \n- [😀] a\n- [a](b)\n-     [ ] code',
		['0:0-0:5 in -1', '1:0-1:6 in -1 [ ]', '2:0-2:8 in -1 [😀]', '3:0-3:8 in -1', '4:0-4:14 in -1'],
	],
	['> - a\n>   - b', ['0:2-0:5 in -1', '1:4-1:7 in 0']],
])('list items of %j', (text, expected) => {
	expect(items(text)).toEqual(expected);
});

test.each([
	['#a #b/c, (#d) *#e* #中文 #1a', ['#a', '#b/c', '#d', '#e', '#中文', '#1a']],
	['x#a ##b #1 #1/2 \\#c `#d` [[#e]] https://x.y/#f &#35;', []],
	['$#a$ $$#b$$ $5 #c $6', ['#c']],
	['%% #a %%\n\n%%\n#b\n`#no`\n%%\n<!-- #c -->', ['#a', '#b']],
])('tags of %j', (text, expected) => {
	expect(tags(text)).toEqual(expected);
});

test.each([
	['[[a]] [[a#b]] [[#b]] [[a|b|c]] [[|a]]', ['a (a)', 'a#b (a > b)', '#b (b)', 'a (b|c)', '|a (|a)']],
	['[[]] [[a\nb]] `[[a]]` \\[[a]] [[[a]]', ['a (a)']],
	[
		'[*t*](a%20b.md#c) [t](<a b>) [t]() [t](https://x.y) <mailto:a@b.c> [t](%E0%A4%A)',
		['a b.md#c (t)', 'a b (t)', '%E0%A4%A (t)'],
	],
	['| a |\n|--|\n| [[a\\|b]] |', ['a (b)']],
	['%%\n[[a]]\n%%\n\n[[b]]', ['a (a)', 'b (b)']],
])('links of %j', (text, expected) => {
	expect(links(text)).toEqual(expected);
});

test('embeds stand apart from links', () => {
	const { embeds, links: others } = parseMetadata('![[a.png|100]] ![t](b%20c.png) ![t](https://x.y/z.png)');
	expect(embeds?.map(({ link, displayText, original }) => [link, displayText, original])).toEqual([
		['a.png', '100', '![[a.png|100]]'],
		['b c.png', 't', '![t](b%20c.png)'],
	]);
	expect(others).toBeUndefined();
});

test('headings keep what is written, and only the root has any', () => {
	const { headings } = parseMetadata('# a **b** ##\n\nc\n---\n\n> # quoted\n\n#\n');
	expect(headings?.map(({ heading, level }) => [heading, level])).toEqual([
		['a **b**', 1],
		['c', 2],
		['', 1],
	]);
});

test('blocks are named by the id at their end, structures also by one below them', () => {
	const text = 'a ^One\n\n- b ^two\n  - c\n\n> q\n\n^three\n\n`d ^no`';
	const { blocks, sections: all, listItems } = parseMetadata(text);
	expect(
		Object.values(blocks ?? {})
			.map((block) => `${block.id} ${at(block)}`)
			.sort(),
	).toEqual(['One 0:0-0:6', 'three 5:0-5:3', 'two 2:0-2:8']);
	expect(Object.keys(blocks ?? {}).sort()).toEqual(['one', 'three', 'two']);
	expect(all?.map(({ id }) => id)).toEqual(['One', undefined, 'three', undefined, undefined]);
	expect(listItems?.[0]?.id).toBe('two');
});

test('footnotes, references to them, and reference links', () => {
	const { footnotes, footnoteRefs, referenceLinks } = parseMetadata('a[^N]\n\n[^N]: b\n\n[ref]: c.md');
	expect(footnotes?.map((note) => `${note.id} ${at(note)}`)).toEqual(['N 2:0-2:7']);
	expect(footnoteRefs?.map((reference) => `${reference.id} ${at(reference)}`)).toEqual(['N 0:1-0:5']);
	expect(referenceLinks?.map((reference) => `${reference.id} ${reference.link} ${at(reference)}`)).toEqual([
		'ref c.md 4:0-4:11',
	]);
});

test('front matter: its values, its place, and the links in it at any depth', () => {
	const metadata = parseMetadata(
		'---\na: "[[b#c|d]]"\nl:\n  - "[t](e%20f.md)"\n  - see [[no]]\nm: {n: "[[o]]"}\n---\ntext',
	);
	expect(metadata.frontmatter).toEqual({ a: '[[b#c|d]]', l: ['[t](e%20f.md)', 'see [[no]]'], m: { n: '[[o]]' } });
	expect(metadata.frontmatterPosition).toEqual({
		start: { line: 0, col: 0, offset: 0 },
		end: { line: 6, col: 3, offset: 76 },
	});
	expect(metadata.frontmatterLinks?.map(({ key, link, displayText }) => [key, link, displayText])).toEqual([
		['a', 'b#c', 'd'],
		['l.0', 'e f.md', 't'],
		['m.n', 'o', 'o'],
	]);
});

test.each([
	['empty', '---\n---\n'],
	['broken', '---\na: [\n---\n'],
	['a key twice', '---\na: 1\na: 2\n---\n'],
	['no properties', '---\n- a\n---\n'],
	['nested without end', `---\na: ${'['.repeat(20_000)}\n---\n`],
	[
		'aliases without end',
		`---\na: &a [x,x,x,x,x,x,x,x,x,x]\n${[...'bcdef'].map((k, i) => `${k}: &${k} [${`*${'abcde'[i]},`.repeat(9)}]`).join('\n')}\n---\n`,
	],
])('front matter that is %s is absent, and is a section all the same', (_why, text) => {
	const {
		frontmatter,
		frontmatterPosition,
		frontmatterLinks,
		sections: all,
	}: CachedMetadata = parseMetadata(`${text}# h`);
	expect([frontmatter, frontmatterPosition, frontmatterLinks]).toEqual([undefined, undefined, undefined]);
	expect(all?.map(({ type }) => type)).toEqual(['yaml', 'heading']);
});

test.each(['---\na: 1', ' ---\na: 1\n---', '\n---\na: 1\n---', '----\na: 1\n---', '---\na: 1\n----'])(
	'%j has no front matter',
	(text) => {
		expect(parseMetadata(text).frontmatter).toBeUndefined();
	},
);
