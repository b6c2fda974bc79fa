import type { SettingControl } from 'obsidian';
import type { Setting } from '../setting';
import type { AbstractTextComponent } from '../text';
import type { DrawnDefinitions } from './drawn';
import { now } from './predicate';

/** Draws the control of a row over the value that its tab has for it. */
export function drawControl(drawn: DrawnDefinitions, setting: Setting, control: SettingControl): void {
	const value = drawn.owner.getControlValue(control.key) ?? control.defaultValue;
	const text = typeof value === 'string' ? value : '';
	// Each kind of control validates its own kind of value.
	const check = control.validate as ((value: unknown) => unknown) | undefined;
	let turn = 0;
	/**
	 * A value that does not pass is shown as wrong, and not stored; an answer that a newer
	 * value overtook counts no more.
	 */
	const take = async (given: unknown, store = true): Promise<void> => {
		turn += 1;
		const own = turn;
		const said = await check?.(given);
		if (own !== turn) return;
		const wrong = typeof said === 'string' ? said : '';
		setting.setErrorMessage(wrong);
		if (wrong !== '' || !store) return;
		await drawn.owner.setControlValue(control.key, given);
		drawn.owner.refreshDomState();
	};
	addControl(setting, control, value, text, (given) => void take(given));
	if (check !== undefined) void take(value ?? text, false);
	drawn.follow(() => {
		setting.setDisabled(now(control.disabled, false));
	});
}

function addControl(
	setting: Setting,
	control: SettingControl,
	value: unknown,
	text: string,
	take: (value: unknown) => void,
): void {
	switch (control.type) {
		case 'toggle':
			setting.addToggle((toggle) => toggle.setValue(value === true).onChange(take));
			break;
		case 'dropdown':
			setting.addDropdown((dropdown) => dropdown.addOptions(control.options).setValue(text).onChange(take));
			break;
		case 'text':
			setting.addText((field) => fill(field, control, text, take));
			break;
		case 'textarea':
			setting.addTextArea((field) => {
				fill(field, control, text, take);
				if (control.rows !== undefined) field.inputEl.rows = control.rows;
			});
			break;
		case 'file':
		case 'folder':
			// The app suggests paths of the vault besides.
			setting.addSearch((field) => fill(field, control, text, take));
			break;
		default:
			throw new Error(`the host draws no control of the kind ${control.type}`);
	}
}

function fill(
	field: AbstractTextComponent<HTMLInputElement | HTMLTextAreaElement>,
	{ placeholder = '' }: { readonly placeholder?: string },
	text: string,
	take: (value: unknown) => void,
): void {
	field.setValue(text).setPlaceholder(placeholder).onChange(take);
}
