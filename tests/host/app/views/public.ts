/** What this folder gives to `require('obsidian')`. */
export { TextFileView } from './text-file-view';
