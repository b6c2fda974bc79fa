import type { SettingDefinition, SettingDefinitionPage } from 'obsidian';
import { setIcon } from '../../base/icons';
import { Setting } from '../setting';
import type { SettingGroup } from '../setting-group';
import { drawControl } from './controls';
import type { DrawnDefinitions } from './drawn';
import { now } from './predicate';

type Row = SettingDefinition | SettingDefinitionPage;

/** Draws one row of a group. */
export function drawRow(drawn: DrawnDefinitions, group: SettingGroup, definition: Row): Setting {
	const setting = new Setting(group.listEl).setName(definition.name).setDesc(descriptionOf(definition));
	drawn.follow(() => setting.settingEl.toggle(now(definition.visible, true)));
	if ('type' in definition) drawPageLink(drawn, setting, definition);
	else if (definition.control !== undefined) drawControl(drawn, setting, definition.control);
	else if (definition.action !== undefined) drawAction(drawn, setting, definition.action, definition.disabled);
	else if (definition.render !== undefined) {
		// Only the border of the types is crossed here: the classes are those that plugins know by these names.
		const render = definition.render as unknown as (setting: Setting, group: SettingGroup) => void | (() => void);
		const cleanup = render(setting, group);
		if (typeof cleanup === 'function') drawn.onCleanUp(cleanup);
	}
	return setting;
}

/** A fragment can be put in once, and this row may be drawn again. */
function descriptionOf({ desc = '' }: Row): string | DocumentFragment {
	return typeof desc === 'string' ? desc : (desc.cloneNode(true) as DocumentFragment);
}

/** Where a row stands among the rows of its group. */
export function indexOf(row: HTMLElement): number {
	return [...(row.parentElement?.children ?? [])].filter((el) => el.hasClass('setting-item')).indexOf(row);
}

function drawAction(
	drawn: DrawnDefinitions,
	setting: Setting,
	action: (el: HTMLElement, index: number) => void,
	disabled: boolean | (() => boolean) | undefined,
): void {
	const { settingEl } = setting;
	press(setting, () => {
		if (!now(disabled, false)) action(settingEl, indexOf(settingEl));
	});
	drawn.follow(() => {
		setting.setDisabled(now(disabled, false));
		settingEl.setAttr('aria-disabled', String(now(disabled, false)));
	});
}

function drawPageLink(drawn: DrawnDefinitions, setting: Setting, page: SettingDefinitionPage): void {
	setting.addDisplayValue((component) =>
		component.setValue(now(page.displayValue, '')).setStatus(now(page.status, null)),
	);
	setIcon(setting.controlEl.createDiv({ cls: 'setting-item-chevron' }), 'lucide-chevron-right');
	press(setting, () => drawn.owner.enterPage(page));
}

/** Lets a whole row be pressed, by mouse and by keyboard. */
function press(setting: Setting, act: () => void): void {
	const { settingEl } = setting.setClass('mod-clickable');
	settingEl.setAttrs({ role: 'button', tabindex: 0 });
	settingEl.addEventListener('click', (event) => {
		// A button within the row, such as the one that deletes it, is not the row.
		if (event.target instanceof Element && event.target.closest('.extra-setting-button') === null) act();
	});
	settingEl.addEventListener('keydown', (event) => {
		if (event.target !== settingEl || (event.key !== 'Enter' && event.key !== ' ')) return;
		event.preventDefault();
		act();
	});
}
