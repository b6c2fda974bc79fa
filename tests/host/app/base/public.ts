/** What this folder gives to `require('obsidian')`. */
export { Component } from './component';
export { debounce } from './debounce';
export { Events } from './events';
export { addIcon, getIcon, getIconIds, setIcon } from './icons';
export { Keymap, Scope } from './keymap';
export { Platform } from './platform';
export { setTooltip } from './tooltip';
export { apiVersion, requireApiVersion } from './version';
