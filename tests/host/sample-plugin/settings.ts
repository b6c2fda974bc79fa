import { PluginSettingTab, Setting } from 'obsidian';
import type SamplePlugin from './main';

export interface SampleSettings {
	greeting: string;
	isLoud: boolean;
}

export const DEFAULTS: SampleSettings = { greeting: 'Hello', isLoud: false };

/** A tab that draws itself. */
export class ClassicSettingTab extends PluginSettingTab {
	constructor(private readonly sample: SamplePlugin) {
		super(sample.app, sample);
	}

	override display(): void {
		const { containerEl, sample } = this;
		containerEl.empty();
		new Setting(containerEl).setName('Greeting').addText((text) =>
			text.setValue(sample.settings.greeting).onChange(async (greeting) => {
				sample.settings.greeting = greeting;
				await sample.saveData(sample.settings);
			}),
		);
		new Setting(containerEl).setName('In capitals').addToggle((toggle) =>
			toggle.setValue(sample.settings.isLoud).onChange(async (isLoud) => {
				sample.settings.isLoud = isLoud;
				await sample.saveData(sample.settings);
			}),
		);
	}
}
