/** What this folder gives to `require('obsidian')`. */
export { SearchComponent } from './search-component';
export { Setting } from './setting';
export { PluginSettingTab } from './setting-tab';
