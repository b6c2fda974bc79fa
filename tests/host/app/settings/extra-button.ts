import type { TooltipOptions } from 'obsidian';
import { setIcon } from '../base/icons';
import { setTooltip } from '../base/tooltip';
import { BaseComponent } from './base-component';

/** A button that is an icon. */
export class ExtraButtonComponent extends BaseComponent {
	readonly extraSettingsEl: HTMLElement;
	private callback: (() => unknown) | null = null;

	constructor(containerEl: HTMLElement) {
		super();
		this.extraSettingsEl = containerEl.createDiv({
			cls: 'clickable-icon extra-setting-button',
			attr: { role: 'button', tabindex: 0 },
		});
		const press = (): void => {
			if (!this.disabled) this.callback?.();
		};
		this.extraSettingsEl.addEventListener('click', press);
		this.extraSettingsEl.addEventListener('keydown', (event) => {
			if (event.key !== 'Enter' && event.key !== ' ') return;
			event.preventDefault();
			press();
		});
		this.setIcon('lucide-settings');
	}

	override setDisabled(disabled: boolean): this {
		this.extraSettingsEl.toggleClass('is-disabled', disabled);
		this.extraSettingsEl.setAttr('aria-disabled', String(disabled));
		return super.setDisabled(disabled);
	}

	setIcon(icon: string): this {
		setIcon(this.extraSettingsEl, icon);
		return this;
	}

	setTooltip(tooltip: string, options?: TooltipOptions): this {
		setTooltip(this.extraSettingsEl, tooltip, options);
		return this;
	}

	onClick(callback: () => unknown): this {
		this.callback = callback;
		return this;
	}
}
