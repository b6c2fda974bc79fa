/** What this folder gives to `require('obsidian')`. */
export { FileSystemAdapter } from './adapter';
export { FileManager } from './file-manager';
export { normalizePath, TAbstractFile, TFile, TFolder } from './files';
export { getAllTags, MetadataCache } from './metadata-cache';
export { Vault } from './vault';
