// @vitest-environment happy-dom
import { App, WorkspaceLeaf } from 'obsidian-test-mocks/obsidian';
import { expect, test, vi } from 'vitest';
import { openDialogs } from '../dialogs';
import { openVault } from '../vault';
import type { TestVault } from '../vault';
import { TitleDialog } from '../../../src/obsidian/actions/new-note/new-note';
import { ProgressView } from '../../../src/obsidian/sidebar/progress-view';

class OpenView extends ProgressView {
	openNow(): Promise<void> {
		this.load();
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

const lineOf = (view: OpenView, id: string): HTMLElement =>
	view.contentEl.find(`[role=treeitem]:is([data-path="${id}"], [data-group="${id}"])`);

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
	expect(lineOf(view, 'GPT2.md').getAttr('aria-label')).toBe('GPT2\nPass 1: 1 of 2 answered');
	expect(lineOf(view, 'GPT2.md').findAll('.three-pass-passes')).toHaveLength(1);
	expect(lineOf(view, 'GPT10.md').findAll('.three-pass-passes')).toEqual([]);
	expect(lineOf(view, 'Odd.md').getAttr('aria-label')).toContain(
		'The pass property says 3, the answers in the note say 1',
	);
	expect(lineOf(view, 'Odd.md').find('.three-pass-mark').textContent).toBe('≠');
});

test('a row says how long its paper is in its pass, and marks one that was left lying', async () => {
	const day = (ago: number): string => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
	const view = await open(
		await openVault({
			'Fresh.md': `---\npass: 2\npass-1-date: ${day(3)}\n---\n`,
			'Old.md': `---\npass: 2\npass-1-date: ${day(100)}\n---\n`,
		}),
	);
	const note = (path: string): HTMLElement => lineOf(view, path).find('.tree-item-flair');
	expect([note('Fresh.md').textContent, note('Fresh.md').hasClass('mod-stale')]).toEqual(['3 d', false]);
	expect([note('Old.md').textContent, note('Old.md').hasClass('mod-stale')]).toEqual(['100 d', true]);
	expect(lineOf(view, 'Old.md').getAttr('aria-label')).toBe('Old\nNothing finished for 100 days');
});

test('a property that is of no use is marked with the reason', async () => {
	const view = await open(await openVault({ 'a.md': '---\npass: { at: 1 }\n---\n' }));
	expect(lineOf(view, 'a.md').find('.three-pass-mark.mod-warning').textContent).toBe('!');
	expect(lineOf(view, 'a.md').getAttr('aria-label')).toContain(
		'Line 2: The property pass holds an object instead of a number',
	);
});

test('a status word that nobody knows shows as it is, and no error', async () => {
	const view = await open(await openVault({ 'a.md': '---\npass: 1\nstatus: Pondering\n---\n' }));
	const row = lineOf(view, 'a.md');
	expect(row.getAttr('aria-label')).toBe('a\nUnknown status: pondering');
	expect(row.find('.tree-item-flair').textContent).toBe('pondering');
	expect(row.findAll('.three-pass-mark')).toEqual([]);
});

test('only lines that changed are touched, and keep their elements', async () => {
	const vault = await openVault(PAPERS);
	const view = await open(vault);
	const before = lineOf(view, 'GPT2.md');
	const touched = new Set<string>();
	const observer = new MutationObserver((records) => {
		for (const { target } of records)
			touched.add(
				(target as Element).closest('[role=treeitem]')?.querySelector('.tree-item-inner')?.textContent ??
					'the list',
			);
	});
	observer.observe(view.contentEl.find('[role=tree]'), {
		subtree: true,
		childList: true,
		attributes: true,
		characterData: true,
	});
	await vault.write('GPT2.md', PAPERS['GPT2.md'].replace('| Context |  |', '| Context | y |'));
	await vault.settle();
	expect(lineOf(view, 'GPT2.md')).toBe(before);
	expect(before.getAttr('aria-label')).toContain('2 of 2');
	expect([...touched]).toEqual(['GPT2']);
	observer.disconnect();
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
	const group = (): HTMLElement => lineOf(view, 'pass-1');
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
	for (const state of [null, 3, { folded: 'x' }, { folded: [1, 'pass-3'] }])
		await view.setState(state, { history: false });
	expect(shown(view)).not.toContain('Odd');
});

const focused = (): string => activeDocument.activeElement?.querySelector('.tree-item-inner')?.textContent ?? '';

function press(key: string, modifiers: KeyboardEventInit = {}): void {
	activeDocument.activeElement?.dispatchEvent(
		new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers }),
	);
}

test('the arrow keys walk through the tree', async () => {
	const view = await open(await openVault(PAPERS));
	view.contentEl.find('[role=treeitem][tabindex="0"]').focus();
	const walk = [
		'ArrowDown',
		'ArrowDown',
		'ArrowLeft',
		'ArrowLeft',
		'ArrowDown',
		'End',
		'Home',
		'ArrowRight',
		'ArrowRight',
	].map((key) => {
		press(key);
		return focused();
	});
	expect(walk).toEqual(['GPT2', 'GPT10', 'Pass 1', 'Pass 1', 'Pass 3', 'BERT', 'Pass 1', 'Pass 1', 'GPT2']);
	expect(view.contentEl.findAll('[role=treeitem][tabindex="0"]')).toHaveLength(1);
});

test('letters go to the next paper that begins with them', async () => {
	const view = await open(await openVault({ ...PAPERS, 'Bayes.md': '---\npass: 1\n---\n' }));
	view.contentEl.find('[role=treeitem][tabindex="0"]').focus();
	for (const key of 'gp') press(key);
	expect(focused()).toBe('GPT2');
	for (const key of 't1') press(key);
	expect(focused()).toBe('GPT10');
});

test('where the paper in focus goes, the focus is on what comes in its place', async () => {
	const vault = await openVault(PAPERS);
	const view = await open(vault);
	lineOf(view, 'GPT2.md').focus();
	await vault.delete('GPT2.md');
	await vault.settle();
	expect(focused()).toBe('GPT10');
	press('ArrowUp');
	expect(focused()).toBe('Pass 1');
});

test('a click opens the note', async () => {
	const vault = await openVault(PAPERS);
	const view = await open(vault);
	const leaf = vault.app.workspace.getLeaf(false);
	const openFile = vi.spyOn(leaf, 'openFile');
	lineOf(view, 'BERT.md').find('.tree-item-inner').click();
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

test('the button of an empty vault asks for the title of a paper', async () => {
	const opened = openDialogs();
	const view = await open(await openVault({}));
	view.contentEl.find('.three-pass-message').find('button').click();
	await vi.waitFor(() => expect(opened).toHaveLength(1));
	expect(opened[0]).toBeInstanceOf(TitleDialog);
});

test('says that notes are still read', async () => {
	const vault = await openVault({});
	vault.host.index.ready = false;
	const view = await open(vault);
	const message = view.contentEl.find('.three-pass-message');
	expect(message.textContent).toBe('Reading your notes…');
	await vault.host.index.build();
	await vault.settle();
	expect(message.textContent).toContain('No paper notes yet');
});

test('names notes that cannot be read, and tries again', async () => {
	const vault = await openVault(PAPERS);
	const view = await open(vault);
	const reading = vi.spyOn(vault.app.vault, 'cachedRead').mockRejectedValue(new Error('EIO: i/o error'));
	await vault.host.index.build();
	await vault.settle();
	const message = view.contentEl.find('.three-pass-message');
	expect(message.textContent).toContain('4 notes could not be read:');
	expect(message.textContent).toContain('BERT.md: EIO: i/o error');
	expect(shown(view)).toContain('BERT');
	reading.mockRestore();
	message.find('button').click();
	await vi.waitFor(() => expect(message.textContent).toBe(''));
});

test('names a template that cannot be read', async () => {
	const view = await open(await openVault(PAPERS, { templatePath: 'Gone.md' }));
	expect(view.contentEl.find('.three-pass-message').textContent).toContain(
		'The template note Gone.md could not be read',
	);
	expect(shown(view)).toContain('BERT');
});

test('where the app has no drag of its own, links are dragged as text', async () => {
	const vault = await openVault(PAPERS);
	const view = await open(vault);
	const setData = vi.fn();
	const drag = Object.assign(new MouseEvent('dragstart', { bubbles: true }), { dataTransfer: { setData } });
	lineOf(view, 'BERT.md').dispatchEvent(drag);
	expect(setData.mock.calls).toEqual([['text/plain', '[[BERT]]']]);
});

const many = (count: number): Record<string, string> =>
	Object.fromEntries(Array.from({ length: count }, (_, at) => [`P${at}.md`, '---\npass: 1\n---\n']));

test('of a long list only what is near to what is in sight is there, and it says how long it is', async () => {
	const view = await open(await openVault(many(500)));
	expect(shown(view).length).toBeLessThan(40);
	expect(lineOf(view, 'P7.md').getAttr('aria-posinset')).toBe('8');
	expect(lineOf(view, 'P7.md').getAttr('aria-setsize')).toBe('500');
});

test('the keyboard reaches what is not drawn yet, and the focus stays while the list is scrolled away from it', async () => {
	const view = await open(await openVault(many(500)));
	view.contentEl.find('[role=treeitem][tabindex="0"]').focus();
	press('End');
	expect(focused()).toBe('P499');
	expect(shown(view)).not.toContain('P1');
	const list = view.contentEl.find('[role=tree]');
	list.scrollTop = 0;
	list.dispatchEvent(new Event('scroll'));
	expect(shown(view)).toContain('P1');
	expect(focused()).toBe('P499');
	press('ArrowUp');
	expect(focused()).toBe('P498');
	press('Home');
	list.scrollTop = 5000;
	list.dispatchEvent(new Event('scroll'));
	expect(shown(view)).not.toContain('P1');
	expect(focused()).toBe('Pass 1');
});
