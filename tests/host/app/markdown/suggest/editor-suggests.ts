import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { TFile } from '../../vault/files';
import type { Editor } from '../editor';
import type { EditorSuggest } from './editor-suggest';

/** All that suggests while one types; the first that the text is for suggests alone. */
export class EditorSuggests {
	readonly suggests: EditorSuggest<unknown>[] = [];
	private current: EditorSuggest<unknown> | null = null;

	addSuggest(suggest: EditorSuggest<unknown>): void {
		this.suggests.push(suggest);
	}

	removeSuggest(suggest: EditorSuggest<unknown>): void {
		this.suggests.remove(suggest);
		suggest.close();
	}

	/** What was typed asks all of them; a cursor that moved asks only where there are suggestions. */
	onUpdate(editor: Editor, file: TFile | null, isTyped: boolean): void {
		if (file === null || (!isTyped && this.current?.context?.editor !== editor)) return;
		const found = this.suggests.find((suggest) => suggest.trigger(editor, file)) ?? null;
		if (this.current !== found) this.current?.close();
		this.current = found;
	}

	close(): void {
		this.current?.close();
		this.current = null;
	}
}

/** An editor in which there are suggestions. */
interface Suggesting {
	readonly editor: Editor;
	readonly file: TFile | null;
}

/** Asks for suggestions as an editor is typed in, and leaves them as it is left. */
export function suggestWhileTyping(suggests: EditorSuggests, view: Suggesting): Extension {
	return [
		EditorView.updateListener.of(({ docChanged, selectionSet, transactions }) => {
			if (!docChanged && !selectionSet) return;
			suggests.onUpdate(
				view.editor,
				view.file,
				docChanged && transactions.some((one) => one.isUserEvent('input') || one.isUserEvent('delete')),
			);
		}),
		EditorView.domEventHandlers({ blur: () => suggests.close() }),
	];
}
