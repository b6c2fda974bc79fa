/** What this folder gives to `require('obsidian')`. */
export { MarkdownView } from './markdown-view';
export { MarkdownRenderer } from './render/markdown-renderer';
export { MarkdownRenderChild } from './render/processors';
