// The sidebar's head: what is filtered, sorted and counted.
import { expect } from 'vitest';
import type { Driver } from './driver/driver';
import { test as spec } from './driver/spec';

const day = (ago: number): string => {
	const date = new Date(Date.now() - ago * 86_400_000);
	return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;
};
const test = spec.extend('boot', {
	notes: {
		'New/Fresh.md': `---\npass: 2\ntitle: Fresh eyes\nauthors: [Ada Lovelace]\nyear: 1843\ntags: [history]\npass-1-date: ${day(0)}\n---\n`,
		'New/Stale.md': `---\npass: 2\ntitle: Stale bread\nyear: 2024\npass-1-date: ${day(90)}\n---\n# First pass\n| Q | A |\n| - | - |\n| Category | x |\n`,
		'New/Broken.md':
			'---\npass: 2\ntitle: "unclosed\n---\n# First pass\n| Q | A |\n| - | - |\n| Category | x |\n| Context |  |\n',
	},
});

test.beforeEach(async ({ app }) => {
	await app.command('Open reading progress');
	await app.paper('GPT.md').waitFor();
});

async function filter(app: Driver, query: string): Promise<void> {
	await app.page.getByPlaceholder('Filter by title, author or tag').fill(query);
}

async function sort(app: Driver, order: string): Promise<void> {
	await app.page.getByRole('button', { name: 'Sort papers' }).click();
	await app.page.locator('.menu-item', { hasText: order }).click();
	await app.page.locator('.menu').waitFor({ state: 'detached' });
}

const papersOf = async (app: Driver, group: string): Promise<string[] | undefined> =>
	(await app.board()).find((one) => one.group === group)?.papers;

test('filters by letters of a title, an author or a tag, and shows what folded groups hold of it', async ({ app }) => {
	await app.page.locator('.three-pass-line[data-group=pass-2]').click();
	await app.paper('GPT.md').waitFor({ state: 'detached' });
	await filter(app, 'lovelace');
	await expect.poll(() => app.board()).toEqual([{ group: 'Pass 2', papers: ['Fresh eyes'] }]);
	await filter(app, '#history');
	await expect.poll(() => app.board()).toEqual([{ group: 'Pass 2', papers: ['Fresh eyes'] }]);
	await filter(app, 'stl brd');
	await expect.poll(() => app.board()).toEqual([{ group: 'Pass 2', papers: ['Stale bread'] }]);
	await filter(app, '');
	await app.paper('Papers/BERT.md').waitFor();
	expect(await app.paper('GPT.md').count()).toBe(0);
});

test('accents and widths make no difference, titles come first, and scattered letters find nothing', async ({
	app,
}) => {
	await app.outside('New/Bayes.md', '---\npass: 2\ntitle: Résumé of naïve Bayes\nauthors: [José Ñandú]\n---\n');
	await app.outside('New/About.md', '---\npass: 2\ntitle: About people\nauthors: [Naive Smith]\n---\n');
	await app.paper('New/About.md').waitFor();
	for (const query of ['resume', 'RÉSUMÉ'.normalize('NFD'), 'ｂａｙｅｓ', 'jose', 'nandu']) {
		await filter(app, query);
		await expect
			.poll(() => app.board(), { message: query })
			.toEqual([{ group: 'Pass 2', papers: ['Résumé of naïve Bayes'] }]);
	}
	await filter(app, 'naive');
	await expect.poll(() => papersOf(app, 'Pass 2')).toEqual(['Résumé of naïve Bayes', 'About people']);
});

test('says what to do where nothing is found', async ({ app }) => {
	await filter(app, 'zzzz');
	await app.page.getByText('No paper matches “zzzz”').waitFor();
	await app.page.getByRole('button', { name: 'Clear filter' }).click();
	await app.paper('GPT.md').waitFor();
	expect(await app.page.getByText('No paper matches').count()).toBe(0);
});

test('what is filtered follows edits', async ({ app }) => {
	await filter(app, 'bread');
	await expect.poll(() => papersOf(app, 'Pass 2')).toEqual(['Stale bread']);
	await app.outside('New/Fresh.md', '---\npass: 1\ntitle: Fresh bread\n---\n');
	await expect.poll(() => papersOf(app, 'Pass 1')).toEqual(['Fresh bread']);
	await app.outside('New/Stale.md', '---\npass: 2\ntitle: Cake\n---\n');
	await expect.poll(() => papersOf(app, 'Pass 2')).toBeUndefined();
});

test('the keyboard goes from the filter to the papers, and Escape clears it', async ({ app }) => {
	await filter(app, 'bread');
	await app.paper('GPT.md').waitFor({ state: 'detached' });
	await app.page.keyboard.press('ArrowDown');
	await expect
		.poll(() => app.page.evaluate(() => document.activeElement?.getAttribute('data-path')))
		.toBe('New/Stale.md');
	await app.page.getByPlaceholder('Filter by title').focus();
	await app.page.keyboard.press('Escape');
	await app.paper('GPT.md').waitFor();
});

test.for([
	[
		'Year (newest first)',
		[
			'Stale bread',
			'How to Read a Paper',
			'Fresh eyes',
			'Improving Language Understanding by Generative Pre-Training',
		],
	],
	['In its pass (shortest first)', ['Fresh eyes', 'Stale bread']],
	[
		'Title (descending)',
		[
			'Stale bread',
			'Improving Language Understanding by Generative Pre-Training',
			'How to Read a Paper',
			'Fresh eyes',
		],
	],
] as const)('sorts by %s', async ([order, expected], { app }) => {
	await sort(app, order);
	await expect
		.poll(async () =>
			(await papersOf(app, 'Pass 2'))?.filter((title) => (expected as readonly string[]).includes(title)),
		)
		.toEqual(expected);
	await app.page.getByRole('button', { name: 'Sort papers' }).click();
	await expect
		.poll(() => app.page.locator('.menu-item.mod-checked, .menu-item:has(.mod-checked)').allInnerTexts())
		.toEqual([order]);
});

test('filter, order and folds are there again after a restart', async ({ host }) => {
	await sort(host, 'Title (descending)');
	await host.page.locator('.three-pass-line[data-group=finished]').click();
	await filter(host, 'pre-training');
	await expect.poll(() => host.disk('.obsidian/workspace.json').catch(() => '')).toMatch(/"query": "pre-training"/u);
	await host.page.reload();
	await host.page.locator('body[data-ready]').waitFor();
	await expect
		.poll(async () => (await host.board()).flatMap(({ papers }) => papers))
		.toEqual([
			'Improving Language Understanding by Generative Pre-Training',
			'BERT: Pre-training of Deep Bidirectional Transformers for Language Understanding',
		]);
	await expect.poll(() => host.page.getByPlaceholder('Filter by title').inputValue()).toBe('pre-training');
	await filter(host, '');
	await expect.poll(() => papersOf(host, 'Finished')).toEqual([]);
	expect(await papersOf(host, 'Pass 2')).toEqual((await papersOf(host, 'Pass 2'))?.sort().reverse());
});

test('counts papers by pass and passes by week, and follows what is finished', async ({ app }) => {
	const head = app.page.locator('.three-pass-head');
	const count = (group: string): Promise<string | null> =>
		head.locator(`.three-pass-legend [data-part=${group}] .three-pass-count`).textContent();
	expect([await count('pass-2'), await count('pass-3'), await count('finished')]).toEqual(['4', '0', '1']);
	await head.getByText('1 pass finished this week').waitFor();
	await expect
		.poll(() => head.locator('.three-pass-bar').getAttribute('aria-label'))
		.toMatch(/^Not started, 2 papers; Pass 1, 3 papers; Pass 2, 4 papers; Later/u);
	const year = head.locator('.three-pass-year');
	const before = Number.parseInt((await year.getAttribute('aria-label')) ?? '', 10);
	await app.outside(
		'New/Stale.md',
		(await app.disk('New/Stale.md')).replace('pass: 2', `pass: 3\npass-2-date: ${day(0)}`),
	);
	await head.getByText('2 passes finished this week').waitFor();
	await expect.poll(() => count('pass-3')).toBe('1');
	await expect.poll(() => year.getAttribute('aria-label')).toBe(`${before + 1} passes finished in the last year`);
});

test('the name of a group above goes to its papers', async ({ app }) => {
	await app.page.getByRole('button', { name: 'Finished, 1 paper' }).click();
	await expect
		.poll(() => app.page.evaluate(() => document.activeElement?.getAttribute('data-group')))
		.toBe('finished');
});

test('a row says how long its paper waits, and what cannot be read of it', async ({ app }) => {
	await expect.poll(() => app.paper('New/Stale.md').locator('.mod-stale').textContent()).toBe('90 d');
	await expect
		.poll(() => app.paper('New/Stale.md').getAttribute('aria-label'))
		.toContain('Nothing finished for 90 days');
	await expect.poll(() => app.paper('New/Fresh.md').locator('.tree-item-flair').textContent()).toBe('0 d');
	await expect.poll(() => app.paper('New/Broken.md').locator('.three-pass-mark').textContent()).toBe('!');
	await expect
		.poll(() => app.paper('New/Broken.md').getAttribute('aria-label'))
		.toMatch(/The front matter is not valid YAML/u);
});
