// @vitest-environment happy-dom
// Notes that were taken for papers and are none: said by a command or in a menu, and taken back.
import { Menu } from 'obsidian';
import { expect, test, vi } from 'vitest';
import { commandsOf } from '../../../../src/obsidian/palette';
import { addDeclineItem, declineAll } from '../../../../src/obsidian/actions/reading/steps';
import { openVault } from '../../vault';
import type { TestVault } from '../../vault';

const notes = {
	'A.md': '---\npass: 1 # mine\n---\nText\n',
	'B.md': '---\ntype: paper\n---\n',
	'C.md': 'No paper.\n',
	'D.md': '---\npass: 1\n---\n<<<<<<< ours\na\n=======\nb\n>>>>>>> theirs\n',
};
const papers = ({ host }: TestVault) => [...host.index.papers.keys()];

test('notes are marked as one change, leave the index, and are papers again after Undo', async () => {
	const vault = await openVault(notes);
	await declineAll(
		vault.host,
		['A.md', 'B.md', 'D.md'].map((path) => vault.file(path)),
	);
	await vault.settle();
	expect([await vault.text('A.md'), await vault.text('B.md'), await vault.text('D.md')]).toEqual([
		'---\npass: false # mine\n---\nText\n',
		'---\ntype: paper\npass: false\n---\n',
		notes['D.md'],
	]);
	expect(papers(vault)).toEqual(['D.md']);
	await vault.host.batches.undo();
	await vault.settle();
	expect([await vault.text('A.md'), papers(vault).sort()]).toEqual([notes['A.md'], ['A.md', 'B.md', 'D.md']]);
});

test('the command is there for papers alone', async () => {
	const vault = await openVault(notes);
	const command = commandsOf(vault.host).find(({ id }) => id === 'not-a-paper');
	for (const [path, isOffered] of [
		['A.md', true],
		['C.md', false],
	] as const) {
		const editor = await vault.open(path);
		vault.app.workspace.activeEditor = { app: vault.app, editor, file: vault.file(path), hoverPopover: null };
		expect([path, command?.checkCallback?.(true)]).toEqual([path, isOffered]);
	}
});

test('the menu offers it where there is a paper among the notes', async () => {
	const vault = await openVault(notes);
	const menu = new Menu();
	const add = vi.spyOn(menu, 'addItem');
	addDeclineItem(vault.host, menu, [vault.file('C.md')]);
	expect(add).not.toHaveBeenCalled();
	addDeclineItem(vault.host, menu, [vault.file('C.md'), vault.file('A.md')]);
	expect(add).toHaveBeenCalledOnce();
});
