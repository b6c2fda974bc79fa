// @vitest-environment happy-dom
// From the moment it is a note of the vault, the template follows that note.
import { Notice } from 'obsidian-test-mocks/obsidian';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openVault } from '../vault';
import type { TestVault } from '../vault';
import { copyTemplate } from '../../../src/obsidian/actions/reading/copy-template';
import { TemplateKeeper, Templates } from '../../../src/obsidian/keepers/templates';
import { PaperIndex } from '../../../src/obsidian/vault/paper-index';
import { builtInTemplate, templatePasses } from '../../../src/core/template/template';
import { pluginTexts } from '../../../src/locales/locale';

const notices: string[] = [];
vi.spyOn(Notice.prototype, 'constructor__').mockImplementation(
	(message) => void notices.push(typeof message === 'string' ? message : (message.textContent ?? '')),
);

const texts = pluginTexts.en;
const OWN =
	'---\npass: 1\n---\n# First pass\n## A\n\n# Second pass\n## B\n\n# Third pass\n## C\n\n# Fourth pass\n## D\n';
let keeper: TemplateKeeper | null = null;

beforeEach(() => notices.splice(0));
afterEach(() => keeper?.unload());

async function keep(files: Record<string, string>, data: unknown = {}): Promise<TestVault> {
	const vault = await openVault(files, data);
	vault.host.settings.onChange(() => void vault.host.templates.refresh().then(() => vault.host.index.build()));
	keeper = new TemplateKeeper(vault.host);
	keeper.load();
	await vault.settle();
	return vault;
}

const passes = ({ host }: TestVault) =>
	host.templates.current === null ? null : templatePasses(host.templates.current);
const papers = ({ host }: TestVault) => [...host.index.papers.keys()];

test('the copy goes to the first template folder that there is, and is the template', async () => {
	const vault = await keep({ '模板/Daily.md': '' });
	await copyTemplate(vault.host);
	const path = '模板/Three-pass reading.md';
	expect(await vault.text(path)).toBe(builtInTemplate('en'));
	expect(vault.data).toMatchObject({ templatePath: path });
	expect(vault.app.workspace.getActiveFile()?.path).toBe(path);
	expect(notices).toEqual([texts.copyTemplate.done(path)]);
});

test('the folder is made where there is none, and the vault itself serves where the settings name none', async () => {
	const vault = await keep({});
	await copyTemplate(vault.host);
	expect(await vault.text('Templates/Three-pass reading.md')).toBe(builtInTemplate('en'));
	const bare = await keep({}, { templateFolders: '', templateLanguage: 'zh' });
	await copyTemplate(bare.host);
	expect(await bare.text('Three-pass reading.md')).toBe(builtInTemplate('zh'));
});

test('no note is written over, in whatever letter case its name is', async () => {
	const vault = await keep({
		'Templates/three-PASS reading.md': 'mine',
		'Templates/Three-pass reading 1.md': 'mine, too',
	});
	await copyTemplate(vault.host);
	expect(await vault.text('Templates/three-PASS reading.md')).toBe('mine');
	expect(await vault.text('Templates/Three-pass reading 1.md')).toBe('mine, too');
	expect(vault.data).toMatchObject({ templatePath: 'Templates/Three-pass reading 2.md' });
});

test("a template of the user's own is opened instead of being replaced", async () => {
	const vault = await keep({ 'Own.md': OWN }, { templatePath: 'Own' });
	await copyTemplate(vault.host);
	expect(vault.app.vault.getMarkdownFiles().map(({ path }) => path)).toEqual(['Own.md']);
	expect(vault.app.workspace.getActiveFile()?.path).toBe('Own.md');
	expect(notices).toEqual([texts.copyTemplate.inUse('Own.md')]);
});

test('one that is gone is replaced', async () => {
	const vault = await keep({}, { templatePath: 'Gone.md' });
	await copyTemplate(vault.host);
	await vault.settle();
	expect(vault.data).toMatchObject({ templatePath: 'Templates/Three-pass reading.md' });
	expect(passes(vault)).toEqual([1, 2, 3]);
});

test('a copy that cannot be made, or not be remembered, is told of', async () => {
	const vault = await keep({});
	vi.spyOn(vault.app.vault, 'create').mockRejectedValueOnce(new Error('EACCES'));
	await copyTemplate(vault.host);
	expect(notices).toEqual([texts.newNote.failed('EACCES')]);
	expect(vault.host.settings.current.templatePath).toBe('');
});

test('the template note is never a paper, wherever it lies, and is one no longer once it is the template', async () => {
	const vault = await keep({ 'Own.md': OWN, 'Other.md': OWN });
	expect(papers(vault)).toEqual(['Own.md', 'Other.md']);
	await vault.host.settings.set('templatePath', 'Own.md');
	await vault.settle();
	expect(papers(vault)).toEqual(['Other.md']);
	await vault.write('Own.md', `${OWN}\nMore.\n`);
	await vault.settle();
	expect(papers(vault)).toEqual(['Other.md']);
});

test('its edits are followed', async () => {
	const vault = await keep({ 'Own.md': OWN }, { templatePath: 'Own.md' });
	expect(passes(vault)).toEqual([1, 2, 3, 4]);
	await vault.write('Own.md', OWN.replace(/# Third[\s\S]*/u, ''));
	await vault.settle();
	expect(passes(vault)).toEqual([1, 2]);
});

test('its new name is followed', async () => {
	const vault = await keep({ 'Own.md': OWN }, { templatePath: 'Own' });
	await vault.rename('Own.md', 'Renamed.md');
	await vault.settle();
	expect(vault.data).toMatchObject({ templatePath: 'Renamed.md' });
	expect([passes(vault), papers(vault)]).toEqual([[1, 2, 3, 4], []]);
	expect(notices).toEqual([]);
});

/** Lets the next read of a note take until it is released; what it gives is the text as it was when the read began. */
function holdNextRead({ app }: TestVault): () => void {
	let release = (): void => undefined;
	const released = new Promise<void>((resolve) => (release = resolve));
	const read = app.vault.cachedRead.bind(app.vault);
	vi.spyOn(app.vault, 'cachedRead').mockImplementationOnce(async (file) => {
		const text = await read(file);
		await released;
		return text;
	});
	return release;
}

test('an edit that arrives while the note is being read under its new name is followed', async () => {
	const vault = await keep({ 'Own.md': OWN }, { templatePath: 'Own.md' });
	const release = holdNextRead(vault);
	await vault.rename('Own.md', 'Renamed.md');
	await vault.settle();
	await vault.write('Renamed.md', OWN.replace(/# Third[\s\S]*/u, ''));
	release();
	await vault.settle();
	expect(passes(vault)).toEqual([1, 2]);
});

test('a copy right behind a copy opens the first one, also where a template that is gone was the one before', async () => {
	const vault = await keep({}, { templatePath: 'Gone.md' });
	const release = holdNextRead(vault);
	await copyTemplate(vault.host);
	const again = copyTemplate(vault.host);
	await vault.settle();
	release();
	await again;
	expect(notices).toEqual([
		texts.copyTemplate.done('Templates/Three-pass reading.md'),
		texts.copyTemplate.inUse('Templates/Three-pass reading.md'),
	]);
});

test('a slow read of an earlier template never replaces the one chosen after it', async () => {
	const vault = await keep({ 'Own.md': OWN }, { templatePath: 'Own.md' });
	const release = holdNextRead(vault);
	const slow = vault.host.templates.refresh();
	await vault.host.settings.set('templatePath', '');
	await vault.settle();
	release();
	await slow;
	await vault.settle();
	expect(passes(vault)).toEqual([1, 2, 3]);
	expect(papers(vault)).toEqual(['Own.md']);
});

test('its end is told with what to do, and it is the template again when it is back', async () => {
	const vault = await keep({ 'Own.md': OWN, 'Other.md': 'x' }, { templatePath: 'Own.md' });
	await vault.delete('Other.md');
	await vault.settle();
	expect(notices).toEqual([]);
	await vault.delete('Own.md');
	await vault.settle();
	expect(notices).toEqual([texts.templateDeleted('Own.md')]);
	expect(passes(vault)).toBeNull();
	await vault.create('Own.md', OWN);
	await vault.settle();
	expect(passes(vault)).toEqual([1, 2, 3, 4]);
	expect(vault.data).not.toMatchObject({ templatePath: '' });
});

test('nothing is followed, read or kept any more once the plugin is unloaded', async () => {
	const vault = await keep({ 'Own.md': OWN, 'Other.md': OWN }, { templatePath: 'Own.md' });
	const read = vi.spyOn(vault.app.vault, 'cachedRead');
	await vault.host.templates.refresh();
	vault.host.index.unload();
	keeper?.unload();
	read.mockClear();
	await vault.host.index.build();
	await vault.write('Own.md', OWN.replace(/# Third[\s\S]*/u, ''));
	await vault.rename('Own.md', 'Renamed.md');
	await vault.settle();
	expect(read).not.toHaveBeenCalled();
	expect(vault.data).toMatchObject({ templatePath: 'Own.md' });
});

test('a plugin that is unloaded before the vault is there follows nothing once it is', async () => {
	const vault = await openVault({ 'Own.md': OWN }, { templatePath: 'Gone.md' });
	const ready: (() => unknown)[] = [];
	vi.spyOn(vault.app.workspace, 'onLayoutReady').mockImplementation((callback) => void ready.push(callback));
	keeper = new TemplateKeeper(vault.host);
	keeper.load();
	keeper.unload();
	const refresh = vi.spyOn(vault.host.templates, 'refresh');
	const on = vi.spyOn(vault.app.vault, 'on');
	for (const callback of ready) callback();
	expect([refresh.mock.calls, on.mock.calls]).toEqual([[], []]);
});

test('at the start, the notes are read once, by the questions of the templates in the vault', async () => {
	const note = '# First pass\n## Claim\n# Second pass\n## Scope\n';
	const { app, host } = await openVault({ 'A.md': note, 'Templates/Own.md': note });
	const templates = new Templates(app.vault, () => host.settings.current);
	const index = new PaperIndex(
		app,
		() => templates.rules,
		() => templates.whenRead(),
	);
	const read = vi.spyOn(app.vault, 'cachedRead');
	keeper = new TemplateKeeper({ ...host, templates, index });
	keeper.load();
	index.load();
	await vi.waitUntil(() => index.ready);
	expect([...index.papers.keys()]).toEqual(['A.md']);
	expect(read.mock.calls.filter(([{ path }]) => path === 'A.md')).toHaveLength(1);
	index.unload();
});

describe('the notes in template folders', () => {
	const NOTE = '# First pass\n## Claim\n> Say in one sentence what they claim.\n## Scope\n# Second pass\n';
	const facts = ({ host }: TestVault) => host.index.papers.get('A.md')?.progress.passes[0];

	test('have questions and hints that are known in every note', async () => {
		const vault = await keep({ 'A.md': NOTE.replace('> Say', 'Say'), '0_meta/Templates/Own.md': NOTE });
		expect(facts(vault)).toMatchObject({ answered: 0, questions: 2 });
		expect(papers(vault)).toEqual(['A.md']);
	});

	test('are followed as they are made, edited, moved and deleted', async () => {
		const vault = await keep({ 'A.md': NOTE });
		expect(papers(vault)).toEqual([]);
		await vault.create('Templates/Own.md', NOTE);
		await vault.settle();
		expect(papers(vault)).toEqual(['A.md']);
		await vault.write('Templates/Own.md', NOTE.replace('Scope', 'Range'));
		await vault.settle();
		expect(papers(vault)).toEqual([]);
		await vault.write('Templates/Own.md', NOTE);
		await vault.settle();
		expect(papers(vault)).toEqual(['A.md']);
		await vault.delete('Templates/Own.md');
		await vault.settle();
		expect(papers(vault)).toEqual([]);
	});

	test('lie also where Obsidian, Templater and QuickAdd are set to; wrong settings are passed over', async () => {
		const vault = await openVault({ 'A.md': NOTE, 'Forms/One.md': NOTE });
		const { adapter, configDir } = vault.app.vault;
		await adapter.mkdir(`${configDir}/plugins/templater-obsidian`);
		await adapter.write(`${configDir}/plugins/templater-obsidian/data.json`, '{"templates_folder":"/Forms"}');
		await adapter.write(`${configDir}/templates.json`, '{"folder":3}');
		await vault.host.templates.refresh();
		expect(vault.host.templates.rules.templateFolders).toEqual(['Templates', 'templates', '模板', 'Forms']);
		await vault.host.index.build();
		expect(papers(vault)).toEqual(['A.md']);
	});

	test('are not read anew for the edits of other notes, nor is the vault where they ask the same', async () => {
		const vault = await keep({ 'A.md': NOTE, 'Templates/Own.md': NOTE });
		const build = vi.spyOn(vault.host.index, 'build');
		const refresh = vi.spyOn(vault.host.templates, 'refresh');
		await vault.write('A.md', `${NOTE}More.\n`);
		await vault.settle();
		expect([refresh.mock.calls.length, build.mock.calls.length]).toEqual([0, 0]);
		await vault.write('Templates/Own.md', `${NOTE}More.\n`);
		await vault.settle();
		expect([refresh.mock.calls.length, build.mock.calls.length]).toEqual([1, 0]);
	});
});
