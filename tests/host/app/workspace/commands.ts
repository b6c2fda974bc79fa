import type { WorkspaceLeaf } from './leaf';
import type { Workspace } from './workspace';

/** The app's own commands for a tab in the middle. */
export function addCommands(workspace: Workspace): void {
	const add = (id: string, name: string, run: (leaf: WorkspaceLeaf) => unknown): void =>
		workspace.app.commands.addCommand({
			id,
			name,
			checkCallback: (checking) => {
				const leaf = workspace.activeLeaf ?? workspace.getMostRecentLeaf();
				if (leaf === null || workspace.isInSidebar(leaf)) return false;
				if (!checking) void run(leaf);
				return true;
			},
		});
	add('workspace:split-vertical', 'Split right', (leaf) => workspace.duplicateLeaf(leaf));
	if (!workspace.app.isMobile)
		add('workspace:move-to-new-window', 'Move current tab to new window', (leaf) =>
			workspace.moveLeafToPopout(leaf),
		);
}
