// @vitest-environment happy-dom
// What each command does to the text of a note; what it asks is answered here.
import { Notice } from 'obsidian';
import { beforeEach, expect, test, vi } from 'vitest';
import { openVault } from './vault';
import type { TestVault } from './vault';
import type { HandEdits } from '../../src/core/table/hand-edits';
import { commandsOf } from '../../src/obsidian/palette';
import type { ChosenState, StateChoice } from '../../src/obsidian/actions/reading/choose-state';
import { createNote, TitleDialog } from '../../src/obsidian/actions/new-note/new-note';
import { DecisionDialog } from '../../src/obsidian/actions/reading/finish-pass';
import type { Decision } from '../../src/core/papers/reading-state';
import { pluginTexts } from '../../src/locales/locale';
import { today } from '../../src/clock';

const asked = vi.hoisted(() => ({
	decision: null as Decision | null,
	choice: null as StateChoice<ChosenState> | null,
	state: null as ChosenState | null,
	right: null as 'table' | 'notes' | null,
	typed: null as string | null,
}));
vi.mock('../../src/obsidian/actions/reading/choose-state', () => ({
	chooseState: (_app: unknown, _texts: unknown, choice: StateChoice<ChosenState>) => {
		asked.choice = choice;
		return Promise.resolve(asked.state);
	},
}));
vi.mock('../../src/obsidian/actions/tables/hand-edits-dialog', async (actual) => ({
	...(await actual<typeof import('../../src/obsidian/actions/tables/hand-edits-dialog')>()),
	askHandEdits: (_app: unknown, _texts: unknown, edits: readonly HandEdits[]) =>
		Promise.resolve(
			asked.right === null
				? null
				: asked.right === 'notes'
					? []
					: edits.flatMap(({ differences }) => differences),
		),
}));

beforeEach(() => {
	Object.assign(asked, { decision: null, choice: null, state: null, right: null, typed: null });
	vi.spyOn(DecisionDialog.prototype, 'ask').mockImplementation(() => Promise.resolve(asked.decision));
	vi.spyOn(TitleDialog.prototype, 'ask').mockImplementation(() => Promise.resolve(asked.typed));
});

const GPT = '---\npass: 1\nmodel: GPT\ndata: BooksCorpus\n---\n';
const GPT2 = '---\npass: 1\nmodel: GPT2\ndata: WebText\n---\n';
const HUB = 'Compare [[GPT]] and [[GPT2]].\n';

/** Runs a command on the note that is open in front. */
async function run({ host, settle }: TestVault, id: string): Promise<boolean> {
	const command = commandsOf(host).find((one) => one.id === id);
	if (command === undefined) throw new Error(`no command ${id}`);
	const view = host.app.workspace.activeEditor;
	const offered =
		command.editorCheckCallback !== undefined
			? view?.editor !== undefined && command.editorCheckCallback(false, view.editor, view) === true
			: command.checkCallback !== undefined
				? command.checkCallback(false) === true
				: (command.callback?.(), true);
	await settle();
	return offered;
}

/** A vault with one note open for editing. */
async function edit(files: Record<string, string>, path: string, settings: object = {}) {
	const vault = await openVault(files, settings);
	const editor = await vault.open(path);
	vault.app.workspace.activeEditor = { app: vault.app, editor, file: vault.file(path), hoverPopover: null };
	return { vault, editor };
}

test('commands have ids of their own, names, and no default hotkeys', async () => {
	const { host } = await openVault({});
	const commands = commandsOf(host);
	expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
	for (const { id, name, hotkeys } of commands) {
		expect(id).toMatch(/^[a-z0-9-]+$/u);
		expect(name).not.toBe('');
		expect(hotkeys).toBeUndefined();
	}
});

test('commands on a note are not offered where there is none', async () => {
	const { host } = await openVault({});
	const offered = commandsOf(host).filter((command) => command.checkCallback?.(true) === true);
	expect(offered).toEqual([]);
});

test('finishing a pass is offered for papers alone', async () => {
	const { vault } = await edit({ 'n.md': 'Text' }, 'n.md');
	expect(await run(vault, 'finish-pass')).toBe(false);
});

test('inserts all passes once, with the cursor in the first empty answer', async () => {
	const { vault, editor } = await edit({ 'n.md': 'Mine.\n' }, 'n.md');
	await run(vault, 'insert-all-passes');
	const once = editor.getValue();
	expect(once.match(/^# .* pass/gmu)).toHaveLength(3);
	expect(editor.getLine(editor.getCursor().line)).toMatch(/^\| Category/u);
	await run(vault, 'insert-all-passes');
	expect(editor.getValue()).toBe(once);
});

test('inserts one pass, and the next one behind it', async () => {
	const { vault, editor } = await edit({ 'n.md': '' }, 'n.md');
	asked.state = 1;
	await run(vault, 'insert-pass');
	expect(editor.getValue().match(/^# .* pass/gmu)).toEqual(['# First pass']);
	await run(vault, 'insert-next-pass');
	expect(editor.getValue().match(/^# .* pass/gmu)).toEqual(['# First pass', '# Second pass']);
});

test.each([
	['Chinese prose', {}, '这篇论文很好。\n', '# 第一遍'],
	['English prose, whatever the settings say', { templateLanguage: 'zh' }, 'A good paper.\n', '# First pass'],
	['no prose, as the settings say', { templateLanguage: 'zh' }, '', '# 第一遍'],
	['no prose, as the app is', {}, '', '# First pass'],
])('passes are inserted in the language of the note: %s', async (_, settings, text, heading) => {
	const { vault, editor } = await edit({ 'n.md': text }, 'n.md', settings);
	asked.state = 1;
	await run(vault, 'insert-pass');
	expect(editor.getValue()).toContain(heading);
});

test('a template note of the user is inserted as it is, whatever the language of the note', async () => {
	const { vault, editor } = await edit({ 'n.md': '中文。\n', 'T.md': '# First pass\n## Idea\n' }, 'n.md', {
		templatePath: 'T.md',
	});
	await run(vault, 'insert-all-passes');
	expect(editor.getValue()).toBe('中文。\n\n# First pass\n## Idea\n');
});

test('going on after a Chinese pass inserts the next one in Chinese', async () => {
	const { vault, editor } = await edit({ 'n.md': '---\npass: 1\n---\n# 第一遍\n\n一句话。\n' }, 'n.md');
	asked.decision = 'continue';
	await run(vault, 'finish-pass');
	expect(editor.getValue()).toContain('# 第二遍 ：厘清文章脉络');
	expect(editor.getValue()).not.toContain('Second pass');
});

test('passes that the note keeps as tasks are not inserted', async () => {
	const text = '- [x] First pass\n- [ ] Second pass\n- [ ] Third pass\n';
	const { vault, editor } = await edit({ 'n.md': text }, 'n.md');
	await run(vault, 'insert-all-passes');
	expect(editor.getValue()).toBe(text);
});

const nine = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth', 'Ninth'].map(
	(pass) => `# ${pass} pass\n## Idea\n`,
);

test.each([1, 2, 3, 9])('a template of %i passes is offered pass by pass', async (count) => {
	const { vault } = await edit({ 'n.md': '', 'T.md': nine.slice(0, count).join('\n') }, 'n.md');
	await vault.host.settings.set('templatePath', 'T.md');
	await vault.host.templates.refresh();
	await run(vault, 'insert-pass');
	expect(asked.choice).toMatchObject({ states: [1, 2, 3, 4, 5, 6, 7, 8, 9].slice(0, count), current: null });
});

test('a pass is chosen, and goes to its place', async () => {
	const { vault, editor } = await edit({ 'n.md': '# Ninth pass\nx\n', 'T.md': nine.join('\n') }, 'n.md');
	await vault.host.settings.set('templatePath', 'T.md');
	await vault.host.templates.refresh();
	await run(vault, 'insert-pass');
	expect(editor.getValue()).toBe('# Ninth pass\nx\n');
	asked.state = 7;
	await run(vault, 'insert-pass');
	expect(editor.getValue()).toBe('# Seventh pass\n## Idea\n\n# Ninth pass\nx\n');
});

test('passes of a note without any go to the cursor, unless something is selected', async () => {
	const { vault, editor } = await edit({ 'n.md': 'One.\n\nTwo.\n' }, 'n.md');
	editor.setCursor({ line: 1, ch: 0 });
	asked.state = 1;
	await run(vault, 'insert-pass');
	expect(editor.getValue()).toMatch(/^One\.\n\n# First pass[^#]*\n\nTwo\.\n$/u);
	editor.setValue('One.\n\nTwo.\n');
	editor.setSelection({ line: 0, ch: 0 }, { line: 1, ch: 0 });
	await run(vault, 'insert-pass');
	expect(editor.getValue()).toMatch(/^One\.\n\nTwo\.\n\n# First pass/u);
});

test('going on after a pass dates it and inserts the next one', async () => {
	const { vault, editor } = await edit({ 'n.md': '---\npass: 1\n---\n' }, 'n.md');
	asked.decision = 'continue';
	await run(vault, 'finish-pass');
	expect(editor.getValue()).toContain(`---\npass: 2\nreading-status: reading\npass-1-date: ${today()}\n---\n`);
	expect(editor.getValue()).toContain('# Second pass');
});

test('a note with a section for the first pass alone still goes on to the second', async () => {
	const { vault, editor } = await edit(
		{ 'n.md': '---\npass: 1\n---\n# First pass\n| Q | A |\n| - | - |\n| Category | x |\n| Context | y |\n' },
		'n.md',
	);
	asked.decision = 'continue';
	await run(vault, 'finish-pass');
	expect(editor.getValue()).toContain('pass: 2\n');
});

test('the last pass needs no decision', async () => {
	const { vault, editor } = await edit({ 'n.md': '---\npass: 3\n---\n' }, 'n.md');
	await run(vault, 'finish-pass');
	expect(editor.getValue()).toBe(`---\npass: 3\nreading-status: finished\npass-3-date: ${today()}\n---\n`);
});

test('a question put away changes nothing', async () => {
	const { vault, editor } = await edit({ 'n.md': '---\npass: 1\n---\n' }, 'n.md');
	await run(vault, 'finish-pass');
	await run(vault, 'set-state');
	expect(editor.getValue()).toBe('---\npass: 1\n---\n');
});

test('the states of a paper are offered with its own one ticked, and to any other note its passes alone', async () => {
	const { vault, editor } = await edit({ 'n.md': '---\npass: 2\nreading-status: later\n---\n' }, 'n.md');
	await run(vault, 'set-state');
	expect(asked.choice).toMatchObject({ states: [2, 3, 1, 0, 'later', 'stopped', 'finished'], current: 'later' });
	asked.state = 'stopped';
	await run(vault, 'set-state');
	expect(editor.getValue()).toBe('---\npass: 2\nreading-status: stopped\n---\n');
	const other = await edit({ 'n.md': 'Text\n' }, 'n.md');
	asked.state = null;
	await run(other.vault, 'set-state');
	expect(asked.choice).toMatchObject({ states: [1, 2, 3, 0], current: null });
});

test('sets a pass by hand, on any note', async () => {
	const { vault, editor } = await edit({ 'n.md': 'Text\n' }, 'n.md');
	asked.state = 2;
	await run(vault, 'set-state');
	expect(editor.getValue()).toBe('---\npass: 2\nreading-status: reading\n---\nText\n');
});

test('inserts a comparison table filled in, in one step', async () => {
	const { vault, editor } = await edit({ 'GPT.md': GPT, 'GPT2.md': GPT2, 'hub.md': HUB }, 'hub.md');
	const transaction = vi.spyOn(editor, 'transaction');
	await run(vault, 'insert-table');
	expect(editor.getValue()).toMatch(
		/^Compare .*\n\n<!-- three-pass:table\ncolumns: \[model, .*\]\n-->\n\| Model \|.*\n.*\n\| \[\[GPT\]\] \|.*BooksCorpus.*\n\| \[\[GPT2\]\] \|.*WebText.*\n<!-- \/three-pass:table [0-9a-f]{8} [0-9a-f]+ -->\n$/u,
	);
	expect(transaction).toHaveBeenCalledTimes(1);
});

const TABLE = `${HUB}\n<!-- three-pass:table\ncolumns: [model, data]\n-->\n<!-- /three-pass:table -->\n`;

test('updates the tables of a note, once', async () => {
	const { vault, editor } = await edit({ 'GPT.md': GPT, 'GPT2.md': GPT2, 'hub.md': TABLE }, 'hub.md');
	await run(vault, 'update-tables');
	const once = editor.getValue();
	expect(once).toContain('| [[GPT2]] | WebText |');
	await run(vault, 'update-tables');
	expect(editor.getValue()).toBe(once);
});

test('a table edited by hand is left alone until told otherwise', async () => {
	const { vault, editor } = await edit({ 'GPT.md': GPT, 'GPT2.md': GPT2, 'hub.md': TABLE }, 'hub.md');
	await run(vault, 'update-tables');
	const updated = editor.getValue();
	const edited = updated.replace('WebText', 'mine');
	editor.setValue(edited);
	await run(vault, 'update-tables');
	expect(editor.getValue()).toBe(edited);
	asked.right = 'notes';
	await run(vault, 'update-tables');
	expect(editor.getValue()).toBe(updated);
	expect(await vault.text('GPT2.md')).toBe(GPT2);
});

test('what was typed into a table goes to its note, and comes back as one', async () => {
	const { vault, editor } = await edit({ 'GPT.md': GPT, 'GPT2.md': GPT2, 'hub.md': TABLE }, 'hub.md');
	await run(vault, 'update-tables');
	const edited = editor.getValue().replace('WebText', 'mine').replace('BooksCorpus', '');
	editor.setValue(edited);
	asked.right = 'table';
	await run(vault, 'update-tables');
	expect(await vault.text('GPT2.md')).toBe(GPT2.replace('WebText', 'mine'));
	expect(await vault.text('GPT.md')).toBe(GPT.replace('data: BooksCorpus\n', ''));
	expect(editor.getValue().replace(/[0-9a-f]{8} [0-9a-f]+ -->/u, '')).toBe(
		edited.replace(/[0-9a-f]{8} [0-9a-f]+ -->/u, ''),
	);
	expect(editor.getValue()).not.toBe(edited);
	await run(vault, 'undo-batch');
	expect([await vault.text('GPT.md'), await vault.text('GPT2.md'), editor.getValue()]).toEqual([GPT, GPT2, edited]);
});

test('a table keeps what was typed into it where a note cannot take it', async () => {
	const { vault, editor } = await edit({ 'GPT.md': GPT, 'GPT2.md': GPT2, 'hub.md': TABLE }, 'hub.md');
	await run(vault, 'update-tables');
	const edited = editor.getValue().replace('WebText', 'mine');
	editor.setValue(edited);
	vi.spyOn(vault.app.vault, 'process').mockRejectedValueOnce(new Error('EACCES'));
	asked.right = 'table';
	await run(vault, 'update-tables');
	expect([await vault.text('GPT2.md'), editor.getValue()]).toEqual([GPT2, edited]);
});

test('creates a paper note in the folder of the settings, with its title as typed', async () => {
	const vault = await openVault({});
	await vault.host.settings.set('noteFolder', 'Papers');
	await createNote(vault.host, 'BERT: Pre-training "deep"?');
	const text = await vault.text('Papers/BERT Pre-training deep.md');
	expect(text).toMatch(
		/^---\ntitle: .*BERT: Pre-training "deep"\?.*\npass: 0\nreading-status: queued\n---\n# First pass/u,
	);
});

test('never creates over an existing note: it is opened as it is', async () => {
	const vault = await openVault({ 'GPT.md': GPT });
	asked.typed = 'gpt';
	await run(vault, 'new-note');
	expect(vault.app.vault.getMarkdownFiles().map(({ path }) => path)).toEqual(['GPT.md']);
	expect(await vault.text('GPT.md')).toBe(GPT);
	expect(vault.app.workspace.getActiveFile()?.path).toBe('GPT.md');
});

test('a template that cannot be read ends the command and changes nothing', async () => {
	const { vault, editor } = await edit({ 'n.md': 'Text' }, 'n.md');
	await vault.host.settings.set('templatePath', 'gone.md');
	await vault.host.templates.refresh();
	await run(vault, 'insert-all-passes');
	expect(editor.getValue()).toBe('Text');
	expect(Notice).toBeDefined();
	expect(pluginTexts.en.noTemplate('gone.md')).toContain('gone.md');
});

test('a note whose tables cannot be told apart is not exported, and the user hears why', async () => {
	const { vault } = await edit({ 'hub.md': `${HUB}\n<!-- three-pass:table -->\n` }, 'hub.md');
	const before = vault.app.vault.getFiles().length;
	expect(await run(vault, 'export-table')).toBe(true);
	expect(document.querySelector('.three-pass-export')).toBeNull();
	expect(vault.app.vault.getFiles().length).toBe(before);
});

test('a note that holds no table is offered no export', async () => {
	const { vault } = await edit({ 'hub.md': HUB }, 'hub.md');
	expect(await run(vault, 'export-table')).toBe(false);
});
