// @vitest-environment happy-dom
// What one command for the timer does: it starts, it goes over to the paper in front, or it stops.
import { expect, test } from 'vitest';
import { openVault } from '../../vault';
import { commandsOf } from '../../../../src/obsidian/palette';
import { timerCan } from '../../../../src/obsidian/actions/reading/timing';

const notes = {
	'A.md': '---\npass: 1\n---\n',
	'B.md': '---\npass: 2\n---\n',
	'Plain.md': 'Text\n',
};

test('the timer is started for a paper, and stopped for the one it runs for or where no paper is in front', async () => {
	const vault = await openVault(notes);
	const can = (path: string | null): string | null => timerCan(vault.host, path === null ? null : vault.file(path));
	expect([can('A.md'), can('Plain.md'), can(null)]).toEqual(['start', null, null]);
	vault.host.timer.start('A.md', 1);
	expect([can('A.md'), can('B.md'), can('Plain.md'), can(null)]).toEqual(['stop', 'start', 'stop', 'stop']);
});

test('the command does what it can: start, go over to another paper, stop', async () => {
	const vault = await openVault(notes);
	const toggle = async (path: string): Promise<string | null> => {
		const editor = await vault.open(path);
		vault.app.workspace.activeEditor = { app: vault.app, editor, file: vault.file(path), hoverPopover: null };
		commandsOf(vault.host)
			.find(({ id }) => id === 'toggle-timer')
			?.checkCallback?.(false);
		await vault.settle();
		return vault.host.timer.running?.path ?? null;
	};
	expect([await toggle('A.md'), await toggle('B.md'), await toggle('B.md')]).toEqual(['A.md', 'B.md', null]);
	expect(await toggle('Plain.md')).toBe(null);
});
