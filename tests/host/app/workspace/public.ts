/** What this folder gives to `require('obsidian')`. */
export { ItemView } from './view';
