import { MarkdownView } from 'obsidian';
import type { Editor, TFile, Workspace } from 'obsidian';

/** The views in which a note is open. Background tabs that are not loaded yet have no such view. */
export function viewsOf(workspace: Workspace, path: string): MarkdownView[] {
	return workspace
		.getLeavesOfType('markdown')
		.map(({ view }) => view)
		.filter((view): view is MarkdownView => view instanceof MarkdownView && view.file?.path === path);
}

/** The editor in which a note is open, the active one first; null where the note is not open for editing. */
export function editorOf(workspace: Workspace, path: string): Editor | null {
	const { activeEditor } = workspace;
	// A note may be open in a tab and be edited where it is embedded, such as on a canvas. The user then types there.
	const isEmbedded =
		activeEditor !== null && !(activeEditor instanceof MarkdownView) && activeEditor.file?.path === path;
	if (isEmbedded && activeEditor.editor !== undefined) return activeEditor.editor;
	const editing = viewsOf(workspace, path).filter((view) => view.getMode() === 'source');
	const view = editing.find((candidate) => candidate === activeEditor) ?? editing[0];
	return view?.editor ?? null;
}

/** The view in which a note is open, for editing or reading: the active one, else the most recent, else any. */
export function viewOf(workspace: Workspace, path: string): MarkdownView | null {
	const views = viewsOf(workspace, path);
	const recent = workspace.getMostRecentLeaf()?.view;
	return (
		views.find((view) => view === workspace.activeEditor) ??
		views.find((view) => view === recent) ??
		views[0] ??
		null
	);
}

/** A note's text as the screen shows it, in an editor or in reading view; null where it is not open. Reads no file. */
export function shownText(workspace: Workspace, path: string): string | null {
	const editor = editorOf(workspace, path);
	return editor === null ? (viewOf(workspace, path)?.getViewData() ?? null) : editor.getValue();
}

/** Whether a note is on screen or in a loaded tab, so that a change to it was most likely made here. */
export function isOpen(workspace: Workspace, path: string): boolean {
	return viewsOf(workspace, path).length > 0 || workspace.activeEditor?.file?.path === path;
}

/** The note that a command is about. */
export function activeNote(workspace: Workspace): TFile | null {
	const file = workspace.activeEditor?.file ?? workspace.getActiveFile();
	return file?.extension === 'md' ? file : null;
}
