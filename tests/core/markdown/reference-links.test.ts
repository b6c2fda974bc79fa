// Links whose destination the note defines elsewhere by a label.
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import { readLinks } from '../../../src/core/markdown/links';

/** `from text → linkpath#heading (what it shows)` of each link. */
function read(text: string): string[] {
	return readLinks(text).map(
		({ from, to, embed, linkpath, subpath, alias }) =>
			`${text.slice(from, to)} → ${embed ? 'embed of ' : ''}${linkpath}${subpath} (${alias})`,
	);
}

describe('a reference is a link', () => {
	test.each<[string, string, string[]]>([
		['with a text and a label', '[The paper][p]\n\n[p]: Notes/P.md', ['[The paper][p] → Notes/P.md (The paper)']],
		['with its text as label', '[p][] and [p]\n\n[p]: P.md', ['[p][] → P.md (p)', '[p] → P.md (p)']],
		[
			'whose definition stands above, or below',
			'[a]: A.md\n\n[a] [b]\n\n[b]: B.md',
			['[a] → A.md (a)', '[b] → B.md (b)'],
		],
		[
			'to a name with escapes, or in angle brackets',
			'[a] [b]\n\n[a]: One%20two.md\n[b]: <Three four.md>',
			['[a] → One two.md (a)', '[b] → Three four.md (b)'],
		],
		['to a heading', '[a]\n\n[a]: A.md#part', ['[a] → A.md#part (a)']],
		[
			'whose definition has a title',
			'[a] [b] [c]\n\n[a]: A.md "T"\n[b]: B.md \'T\'\n[c]: C.md\n  (T)',
			['[a] → A.md (a)', '[b] → B.md (b)', '[c] → C.md (c)'],
		],
		[
			'in any letter case, with any white space',
			'[The\n  Paper] [x][ÉTUDE]\n\n[the paper]: A.md\n[e\u0301tude]: B.md',
			['[The\n  Paper] → A.md (The\n  Paper)', '[x][ÉTUDE] → B.md (x)'],
		],
		['by the first of several definitions', '[a]\n\n[a]: A.md\n[A]: B.md', ['[a] → A.md (a)']],
		[
			'in headings, lists, quotes and tables',
			'# [a]\n- in [a]\n> [a]\n\n| x |\n| - |\n| [a] |\n\n[a]: A.md',
			Array.from({ length: 4 }, () => '[a] → A.md (a)'),
		],
		[
			'defined in a list or a quote',
			'[a] [b] [c]\n\n- [a]: A.md\n\n> [b]: B.md\n> [c]:\n> C.md',
			['[a] → A.md (a)', '[b] → B.md (b)', '[c] → C.md (c)'],
		],
		['where what stands in parentheses is no destination', '[a](b c)\n\n[a]: A.md', ['[a] → A.md (a)']],
		['with brackets in its text', '[a [b] c][p]\n\n[p]: P.md', ['[a [b] c][p] → P.md (a [b] c)']],
		['as an image', '![alt][p]\n\n[p]: fig.png', ['![alt][p] → embed of fig.png (alt)']],
		['beside wikilinks', '[a][[b]] [[a]]\n\n[a]: A.md', ['[a] → A.md (a)', '[[b]] → b ()', '[[a]] → a ()']],
	])('%s', (_, text, expected) => {
		expect(read(text)).toEqual(expected);
	});
});

describe('no link is', () => {
	test.each([
		['a reference without a definition', '[a] [b][c]\n\n[d]: D.md'],
		['a reference to another site', '[a]\n\n[a]: https://example.org'],
		['a definition that nothing refers to', '[a]: A.md "see [[B]]"'],
		['a footnote', 'x[^1] [^1][]\n\n[^1]: A.md'],
		['a task', '- [x] done\n\n[x]: X.md'],
		[
			'a reference in code, a comment or a formula',
			'`[a]` <!-- [a] --> %% [a] %% $[a]$\n\n```\n[a]\n```\n\n[a]: A.md',
		],
		[
			'a reference to a definition in code or a comment',
			'[a] [b] [c] [d]\n\n    [a]: A.md\n\n```\n[b]: B.md\n```\n\n<!--\n[c]: C.md\n-->\n\n%%\n[d]: D.md\n%%',
		],
		['a reference to a definition amid a paragraph', '[a]\nText\n[a]: A.md'],
		['a reference to a definition with more behind it', '[a] [b]\n\n[a]: A.md and more\n\n[b]: B.md "T" more'],
		['a reference to an empty definition', '[a] [b]\n\n[a]:\n\n[b]: <>'],
		['an escaped reference', '\\[a] [a\\]\n\n[a]: A.md'],
		['a label of more than 999 characters', `[${'a'.repeat(1000)}]\n\n[${'a'.repeat(1000)}]: A.md`],
		['a label with brackets in it', '[a [b] c]\n\n[a [b] c]: A.md'],
		['a link’s text', '[a [p] b](https://x.y) [[a] b][p]\n\n[b]: B.md\n[a]: https://x.y'],
	])('%s', (_, text) => {
		expect(read(text)).toEqual([]);
	});
});

test('a link in a link’s text is the one that counts, whichever way each is written', () => {
	expect(read('[x [a] y][b] [x [y](C.md) z][b]\n\n[a]: A.md\n[b]: B.md')).toEqual([
		'[a] → A.md (a)',
		'[b] → B.md (b)',
		'[y](C.md) → C.md (y)',
		'[b] → B.md (b)',
	]);
});

test('a wikilink behind a label stays one', () => {
	expect(read('[a]: [[B]]\n\n[a]')).toEqual(['[[B]] → B ()']);
});

/** The destinations of the links that a reference parser finds, in order. */
function byReference(text: string): string[] {
	const root = fromMarkdown(text);
	const urls = new Map<string, string>();
	const found: string[] = [];
	const walk = (node: Nodes, visit: (one: Nodes) => void): void => {
		visit(node);
		if ('children' in node) for (const child of node.children) walk(child, visit);
	};
	walk(root, (node) => {
		if (node.type === 'definition' && !urls.has(node.identifier)) urls.set(node.identifier, node.url);
	});
	walk(root, (node) => {
		if (node.type === 'link' || node.type === 'image') found.push(node.url);
		if (node.type === 'linkReference' || node.type === 'imageReference')
			found.push(urls.get(node.identifier) ?? '');
	});
	return found.filter((url) => url !== '');
}

/**
 * What the reference parser takes for no link at all, unlike the text of CommonMark: `[a]` right before a bracket that
 * opens no label.
 */
const DISPUTED = /\]\[(?![^[\]\\]*\])/u;

test('references are those that a reference parser of CommonMark finds', () => {
	const piece = fc.constantFrom(
		'[a]',
		'[b]',
		'[a][b]',
		'[b][]',
		'[A ]',
		'[',
		']',
		'[]',
		'!',
		'\\',
		')',
		'(x)',
		'(x y)',
		'`',
		'text',
		' ',
		'\n',
		'\n\n',
		'[a]: one',
		'\n\n[a]: one',
		'\n[b]: <two>\n',
		'\n\n[b]: two "t"\n',
		' "t"',
		']: x',
		'> ',
		'- x ',
		'# ',
	);
	fc.assert(
		fc.property(
			fc
				.array(piece, { maxLength: 14 })
				.map((parts) => parts.join(''))
				.filter((text) => !text.includes('[[') && !DISPUTED.test(text)),
			(text) => {
				expect(readLinks(text).map(({ linkpath, subpath }) => linkpath + subpath)).toEqual(byReference(text));
			},
		),
		{ numRuns: 5000, seed: 7 },
	);
});

test.each(['[a]', '[a][', '[a][b]', '[', '[a]: b "', '[a]: (', '\n\n[a]: b', '\n[a]:', '[[[a]]]', '![', '][', '[a\\]'])(
	'two megabytes of %j are read before the test’s time is up, for what takes the square of it would need many minutes',
	(unit) => {
		const text = `[a]: b\n\n[${unit.repeat(Math.ceil(2_000_000 / unit.length))}\n\n[b]: c`;
		expect(readLinks(text).every(({ to }) => to <= text.length)).toBe(true);
	},
);

test('brackets in brackets, a million deep, are read in time as well', () => {
	expect(readLinks(`[a]: b\n\n${'[ '.repeat(1_000_000)}x${' ]'.repeat(1_000_000)}`)).toEqual([]);
});
