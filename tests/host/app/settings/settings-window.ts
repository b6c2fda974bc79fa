import type { App } from '../app';
import { setIcon } from '../base/icons';
import { Modal } from '../ui/modal';
import type { PluginSettingTab } from './setting-tab';

/** The window of the settings, with a tab for every plugin that has one. */
export class SettingsWindow extends Modal {
	readonly pluginTabs: PluginSettingTab[] = [];
	private activeTab: PluginSettingTab | null = null;
	private readonly listEl: HTMLElement;
	private readonly tabContentContainer: HTMLElement;

	constructor(app: App) {
		super(app);
		this.modalEl.addClass('mod-settings', 'mod-sidebar-layout');
		this.contentEl.addClass('vertical-tabs-container');
		this.listEl = this.contentEl
			.createDiv({ cls: 'vertical-tab-header' })
			.createDiv({ cls: 'vertical-tab-header-groups' });
		this.tabContentContainer = this.contentEl.createDiv({ cls: 'vertical-tab-content-container' });
	}

	addSettingTab(tab: PluginSettingTab): void {
		this.pluginTabs.push(tab);
		tab.update();
		this.drawTabs();
	}

	removeSettingTab(tab: PluginSettingTab): void {
		this.pluginTabs.remove(tab);
		if (this.activeTab === tab) this.closeActiveTab();
		this.drawTabs();
	}

	override onClose(): void {
		this.closeActiveTab();
	}

	private openTab(tab: PluginSettingTab): void {
		this.closeActiveTab();
		this.activeTab = tab;
		this.modalEl.addClass('is-tab-open');
		this.tabContentContainer.append(tab.containerEl);
		tab.show();
		this.drawTabs();
	}

	private closeActiveTab(): void {
		this.activeTab?.leave();
		this.activeTab = null;
		this.modalEl.removeClass('is-tab-open');
		this.tabContentContainer.empty();
	}

	private drawTabs(): void {
		this.listEl.empty();
		const group = this.listEl.createDiv({ cls: 'vertical-tab-header-group' });
		group.createDiv({ cls: 'vertical-tab-header-group-title', text: 'Community plugins' });
		const items = group.createDiv({ cls: 'vertical-tab-header-group-items' });
		for (const tab of this.pluginTabs) {
			const item = items.createDiv({
				cls: 'vertical-tab-nav-item tappable',
				attr: { 'data-setting-id': tab.id, role: 'button', tabindex: 0 },
			});
			item.toggleClass('is-active', tab === this.activeTab);
			setIcon(item.createDiv({ cls: 'vertical-tab-nav-item-icon' }), tab.icon);
			item.createDiv({ cls: 'vertical-tab-nav-item-title', text: tab.name });
			item.addEventListener('click', () => this.openTab(tab));
		}
	}
}
