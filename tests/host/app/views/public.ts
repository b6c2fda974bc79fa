/** What this folder gives to `require('obsidian')`. */
export { EditableFileView } from './editable-file-view';
export { FileView } from './file-view';
export { TextFileView } from './text-file-view';
