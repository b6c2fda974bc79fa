import { StateEffect, StateField } from '@codemirror/state';
import type { App } from '../app';
import type { TFile } from '../vault/files';
import type { HoverPopover } from '../hover/hover-popover';
import type { Editor } from './editor';

/** A note that is edited somewhere. */
interface MarkdownFileInfo {
	readonly app: App;
	readonly file: TFile | null;
	readonly editor?: Editor;
	hoverPopover: HoverPopover | null;
}

/** The note that an editor shows; its value is given where the editor is made. */
export const editorInfoField = StateField.define<MarkdownFileInfo>({
	create: () => {
		throw new Error("editorInfoField belongs to the app's editors alone");
	},
	update: (value) => value,
});

/** Switches live preview on and off. */
export const setLivePreview = StateEffect.define<boolean>();

/** Whether live preview is on. */
export const editorLivePreviewField = StateField.define<boolean>({
	create: () => false,
	update: (value, { effects }) =>
		effects.reduce((on, effect) => (effect.is(setLivePreview) ? effect.value : on), value),
});
