import { setIcon } from '../base/icons';

/** A value that a row shows and does not let change. */
export class DisplayValueComponent {
	readonly valueEl: HTMLElement;
	private readonly statusEl: HTMLElement;

	constructor(containerEl: HTMLElement) {
		this.statusEl = containerEl.createDiv({ cls: 'setting-item-status' });
		this.valueEl = containerEl.createDiv({ cls: 'setting-item-display-value' });
	}

	setValue(value: string | null): this {
		this.valueEl.setText(value ?? '');
		return this;
	}

	setStatus(status: 'warning' | null): this {
		this.statusEl.toggleClass('mod-warning', status === 'warning');
		if (status === null) this.statusEl.empty();
		else setIcon(this.statusEl, 'lucide-alert-triangle');
		return this;
	}
}
