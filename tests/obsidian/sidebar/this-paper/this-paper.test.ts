// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Editor } from 'obsidian';
import { ThisPaper } from '../../../../src/obsidian/sidebar/this-paper/this-paper';
import { openVault } from '../../vault';
import type { TestVault } from '../../vault';

const GPT = '---\ntitle: GPT\npass: 1\n---\n# First pass\n## What\nA model.\n\n## How\n\n# Second pass\n## Why:\n\n';

let vault: TestVault;
let editor: Editor;
let section: ThisPaper;

beforeEach(async () => {
	vault = await openVault({ 'GPT.md': GPT, 'Daily.md': 'Read [[GPT]].\n', 'Templates/T.md': GPT });
	await show('GPT.md');
	section = new ThisPaper(vault.host, document.body);
	section.load();
});
afterEach(() => section.unload());

/** Opens a note in front. */
async function show(path: string): Promise<void> {
	editor = await vault.open(path);
	vault.app.workspace.activeEditor = { app: vault.app, editor, file: vault.file(path), hoverPopover: null };
	vault.app.workspace.trigger('file-open', vault.file(path));
	await vault.settle();
}

async function type(text: string, line: number): Promise<void> {
	editor.replaceRange(text, { line, ch: 0 });
	vault.app.workspace.trigger('editor-change', editor, vault.app.workspace.activeEditor);
	await vault.settle();
}

const el = (): HTMLElement => document.body.find('.three-pass-this-paper');
const rows = (): HTMLElement[] => el().findAll('.three-pass-prompt');
const labels = (): (string | null)[] => rows().map((row) => row.getAttr('aria-label'));

test('says in words what it shows in shapes', () => {
	expect(labels()).toEqual(['What: answered', 'How: open', 'Why: open']);
	expect(
		el()
			.findAll('summary')
			.map((summary) => summary.getAttr('aria-label')),
	).toEqual(['GPT, 1 of 3 answered', 'First pass, 1 of 2 answered', 'Second pass, 0 of 1 answered']);
	expect(el().getAttr('aria-label')).toBe('This paper');
});

test('follows what is typed: only what changed is drawn, and no file is read', async () => {
	const reads = [
		vi.spyOn(vault.app.vault, 'read'),
		vi.spyOn(vault.app.vault, 'cachedRead'),
		vi.spyOn(vault.app.vault.adapter, 'read'),
	];
	const before = rows();
	const changed = new Set<HTMLElement | undefined>();
	const observer = new MutationObserver((records) => {
		for (const { target } of records) changed.add(before.find((row) => row.contains(target)));
	});
	observer.observe(el(), { subtree: true, childList: true, attributes: true, characterData: true });
	await type('By steps.', editor.getValue().split('\n').indexOf('## How') + 1);
	observer.disconnect();
	expect(labels()).toEqual(['What: answered', 'How: answered', 'Why: open']);
	expect(rows()).toEqual(before);
	expect([...changed].filter((row) => row !== undefined)).toEqual([before[1]]);
	for (const read of reads) expect(read).not.toHaveBeenCalled();
});

test('a question that is typed or taken out comes and goes', async () => {
	await type('## Where\n\n', editor.lastLine());
	expect(labels()).toEqual(['What: answered', 'How: open', 'Why: open', 'Where: open']);
	editor.setValue(GPT.replace('## Why:\n', ''));
	await type('', 0);
	expect(labels()).toEqual(['What: answered', 'How: open']);
});

test.each(['Daily.md', 'Templates/T.md'])(
	'is hidden where %s is in front, and comes back with the paper',
	async (path) => {
		await show(path);
		expect(el().style.display).toBe('none');
		await show('GPT.md');
		expect(el().style.display).toBe('');
		expect(labels()).toHaveLength(3);
	},
);

test('what was folded is folded after a restart', () => {
	let stored: unknown = null;
	vi.spyOn(vault.app, 'saveLocalStorage').mockImplementation((_, data) => void (stored = structuredClone(data)));
	vi.spyOn(vault.app, 'loadLocalStorage').mockImplementation(() => stored);
	const first = el().find('[data-fold="1"]');
	first.removeAttribute('open');
	first.dispatchEvent(new Event('toggle'));
	section.unload();
	section = new ThisPaper(vault.host, document.body);
	section.load();
	expect(
		el()
			.findAll('details')
			.map((details) => details.hasAttribute('open')),
	).toEqual([true, false, true]);
});

test('what is stored of folds and is none is passed over', () => {
	section.unload();
	vi.spyOn(vault.app, 'loadLocalStorage').mockReturnValue([1, null, '2']);
	section = new ThisPaper(vault.host, document.body);
	section.load();
	expect(
		el()
			.findAll('details')
			.map((details) => details.hasAttribute('open')),
	).toEqual([true, true, false]);
});
