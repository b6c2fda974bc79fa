import { ValueComponent } from './base-component';

/** A choice of several. */
export class DropdownComponent extends ValueComponent<string> {
	readonly selectEl: HTMLSelectElement;

	constructor(containerEl: HTMLElement) {
		super();
		this.selectEl = containerEl.createEl('select', { cls: 'dropdown' });
		this.selectEl.addEventListener('change', () => this.onChanged());
	}

	override setDisabled(disabled: boolean): this {
		this.selectEl.disabled = disabled;
		return super.setDisabled(disabled);
	}

	addOption(value: string, text: string): this {
		this.selectEl.createEl('option', { value, text });
		return this;
	}

	addOptions(options: Record<string, string>): this {
		for (const [value, text] of Object.entries(options)) this.addOption(value, text);
		return this;
	}

	getValue(): string {
		return this.selectEl.value;
	}

	setValue(value: string): this {
		this.selectEl.value = value;
		return this;
	}
}
