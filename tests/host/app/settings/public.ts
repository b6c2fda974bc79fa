/** What this folder gives to `require('obsidian')`. */
export * from './components';
export { Setting } from './setting';
export { PluginSettingTab } from './settings-window';
