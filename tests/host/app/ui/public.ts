/** What this folder gives to `require('obsidian')`. */
export { ConfirmationButton, ConfirmationModal } from './confirmation-modal';
export { FuzzySuggestModal } from './fuzzy-suggest';
export { AbstractInputSuggest } from './input-suggest';
export { Menu } from './menu';
export { MenuItem, MenuSeparator } from './menu-item';
export { Modal } from './modal';
export { Notice } from './notice';
export { PopoverSuggest } from './popover-suggest';
export { SuggestModal } from './suggest';
