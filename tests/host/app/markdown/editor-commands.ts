import * as commands from '@codemirror/commands';
import { foldAll, foldCode, foldedRanges, unfoldAll, unfoldCode } from '@codemirror/language';
import type { Command, EditorView } from '@codemirror/view';
import type { EditorCommandName } from 'obsidian';

/** Folds what the cursor is at, or unfolds it. */
function toggleFold(view: EditorView): boolean {
	const line = view.state.doc.lineAt(view.state.selection.main.head);
	let folded = false;
	foldedRanges(view.state).between(line.from, line.to, () => {
		folded = true;
	});
	return folded ? unfoldCode(view) : foldCode(view);
}

/** What `Editor.exec` knows by name. */
export const EDITOR_COMMANDS: Readonly<Record<EditorCommandName, Command>> = {
	goUp: commands.cursorLineUp,
	goDown: commands.cursorLineDown,
	goLeft: commands.cursorCharLeft,
	goRight: commands.cursorCharRight,
	goStart: commands.cursorDocStart,
	goEnd: commands.cursorDocEnd,
	goWordLeft: commands.cursorGroupLeft,
	goWordRight: commands.cursorGroupRight,
	indentMore: commands.indentMore,
	indentLess: commands.indentLess,
	newlineAndIndent: commands.insertNewlineAndIndent,
	swapLineUp: commands.moveLineUp,
	swapLineDown: commands.moveLineDown,
	deleteLine: commands.deleteLine,
	toggleFold,
	foldAll,
	unfoldAll,
};
