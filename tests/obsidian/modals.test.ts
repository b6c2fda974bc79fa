// @vitest-environment happy-dom
import type { Modal } from 'obsidian';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openDialogs, untilAsked } from './dialogs';
import { openVault } from './vault';
import { TitleDialog } from '../../src/obsidian/actions/new-note/new-note';
import type { TitleOutlook } from '../../src/obsidian/actions/new-note/new-note';
import { updateAllTables } from '../../src/obsidian/actions/tables/tables';
import { pluginTexts } from '../../src/locales/locale';
import { planMessage } from '../../src/obsidian/report';

const texts = pluginTexts.en;

let opened: Modal[];
beforeEach(() => {
	opened = openDialogs();
});
afterEach(() => vi.restoreAllMocks());

/** Asks for a title; `answers` holds the answer once there is one. */
async function ask(look: (title: string) => TitleOutlook) {
	const { app } = await openVault({});
	const answers: (string | null)[] = [];
	void new TitleDialog(app, texts, look).ask().then((title) => answers.push(title));
	const [modal] = opened;
	const input = modal?.contentEl.querySelector('input');
	if (modal === undefined || input === null || input === undefined) throw new Error('no input');
	const type = (title: string): void => {
		input.value = title;
		input.dispatchEvent(new Event('input'));
	};
	const press = (init: KeyboardEventInit): void =>
		void input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ...init }));
	return { modal, input, type, press, answers };
}

const anything = (title: string): TitleOutlook =>
	title === '' ? { kind: 'unusable' } : { kind: 'new', path: `${title}.md`, namesake: '' };

test('Enter submits the title', async () => {
	const { type, press, answers } = await ask(anything);
	type('  注意力机制 ');
	press({});
	await vi.waitFor(() => expect(answers).toEqual(['注意力机制']));
});

test('Enter that ends a composition submits nothing', async () => {
	const { input, type, press, answers } = await ask(anything);
	type('zhuyili');
	press({ isComposing: true });
	input.dispatchEvent(new CompositionEvent('compositionend'));
	press({});
	await sleep(60);
	expect(answers).toEqual([]);
	press({});
	await vi.waitFor(() => expect(answers).toEqual(['zhuyili']));
});

test('an unusable title is not submitted, and closing answers nothing', async () => {
	const { modal, press, answers } = await ask(anything);
	press({});
	await sleep(0);
	expect(answers).toEqual([]);
	modal.close();
	await vi.waitFor(() => expect(answers).toEqual([null]));
});

const GPT = '---\npass: 1\nmodel: GPT\n---\n';
const BLOCK = '<!-- three-pass:table\ncolumns: [model]\n-->\n<!-- /three-pass:table -->\n';

/** Runs the command, and hands over the dialog once it lists notes. */
async function updateAll(vault: Awaited<ReturnType<typeof openVault>>): Promise<Modal> {
	await untilAsked(opened, () => updateAllTables(vault.host));
	const [modal] = opened;
	if (modal === undefined) throw new Error('no dialog');
	await vi.waitFor(() => expect(modal.contentEl.querySelector('button')).not.toBeNull());
	return modal;
}

test('updating all notes lists them first and writes only when told to', async () => {
	const vault = await openVault({
		'GPT.md': GPT,
		'hub.md': `[[GPT]]\n\n${BLOCK}`,
		'damaged.md': '<!-- three-pass:table -->\n',
		'plain.md': '[[GPT]]',
	});
	const modal = await updateAll(vault);
	expect(modal.contentEl.findAll('li').map((item) => item.firstChild?.textContent)).toEqual(['hub.md', 'damaged.md']);
	expect(await vault.text('hub.md')).toContain(BLOCK);
	modal.contentEl.querySelector('button')?.click();
	await vi.waitFor(async () => expect(await vault.text('hub.md')).toContain('| [[GPT]] |'));
	await vi.waitFor(() => expect(vault.host.batches.canUndo).toBe(true));
	await vault.host.batches.undo();
	expect(await vault.text('hub.md')).toContain(BLOCK);
});

test('of the notes listed, those that are gone or cannot be read by then are named, and the others are updated', async () => {
	const hub = `[[GPT]]\n\n${BLOCK}`;
	const vault = await openVault({ 'GPT.md': GPT, 'first.md': hub, 'gone.md': hub, 'unread.md': hub, 'last.md': hub });
	const modal = await updateAll(vault);
	await vault.delete('gone.md');
	const read = vault.app.vault.read.bind(vault.app.vault);
	vi.spyOn(vault.app.vault, 'read').mockImplementation((file) =>
		file.path === 'unread.md' ? Promise.reject(new Error('EIO')) : read(file),
	);
	const write = vi.spyOn(vault.host.batches, 'write');
	modal.contentEl.querySelector('button')?.click();
	await vi.waitFor(() => expect(write).toHaveBeenCalled());
	await vi.waitFor(() => expect(write.mock.settledResults[0]?.type).toBe('fulfilled'));
	const [settled] = write.mock.settledResults;
	const result = settled?.type === 'fulfilled' ? settled.value : null;
	expect(result?.written.map(({ path }) => path)).toEqual(['first.md', 'last.md']);
	expect(result?.diagnostics).toMatchObject([
		{ code: 'note-gone', path: 'gone.md' },
		{ code: 'file-failed', details: { reason: 'EIO' }, path: 'unread.md' },
	]);
	await vault.host.batches.undo();
	expect([await vault.text('first.md'), await vault.text('last.md')]).toEqual([hub, hub]);
});

test('a message names the outcome, the lines, and how much more there is', async () => {
	const { host } = await openVault({});
	const diagnostics = Array.from({ length: 7 }, (_, at) => ({
		code: 'link-unresolved' as const,
		line: at + 1,
		details: { link: `N${at}` },
	}));
	const words = { done: 'Done', unchanged: 'Same' };
	expect(planMessage(host.texts, { kind: 'unchanged', diagnostics }, words)).toEqual([
		'Same',
		...diagnostics
			.slice(0, 5)
			.map(({ line, details }) => `Line ${line}: The link to ${details.link} leads to no note`),
		'… and 2 more',
	]);
	expect(
		planMessage(host.texts, { kind: 'refused', diagnostics: [{ code: 'no-block', line: 0, details: {} }] }, words),
	).toEqual(['The note has no comparison block']);
});
