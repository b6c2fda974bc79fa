// @vitest-environment happy-dom
import { View } from 'obsidian';
import { describe, expect, test, vi } from 'vitest';
import { openVault } from '../vault';
import type { TestVault } from '../vault';
import { planInsert } from '../../../src/core/template/plan-insert';
import { builtInTemplate, parseTemplate } from '../../../src/core/template/template';
import { edits, refused, unchanged } from '../../../src/core/text/plan';
import type { Planner } from '../../../src/core/text/plan';

const rename: Planner = (text) =>
	edits(
		text,
		[
			{ from: 0, to: 1, insert: 'AAA' },
			{ from: 2, to: 2, insert: 'new ' },
		],
		9,
	);

test('writes a closed note to its file', async () => {
	const { host, file, text } = await openVault({ 'n.md': 'a b' });
	expect(await host.writer.apply(file('n.md'), rename)).toMatchObject({ kind: 'edits' });
	expect(await text('n.md')).toBe('AAA new b');
});

test('writes an open note through its editor, as one step that can be undone', async () => {
	const { app, host, file, open, text } = await openVault({ 'n.md': 'a b' });
	const editor = await open('n.md');
	const process = vi.spyOn(app.vault, 'process');
	const transaction = vi.spyOn(editor, 'transaction');
	await host.writer.apply(file('n.md'), rename);
	expect(editor.getValue()).toBe('AAA new b');
	expect(editor.posToOffset(editor.getCursor())).toBe(9);
	expect(transaction).toHaveBeenCalledTimes(1);
	expect(process).not.toHaveBeenCalled();
	expect(await text('n.md')).toBe('a b');
});

test('plans on what the editor holds, not on the file behind it', async () => {
	const { host, file, open } = await openVault({ 'n.md': 'old' });
	const editor = await open('n.md');
	editor.setValue('typed');
	const seen: string[] = [];
	await host.writer.apply(file('n.md'), (text) => {
		seen.push(text);
		return unchanged();
	});
	expect(seen).toEqual(['typed']);
});

test('changes that touch reach the editor as one', async () => {
	const { host, file, open } = await openVault({ 'n.md': 'ab' });
	const editor = await open('n.md');
	const transaction = vi.spyOn(editor, 'transaction');
	await host.writer.apply(file('n.md'), (text) =>
		edits(text, [
			{ from: 1, to: 1, insert: '1' },
			{ from: 1, to: 2, insert: '2' },
		]),
	);
	expect(editor.getValue()).toBe('a12');
	expect(transaction.mock.calls[0]?.[0].changes).toHaveLength(1);
});

test.each([
	['unchanged', (): ReturnType<Planner> => unchanged()],
	['refused', (): ReturnType<Planner> => refused({ code: 'no-block', line: 0, details: {} })],
])('writes nothing where the plan is %s', async (kind, plan) => {
	const { app, host, file, open } = await openVault({ 'n.md': 'a b', 'open.md': 'a b' });
	const editor = await open('open.md');
	const writes = [vi.spyOn(app.vault, 'process'), vi.spyOn(app.vault, 'modify'), vi.spyOn(editor, 'transaction')];
	for (const path of ['n.md', 'open.md']) expect(await host.writer.apply(file(path), plan)).toMatchObject({ kind });
	for (const write of writes) expect(write).not.toHaveBeenCalled();
});

test('plans again on the text at the moment of writing', async () => {
	const { app, host, file, text, write } = await openVault({ 'n.md': 'one' });
	const read = vi.spyOn(app.vault, 'read').mockResolvedValueOnce('one');
	await write('n.md', 'three');
	await host.writer.apply(file('n.md'), (now) => edits(now, [{ from: now.length, to: now.length, insert: '!' }]));
	read.mockRestore();
	expect(await text('n.md')).toBe('three!');
});

test('a failing disk is a refusal with its reason, no exception', async () => {
	const { app, host, file } = await openVault({ 'n.md': 'a' });
	vi.spyOn(app.vault, 'process').mockRejectedValue(new Error('disk full'));
	expect(
		await host.writer.apply(file('n.md'), (text) => edits(text, [{ from: 0, to: 1, insert: 'b' }])),
	).toMatchObject({
		kind: 'refused',
		diagnostics: [{ code: 'file-failed', details: { reason: 'disk full' } }],
	});
});

test('a note that is no UTF-8 is left alone', async () => {
	const { app, host, file } = await openVault({ 'n.md': 'a\uFFFD' });
	vi.spyOn(app.vault, 'readBinary').mockResolvedValue(new Uint8Array([0x61, 0xe9]).buffer);
	const plan: Planner = (text) => edits(text, [{ from: 0, to: 1, insert: 'b' }]);
	expect(await host.writer.apply(file('n.md'), plan)).toMatchObject({
		kind: 'refused',
		diagnostics: [{ code: 'not-utf8' }],
	});
	vi.spyOn(app.vault, 'readBinary').mockResolvedValue(new TextEncoder().encode('a\uFFFD').buffer);
	expect(await host.writer.apply(file('n.md'), plan)).toMatchObject({ kind: 'edits' });
});

test('a byte order mark stays, also where the app hides it from what it reads', async () => {
	const { app, host, file, text } = await openVault({ 'n.md': 'a b' });
	vi.spyOn(app.vault, 'readBinary').mockResolvedValue(new TextEncoder().encode('\uFEFFa b').buffer);
	await host.writer.apply(file('n.md'), rename);
	expect(await text('n.md')).toBe('\uFEFFAAA new b');
});

test('a byte order mark that the app shows is not doubled', async () => {
	const { host, file, text } = await openVault({ 'n.md': '\uFEFFa' });
	await host.writer.apply(file('n.md'), (now) => edits(now, [{ from: 1, to: 2, insert: 'b' }]));
	expect(await text('n.md')).toBe('\uFEFFb');
});

test('a template inserted twice is inserted once', async () => {
	const { host, file, text } = await openVault({ 'n.md': 'Mine.\n' });
	const template = parseTemplate(builtInTemplate('zh'));
	const plan: Planner = (now) => planInsert(now, template, 'all', { known: host.templates.rules.known, values: {} });
	await host.writer.apply(file('n.md'), plan);
	const once = await text('n.md');
	expect(once.startsWith('Mine.\n\n# 第一遍')).toBe(true);
	expect(await host.writer.apply(file('n.md'), plan)).toMatchObject({ kind: 'unchanged' });
	expect(await text('n.md')).toBe(once);
});

test('creates a note with its folders, and never over another one, in whatever case', async () => {
	const { host, text } = await openVault({ 'Papers/GPT.md': 'mine' });
	expect((await host.writer.create('Papers/New/BERT.md', 'text'))?.path).toBe('Papers/New/BERT.md');
	expect(await text('Papers/New/BERT.md')).toBe('text');
	expect(await host.writer.create('papers/gpt.md', 'text')).toBeNull();
	expect(await text('Papers/GPT.md')).toBe('mine');
});

test('a note is deleted in the way of the settings', async () => {
	const { app, host, file } = await openVault({ 'n.md': 'a' });
	const trash = vi.spyOn(app.fileManager, 'trashFile');
	const note = file('n.md');
	await host.writer.trash(note);
	expect(trash.mock.calls).toEqual([[note]]);
});

describe('what was typed into a note that is not being edited now', () => {
	const shout: Planner = (text) => edits(text, [{ from: text.length, to: text.length, insert: '!' }]);

	/** What the app shows in a tab of the background until it is looked at. */
	class WaitingView extends View {
		getViewType(): string {
			return 'markdown';
		}
		getDisplayText(): string {
			return 'Note';
		}
	}

	/** A note whose view holds what was typed, which its file does not say yet. */
	async function typed(view: string, onDisk = 'a') {
		const vault = await openVault({ 'n.md': onDisk });
		const shown = await vault.openForReading('n.md');
		shown.setViewData(view, false);
		const save = vi.spyOn(shown, 'save').mockImplementation(() => vault.write('n.md', shown.getViewData()));
		return { vault, shown, save };
	}

	/** Another program wrote the file a moment ago, of which the app has not heard. */
	function writeElsewhere({ app, file }: TestVault): void {
		Object.assign(file('n.md').stat, { mtime: 1000, size: 1 });
		vi.spyOn(app.vault.adapter, 'stat').mockResolvedValue({ type: 'file', ctime: 0, mtime: 2000, size: 1 });
	}

	test('is saved before the note is read', async () => {
		const { vault } = await typed('typed');
		expect(await vault.host.writer.read(vault.file('n.md'))).toBe('typed');
		expect(await vault.text('n.md')).toBe('typed');
	});

	test('is saved before the note is written, so that the plan is made on it', async () => {
		const { vault } = await typed('typed');
		expect(await vault.host.writer.apply(vault.file('n.md'), shout)).toMatchObject({ kind: 'edits' });
		expect(await vault.text('n.md')).toBe('typed!');
	});

	test('is saved from whichever pane holds it', async () => {
		const { vault } = await typed('a');
		const second = await vault.openForReading('n.md');
		second.setViewData('typed', false);
		vi.spyOn(second, 'save').mockImplementation(() => vault.write('n.md', 'typed'));
		expect(await vault.host.writer.read(vault.file('n.md'))).toBe('typed');
	});

	test.each([
		['nothing was typed', 'a', 'a'],
		['the view shows CRLF as LF', 'a\nb', 'a\r\nb'],
		['the view hides a byte order mark', 'a', '\uFEFFa'],
	])('is not saved where %s, so that no byte of the file changes', async (_, view, onDisk) => {
		const { vault, save } = await typed(view, onDisk);
		expect(await vault.host.writer.read(vault.file('n.md'))).toBe(onDisk);
		expect(save).not.toHaveBeenCalled();
	});

	test('counts in an editor without being saved', async () => {
		const { vault, save } = await typed('older');
		const editor = await vault.open('n.md');
		editor.setValue('typed');
		expect(await vault.host.writer.read(vault.file('n.md'))).toBe('typed');
		await vault.host.writer.apply(vault.file('n.md'), shout);
		expect([editor.getValue(), await vault.text('n.md')]).toEqual(['typed!', 'a']);
		expect(save).not.toHaveBeenCalled();
	});

	test('counts where the note is edited on a canvas, also while it is open in other tabs', async () => {
		const vault = await openVault({ 'n.md': 'a', 'other.md': 'other' });
		const inTab = await vault.open('n.md');
		const onCanvas = await vault.open('other.md');
		onCanvas.setValue('typed');
		vault.app.workspace.activeEditor = {
			app: vault.app,
			editor: onCanvas,
			file: vault.file('n.md'),
			hoverPopover: null,
		};
		await vault.host.writer.apply(vault.file('n.md'), shout);
		expect([onCanvas.getValue(), inTab.getValue()]).toEqual(['typed!', 'a']);
	});

	test('is none in a tab that is not loaded yet', async () => {
		const { vault, save } = await typed('typed');
		const [leaf] = vault.app.workspace.getLeavesOfType('markdown');
		if (leaf !== undefined) leaf.view = new WaitingView(leaf);
		expect(await vault.host.writer.read(vault.file('n.md'))).toBe('a');
		expect(save).not.toHaveBeenCalled();
	});

	test('refuses a command with the reason for which it cannot be saved', async () => {
		const { vault, save } = await typed('typed');
		save.mockRejectedValue(new Error('ENOSPC'));
		expect(await vault.host.writer.apply(vault.file('n.md'), shout)).toMatchObject({
			kind: 'refused',
			diagnostics: [{ code: 'file-failed', details: { reason: 'ENOSPC' } }],
		});
		await expect(vault.host.writer.read(vault.file('n.md'))).rejects.toThrow('ENOSPC');
		expect(await vault.text('n.md')).toBe('a');
	});

	test('refuses a command where the app does not save it and keeps the reason to itself', async () => {
		const { vault, save } = await typed('typed');
		save.mockResolvedValue();
		expect(await vault.host.writer.apply(vault.file('n.md'), shout)).toMatchObject({
			kind: 'refused',
			diagnostics: [{ code: 'not-saved' }],
		});
		expect(await vault.text('n.md')).toBe('a');
	});

	test('is waited for where the app saves it already', async () => {
		const { vault, save } = await typed('typed');
		save.mockImplementationOnce(() => {
			window.setTimeout(() => void vault.write('n.md', 'typed'), 50);
			return Promise.resolve();
		});
		await vault.host.writer.apply(vault.file('n.md'), shout);
		expect(await vault.text('n.md')).toBe('typed!');
	});

	test('is not saved over what another program wrote, of which the app has not heard', async () => {
		const { vault, save } = await typed('a', 'theirs');
		writeElsewhere(vault);
		await vault.host.writer.apply(vault.file('n.md'), shout);
		expect(await vault.text('n.md')).toBe('theirs!');
		expect(save).not.toHaveBeenCalled();
	});

	test('counts no more where another program writes while it cannot be saved', async () => {
		const { vault, save } = await typed('typed');
		save.mockImplementation(async () => {
			writeElsewhere(vault);
			await vault.write('n.md', 'theirs');
		});
		await vault.host.writer.apply(vault.file('n.md'), shout);
		expect(await vault.text('n.md')).toBe('theirs!');
	});

	test('is nothing in a view without text, which may still be loading its note', async () => {
		const { vault, save } = await typed('');
		expect(await vault.host.writer.read(vault.file('n.md'))).toBe('a');
		expect(save).not.toHaveBeenCalled();
	});

	test('is none once the tab shows another note', async () => {
		const { vault, shown, save } = await typed('typed');
		save.mockImplementation(() => {
			shown.file = null;
			return Promise.resolve();
		});
		expect(await vault.host.writer.read(vault.file('n.md'))).toBe('a');
	});
});
