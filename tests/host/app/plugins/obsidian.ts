import type { App } from '../app';
import { Component } from '../base/component';
import * as components from '../settings/components';
import { debounce } from '../base/debounce';
import { Editor } from '../markdown/editor';
import { Events } from '../base/events';
import { normalizePath, TAbstractFile, TFile, TFolder } from '../vault/files';
import { addIcon, getIcon, getIconIds, setIcon } from '../base/icons';
import { Keymap, Scope } from '../base/keymap';
import { WorkspaceLeaf } from '../workspace/leaf';
import { MarkdownEditView } from '../markdown/edit-view';
import { MarkdownView } from '../markdown/markdown-view';
import { MarkdownPreviewView } from '../markdown/preview-view';
import { EditableFileView } from '../views/editable-file-view';
import { FileView } from '../views/file-view';
import { TextFileView } from '../views/text-file-view';
import { Menu, MenuItem } from '../ui/menu';
import { getAllTags, MetadataCache } from '../vault/metadata-cache';
import { Modal } from '../ui/modal';
import { Notice } from '../ui/notice';
import { Plugin } from './plugin';
import { MarkdownRenderChild, MarkdownRenderer } from '../markdown/render';
import { Setting } from '../settings/setting';
import { PluginSettingTab } from '../settings/settings-window';
import { FuzzySuggestModal, SuggestModal } from '../ui/suggest';
import { Vault } from '../vault/vault';
import { ItemView, View } from '../workspace/view';
import { Workspace } from '../workspace/workspace';

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
		EditableFileView,
		Editor,
		Events,
		FileView,
		FuzzySuggestModal,
		getAllTags,
		getIcon,
		getIconIds,
		getLanguage: () => config.language,
		ItemView,
		Keymap,
		MarkdownEditView,
		MarkdownPreviewView,
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
		TextFileView,
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
