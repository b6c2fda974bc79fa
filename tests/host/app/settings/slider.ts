import { ValueComponent } from './base-component';

/** A number between two others, shown beside the slider that sets it. */
export class SliderComponent extends ValueComponent<number> {
	readonly valueEl: HTMLElement;
	readonly sliderEl: HTMLInputElement;
	private instant = false;
	private format: (value: number) => string = String;

	constructor(containerEl: HTMLElement) {
		super();
		this.valueEl = containerEl.createDiv({ cls: 'slider-value' });
		this.sliderEl = containerEl.createEl('input', { cls: 'slider', type: 'range' });
		this.sliderEl.addEventListener('input', () => {
			this.showValue();
			if (this.instant) this.onChanged();
		});
		this.sliderEl.addEventListener('change', () => {
			if (!this.instant) this.onChanged();
		});
		this.showValue();
	}

	override setDisabled(disabled: boolean): this {
		this.sliderEl.disabled = disabled;
		return super.setDisabled(disabled);
	}

	/** Whether the value follows while the slider is dragged. */
	setInstant(instant: boolean): this {
		this.instant = instant;
		return this;
	}

	setLimits(min: number | null, max: number | null, step: number | 'any'): this {
		this.sliderEl.setAttrs({ min, max, step });
		this.showValue();
		return this;
	}

	/** The value is always shown. */
	setDynamicTooltip(): this {
		return this;
	}

	setDisplayFormat(format: (value: number) => string): this {
		this.format = format;
		this.showValue();
		return this;
	}

	getValue(): number {
		return this.sliderEl.valueAsNumber;
	}

	getValuePretty(): string {
		return this.format(this.getValue());
	}

	setValue(value: number): this {
		this.sliderEl.value = String(value);
		this.showValue();
		return this;
	}

	private showValue(): void {
		this.valueEl.setText(this.getValuePretty());
	}
}
