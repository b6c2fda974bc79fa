// Names of files that a wikilink cannot hold: their rows link in Markdown's way, so that the links lead somewhere.
import { expect, test } from 'vitest';
import { createLinkResolver } from '../../../src/core/links/paths';
import { readLinks } from '../../../src/core/markdown/links';
import { block, update, updated } from './hub';

test.each([
	['brackets', 'p]]q', '[p\\]\\]q](p%5D%5Dq.md)', '[§](p%5D%5Dq.md#Data)'],
	['a bracket that opens', '[x', '[\\[x](%5Bx.md)', '[§](%5Bx.md#Data)'],
	['a pipe', 'p|q', '[p\\|q](p%7Cq.md)', '[§](p%7Cq.md#Data)'],
	['a line break', 'n\nl', '[n l](n%0Al.md)', '[§](n%0Al.md#Data)'],
	['a control character', 'e\u001bf', '[e\uFFFDf](e%1Bf.md)', '[§](e%1Bf.md#Data)'],
	['a backslash', 'b\\c', '[b\\c](b%5Cc.md)', '[§](b%5Cc.md#Data)'],
])('a name with %s', async (_, name, link, section) => {
	const notes = { [`${name}.md`]: '---\ntype: paper\n---\n# Data\nmuch\n' };
	const hub = `[](${encodeURIComponent(`${name}.md`)})\n\n${block('columns: [model, data]')}`;
	const once = await updated(hub, notes);
	expect(once).toContain(`| ${link} | much ${section} |`);
	const resolver = createLinkResolver(Object.keys(notes));
	expect(
		readLinks(once.slice(once.indexOf('| --- |'))).map(({ linkpath }) => resolver.resolve(linkpath, 'Hub.md')),
	).toEqual([`${name}.md`, `${name}.md`]);
	expect(await update(once, notes)).toMatchObject({ kind: 'unchanged', diagnostics: [] });
});

test('any other name is linked as ever', async () => {
	const hub = `[[a^b & c (d)]]\n\n${block('columns: [model, data]')}`;
	expect(await updated(hub, { 'a^b & c (d).md': '---\ndata: 1\n---\n' })).toContain('| [[a^b & c (d)]] | 1 |');
});
