import type { Hotkey } from 'obsidian';
import type { Command } from '../plugins/commands';
import type { WorkspaceLeaf } from './leaf';
import type { Workspace } from './workspace';

/** Where the command is of use. */
type Use = 'any' | 'leaf' | 'desktop';

/** The app's own commands for what is open. */
export function addCommands(workspace: Workspace): void {
	const add = (
		id: string,
		name: string,
		use: Use,
		run: (leaf: WorkspaceLeaf) => unknown,
		...hotkeys: Hotkey[]
	): void => {
		const command: Command = {
			id,
			name,
			hotkeys,
			checkCallback: (checking) => {
				const leaf = workspace.activeLeaf ?? workspace.getMostRecentLeaf();
				if (
					leaf === null ||
					(use === 'desktop' && workspace.app.isMobile) ||
					(use !== 'any' && workspace.isInSidebar(leaf))
				)
					return false;
				if (!checking) void run(leaf);
				return true;
			},
		};
		workspace.app.commands.addCommand(command);
	};
	add('app:toggle-left-sidebar', 'Toggle left sidebar', 'any', () => workspace.leftSplit.toggle());
	add('app:toggle-right-sidebar', 'Toggle right sidebar', 'any', () => workspace.rightSplit.toggle());
	add('app:go-back', 'Navigate back', 'any', (leaf) => leaf.history.back(), {
		modifiers: ['Mod', 'Alt'],
		key: 'ArrowLeft',
	});
	add('app:go-forward', 'Navigate forward', 'any', (leaf) => leaf.history.forward(), {
		modifiers: ['Mod', 'Alt'],
		key: 'ArrowRight',
	});
	add(
		'workspace:new-tab',
		'New tab',
		'any',
		() => workspace.setActiveLeaf(workspace.getLeaf('tab'), { focus: true }),
		{ modifiers: ['Mod'], key: 'T' },
	);
	add('workspace:close', 'Close current tab', 'any', (leaf) => leaf.detach(), { modifiers: ['Mod'], key: 'W' });
	add('workspace:close-others', 'Close all other tabs', 'leaf', (leaf) =>
		closeAll(workspace.rootSplit.leaves().filter((other) => other !== leaf)),
	);
	add('workspace:close-tab-group', 'Close this tab group', 'leaf', (leaf) => closeAll(leaf.siblings()));
	add('workspace:toggle-pin', 'Toggle pin', 'any', (leaf) => leaf.togglePinned());
	add('workspace:split-vertical', 'Split right', 'leaf', (leaf) =>
		workspace.duplicateLeaf(leaf, 'split', 'vertical'),
	);
	add('workspace:split-horizontal', 'Split down', 'leaf', (leaf) =>
		workspace.duplicateLeaf(leaf, 'split', 'horizontal'),
	);
	add('workspace:next-tab', 'Go to next tab', 'any', (leaf) => goTo(workspace, leaf, 1), {
		modifiers: ['Ctrl'],
		key: 'Tab',
	});
	add('workspace:previous-tab', 'Go to previous tab', 'any', (leaf) => goTo(workspace, leaf, -1), {
		modifiers: ['Ctrl', 'Shift'],
		key: 'Tab',
	});
	add('workspace:open-in-new-window', 'Open current tab in new window', 'desktop', (leaf) =>
		workspace.duplicateLeaf(leaf, 'window'),
	);
	add('workspace:move-to-new-window', 'Move current tab to new window', 'desktop', (leaf) =>
		workspace.moveLeafToPopout(leaf),
	);
}

function closeAll(leaves: readonly WorkspaceLeaf[]): void {
	for (const leaf of leaves) if (!leaf.pinned) leaf.detach();
}

function goTo(workspace: Workspace, leaf: WorkspaceLeaf, by: number): void {
	const leaves = leaf.siblings();
	const next = leaves[(leaves.indexOf(leaf) + by + leaves.length) % leaves.length];
	if (next !== undefined) workspace.setActiveLeaf(next, { focus: true });
}
