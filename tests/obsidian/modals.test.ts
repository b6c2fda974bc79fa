// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { openVault } from './vault';
import { NewNoteModal } from '../../src/obsidian/actions/new-note/new-note-dialog';
import type { TitleOutlook } from '../../src/obsidian/actions/new-note/new-note-dialog';
import { UpdateAllModal } from '../../src/obsidian/actions/tables/update-all-dialog';
import type { BatchResult } from '../../src/obsidian/vault/note-batch';
import { planMessage } from '../../src/obsidian/report';
import { pluginTexts } from '../../src/locales/plugin';

const texts = pluginTexts.en;

async function ask(look: (title: string) => TitleOutlook) {
	const { app } = await openVault({});
	const resolve = vi.fn<(title: string | null) => void>();
	const modal = new NewNoteModal(app, texts, look, resolve);
	vi.spyOn(modal, 'close').mockImplementation(() => modal.onClose());
	modal.onOpen();
	const input = modal.contentEl.querySelector('input');
	if (input === null) throw new Error('no input');
	const type = (title: string): void => {
		input.value = title;
		input.dispatchEvent(new Event('input'));
	};
	const press = (init: KeyboardEventInit): void =>
		void input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ...init }));
	return { modal, input, type, press, resolve };
}

const anything = (title: string): TitleOutlook =>
	title === '' ? { kind: 'unusable' } : { kind: 'new', path: `${title}.md`, namesake: '' };

test('Enter submits the title', async () => {
	const { type, press, resolve } = await ask(anything);
	type('  注意力机制 ');
	press({});
	expect(resolve).toHaveBeenCalledWith('注意力机制');
});

test('Enter that ends a composition submits nothing', async () => {
	const { input, type, press, resolve } = await ask(anything);
	type('zhuyili');
	press({ isComposing: true });
	input.dispatchEvent(new CompositionEvent('compositionend'));
	press({});
	expect(resolve).not.toHaveBeenCalled();
	await sleep(60);
	press({});
	expect(resolve).toHaveBeenCalledWith('zhuyili');
});

test('an unusable title is not submitted, and closing answers nothing', async () => {
	const { modal, press, resolve } = await ask(anything);
	press({});
	expect(resolve).not.toHaveBeenCalled();
	modal.onClose();
	expect(resolve).toHaveBeenCalledWith(null);
});

const GPT = '---\npass: 1\nmodel: GPT\n---\n';
const BLOCK = '<!-- three-pass:table\ncolumns: [model]\n-->\n<!-- /three-pass:table -->\n';

test('updating all notes lists them first and writes only when told to', async () => {
	const vault = await openVault({
		'GPT.md': GPT,
		'hub.md': `[[GPT]]\n\n${BLOCK}`,
		'damaged.md': '<!-- three-pass:table -->\n',
		'plain.md': '[[GPT]]',
	});
	const done = vi.fn();
	const modal = new UpdateAllModal(vault.host, done);
	modal.onOpen();
	await vault.settle();
	expect(modal.contentEl.findAll('li').map((item) => item.firstChild?.textContent)).toEqual(['hub.md', 'damaged.md']);
	expect(await vault.text('hub.md')).toContain(BLOCK);
	await modal.updateNotes([{ file: vault.file('hub.md') }]);
	expect(done).toHaveBeenCalledWith({ written: [vault.file('hub.md')], diagnostics: [] });
	expect(await vault.text('hub.md')).toContain('| [[GPT]] |');
	await vault.host.batches.undo();
	expect(await vault.text('hub.md')).toContain(BLOCK);
});

test('of the notes listed, those that are gone or cannot be read by then are named, and the others are updated', async () => {
	const hub = `[[GPT]]\n\n${BLOCK}`;
	const vault = await openVault({ 'GPT.md': GPT, 'first.md': hub, 'gone.md': hub, 'unread.md': hub, 'last.md': hub });
	const done = vi.fn<(result: BatchResult) => void>();
	const modal = new UpdateAllModal(vault.host, done);
	const listed = ['first.md', 'gone.md', 'unread.md', 'last.md'].map((path) => ({ file: vault.file(path) }));
	await vault.delete('gone.md');
	const read = vault.app.vault.read.bind(vault.app.vault);
	vi.spyOn(vault.app.vault, 'read').mockImplementation((file) =>
		file.path === 'unread.md' ? Promise.reject(new Error('EIO')) : read(file),
	);
	await modal.updateNotes(listed);
	const result = done.mock.calls[0]?.[0];
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
