/** What this folder gives to `require('obsidian')`. */
export { MarkdownEditView } from './edit-view';
export { Editor } from './editor';
export { MarkdownView } from './markdown-view';
export { MarkdownPreviewView } from './preview-view';
export { MarkdownRenderChild, MarkdownRenderer } from './render';
