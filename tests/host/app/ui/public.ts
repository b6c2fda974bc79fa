/** What this folder gives to `require('obsidian')`. */
export { FuzzySuggestModal } from './fuzzy-suggest';
export { Menu } from './menu';
export { Modal } from './modal';
export { Notice } from './notice';
export { SuggestModal } from './suggest';
