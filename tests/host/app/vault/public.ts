/** What this folder gives to `require('obsidian')`. */
export { normalizePath, TFile } from './files';
export { getAllTags } from './metadata-cache';
