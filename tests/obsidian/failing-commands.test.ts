// @vitest-environment happy-dom
// Every command says so where it fails, whatever it fails by; a promise that is rejected unseen fails the run.
import { MarkdownView, Modal } from 'obsidian';
import type { Command } from 'obsidian';
import { Notice } from 'obsidian-test-mocks/obsidian';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { commandsOf } from '../../src/obsidian/palette';
import { TitleDialog } from '../../src/obsidian/actions/new-note/new-note';
import { DecisionDialog } from '../../src/obsidian/actions/reading/finish-pass';
import { edits } from '../../src/core/text/plan';
import { openVault } from './vault';
import type { TestVault } from './vault';

vi.mock('../../src/obsidian/actions/reading/choose-state', () => ({ chooseState: () => Promise.resolve(4) }));

const notices: string[] = [];
beforeEach(() => {
	vi.restoreAllMocks();
	vi.spyOn(DecisionDialog.prototype, 'ask').mockResolvedValue('later');
	vi.spyOn(TitleDialog.prototype, 'ask').mockResolvedValue('New');
	vi.spyOn(Notice.prototype, 'constructor__').mockImplementation(
		(message) => void notices.push(typeof message === 'string' ? message : (message.textContent ?? '')),
	);
	notices.splice(0);
});

const TEMPLATE = ['First', 'Second', 'Third', 'Fourth'].map((pass) => `# ${pass} pass\n## Idea\n`).join('\n');
/** A paper for which every command is offered, once a time runs and a batch was written. */
const NOTE = `---
pass: 1
model: GPT
---
<!-- three-pass:table -->
<!-- /three-pass:table -->

| Model | Data |
| - | - |
| GPT | 5GB |

# First pass
## Idea
`;

/** The note is in front in its reading view, so that commands ask its file. */
async function openPaper(id: string): Promise<TestVault> {
	const notes = {
		'n.md': NOTE,
		'T.md': TEMPLATE,
		'word.md': '---\npass: 1\nreading-status: somehow\n---\n',
	};
	const vault = await openVault(notes, id === 'copy-template' ? {} : { templatePath: 'T.md' });
	await vault.openForReading('n.md');
	vault.app.workspace.activeEditor = { app: vault.app, file: vault.file('n.md'), hoverPopover: null };
	if (id === 'undo-batch')
		await vault.host.batches.write([
			{
				file: vault.file('n.md'),
				plan: (text) => edits(text, [{ from: text.length, to: text.length, insert: '!' }]),
			},
		]);
	return vault;
}

/** Runs a command as the palette would. @returns whether it is offered. */
async function run(
	{ host, app, settle, file }: TestVault,
	{ callback, checkCallback, editorCheckCallback }: Command,
): Promise<boolean> {
	const view = app.workspace.getLeavesOfType('markdown')[0]?.view;
	if (!(view instanceof MarkdownView)) throw new Error('no view');
	view.editor.setCursor({ line: 8, ch: 3 });
	const info = { app: host.app, editor: view.editor, file: file('n.md'), hoverPopover: null };
	const offered =
		callback !== undefined
			? (callback(), true)
			: (checkCallback?.(false) ?? editorCheckCallback?.(false, view.editor, info)) === true;
	await settle();
	return offered;
}

const ids = commandsOf((await openVault({})).host).map(({ id }) => id);
/** These show what the plugin knows already, and do not ask the disk. */
const WITHOUT_DISK = [
	'toggle-timer',
	'next-prompt',
	'previous-prompt',
	'update-all-tables',
	'what-next',
	'status-words',
	'open-progress',
];

describe('where the disk fails', () => {
	test.each(ids.filter((id) => !WITHOUT_DISK.includes(id)))('%s says so', async (id) => {
		const vault = await openPaper(id);
		const command = commandsOf(vault.host).find((one) => one.id === id);
		const { vault: disk } = vault.app;
		for (const call of ['read', 'cachedRead', 'readBinary', 'process', 'modify', 'create', 'createFolder'] as const)
			vi.spyOn(disk, call).mockRejectedValue(new Error('EIO'));
		expect(command !== undefined && (await run(vault, command))).toBe(true);
		expect(notices).toEqual([expect.stringContaining('EIO')]);
	});
});

describe('whatever a command fails by', () => {
	test.each(ids)('%s says so', async (id) => {
		const vault = await openPaper(id);
		const { host, app } = vault;
		const fail = (): never => {
			throw new Error('broken');
		};
		for (const call of ['read', 'apply', 'create'] as const) vi.spyOn(host.writer, call).mockImplementation(fail);
		for (const call of ['insert', 'update'] as const) vi.spyOn(host.tables, call).mockImplementation(fail);
		for (const call of ['start', 'stop'] as const) vi.spyOn(host.timer, call).mockImplementation(fail);
		vi.spyOn(host.batches, 'undo').mockRejectedValue(new Error('broken'));
		vi.spyOn(app.workspace, 'ensureSideLeaf').mockRejectedValue(new Error('broken'));
		vi.spyOn(Modal.prototype, 'open').mockImplementation(fail);
		vi.spyOn(MarkdownView.prototype, 'setEphemeralState').mockImplementation(fail);
		const command = commandsOf(host).find((one) => one.id === id);
		expect(command !== undefined && (await run(vault, command))).toBe(true);
		expect(notices).toEqual([expect.stringContaining('broken')]);
	});
});
