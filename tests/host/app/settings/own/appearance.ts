import type { SettingDefinitionItem } from 'obsidian';
import type { App } from '../../app';
import { SettingTab } from '../setting-tab';

/** The colours. */
export class AppearanceTab extends SettingTab {
	override icon = 'lucide-palette';

	constructor(app: App) {
		super(app, 'appearance', 'Appearance');
	}

	override getSettingDefinitions(): SettingDefinitionItem[] {
		return [
			{
				name: 'Base color scheme',
				control: { type: 'dropdown', key: 'theme', options: { light: 'Light', dark: 'Dark' } },
			},
		];
	}

	override getControlValue(): string {
		return this.app.isDarkMode() ? 'dark' : 'light';
	}

	override setControlValue(_key: string, theme: unknown): void {
		this.app.setTheme(theme === 'dark' ? 'dark' : 'light');
	}
}
