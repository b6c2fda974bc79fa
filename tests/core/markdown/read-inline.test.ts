// Inline Markdown as Obsidian shows it, spelled as tags; what CommonMark and GFM define is held to mdast's
// reading of the same cell.
import { characterEntitiesHtml4 } from 'character-entities-html4';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import type { Nodes, Parents } from 'mdast';
import { describe, expect, test } from 'vitest';
import type { InlineToken } from '../../../src/core/markdown/types';
import { readInline } from '../../../src/core/markdown/read-inline';
import { escapeCell } from '../../../src/core/markdown/table';
import { parseMarkdown } from './oracle';

function spellToken(token: InlineToken): string {
	switch (token.kind) {
		case 'text':
			return token.text;
		case 'code':
			return `<code>${token.text}</code>`;
		case 'math':
			return token.display ? `<display>${token.text}</display>` : `<math>${token.text}</math>`;
		case 'embed':
			return `<embed ${token.text}>`;
		case 'break':
			return '<br>';
		case 'open':
			return token.url === '' ? `<${token.mark}>` : `<${token.mark} ${token.url}>`;
		case 'close':
			return `</${token.mark}>`;
	}
}

function spell(text: string): string {
	return readInline(text).map(spellToken).join('');
}

/** The same spelling of what the reference parser makes of a cell. */
function spellCell(cell: string): string {
	const [table] = parseMarkdown(`| h |\n| - |\n| ${cell} |\n`).children;
	if (table?.type !== 'table') throw new Error('no table');
	return (table.children[1]?.children[0]?.children ?? []).map(spellNode).join('');
}

const TAGS: Readonly<Record<string, string>> = { strong: 'strong', emphasis: 'emphasis', delete: 'strike' };

function spellNode(node: Nodes): string {
	switch (node.type) {
		case 'text':
			return node.value;
		case 'inlineCode':
			return `<code>${node.value}</code>`;
		case 'break':
			return '<br>';
		case 'html':
			return /^<br\s*\/?>$/iu.test(node.value) ? '<br>' : node.value.startsWith('<!--') ? '' : node.value;
		case 'link':
			return `<link${node.url === '' ? '' : ` ${node.url}`}>${inside(node)}</link>`;
		case 'image':
			return `<embed ${node.alt === '' || node.alt === null || node.alt === undefined ? node.url : node.alt}>`;
		default: {
			const tag = TAGS[node.type];
			if (tag === undefined || !('children' in node)) throw new Error(`unexpected ${node.type}`);
			return `<${tag}>${inside(node)}</${tag}>`;
		}
	}
}

function inside(node: Parents): string {
	return node.children.map(spellNode).join('');
}

const MARKDOWN_IT_TAGS: Readonly<Record<string, string>> = {
	em: 'emphasis',
	strong: 'strong',
	s: 'strike',
	link: 'link',
};
const markdownIt = new MarkdownIt({ html: true });

/** The spelling of what markdown-it makes of the content of a cell. */
function spellInline(text: string): string {
	const [inline] = markdownIt.parseInline(text, {});
	return (inline?.children ?? [])
		.map(({ type, content, attrs }) => {
			const [kind, end] = type.split('_');
			const tag = MARKDOWN_IT_TAGS[kind ?? ''];
			const [[, url = ''] = []] = attrs ?? [];
			if (tag !== undefined)
				return end === 'close' ? `</${tag}>` : `<${tag}${url === '' ? '' : ` ${decodeURI(url)}`}>`;
			if (type === 'code_inline') return `<code>${content}</code>`;
			if (type === 'image') return `<embed ${content === '' ? url : content}>`;
			return type === 'html_inline' && content.startsWith('<!--') ? '' : content;
		})
		.join('');
}

describe('inline Markdown', () => {
	test.each<[string, string]>([
		['plain 中文', 'plain 中文'],
		[
			'**bold** *it* __b__ _i_',
			'<strong>bold</strong> <emphasis>it</emphasis> <strong>b</strong> <emphasis>i</emphasis>',
		],
		['***both***', '<emphasis><strong>both</strong></emphasis>'],
		['**a *b* c**', '<strong>a <emphasis>b</emphasis> c</strong>'],
		['snake_case_name 2*3*4', 'snake_case_name 2<emphasis>3</emphasis>4'],
		['**无监督训练+有监督finetune**。', '<strong>无监督训练+有监督finetune</strong>。'],
		['~~gone~~ ==seen== a=b==c', '<strike>gone</strike> <highlight>seen</highlight> a=b==c'],
		['~one~ === x ===', '~one~ === x ==='],
		['`a*b*` ``x`y`` ` `` `', '<code>a*b*</code> <code>x`y</code> <code>``</code>'],
		['`open', '`open'],
		['$a_b$ and $$\\frac{1}{2}$$', '<math>a_b</math> and <display>\\frac{1}{2}</display>'],
		['$5 and $6', '$5 and $6'],
		['[[GPT]] [[GPT|GPT-1]] [[GPT\\|GPT-1]]', 'GPT GPT-1 GPT-1'],
		['[[Note#Heading]] [[#Here]] [[a#b#c]]', 'Note > Heading Here a > b > c'],
		[
			'![[fig 1.png]] ![[fig.png|300]] ![[fig.png|A figure|300x20]]',
			'<embed fig 1.png> <embed fig.png> <embed A figure>',
		],
		['![alt](a.png) ![alt|100](a.png) ![](a.png)', '<embed alt> <embed alt> <embed a.png>'],
		['[text](https://x.y/z) [note](a%20b.md)', '<link https://x.y/z>text</link> <link a%20b.md>note</link>'],
		['[**b** `c` https://z](u)', '<link u><strong>b</strong> <code>c</code> https://z</link>'],
		['*[a*](b)', '*<link b>a*</link>'],
		['[a [b](c) d](e)', '[a <link c>b</link> d](e)'],
		[
			'see https://arxiv.org/abs/1706.03762.',
			'see <link https://arxiv.org/abs/1706.03762>https://arxiv.org/abs/1706.03762</link>.',
		],
		['（https://x.y/a_b_c，见）', '（<link https://x.y/a_b_c>https://x.y/a_b_c</link>，见）'],
		[
			'(https://x.y/(a)) **https://x.y**',
			'(<link https://x.y/(a)>https://x.y/(a)</link>) <strong><link https://x.y>https://x.y</link></strong>',
		],
		[
			'<https://x.y/*a*> <mailto:a@b.c>',
			'<link https://x.y/*a*>https://x.y/*a*</link> <link mailto:a@b.c>mailto:a@b.c</link>',
		],
		['a<br>b<BR />c\nd\\\ne', 'a<br>b<br>c<br>d<br>e'],
		['\\*a\\* \\q \\\\', '*a* \\q \\'],
		['&amp; &#65;&#x42; &nope; &lt;b&gt; AT&T', '& AB &nope; <b> AT&T'],
		['a <!-- hidden *x* -->b %%gone%%c 5%% d', 'a b c 5%% d'],
		[
			'&times; &plusmn; &Alpha;&alpha; &le; a&nbsp;b &deg;&micro; &sup2; &thetasym; &apos;',
			"× ± Αα ≤ a\u00a0b °µ ² ϑ '",
		],
		[
			'`&times;` $a &lt; b$ &Times; &times &toString; &Sigmaf; &qacute;',
			'<code>&times;</code> <math>a &lt; b</math> &Times; &times &toString; &Sigmaf; &qacute;',
		],
		['<T> x<sub>2</sub>', '<T> x<sub>2</sub>'],
		['\\![a](b) \\\\![a](b)', '!<link b>a</link> \\<embed a>'],
		['', ''],
	])('%j', (text, expected) => {
		expect(spell(text)).toBe(expected);
	});
});

test('every entity of HTML 4 is the character that markdown-it reads', () => {
	const names = Object.keys(characterEntitiesHtml4);
	expect(names).toHaveLength(252);
	for (const name of names) expect(spell(`a&${name};b`), name).toBe(spellInline(`a&${name};b`));
});

describe('as mdast reads a cell', () => {
	const atom = fc.constantFrom(
		'*',
		'*',
		'**',
		'***',
		'_',
		'__',
		'_',
		'a',
		'b',
		'中',
		' ',
		' ',
		'.',
		'。',
		'(',
		')',
		'-',
		'\\',
		'\\*',
		'\\_',
		'\\\\',
		'`',
		'``',
		'`x`',
		'[',
		']',
		'](',
		'](u)',
		'[t](u)',
		'[',
		'![i](u)',
		'&amp;',
		'&',
		'<br>',
		'<',
		'>',
		'"',
		'x',
		'1',
		'|',
		'\\|',
		'!',
		'`*`',
		'](<a b>)',
		'](u "t")',
		'<!-- c -->',
		'<https://x.y/_a_>',
	);
	/**
	 * No wikilinks, no bare URLs, no images but `![i](u)` (mdast takes the marks out of an image's text), no lone
	 * comments, nothing that only a document could resolve.
	 */
	const cell = fc
		.array(atom, { maxLength: 14 })
		.map((atoms) => atoms.join('').trim())
		.filter(
			(text) =>
				!/\[\[|<!-(?!- c -->)|<[!-]?$|<[a-z](?!r>|ttps:\/\/x\.y\/_a_>)|\\<h|ht\S*\||!\[(?!i\])/u.test(text),
		);

	test('emphasis, code, links, escapes and breaks in any order', () => {
		fc.assert(
			fc.property(cell, (text) => {
				const source = escapeCell(text);
				const [ours, theirs] = [spell(source.replace(/\\\|/gu, '|')), spellCell(source)];
				// In its rule of three mdast counts what is left of a run; CommonMark, and markdown-it, count the run.
				if (ours !== theirs)
					expect(ours, JSON.stringify(source)).toBe(spellInline(source.replace(/\\\|/gu, '|')));
			}),
			{ numRuns: 5_000, seed: 4_180 },
		);
	});

	const word = fc.constantFrom('a', 'GPT-2', '中文', '1.5B', 'x y', '`c`', '[t](https://u.v)', '\\*');
	const marked = fc.letrec<{ inline: string }>((tie) => ({
		inline: fc.oneof(
			{ maxDepth: 3 },
			word,
			fc
				.tuple(fc.constantFrom('**', '*', '~~'), tie('inline'))
				.map(([mark, inner]) => `${mark}x${inner}y${mark}`),
			fc.tuple(tie('inline'), word).map((parts) => parts.join(' ')),
		),
	})).inline;

	// Between marks and tildes stands a letter: the reference takes a tilde for a special kind of punctuation there.
	test('marks within marks, strikethrough among them', () => {
		fc.assert(
			fc.property(marked, (text) => {
				expect(spell(text), text).toBe(spellCell(text));
			}),
			{ numRuns: 2_000, seed: 4_180 },
		);
	});
});

test('marks open and close properly nested, whatever the text', () => {
	fc.assert(
		fc.property(fc.string({ unit: fc.constantFrom(...'*_~=[]()`$%!<>\\ ab中|&;h'), maxLength: 60 }), (text) => {
			const open: string[] = [];
			for (const token of readInline(text)) {
				if (token.kind === 'open') open.push(token.mark);
				if (token.kind === 'close') expect(open.pop()).toBe(token.mark);
			}
			expect(open).toEqual([]);
		}),
		{ numRuns: 5_000, seed: 4_180 },
	);
});

// With the square of the text's length, these would run into the time limit.
test.each([
	'*a',
	'**a*_b',
	'[',
	'[a](',
	'![a](b',
	'`a``',
	'$a',
	'<a:',
	'%%a',
	'http://x',
	'http://-',
	'http://a$b$',
	'http://a%%b%%',
	'http://a ',
	'_a*',
	'*a_ ',
	'&#',
	'<!--',
	'[[a',
	'~~a==',
	'h',
])('a text of any length is read in time that grows with it: %j again and again', (part) => {
	const text = part.repeat(400_000 / part.length);
	expect(readInline(text).length).toBeGreaterThan(0);
});

test('a link holds any number of marks', () => {
	expect(readInline(`[${'*a'.repeat(200_000)}](b)`).at(-1)).toEqual({ kind: 'close', mark: 'link' });
});
