import type { App } from './app';
import { Component } from './component';
import * as components from './components';
import { debounce } from './debounce';
import { Editor } from './editor';
import { Events } from './events';
import { normalizePath, TAbstractFile, TFile, TFolder } from './files';
import { addIcon, getIcon, getIconIds, setIcon } from './icons';
import { Keymap, Scope } from './keymap';
import { WorkspaceLeaf } from './leaf';
import { MarkdownView } from './markdown-view';
import { Menu, MenuItem } from './menu';
import { getAllTags, MetadataCache } from './metadata-cache';
import { Modal } from './modal';
import { Notice } from './notice';
import { Plugin } from './plugin';
import { MarkdownRenderChild, MarkdownRenderer } from './render';
import { Setting } from './setting';
import { PluginSettingTab } from './settings-window';
import { FuzzySuggestModal, SuggestModal } from './suggest';
import { Vault } from './vault';
import { ItemView, View } from './view';
import { Workspace } from './workspace';

/** Names of the module that a plugin read and the host does not have. */
export const missingExports = new Set<string>();

function setTooltip(el: HTMLElement, tooltip: string, options: { placement?: string } = {}): void {
	el.setAttrs({ 'aria-label': tooltip, 'data-tooltip-position': options.placement ?? null });
}

/** The module that `require('obsidian')` gives to a plugin. What it lacks is undefined, and named in `missingExports`. */
export function createModule({ config }: App): object {
	const module = {
		...components,
		addIcon,
		apiVersion: '1.13.1',
		Component,
		debounce,
		Editor,
		Events,
		FuzzySuggestModal,
		getAllTags,
		getIcon,
		getIconIds,
		getLanguage: () => config.language,
		ItemView,
		Keymap,
		MarkdownRenderChild,
		MarkdownRenderer,
		MarkdownView,
		Menu,
		MenuItem,
		MetadataCache,
		Modal,
		normalizePath,
		Notice,
		Platform: { isMobile: config.mobile, isPhone: config.mobile, isTablet: false, isDesktop: !config.mobile, isDesktopApp: !config.mobile, isMobileApp: config.mobile },
		Plugin,
		PluginSettingTab,
		requireApiVersion: () => true,
		Scope,
		setIcon,
		Setting,
		setTooltip,
		SuggestModal,
		TAbstractFile,
		TFile,
		TFolder,
		Vault,
		View,
		Workspace,
		WorkspaceLeaf,
	};
	return new Proxy(module, {
		get: (target, name, receiver): unknown => {
			if (typeof name === 'string' && !(name in target) && name !== 'default' && name !== '__esModule') missingExports.add(name);
			return Reflect.get(target, name, receiver);
		},
	});
}
