// @vitest-environment happy-dom
// The index follows the cache: what it knows after any edits is what it would find from scratch.
import { expect, test, vi } from 'vitest';
import { openVault } from '../vault';
import type { TestVault } from '../vault';
import { PaperIndex } from '../../../src/obsidian/vault/paper-index';
import type { PaperChanges } from '../../../src/obsidian/vault/paper-index';

const PAPER =
	'---\npass: 1\ntitle: Attention\n---\n# First pass\n| Question | Answer |\n| - | - |\n| Category | survey |\n| Context |  |\n';
const BY_BODY = '# 第一遍\n| 类型 | 答案 |\n| - | - |\n| 方向 | 综述 |\n\n# 第二遍\n## 困境：\n';
const TABS = '---\ntitle: Tabs\ntags : [\n\t"论文",\n]\n---\nText\n';

function facts(index: PaperIndex): unknown {
	return [...index.papers.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function fromScratch({ app, host }: TestVault): Promise<unknown> {
	const index = new PaperIndex(app, () => host.templates.rules);
	index.load();
	await vi.waitUntil(() => index.ready, 10_000);
	index.unload();
	return facts(index);
}

test('finds papers by property and by body, and none among templates', async () => {
	const { host } = await openVault({ 'a.md': PAPER, 'b.md': BY_BODY, 'd.md': '# Notes\n', 'Templates/t.md': PAPER });
	expect([...host.index.papers.keys()].sort()).toEqual(['a.md', 'b.md']);
	expect(host.index.papers.get('a.md')?.progress).toMatchObject({
		pass: 1,
		passes: [{ number: 1, answered: 1, questions: 2 }],
	});
	expect(host.index.ready).toBe(true);
});

test('finds a paper that keeps its passes as tasks, for which it reads every list of tasks', async () => {
	const tasks = '- [x] Pass 1\n- [ ] Pass 2\n';
	const { app, host } = await openVault({
		'a.md': `---\nauthors: Ongaro\n---\n${tasks}`,
		'b.md': tasks,
		'c.md': `- Five Cs\n  - Category: a tool\n  - Context: shells\n${tasks}`,
		'd.md': '- Pass 1\n- Pass 2\n',
	});
	expect(host.index.papers.get('a.md')?.progress).toMatchObject({
		pass: 1,
		passes: [
			{ number: 1, answered: 1 },
			{ number: 2, answered: 0 },
		],
	});
	const read = vi.spyOn(app.vault, 'cachedRead');
	await host.index.build();
	expect(read.mock.calls.map(([file]) => file.path)).toEqual(['a.md', 'b.md', 'c.md']);
	expect([...host.index.papers.keys()]).toEqual(['a.md', 'c.md']);
});

test('finds a paper whose front matter Obsidian could not read', async () => {
	const vault = await openVault({ 'c.md': '' });
	const start = { line: 0, col: 0, offset: 0 };
	vi.spyOn(vault.app.metadataCache, 'getFileCache').mockReturnValue({
		sections: [{ type: 'yaml', position: { start, end: start } }],
	});
	vi.spyOn(vault.app.vault, 'cachedRead').mockResolvedValue(TABS);
	await vault.host.index.build();
	expect(vault.host.index.papers.get('c.md')).toMatchObject({ title: 'Tabs', diagnostics: [] });
});

test('reads no note that cannot be a paper', async () => {
	const vault = await openVault({ 'a.md': PAPER, 'b.md': '# Diary\nText\n', 'c.md': 'Text' });
	const read = vi.spyOn(vault.app.vault, 'cachedRead');
	await vault.host.index.build();
	expect(read.mock.calls.map(([file]) => file.path)).toEqual(['a.md']);
});

test('is after any edits what it would be from scratch', async () => {
	const vault = await openVault({ 'a.md': PAPER, 'b.md': BY_BODY, 'd.md': '# Notes\n' });
	const steps: (() => Promise<void>)[] = [
		() => vault.write('a.md', PAPER.replace('pass: 1', 'pass: 2')),
		() => vault.write('d.md', BY_BODY),
		() => vault.create('e.md', PAPER),
		() => vault.write('b.md', 'no paper any more'),
		() => vault.write('e.md', PAPER.replace('| Context |  |', '| Context | yes |')),
		() => vault.delete('d.md'),
		() => vault.create('0_meta/templates/t.md', PAPER),
		() => vault.create('g (conflicted copy 2024-01-02).md', PAPER),
		() => vault.create('f.md', '- [x] First pass\n  - Category: x\n  - Context: y\n'),
		() => vault.create('h.md', '---\nreading-status: later\n---\n'),
		() => vault.create('i.md', PAPER.replace('title: Attention', 'title: "{{title}}"')),
		() => vault.write('a.md', PAPER.replace('pass: 1', 'pass: false')),
		() => vault.write('a.md', PAPER),
	];
	for (const step of steps) {
		await step();
		await vault.settle();
		expect(facts(vault.host.index)).toEqual(await fromScratch(vault));
	}
	expect([...vault.host.index.papers.keys()]).toEqual(['e.md', 'f.md', 'h.md', 'a.md']);
});

test('a renamed note is known by its new path', async () => {
	const vault = await openVault({ 'a.md': PAPER });
	const cache = vault.app.metadataCache.getFileCache(vault.file('a.md'));
	vi.spyOn(vault.app.metadataCache, 'getFileCache').mockReturnValue(cache);
	await vault.rename('a.md', 'z.md');
	await vault.settle();
	expect([...vault.host.index.papers.keys()]).toEqual(['z.md']);
});

test('tells once of many changes and what each paper was before, and of none where nothing differs', async () => {
	const vault = await openVault({ 'a.md': PAPER, 'b.md': BY_BODY });
	const { index } = vault.host;
	const before = new Map(index.papers);
	const told: PaperChanges[] = [];
	index.onChange((changes) => told.push(changes));
	await vault.write('a.md', PAPER.replace('pass: 1', 'pass: 2'));
	await vault.write('a.md', PAPER.replace('pass: 1', 'pass: 3'));
	await vault.create('c.md', PAPER);
	await vault.write('b.md', BY_BODY.replace('综述', '方法'));
	await vault.settle();
	expect(told).toEqual([
		new Map([
			['a.md', before.get('a.md')],
			['c.md', undefined],
		]),
	]);
	await vault.write('b.md', BY_BODY);
	await vault.settle();
	expect(told.map(({ size }) => size)).toEqual([2, 0]);
});

test('tells in between of what it found, while it reads a large vault', async () => {
	const vault = await openVault(Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`${at}.md`, PAPER])));
	const { index } = vault.host;
	for (const path of index.papers.keys()) await vault.write(path, BY_BODY);
	await vault.settle();
	const told: number[] = [];
	index.onChange((changes) => told.push(changes.size));
	vi.spyOn(vault.app.vault, 'cachedRead').mockImplementation(async () => {
		await sleep(100);
		return PAPER;
	});
	await index.build();
	await vault.settle();
	expect(told.length).toBeGreaterThan(1);
	expect(told.reduce((sum, count) => sum + count, 0)).toBe(60);
});

test('tells a new listener nothing of what it can see already', async () => {
	const vault = await openVault({ 'a.md': PAPER });
	const { index } = vault.host;
	const [early, late] = [vi.fn(), vi.fn()];
	index.onChange(early);
	await vault.write('a.md', PAPER.replace('pass: 1', 'pass: 2'));
	index.onChange(late);
	expect(early.mock.calls).toEqual([[new Map([['a.md', expect.objectContaining({ title: 'Attention' })]])]]);
	await vault.settle();
	expect(late.mock.calls).toEqual([[new Map()]]);
});

test('keeps what it knew of a note that cannot be read', async () => {
	const vault = await openVault({ 'a.md': PAPER });
	vi.spyOn(vault.app.vault, 'cachedRead').mockRejectedValue(new Error('locked'));
	await vault.host.index.build();
	expect(vault.host.index.papers.get('a.md')?.progress.pass).toBe(1);
	expect(vault.host.index.unread).toEqual(new Map([['a.md', 'locked']]));
	vi.restoreAllMocks();
	await vault.host.index.build();
	expect(vault.host.index.unread).toEqual(new Map());
});

test('a slow read never replaces what a later change said', async () => {
	const vault = await openVault({ 'a.md': PAPER });
	let finish: (text: string) => void = () => undefined;
	vi.spyOn(vault.app.vault, 'cachedRead').mockReturnValue(new Promise((resolve) => (finish = resolve)));
	const building = vault.host.index.build();
	await vault.write('a.md', PAPER.replace('| Context |  |', '| Context | yes |'));
	finish(PAPER);
	await building;
	expect(vault.host.index.papers.get('a.md')?.progress.passes[0]?.answered).toBe(2);
});

test('hears nothing once unloaded', async () => {
	const vault = await openVault({ 'a.md': PAPER });
	const listener = vi.fn();
	vault.host.index.onChange(listener);
	vault.host.index.unload();
	await vault.write('a.md', PAPER.replace('pass: 1', 'pass: 3'));
	await vault.settle();
	expect(listener).not.toHaveBeenCalled();
	expect(vault.host.index.papers.get('a.md')?.progress.pass).toBe(1);
});

test('a note whose reading fails as it changes is named, and later changes count', async () => {
	const vault = await openVault({ 'a.md': PAPER });
	const { app, host } = vault;
	const [file] = app.vault.getMarkdownFiles();
	const frontmatter = {
		get pass(): number {
			throw new Error('it exploded');
		},
	};
	if (file !== undefined) app.metadataCache.trigger('changed', file, PAPER, { frontmatter });
	expect(host.index.papers.get('a.md')?.progress.pass).toBe(1);
	expect(host.index.unread).toEqual(new Map([['a.md', 'it exploded']]));
	await vault.write('a.md', PAPER.replace('pass: 1', 'pass: 2'));
	expect(host.index.papers.get('a.md')?.progress.pass).toBe(2);
	expect(host.index.unread).toEqual(new Map());
});
