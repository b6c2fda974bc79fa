// @vitest-environment happy-dom
// What tables are made from, as the app knows it.
import { expect, test, vi } from 'vitest';
import { openVault } from '../vault';

const BLOCK =
	'<!-- three-pass:table\ncolumns: [model, topic]\n-->\n| Model | Topic |\n| --- | --- |\n| [[A]] | #nlp #paper |\n<!-- /three-pass:table 0123abcd -->\n';

test('a tag in a comparison table is not one of the note that holds the table', async () => {
	const vault = await openVault({
		'A.md': '---\ntopic: "#nlp"\n---\n',
		'below.md': `${BLOCK}\n#nlp\n`,
		'front.md': `---\ntags: [nlp]\n---\n${BLOCK}`,
		'hub.md': BLOCK,
		'nested.md': 'about #nlp/parsing\n',
		'typed.md': '| Topic |\n| --- |\n| #nlp |\n',
	});
	expect(await vault.host.reader.notesTagged('nlp')).toEqual(['below.md', 'front.md', 'nested.md', 'typed.md']);
	expect([...vault.host.index.papers.keys()]).toEqual([]);
});

test('only the text of notes whose cache leaves it open is read for their tags', async () => {
	const vault = await openVault({
		'front.md': `---\ntags: [nlp]\n---\n${BLOCK}`,
		'hub.md': BLOCK,
		'text.md': 'about #nlp\n',
		'other.md': BLOCK.replace('#nlp', '#vision'),
	});
	const read = vi.spyOn(vault.app.vault, 'cachedRead');
	expect(await vault.host.reader.notesTagged('#NLP')).toEqual(['front.md', 'text.md']);
	expect(read.mock.calls.map(([file]) => file.path)).toEqual(['hub.md']);
});

test('a link and a note in different normal forms meet', async () => {
	const [composed, decomposed] = ['Étude', 'E\u0301tude'];
	for (const [link, name] of [
		[composed, decomposed],
		[decomposed, composed],
	] as const) {
		const { host } = await openVault({ [`${name}.md`]: '' });
		expect(host.reader.resolve(link, 'hub.md')).toBe(`${name}.md`);
	}
});

test('a note whose reading fails keeps its row, and is not taken for gone', async () => {
	const { app, host } = await openVault({ 'a.md': '---\ndata: 1\n---\n' });
	vi.spyOn(app.metadataCache, 'getFileCache').mockReturnValue({
		frontmatter: {
			get data(): number {
				throw new Error('it exploded');
			},
		},
	});
	expect(await host.reader.facts('a.md')).toMatchObject({ path: 'a.md', readable: false });
	vi.restoreAllMocks();
	expect(await host.reader.facts('a.md')).toMatchObject({ path: 'a.md', readable: true });
});
