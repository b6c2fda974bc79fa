/** What this folder gives to `require('obsidian')`. */
export {
	arrayBufferToBase64,
	arrayBufferToHex,
	base64ToArrayBuffer,
	getBlobArrayBuffer,
	hexToArrayBuffer,
} from './binary';
export { Component } from './component';
export { debounce } from './debounce';
export { Events } from './events';
export {
	getFrontMatterInfo,
	parseFrontMatterAliases,
	parseFrontMatterEntry,
	parseFrontMatterStringArray,
	parseFrontMatterTags,
} from './front-matter';
export { htmlToMarkdown, sanitizeHTMLToDom } from './html';
export { addIcon, getIcon, getIconIds, removeIcon, setIcon } from './icons';
export { Keymap, Scope } from './keymap';
export {
	getLinkpath,
	iterateCacheRefs,
	iterateRefs,
	parseLinktext,
	resolveSubpath,
	stripHeading,
	stripHeadingForLink,
} from './links';
export { renderMatches, renderResults } from './matches';
export { finishRenderMath, renderMath } from './math';
export { request, requestUrl } from './network';
export { Platform } from './platform';
export { fuzzySearch, prepareFuzzySearch, prepareQuery, prepareSimpleSearch, sortSearchResults } from './search';
export { displayTooltip, setTooltip } from './tooltip';
export { apiVersion, requireApiVersion } from './version';
export { parseYaml, stringifyYaml } from './yaml';
