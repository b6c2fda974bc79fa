import type { SettingDefinitionItem } from 'obsidian';
import type { App } from '../../app';
import { SettingTab } from '../setting-tab';

/** The language, which takes a new start. */
export class GeneralTab extends SettingTab {
	override icon = 'lucide-settings';

	constructor(app: App) {
		super(app, 'about', 'General');
	}

	override getSettingDefinitions(): SettingDefinitionItem[] {
		return [
			{
				name: 'Language',
				desc: 'The display language. The app starts anew with it.',
				control: { type: 'dropdown', key: 'language', options: { en: 'English', zh: '简体中文' } },
			},
		];
	}

	override getControlValue(): string {
		return this.app.config.language;
	}

	override setControlValue(_key: string, language: unknown): void {
		const url = new URL(window.location.href);
		url.searchParams.set('language', String(language));
		window.location.replace(url);
	}
}
