import type { SettingControl, SettingNumberControl } from 'obsidian';
import type { Setting } from '../setting';
import type { DrawnDefinitions } from './drawn';
import { FileSuggest, FolderSuggest } from './path-suggest';
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
	addControl(drawn, setting, control, value, text, (given) => void take(given));
	if (check !== undefined) void take(value ?? text, false);
	drawn.follow(() => {
		setting.setDisabled(now(control.disabled, false));
	});
}

function addControl(
	drawn: DrawnDefinitions,
	setting: Setting,
	control: SettingControl,
	value: unknown,
	text: string,
	take: (value: unknown) => void,
): void {
	const { app } = drawn.owner;
	switch (control.type) {
		case 'toggle':
			setting.addToggle((toggle) => toggle.setValue(value === true).onChange(take));
			break;
		case 'dropdown':
			setting.addDropdown((dropdown) => dropdown.addOptions(control.options).setValue(text).onChange(take));
			break;
		case 'text':
			setting.addText((field) =>
				field
					.setValue(text)
					.setPlaceholder(control.placeholder ?? '')
					.onChange(take),
			);
			break;
		case 'textarea':
			setting.addTextArea((field) => {
				field
					.setValue(text)
					.setPlaceholder(control.placeholder ?? '')
					.onChange(take);
				if (control.rows !== undefined) field.inputEl.rows = control.rows;
			});
			break;
		case 'number':
			addNumber(setting, control, value, take);
			break;
		case 'slider':
			setting.addSlider((slider) => {
				if (control.displayFormat !== undefined) slider.setDisplayFormat(control.displayFormat);
				slider
					.setLimits(control.min, control.max, control.step)
					.setValue(typeof value === 'number' ? value : control.min)
					.onChange(take);
			});
			break;
		case 'color':
			setting.addColorPicker((picker) => picker.setValue(text === '' ? '#000000' : text).onChange(take));
			break;
		case 'file':
			setting.addSearch((field) => {
				field
					.setValue(text)
					.setPlaceholder(control.placeholder ?? '')
					.onChange(take);
				new FileSuggest(app, field, control.filter);
			});
			break;
		case 'folder':
			setting.addSearch((field) => {
				field
					.setValue(text)
					.setPlaceholder(control.placeholder ?? '')
					.onChange(take);
				new FolderSuggest(app, field, control.includeRoot === true, control.filter);
			});
			break;
	}
}

/** A number is taken when one leaves the field or presses Enter; none at all means the default. */
function addNumber(
	setting: Setting,
	control: SettingNumberControl,
	value: unknown,
	take: (value: unknown) => void,
): void {
	const { min, max, step, placeholder = '', defaultValue = 0 } = control;
	setting.addText((field) => {
		const { inputEl } = field.setValue(typeof value === 'number' ? String(value) : '').setPlaceholder(placeholder);
		inputEl.type = 'number';
		inputEl.setAttrs({ min: min ?? null, max: max ?? null, step: step ?? 'any' });
		inputEl.addEventListener('change', () => {
			const given = inputEl.valueAsNumber;
			const wrong = inputEl.validity.badInput
				? 'Enter a number.'
				: given < (min ?? given)
					? `Enter ${min} or more.`
					: given > (max ?? given)
						? `Enter ${max} or less.`
						: '';
			if (wrong === '') take(Number.isNaN(given) ? defaultValue : given);
			else setting.setErrorMessage(wrong);
		});
	});
}
