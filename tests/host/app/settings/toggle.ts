import { ValueComponent } from './base-component';

/** A switch. */
export class ToggleComponent extends ValueComponent<boolean> {
	readonly toggleEl: HTMLElement;
	private readonly box: HTMLInputElement;

	constructor(containerEl: HTMLElement) {
		super();
		this.toggleEl = containerEl.createEl('label', { cls: 'checkbox-container' });
		this.box = this.toggleEl.createEl('input', { type: 'checkbox' });
		this.box.addEventListener('change', () => {
			this.toggleEl.toggleClass('is-enabled', this.box.checked);
			this.onChanged();
		});
	}

	override setDisabled(disabled: boolean): this {
		this.box.disabled = disabled;
		this.toggleEl.toggleClass('is-disabled', disabled);
		return super.setDisabled(disabled);
	}

	getValue(): boolean {
		return this.box.checked;
	}

	setValue(on: boolean): this {
		const differs = this.box.checked !== on;
		this.box.checked = on;
		this.toggleEl.toggleClass('is-enabled', on);
		if (differs) this.onChanged();
		return this;
	}
}
