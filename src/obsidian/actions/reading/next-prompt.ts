import { MarkdownView, Notice } from 'obsidian';
import type { Editor, TFile } from 'obsidian';
import type { Prompt } from '../../../core/passes/prompt';
import { openPrompt } from '../../../core/reading/checklist';
import type { Host } from '../../host';
import { moveCursor } from '../../vault/note-writer';
import { editorOf, shownText, viewOf } from '../../vault/open-notes';
import { paperIn } from './transition';

/** A note in reading view has no cursor. The place that the reader was last taken to is used instead. */
const visited = new WeakMap<MarkdownView, number>();

/** Goes from the cursor to the next open prompt of a paper, or to the one before; says so where none is open. */
export function goToOpenPrompt(host: Host, file: TFile, way: 'next' | 'previous'): void {
	const { workspace } = host.app;
	const text = shownText(workspace, file.path);
	const paper = text === null ? null : paperIn(host, file, text);
	if (paper === null) return;
	const editor = editorOf(workspace, file.path);
	const view = viewOf(workspace, file.path);
	const from =
		editor === null ? (view === null ? undefined : visited.get(view)) : editor.posToOffset(editor.getCursor());
	const prompt = openPrompt(paper.passes, from ?? (way === 'next' ? -1 : Infinity), way);
	if (prompt === null) new Notice(host.texts.plugin.thisPaper.noneOpen);
	else showPrompt(view, editor, prompt);
}

/**
 * Brings a note to the front at one of its prompts, as it is shown: with the cursor in the answer, or
 * scrolled to the question.
 */
export async function openAtPrompt({ app: { workspace } }: Host, file: TFile, prompt: Prompt): Promise<void> {
	const view = viewOf(workspace, file.path);
	if (view !== null) {
		await workspace.revealLeaf(view.leaf);
		workspace.setActiveLeaf(view.leaf, { focus: true });
	}
	showPrompt(view, editorOf(workspace, file.path), prompt);
}

function showPrompt(view: MarkdownView | null, editor: Editor | null, { cursor, line }: Prompt): void {
	if (editor !== null) moveCursor(editor, cursor);
	else if (view !== null) {
		visited.set(view, cursor);
		view.setEphemeralState({ line: line - 1 });
	}
}
