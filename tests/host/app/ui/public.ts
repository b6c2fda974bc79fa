/** What this folder gives to `require('obsidian')`. */
export { Menu, MenuItem } from './menu';
export { Modal } from './modal';
export { Notice } from './notice';
export { FuzzySuggestModal, SuggestModal } from './suggest';
