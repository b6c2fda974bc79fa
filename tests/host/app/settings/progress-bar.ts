import { ValueComponent } from './base-component';

/** How far something is, from 0 to 100. */
export class ProgressBarComponent extends ValueComponent<number> {
	private readonly barEl: HTMLElement;
	private readonly lineEl: HTMLElement;
	private value = 0;

	constructor(containerEl: HTMLElement) {
		super();
		this.barEl = containerEl.createDiv({
			cls: 'setting-progress-bar',
			attr: { role: 'progressbar', 'aria-valuemin': 0, 'aria-valuemax': 100 },
		});
		this.lineEl = this.barEl.createDiv({ cls: 'setting-progress-bar-inner' });
		this.setValue(0);
	}

	getValue(): number {
		return this.value;
	}

	setValue(value: number): this {
		this.value = Math.max(0, Math.min(100, value));
		this.barEl.setAttr('aria-valuenow', this.value);
		this.lineEl.setCssStyles({ width: `${this.value}%` });
		return this;
	}
}
