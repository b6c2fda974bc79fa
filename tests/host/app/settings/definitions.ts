import type { SettingControl, SettingDefinition, SettingDefinitionItem } from 'obsidian';
import { Setting } from './setting';

/** Where a definition's control has its value. */
export interface ControlStore {
	getControlValue(key: string): unknown;
	setControlValue(key: string, value: unknown): unknown;
}

/** Kinds of definitions and controls that were asked for and are not drawn. */
export const notDrawn = new Set<string>();

/** Draws a settings tab that is given as data. */
export function drawDefinitions(containerEl: HTMLElement, items: readonly SettingDefinitionItem[], store: ControlStore): void {
	for (const item of items) {
		if ('visible' in item && isOff(item.visible)) continue;
		if (!('type' in item)) drawOne(containerEl, item, store);
		else if (item.type === 'group') {
			const group = containerEl.createDiv({ cls: 'setting-group' });
			if (item.heading !== undefined) new Setting(group).setName(item.heading).setHeading();
			drawDefinitions(group.createDiv({ cls: 'setting-items' }), item.items ?? [], store);
		} else notDrawn.add(item.type);
	}
}

function isOff(visible: boolean | (() => boolean) | undefined): boolean {
	return visible !== undefined && !(typeof visible === 'function' ? visible() : visible);
}

function drawOne(containerEl: HTMLElement, definition: SettingDefinition, store: ControlStore): void {
	const setting = new Setting(containerEl).setName(definition.name).setDesc(definition.desc ?? '');
	const { control, action } = definition;
	if (control !== undefined) drawControl(setting, control, store);
	else if (action !== undefined) setting.settingEl.addEventListener('click', () => action(setting.settingEl, 0));
	else if (definition.render !== undefined) notDrawn.add('render');
}

function drawControl(setting: Setting, control: SettingControl, store: ControlStore): void {
	const value = store.getControlValue(control.key);
	const text = typeof value === 'string' ? value : '';
	const take = (given: string): void => void takeChecked(setting, control, given, store);
	switch (control.type) {
		case 'toggle':
			setting.addToggle((toggle) => toggle.setValue(value === true).onChange((on) => void store.setControlValue(control.key, on)));
			break;
		case 'dropdown':
			setting.addDropdown((dropdown) => dropdown.addOptions(control.options).setValue(text).onChange(take));
			break;
		case 'text':
			setting.addText((field) => field.setValue(text).setPlaceholder(control.placeholder ?? '').onChange(take));
			break;
		case 'file':
		case 'folder':
			setting.addSearch((field) => field.setValue(text).setPlaceholder(control.placeholder ?? '').onChange(take));
			break;
		case 'textarea':
			setting.addTextArea((field) => {
				field.setValue(text).setPlaceholder(control.placeholder ?? '').onChange(take);
				if (control.rows !== undefined) field.inputEl.rows = control.rows;
			});
			break;
		default:
			notDrawn.add(control.type);
	}
}

/** A value that does not pass is shown as wrong, and not stored. */
async function takeChecked(setting: Setting, control: SettingControl, value: string, store: ControlStore): Promise<void> {
	const validate = control.validate as ((value: string) => string | void | Promise<string | void>) | undefined;
	const wrong = await validate?.(value);
	setting.settingEl.find('.setting-item-error')?.detach();
	if (typeof wrong === 'string' && wrong !== '') setting.infoEl.createDiv({ cls: 'setting-item-error', text: wrong, attr: { role: 'alert' } });
	else await store.setControlValue(control.key, value);
}
