/** What this folder gives to `require('obsidian')`. */
export { Component } from './component';
export { debounce } from './debounce';
export { setIcon } from './icons';
export { Keymap } from './keymap';
export { Platform } from './platform';
export { setTooltip } from './tooltip';
export { stringifyYaml } from './yaml';
