import type { Workspace } from 'obsidian';

export const PROGRESS_VIEW = 'three-pass-progress';

/** Brings the view to the front, in the right sidebar where it is not open yet. */
export async function openProgress(workspace: Workspace): Promise<void> {
	await workspace.ensureSideLeaf(PROGRESS_VIEW, 'right', { active: true, reveal: true });
}
