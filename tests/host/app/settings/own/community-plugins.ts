import type { SettingDefinitionItem } from 'obsidian';
import type { App } from '../../app';
import { SettingTab } from '../setting-tab';

/** Switches plugins on and off. */
export class CommunityPluginsTab extends SettingTab {
	override icon = 'lucide-puzzle';

	constructor(app: App) {
		super(app, 'community-plugins', 'Community plugins');
	}

	override getSettingDefinitions(): SettingDefinitionItem[] {
		const manifests = Object.values(this.app.plugins.manifests).sort((a, b) => a.name.localeCompare(b.name));
		return [
			{
				type: 'list',
				heading: 'Installed plugins',
				emptyState: 'No plugins are installed.',
				items: manifests.map(({ id, name, version, description }) => ({
					name,
					desc: `Version ${version}. ${description}`,
					control: { type: 'toggle', key: id },
				})),
			},
		];
	}

	override getControlValue(id: string): boolean {
		return this.app.plugins.getPlugin(id) !== null;
	}

	override async setControlValue(id: string, on: unknown): Promise<void> {
		const { plugins } = this.app;
		if (on !== true) await plugins.disablePluginAndSave(id);
		// A plugin that does not start is not on, whatever the switch says.
		else if (!(await plugins.enablePluginAndSave(id))) this.update();
	}
}
