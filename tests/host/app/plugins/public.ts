/** What this folder gives to `require('obsidian')`. */
export { Plugin } from './plugin';
