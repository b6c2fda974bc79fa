// @vitest-environment happy-dom
import { App, WorkspaceLeaf } from 'obsidian-test-mocks/obsidian';
import { expect, test, vi } from 'vitest';
import { openVault } from './vault';
import type { TestVault } from './vault';
import { ProgressView } from '../../src/obsidian/views/progress-view';
import { buildRows } from '../../src/obsidian/views/board-rows';

class OpenView extends ProgressView {
	openNow(): Promise<void> {
		return this.onOpen();
	}
}

async function open(vault: TestVault): Promise<OpenView> {
	const leaf = WorkspaceLeaf.create2__(App.fromOriginalType__(vault.app)).asOriginalType3__();
	const view = new OpenView(leaf, vault.host);
	activeDocument.body.append(view.contentEl);
	await view.openNow();
	return view;
}

function shown(view: OpenView): string[] {
	return view.contentEl.findAll('[role=treeitem]').map((row) => row.find('.tree-item-inner').textContent);
}

const PAPERS = {
	'GPT2.md': '---\npass: 1\n---\n# First pass\n| Q | A |\n| - | - |\n| Category | x |\n| Context |  |\n',
	'GPT10.md': '---\npass: 1\n---\n',
	'BERT.md': '---\npass: 3\nreading-status: finished\n---\n',
	'Odd.md': '---\npass: 3\n---\n# First pass\n| Q | A |\n| - | - |\n| Category | x |\n',
};

test('groups papers by pass, in natural order', async () => {
	const view = await open(await openVault(PAPERS));
	expect(shown(view)).toEqual(['Pass 1', 'GPT2', 'GPT10', 'Pass 3', 'Odd', 'Finished', 'BERT']);
	expect(view.contentEl.find('[role=tree]').getAttr('aria-label')).toBe('Reading progress');
});

test('a row says in words what it shows in shapes', async () => {
	const view = await open(await openVault(PAPERS));
	const label = (path: string): string => view.contentEl.find(`[data-path="${path}"]`).getAttr('aria-label') ?? '';
	expect(label('GPT2.md')).toBe('GPT2\nPass 1: 1 of 2 answered');
	expect(label('Odd.md')).toContain('The pass property says 3, the answers in the note say 1');
	expect(view.contentEl.findAll('[data-path="GPT2.md"] .three-pass-segment.mod-part')).toHaveLength(1);
	expect(view.contentEl.findAll('[data-path="Odd.md"] .three-pass-mark')).toHaveLength(1);
});

test('a status word that nobody knows shows as it is, and no error', async () => {
	const view = await open(await openVault({ 'a.md': '---\npass: 1\nstatus: Pondering\n---\n' }));
	const row = view.contentEl.find('[data-path="a.md"]');
	expect(row.getAttr('aria-label')).toBe('a\nUnknown status: pondering');
	expect(row.find('.tree-item-flair').textContent).toBe('pondering');
	expect(row.findAll('.three-pass-mark')).toEqual([]);
});

test('only rows that changed are drawn anew', async () => {
	const vault = await openVault(PAPERS);
	const view = await open(vault);
	const row = (path: string): HTMLElement => view.contentEl.find(`[data-path="${path}"]`);
	const before = [row('GPT2.md'), row('GPT10.md')];
	await vault.write('GPT2.md', PAPERS['GPT2.md'].replace('| Context |  |', '| Context | y |'));
	await vault.settle();
	expect(row('GPT10.md')).toBe(before[1]);
	expect(row('GPT2.md')).not.toBe(before[0]);
	expect(row('GPT2.md').getAttr('aria-label')).toContain('2 of 2');
});

test('a paper moves to its new group', async () => {
	const vault = await openVault(PAPERS);
	const view = await open(vault);
	await vault.write('GPT10.md', '---\npass: 2\n---\n');
	await vault.settle();
	expect(shown(view)).toEqual(['Pass 1', 'GPT2', 'Pass 2', 'GPT10', 'Pass 3', 'Odd', 'Finished', 'BERT']);
});

test('groups fold, and stay folded with the layout', async () => {
	const vault = await openVault(PAPERS);
	const view = await open(vault);
	const group = (): HTMLElement => view.contentEl.find('[data-group="pass-1"]');
	group().click();
	expect(group().getAttr('aria-expanded')).toBe('false');
	expect(shown(view)).not.toContain('GPT2');
	const state = view.getState();
	const other = await open(vault);
	await other.setState(state, { history: false });
	expect(shown(other)).toEqual(shown(view));
});

test('state that is no state of the view is passed over', async () => {
	const view = await open(await openVault(PAPERS));
	for (const state of [null, 3, { folded: 'x' }, { folded: [1, 'pass-3'] }]) await view.setState(state, { history: false });
	expect(shown(view)).not.toContain('Odd');
});

test('the arrow keys walk through the tree', async () => {
	const view = await open(await openVault(PAPERS));
	const focused = (): string => activeDocument.activeElement?.querySelector('.tree-item-inner')?.textContent ?? '';
	const press = (key: string): void => {
		activeDocument.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
	};
	view.contentEl.find('[tabindex="0"]').focus();
	const walk = ['ArrowDown', 'ArrowDown', 'ArrowLeft', 'ArrowLeft', 'ArrowDown', 'End', 'Home', 'ArrowRight', 'ArrowRight'].map((key) => {
		press(key);
		return focused();
	});
	expect(walk).toEqual(['GPT2', 'GPT10', 'Pass 1', 'Pass 1', 'Pass 3', 'BERT', 'Pass 1', 'Pass 1', 'GPT2']);
	expect(view.contentEl.findAll('[tabindex="0"]')).toHaveLength(1);
});

test('a click opens the note', async () => {
	const vault = await openVault(PAPERS);
	const view = await open(vault);
	const leaf = vault.app.workspace.getLeaf(false);
	const openFile = vi.spyOn(leaf, 'openFile');
	view.contentEl.find('[data-path="BERT.md"] .tree-item-inner').click();
	expect(openFile.mock.calls[0]?.[0].path).toBe('BERT.md');
});

test('an empty vault says what to do, and a new paper shows up', async () => {
	const vault = await openVault({});
	const view = await open(vault);
	expect(view.contentEl.find('.three-pass-message').textContent).toContain('No paper notes yet');
	await vault.create('GPT.md', '---\npass: 0\n---\n');
	await vault.settle();
	expect(shown(view)).toEqual(['Not started', 'GPT']);
});

test('a long group is listed a page at a time', async () => {
	const papers = Object.fromEntries(Array.from({ length: 250 }, (_, at) => [`P${at}.md`, '---\npass: 1\n---\n']));
	const vault = await openVault(papers);
	const rows = (limit: number) => buildRows(vault.host.index.papers.values(), { folded: new Set(), limits: new Map([['pass-1', limit]]) }, vault.host.texts)[0];
	expect(rows(100)).toMatchObject({ count: 250, more: { count: 150, label: 'Show 100 more' } });
	expect(rows(300)).toMatchObject({ more: null });
	const view = await open(vault);
	view.contentEl.find('.three-pass-more').click();
	expect(view.contentEl.findAll('.three-pass-paper')).toHaveLength(200);
});
