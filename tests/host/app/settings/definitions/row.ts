import type { SettingDefinition } from 'obsidian';
import { Setting } from '../setting';
import { drawControl } from './controls';
import type { DrawnDefinitions } from './drawn';
import { now } from './predicate';

/** Draws one row of a group. */
export function drawRow(drawn: DrawnDefinitions, listEl: HTMLElement, definition: SettingDefinition): void {
	const { name, desc = '', visible } = definition;
	const setting = new Setting(listEl).setName(name).setDesc(desc);
	drawn.follow(() => setting.settingEl.toggle(now(visible, true)));
	if (definition.control !== undefined) drawControl(drawn, setting, definition.control);
	else if (definition.action !== undefined) drawAction(drawn, setting, definition.action, definition.disabled);
}

function drawAction(
	drawn: DrawnDefinitions,
	setting: Setting,
	action: (el: HTMLElement, index: number) => void,
	disabled: boolean | (() => boolean) | undefined,
): void {
	const { settingEl } = setting.setClass('mod-clickable');
	const act = (): void => {
		if (!now(disabled, false)) action(settingEl, [...(settingEl.parentElement?.children ?? [])].indexOf(settingEl));
	};
	settingEl.setAttrs({ role: 'button', tabindex: 0 });
	settingEl.addEventListener('click', act);
	settingEl.addEventListener('keydown', (event) => {
		if (event.key !== 'Enter' && event.key !== ' ') return;
		event.preventDefault();
		act();
	});
	drawn.follow(() => {
		setting.setDisabled(now(disabled, false));
		settingEl.setAttr('aria-disabled', String(now(disabled, false)));
	});
}
