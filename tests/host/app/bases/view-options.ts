import type { BasesAllOptions, BasesOptions, BasesPropertyId } from 'obsidian';
import { Setting } from '../settings/setting';
import type { BasesViewConfig } from './view-config';

/** Draws what a view lets the user set. */
export function drawOptions(
	el: HTMLElement,
	options: readonly BasesAllOptions[],
	config: BasesViewConfig,
	properties: readonly BasesPropertyId[],
): void {
	for (const option of options) {
		if (option.shouldHide?.() === true) continue;
		if (option.type === 'group') {
			new Setting(el).setName(option.displayName).setHeading();
			drawOptions(el, option.items, config, properties);
		} else drawOption(new Setting(el).setName(option.displayName), option, config, properties);
	}
}

function drawOption(
	setting: Setting,
	option: BasesOptions,
	config: BasesViewConfig,
	properties: readonly BasesPropertyId[],
): void {
	const { key } = option;
	const value = config.get(key) ?? option.default;
	const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
	switch (option.type) {
		case 'toggle':
			setting.addToggle((toggle) => toggle.setValue(value === true).onChange((on) => config.set(key, on)));
			return;
		case 'dropdown':
			setting.addDropdown((dropdown) =>
				dropdown
					.addOptions(option.options)
					.setValue(text)
					.onChange((chosen) => config.set(key, chosen)),
			);
			return;
		case 'property': {
			const ids = properties.filter((id) => option.filter?.(id) ?? true);
			const names = Object.fromEntries(ids.map((id) => [id, config.getDisplayName(id)]));
			setting.addDropdown((dropdown) =>
				dropdown
					.addOptions({ '': option.placeholder ?? '', ...names })
					.setValue(text)
					.onChange((id) => config.set(key, id === '' ? null : id)),
			);
			return;
		}
		case 'multitext':
			setting.addText((input) =>
				input.setValue(Array.isArray(value) ? value.join(', ') : '').onChange((list) =>
					config.set(
						key,
						list.split(',').map((one) => one.trim()),
					),
				),
			);
			return;
		case 'slider':
			setting.addSlider((slider) =>
				slider
					.setLimits(option.min ?? 0, option.max ?? 100, option.step ?? 1)
					.setValue(Number(text))
					.onChange((number) => config.set(key, number)),
			);
			return;
		default:
			setting.addText((input) =>
				input
					.setPlaceholder(option.placeholder ?? '')
					.setValue(text)
					.onChange((typed) => config.set(key, typed)),
			);
	}
}
