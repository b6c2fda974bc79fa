import { StateEffect, StateField } from '@codemirror/state';
import { EditorView, ViewPlugin } from '@codemirror/view';
import type { App } from '../app';
import type { TFile } from '../vault/files';
import type { HoverPopover } from '../hover/hover-popover';
import type { Editor } from './editor';

/** A note that is edited somewhere. */
export interface MarkdownFileInfo {
	readonly app: App;
	readonly file: TFile | null;
	readonly editor?: Editor;
	hoverPopover: HoverPopover | null;
}

/** A field whose value is given where an editor is made. */
function given<T>(name: string): StateField<T> {
	return StateField.define<T>({
		create: () => {
			throw new Error(`${name} belongs to the app's editors alone`);
		},
		update: (value) => value,
	});
}

/** The view that an editor's state belongs to. */
export const editorEditorField = given<EditorView>('editorEditorField');

/** The note that an editor shows. */
export const editorInfoField = given<MarkdownFileInfo>('editorInfoField');

/** The former name of `editorInfoField`. */
export const editorViewField = editorInfoField;

/** Switches live preview on and off. */
export const setLivePreview = StateEffect.define<boolean>();

/** Whether live preview is on. */
export const editorLivePreviewField = StateField.define<boolean>({
	create: () => false,
	update: (value, { effects }) =>
		effects.reduce((on, effect) => (effect.is(setLivePreview) ? effect.value : on), value),
});

/** Whether the left mouse button is held down in the editor. */
class LivePreviewState {
	mousedown = false;
	private readonly release = (): void => {
		this.mousedown = false;
	};

	constructor(private readonly view: EditorView) {
		view.dom.ownerDocument.addEventListener('mouseup', this.release, { capture: true });
	}

	destroy(): void {
		this.view.dom.ownerDocument.removeEventListener('mouseup', this.release, { capture: true });
	}
}

/** What the mouse does in an editor. */
export const livePreviewState = ViewPlugin.fromClass(LivePreviewState, {
	eventHandlers: {
		mousedown(event) {
			this.mousedown = event.button === 0;
		},
	},
});
