import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLinks, readPropertyLinks } from '../../../src/core/markdown/links';
import type { NoteLink } from '../../../src/core/markdown/links';

/** `!Note#h|alias`, as a wikilink would say it. */
function spell({
	linkpath,
	subpath,
	alias,
	embed,
}: Omit<NoteLink, 'from' | 'to' | 'embed'> & { embed?: boolean }): string {
	return `${embed === true ? '!' : ''}${linkpath}${subpath}${alias === '' ? '' : `|${alias}`}`;
}

function read(text: string): string[] {
	return readLinks(text).map(spell);
}

describe('wikilinks', () => {
	test.each<[string, string[]]>([
		['[[Note]]', ['Note']],
		['[[Papers/GPT-2.md]] and [[b]]', ['Papers/GPT-2.md', 'b']],
		['[[Note|text]]', ['Note|text']],
		['[[Note\\|text]]', ['Note|text']],
		['[[Note#Heading]] [[Note#^block]]', ['Note#Heading', 'Note#^block']],
		['[[#Heading|here]]', ['#Heading|here']],
		['[[a#b#c||d]]', ['a#b#c||d']],
		['[[|a]]', ['|a']],
		['![[img.png|300]]', ['!img.png|300']],
		['\\![[a]]', ['a']],
		['[[]] [[ ]]', []],
		['\\[[a]]', []],
		['[[a\nb]]', []],
		['[[a [[b]]', ['b']],
		['[[[a]]]', ['a']],
		['[[a]', []],
	])('%j', (text, expected) => {
		expect(read(text)).toEqual(expected);
	});
});

describe('Markdown links', () => {
	test.each<[string, string[]]>([
		['[text](Note.md)', ['Note.md|text']],
		['[text](<a b.md>)', ['a b.md|text']],
		['[text](a%20b.md#h "title")', ['a b.md#h|text']],
		['[text](a%20b%)', ['a%20b%|text']],
		['[a [b] c](n.md)', ['n.md|a [b] c']],
		['[a](n(1).md)', ['n(1).md|a']],
		["[a](n.md 't') [b](o.md (t))", ['n.md|a', 'o.md|b']],
		['[a\\]](n.md)', ['n.md|a]']],
		['[here](#Heading)', ['#Heading|here']],
		['![alt](img.png)', ['!img.png|alt']],
		['[![alt](img.png)](n.md)', ['n.md|![alt](img.png)', '!img.png|alt']],
		['[a [b](n.md) c](m.md)', ['n.md|b']],
		['[a](n.md)[b](o.md)', ['n.md|a', 'o.md|b']],
		['[a](https://x.y) [b](mailto:c@d) [c](obsidian://open) [d](//x.y)', []],
		['[a]() [b](<>)', []],
		['[a](b c.md)', []],
		['[a] (b.md) [c][d]', []],
	])('%j', (text, expected) => {
		expect(read(text)).toEqual(expected);
	});
});

describe('links count', () => {
	test.each<[string, string, string[]]>([
		['in headings', '# [[a]]\n[[b]]\n===', ['a', 'b']],
		['in tables, cell by cell', '| x | [[a\\|b]] |\n| - | - |\n| [[c]] | `[[d` [[e]] |', ['a|b', 'c', 'e']],
		['in list items', '- [ ] [[a]]\n  - [[b]]\n\n    [[c]]', ['a', 'b', 'c']],
		['in quotes and callouts', '> [[a]]\n> - [[b]]\n\n> [!note] [[c]]', ['a', 'b', 'c']],
		['after a quote in a quote that ended in code', '> > ```\n>\n> > [[a]]', ['a']],
		['between dollars that are money', '$5 [[a]] $6', ['a']],
		['after a backtick without its like', '` [[a]] ``', ['a']],
	])('%s', (_name, text, expected) => {
		expect(read(text)).toEqual(expected);
	});
});

describe('links do not count', () => {
	test.each<[string, string]>([
		['in fenced code', '```\n[[a]]\n```'],
		['in indented code', '    [[a]]'],
		['in code in a quote', '> ```\n> [[a]]\n> ```'],
		['in code in an item', '- ```\n  [[a]]\n  ```'],
		['in code spans', '`[[a]]` ``[[b]] ` [c](d)``'],
		['in code spans over lines', 'x `[[a]]\n[[b]]` y'],
		['in HTML comments', 'a <!-- [[b]] --> c'],
		['in %% %% comments, which Obsidian would count', '%% [[a]] %% b\n\n%%\n[[c]]\n%%'],
		['in HTML comment blocks', '<!--\n[[a]]\n\n[[b]]\n--> [[c]]'],
		['in HTML comment blocks in quotes', '> <!-- [[a]]\n> %% [[b]] %%'],
		['in HTML blocks', '<div>\n[[a]]\n</div>'],
		['in math', 'x $[[a]]$ $$[[b]]$$'],
		['in math blocks', '$$\n[[a]]\n$$'],
	])('%s', (_name, text) => {
		expect(read(text)).toEqual([]);
	});
});

test('a link says where it stands', () => {
	const text = '---\nup: x\n---\n# A ![[b]]\n\n[c](d.md)\n';
	expect(readLinks(text, 14).map(({ from, to }) => text.slice(from, to))).toEqual(['![[b]]', '[c](d.md)']);
});

test('the ranges of links in any text are theirs, in order, and read alike', () => {
	const piece = fc.constantFrom(
		'[',
		']',
		'[[',
		']]',
		'(',
		')',
		'|',
		'#',
		'`',
		'``',
		'$',
		'\\',
		'!',
		'<!--',
		'-->',
		'%%',
		'\n',
		'\n\n',
		'> ',
		'- ',
		' ',
		'a',
		'b.md',
		'<',
		'>',
		'"',
		'[[a]]',
		'[a](b.md)',
		'中',
	);
	fc.assert(
		fc.property(
			fc.array(piece, { maxLength: 30 }).map((parts) => parts.join('')),
			(text) => {
				let last = -1;
				for (const link of readLinks(text)) {
					const source = text.slice(link.from, link.to);
					expect(source).toMatch(/^!?\[[^]*[\])]$/);
					expect(source.startsWith('!')).toBe(link.embed);
					expect(link.from).toBeGreaterThan(last);
					last = link.from;
				}
			},
		),
		{ numRuns: 3000 },
	);
});

test.each([
	'[',
	'[[',
	'[[[a]',
	'[a](',
	'[a](<',
	'[a](b "',
	'[a](((',
	'](',
	'![',
	'`',
	'` `` ``` ',
	'$a ',
	'$$ ',
	'x<!-- ',
	'%% ',
	'[[a]] ',
])(
	'two megabytes of %j are read before the test’s time is up, for what takes the square of it would need many minutes',
	(unit) => {
		// Without a bracket there would be nothing to read.
		const text = `[${unit.repeat(Math.ceil(2_000_000 / unit.length))}`;
		expect(readLinks(text).every(({ to }) => to <= text.length)).toBe(true);
	},
);

describe('property links', () => {
	test.each<[string, Record<string, unknown>, string[]]>([
		['quoted', { up: '[[Note]]' }, ['Note']],
		['with subpath and alias', { up: '[[Note#h|a]]' }, ['Note#h|a']],
		['Markdown', { up: '[a](Note.md)' }, ['Note.md|a']],
		['in lists and objects', { papers: ['[[a]]', 'b', { c: '[[d]]' }], e: '[[f]]' }, ['a', 'd', 'f']],
		['unquoted', { up: [['Note|a']], papers: [[['b']], [['c']]] }, ['Note|a', 'b', 'c']],
		['not among other text', { up: 'see [[Note]]', x: '[[a]] [[b]]' }, []],
		['not of other values', { a: 1, b: null, c: true, d: [['x', 'y']], e: '[a](https://x.y)', f: '![[g]]' }, []],
	])('%s', (_name, properties, expected) => {
		expect(readPropertyLinks(properties).map(spell)).toEqual(expected);
	});

	test('of a value that holds itself are read once', () => {
		const papers: unknown[] = ['[[a]]'];
		papers.push(papers);
		expect(readPropertyLinks({ papers }).map(spell)).toEqual(['a']);
	});
});
