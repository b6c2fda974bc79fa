import type { HSL, RGB } from 'obsidian';
import { ValueComponent } from './base-component';
import { hexToRgb, hslToRgb, rgbToHex, rgbToHsl } from './color-space';

/** A colour, as `#rrggbb`. */
export class ColorComponent extends ValueComponent<string> {
	readonly colorPickerEl: HTMLInputElement;

	constructor(containerEl: HTMLElement) {
		super();
		this.colorPickerEl = containerEl.createEl('input', { type: 'color' });
		this.colorPickerEl.addEventListener('input', () => this.onChanged());
	}

	override setDisabled(disabled: boolean): this {
		this.colorPickerEl.disabled = disabled;
		return super.setDisabled(disabled);
	}

	getValue(): string {
		return this.colorPickerEl.value;
	}

	getValueRgb(): RGB {
		return hexToRgb(this.getValue());
	}

	getValueHsl(): HSL {
		return rgbToHsl(this.getValueRgb());
	}

	setValue(value: string): this {
		this.colorPickerEl.value = value;
		return this;
	}

	setValueRgb(rgb: RGB): this {
		return this.setValue(rgbToHex(rgb));
	}

	setValueHsl(hsl: HSL): this {
		return this.setValueRgb(hslToRgb(hsl));
	}
}
