/** What this folder gives to `require('obsidian')`. */
export { MarkdownEditView } from './edit-view';
export { Editor } from './editor';
export {
	editorEditorField,
	editorInfoField,
	editorLivePreviewField,
	editorViewField,
	livePreviewState,
} from './fields';
export { MarkdownView } from './markdown-view';
export { MarkdownPreviewView } from './preview-view';
export { MarkdownRenderer } from './render/markdown-renderer';
export { MarkdownPreviewRenderer, MarkdownRenderChild } from './render/processors';
export { EditorSuggest } from './suggest/editor-suggest';
