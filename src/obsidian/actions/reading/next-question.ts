import { MarkdownView, Notice } from 'obsidian';
import type { Editor, TFile } from 'obsidian';
import type { Question } from '../../../core/passes/question';
import { openQuestion } from '../../../core/reading/checklist';
import type { Host } from '../../host';
import { moveCursor } from '../../vault/note-writer';
import { editorOf, shownText, viewOf } from '../../vault/open-notes';
import { paperIn } from './transition';

/** The place that the reader was last taken to, because a note in reading view has no cursor. */
const visited = new WeakMap<MarkdownView, number>();

/** Goes from the cursor to the next or previous open question of a paper, or says that no question is open. */
export function goToOpenQuestion(host: Host, file: TFile, way: 'next' | 'previous'): void {
	const { workspace } = host.app;
	const text = shownText(workspace, file.path);
	const paper = text === null ? null : paperIn(host, file, text);
	if (paper === null) return;
	const editor = editorOf(workspace, file.path);
	const view = viewOf(workspace, file.path);
	const from =
		editor === null ? (view === null ? undefined : visited.get(view)) : editor.posToOffset(editor.getCursor());
	const question = openQuestion(paper.passes, from ?? (way === 'next' ? -1 : Infinity), way);
	if (question === null) new Notice(host.texts.plugin.thisPaper.noneOpen);
	else showQuestion(view, editor, question);
}

/** Shows a question of a note in front: an editor gets the cursor in the answer, a reading view is scrolled to it. */
export async function openAtQuestion({ app: { workspace } }: Host, file: TFile, question: Question): Promise<void> {
	const view = viewOf(workspace, file.path);
	if (view !== null) {
		await workspace.revealLeaf(view.leaf);
		workspace.setActiveLeaf(view.leaf, { focus: true });
	}
	showQuestion(view, editorOf(workspace, file.path), question);
}

function showQuestion(view: MarkdownView | null, editor: Editor | null, { cursor, line }: Question): void {
	if (editor !== null) moveCursor(editor, cursor);
	else if (view !== null) {
		visited.set(view, cursor);
		view.setEphemeralState({ line: line - 1 });
	}
}
