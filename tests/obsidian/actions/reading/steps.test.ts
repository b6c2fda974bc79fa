// @vitest-environment happy-dom
// Steps of reading, from menus and commands, with one paper and with several.
import { Menu, Modal } from 'obsidian';
import { expect, test, vi } from 'vitest';
import { commandsOf } from '../../../../src/obsidian/palette';
import { finishThisPass } from '../../../../src/obsidian/actions/reading/finish-pass';
import { addReadingItems, stepWith, stepWithAll } from '../../../../src/obsidian/actions/reading/steps';
import { today } from '../../../../src/clock';
import { openVault } from '../../vault';

const notes = {
	'A.md': '---\npass: 1 # mine\nreading-status: reading\n---\nText\n',
	'B.md': '---\npass: 2\nreading-status: later\npass-2-date: 2026-01-02\n---\n',
	'C.md': 'No paper.\n',
	'D.md': '+++\npass = 1\n+++\n',
};

test('several papers take a step as one change, and Undo takes it back', async () => {
	const vault = await openVault(notes);
	await stepWithAll(vault.host, [vault.file('A.md'), vault.file('B.md')], 'stopped');
	expect(await vault.text('A.md')).toBe('---\npass: 1 # mine\nreading-status: stopped\n---\nText\n');
	expect(await vault.text('B.md')).toBe('---\npass: 2\nreading-status: stopped\npass-2-date: 2026-01-02\n---\n');
	await vault.host.batches.undo();
	expect(await vault.text('A.md')).toBe(notes['A.md']);
	expect(await vault.text('B.md')).toBe(notes['B.md']);
});

test('going on dates the pass, and going back takes the date out again', async () => {
	const vault = await openVault(notes);
	await stepWith(vault.host, vault.file('A.md'), 'next');
	const on = await vault.text('A.md');
	expect(on).toContain(`---\npass: 2 # mine\nreading-status: reading\npass-1-date: ${today()}\n---\nText\n`);
	expect(on).toMatch(/^# Second pass/mu);
	await stepWith(vault.host, vault.file('A.md'), 'back');
	// What was inserted stays: it may have been written in.
	expect(await vault.text('A.md')).toBe(on.replace('pass: 2', 'pass: 1').replace(/pass-1-date.*\n/u, ''));
});

test('a step in a note that is closed can be taken back, for Ctrl+Z has nothing to work on', async () => {
	const vault = await openVault(notes);
	await stepWith(vault.host, vault.file('A.md'), 'next');
	expect(await vault.text('A.md')).not.toBe(notes['A.md']);
	expect(vault.host.batches.canUndo).toBe(true);
	await vault.host.batches.undo();
	expect(await vault.text('A.md')).toBe(notes['A.md']);
	await stepWith(vault.host, vault.file('D.md'), 'next');
	expect(vault.host.batches.canUndo).toBe(false);
	expect(await vault.text('D.md')).toBe(notes['D.md']);
});

test('a note that cannot be changed is named, and the others are', async () => {
	const vault = await openVault(notes);
	await stepWithAll(vault.host, [vault.file('D.md'), vault.file('A.md')], 0);
	expect(await vault.text('D.md')).toBe(notes['D.md']);
	expect(await vault.text('A.md')).toContain('pass: 0 # mine\nreading-status: queued');
});

test('menus offer the steps that lead anywhere, for papers alone', async () => {
	const vault = await openVault(notes);
	const titles = (...paths: string[]): string[] => {
		const shown: string[] = [];
		const menu = new Menu();
		vi.spyOn(menu, 'addItem').mockImplementation((build) => {
			const item = {
				setSection: () => item,
				setIcon: () => item,
				onClick: () => item,
				setTitle: (title: string) => (shown.push(title), item),
			};
			build(item as unknown as Parameters<typeof build>[0]);
			return menu;
		});
		addReadingItems(
			vault.host,
			menu,
			paths.map((path) => vault.file(path)),
		);
		return shown;
	};
	const { commands, steps } = vault.host.texts.plugin;
	expect(titles('A.md')).toEqual([
		commands.finishPass,
		commands.setState,
		steps.next,
		steps.back,
		steps.later,
		steps.stopped,
		steps.finished,
		commands.showHistory,
	]);
	expect(titles('B.md')).toEqual([
		commands.setState,
		steps.next,
		steps.back,
		steps.stopped,
		steps.finished,
		commands.showHistory,
	]);
	expect(titles('A.md', 'B.md', 'C.md').slice(0, 4)).toEqual(
		['Not started', 'Pass 1', 'Pass 2', 'Pass 3'].map(steps.to),
	);
	expect(titles('C.md')).toEqual([]);
});

test('a pass is finished once: its date stays, and the command is not offered where nothing is left to finish', async () => {
	const vault = await openVault({
		...notes,
		'Done.md': '---\npass: 3\nreading-status: finished\npass-3-date: 2026-03-01\n---\n',
	});
	const offered = async (path: string): Promise<boolean> => {
		const editor = await vault.open(path);
		vault.app.workspace.activeEditor = { app: vault.app, editor, file: vault.file(path), hoverPopover: null };
		return (
			commandsOf(vault.host)
				.find(({ id }) => id === 'finish-pass')
				?.checkCallback?.(true) === true
		);
	};
	expect([await offered('A.md'), await offered('B.md'), await offered('C.md'), await offered('Done.md')]).toEqual([
		true,
		false,
		false,
		false,
	]);
	const asked = vi.spyOn(Modal.prototype, 'open');
	for (const path of ['B.md', 'Done.md']) {
		const before = await vault.text(path);
		await finishThisPass(vault.host, vault.file(path));
		expect(await vault.text(path)).toBe(before);
	}
	expect(asked).not.toHaveBeenCalled();
	asked.mockRestore();
});

test('papers that were never read are marked as finished without a date', async () => {
	const vault = await openVault({
		'New.md': '---\npass: 0\nreading-status: queued\n---\n',
		'Other.md': '---\ntype: paper\n---\n',
	});
	await stepWithAll(vault.host, [vault.file('New.md'), vault.file('Other.md')], 'finished');
	expect(await vault.text('New.md')).toBe('---\npass: 1\nreading-status: finished\n---\n');
	expect(await vault.text('Other.md')).toBe('---\ntype: paper\npass: 1\nreading-status: finished\n---\n');
});

test('a new note whose first questions are answered is being read, and a step writes so', async () => {
	const vault = await openVault({
		'New.md': '---\npass: 0\nreading-status: queued\n---\n# First pass\n## What\nThis.\n',
	});
	await stepWith(vault.host, vault.file('New.md'), 'later');
	expect(await vault.text('New.md')).toContain('pass: 1\nreading-status: later\n---');
	await stepWith(vault.host, vault.file('New.md'), 0);
	expect(await vault.text('New.md')).toContain('---\npass: 0\n---');
	await vi.waitFor(() =>
		expect(vault.host.index.papers.get('New.md')?.progress).toMatchObject({
			pass: 0,
			status: 'queued',
			bodyPass: 1,
		}),
	);
});

test('a step is offered where it leads anywhere', async () => {
	const vault = await openVault(notes);
	const editor = await vault.open('B.md');
	vault.app.workspace.activeEditor = { app: vault.app, editor, file: vault.file('B.md'), hoverPopover: null };
	const offered = commandsOf(vault.host).filter(
		({ id, checkCallback }) => /^(?:next-step|previous-step|set-)/u.test(id) && checkCallback?.(true) === true,
	);
	expect(offered.map(({ id }) => id)).toEqual(['set-state', 'next-step', 'previous-step']);
});
