// A vault published with the real Hugo. Where it cannot be had, these tests are skipped and say so.
import { execFileSync } from 'node:child_process';
import { copyFile, cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { hasProgram } from '../find-program';
import { projectRoot, sampleVault, temporaryFolder, threePass } from './command-line';

const isThere = hasProgram('hugo', 'version', 'hugo');

interface Site {
	readonly folder: string;
	/** The HTML of a page, by its address below the site. */
	readonly page: (address: string) => Promise<string>;
}

const PAGE = '<main>{{ .Content }}</main>';

/** A site whose notes lie in `content`, with their tables updated; not built yet. */
async function siteOf(notes: Readonly<Record<string, string>>): Promise<Site> {
	const folder = await temporaryFolder();
	const files = {
		'config.toml': 'baseURL = "https://example.org/notes/"\n',
		'layouts/_default/single.html': PAGE,
		'layouts/_default/list.html': PAGE,
		...Object.fromEntries(Object.entries(notes).map(([name, text]) => [`content/${name}`, text])),
	};
	for (const [name, text] of Object.entries(files)) {
		await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
		await writeFile(path.join(folder, name), text);
	}
	return { folder, page: (address) => readFile(path.join(folder, 'public', address, 'index.html'), 'utf8') };
}

/** Updates the tables of a site, and builds it. @throws where Hugo does not. */
async function build({ folder }: Site, vault = 'content'): Promise<void> {
	expect(await threePass(['update', vault], folder)).toMatchObject({ exit: 0 });
	execFileSync('hugo', ['--quiet'], { cwd: folder, stdio: 'pipe' });
}

/** The links of a page to this site, each as `text → where it leads`, `DEAD` where there is no such page or heading. */
async function linksOf({ folder }: Site, address: string): Promise<string[]> {
	const html = await readFile(path.join(folder, 'public', address, 'index.html'), 'utf8');
	return Promise.all(
		[...html.matchAll(/<a href="?([^" >]*)"?[^>]*>(.*?)<\/a>/gu)].map(async ([, href = '', text = '']) => {
			const url = new URL(href.replaceAll('&amp;', '&'), `https://example.org/notes/${address}/`);
			if (url.host !== 'example.org') return `${text} → ${url.href}`;
			const target = decodeURIComponent(url.pathname).replace(/^\/notes\//u, '');
			const id = decodeURIComponent(url.hash.slice(1));
			const page = await readFile(path.join(folder, 'public', target, 'index.html'), 'utf8').catch(() => null);
			const isAlive =
				href !== '' && page !== null && (id === '' || new RegExp(`id="?${id}[" >]`, 'u').test(page));
			return `${text} → ${isAlive ? `${target}${decodeURIComponent(url.hash)}` : 'DEAD'}`;
		}),
	);
}

const block = (options: string): string =>
	`<!-- three-pass:table\n${options}\nlinks: hugo\n-->\n<!-- /three-pass:table -->\n`;
const paper = (properties: string, body = ''): string => `---\ntype: paper\n${properties}\n---\n${body}`;

describe.skipIf(!isThere)('links: hugo', () => {
	test('every row leads to the page of its note, from any folder to any folder', async () => {
		const site = await siteOf({
			'reading/2026/hub.md': `---\ntitle: Hub\n---\n[[GPT]] [[BERT (base)]] [[注意力 机制]] [[C & D, 50%]] [[own]] [[reading/_index|All]] [[papers/t5/index|T5]]\n\n${block('columns: [model, data]')}`,
			'papers/GPT.md': paper('data: 5GB'),
			'papers/old/BERT (base).md': paper('data: 16GB\nmodel: "**BERT**"'),
			'论文/注意力 机制.md': paper('data: WMT'),
			'papers/C & D, 50%.md': paper('data: x'),
			'papers/t5/index.md': paper('data: C4'),
			'own.md': paper('data: y\nurl: /somewhere/else/'),
			'reading/_index.md': paper('data: z'),
		});
		await build(site);
		expect(await linksOf(site, 'reading/2026/hub')).toEqual([
			'GPT → papers/gpt/',
			'BERT → papers/old/bert-base/',
			'注意力 机制 → 论文/注意力-机制/',
			'C &amp; D, 50% → papers/c-d-50/',
			'own → somewhere/else/',
			'All → reading/',
			'T5 → papers/t5/',
		]);
	});

	test('what is no page is plain text, for a dead link would end the whole build', async () => {
		const site = await siteOf({
			'hub.md': `---\ntitle: Hub\n---\n${['Draft', 'Ahead', 'Later', 'Gone', 'Hidden', 'Part'].map((name) => `[[${name}]]`).join(' ')} [[Nowhere]]\n\n${block('columns: [model, data]')}\n${block('columns: [model, data]\nrows: { folder: odd }')}`,
			'Draft.md': paper('data: 1\ndraft: true'),
			'Ahead.md': paper('data: 2\ndate: 2999-01-01'),
			'Later.md': paper('data: 3\npublishDate: 2999-01-01T10:00:00+08:00'),
			'Gone.md': paper('data: 4\nexpiryDate: 2001-01-01'),
			'Hidden.md': paper('data: 5\n_build:\n  render: never'),
			'bundle/index.md': '---\ntitle: Bundle\n---\n',
			'bundle/Part.md': paper('data: 6'),
			'odd/A#B.md': paper('data: 7'),
		});
		await build(site);
		const html = await site.page('hub');
		for (const name of ['Draft', 'Ahead', 'Later', 'Gone', 'Hidden', 'Part', 'A#B'])
			expect(html).toContain(`<td>${name}</td>`);
		expect(await linksOf(site, 'hub')).toEqual([]);
	});

	test('sections are linked by the IDs that Hugo gives their headings', async () => {
		const headings = [
			'Main difference',
			'Data (training) & more: 数据？',
			'🧪 方法：',
			'**Bold** `code` É_é-—',
			'Named {#own}',
			'Results',
		];
		const site = await siteOf({
			'papers/GPT.md': paper(
				'pass: 1',
				`# Results\n\n${headings.map((heading) => `# ${heading}\nSaid of it.\n`).join('\n')}`,
			),
			'hub.md': `---\ntitle: Hub\n---\n[[GPT]]\n\n${block(`columns: [${headings.map((heading) => JSON.stringify(heading.replace(/[🧪：]/gu, '').trim())).join(', ')}]`)}`,
		});
		await build(site);
		expect(await linksOf(site, 'hub')).toEqual([
			'GPT → papers/gpt/',
			'§ → papers/gpt/#main-difference',
			'§ → papers/gpt/#data-training--more-数据',
			'§ → papers/gpt/#-方法',
			'§ → papers/gpt/#bold-code-é_é-',
			'§ → papers/gpt/#own',
			'§ → papers/gpt/#results-1',
		]);
	});

	test('links within facts lead to pages as well, and what cannot is its text', async () => {
		const site = await siteOf({
			'hub.md': `---\ntitle: Hub\n---\n[[GPT]]\n\n${block('columns: [model, data, architecture, code]')}`,
			'papers/GPT.md': paper(
				'data: "[[BERT|the set of BERT]], [[Draft]], [[Nowhere]]"\ncode: "[repo](https://a.org/x), ![loss](img/loss.png)"',
				'# Architecture\nAs in [BERT](BERT.md#Main%20difference) and [[#Results]], ![[plan.png]]\n\n# Results\nGood.\n',
			),
			'papers/BERT.md': paper('pass: 1', '# Main difference\nBoth ways.\n'),
			'papers/Draft.md': '---\ndraft: true\n---\n',
		});
		await build(site);
		expect(await linksOf(site, 'hub')).toEqual([
			'GPT → papers/gpt/',
			'the set of BERT → papers/bert/',
			'BERT → papers/bert/#main-difference',
			'Results → papers/gpt/#results',
			'§ → papers/gpt/#architecture',
			'repo → https://a.org/x',
		]);
		expect(await site.page('hub')).toContain('Draft, Nowhere');
	});

	test('the vault may be the whole site, whose notes lie below content', async () => {
		const site = await siteOf({
			'hub.md': `---\ntitle: Hub\n---\n[[GPT]] [[Private]]\n\n${block('columns: [model, data]')}`,
			'papers/GPT.md': paper('data: 5GB'),
		});
		await writeFile(path.join(site.folder, 'Private.md'), paper('data: 1GB'));
		await build(site, '.');
		expect(await linksOf(site, 'hub')).toEqual(['GPT → papers/gpt/']);
		expect(await site.page('hub')).toContain('<td>Private</td>');
	});

	test('a line break is shown as what the options say, for Hugo drops the HTML of notes', async () => {
		const notes = { 'GPT.md': paper('data: "BooksCorpus\\n5GB"') };
		const site = await siteOf({
			...notes,
			'hub.md': `---\ntitle: Hub\n---\n[[GPT]]\n\n${block('columns: [model, data]')}\n\n${block('columns: [model, data]\nbreaks: " / "')}\n\n${block('columns: [model, data]\nbreaks: "<br>"')}`,
		});
		await build(site);
		const html = await site.page('hub');
		expect(html).toContain('<td>BooksCorpus; 5GB</td>');
		expect(html).toContain('<td>BooksCorpus / 5GB</td>');
		expect(html).toContain('<td>BooksCorpus<!-- raw HTML omitted -->5GB</td>');
	});

	test('the sample vault, with the note that it all began with, is published whole', async () => {
		const site = await siteOf({});
		// Templates hold placeholders, which are no front matter for Hugo.
		await cp(sampleVault, path.join(site.folder, 'content'), {
			recursive: true,
			filter: (source) => !source.endsWith('Templates'),
		});
		const settings = path.join(site.folder, 'content', '.obsidian', 'plugins', 'three-pass-reading');
		await mkdir(settings, { recursive: true });
		await writeFile(path.join(settings, 'data.json'), '{"tableLinks":"hugo"}');
		expect(
			await threePass(['adopt', 'GPT系列论文对比.md', '--write'], path.join(site.folder, 'content')),
		).toMatchObject({ exit: 0 });
		await build(site);
		for (const address of ['gpt系列论文对比', 'gpt-对比', 'pre-trained-language-models']) {
			const links = await linksOf(site, address);
			expect(links.length).toBeGreaterThan(2);
			expect(links.filter((link) => link.endsWith('DEAD'))).toEqual([]);
		}
	});
});

describe.skipIf(!isThere)('links: markdown, with the render hook of the documentation', () => {
	test('links between notes lead to their pages, in tables and in text; those to notes that are no pages become text', async () => {
		const site = await siteOf({
			'reading/hub.md': `---\ntitle: Hub\n---\n[GPT](../papers/GPT.md), [draft](../papers/Draft.md), [web](https://a.org/b.md), [[GPT]]\n\n${block('columns: [model, difference, data]').replace('links: hugo', 'links: markdown')}`,
			'papers/GPT.md': paper('data: "see [BERT](BERT%20base.md)"', '# Main difference\nLarger.\n'),
			'papers/BERT base.md': paper('data: 16GB'),
			'papers/Draft.md': '---\ndraft: true\n---\n',
		});
		const hooks = path.join(site.folder, 'layouts', '_default', '_markup');
		await mkdir(hooks, { recursive: true });
		await copyFile(
			path.join(projectRoot, 'docs', 'hugo', 'render-link.html'),
			path.join(hooks, 'render-link.html'),
		);
		await build(site);
		expect(await linksOf(site, 'reading/hub')).toEqual([
			'GPT → papers/gpt/',
			'web → https://a.org/b.md',
			'GPT → papers/gpt/',
			'§ → papers/gpt/#main-difference',
			'BERT → papers/bert-base/',
		]);
		expect(await site.page('reading/hub')).toContain(', draft, ');
	});
});
