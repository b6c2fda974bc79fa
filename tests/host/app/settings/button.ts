import { BaseComponent } from './base-component';

/** A button. */
export class ButtonComponent extends BaseComponent {
	readonly buttonEl: HTMLButtonElement;
	private callback: ((event: MouseEvent) => unknown) | null = null;

	constructor(containerEl: HTMLElement) {
		super();
		this.buttonEl = containerEl.createEl('button');
		this.buttonEl.addEventListener('click', (event) => this.callback?.(event));
	}

	override setDisabled(disabled: boolean): this {
		this.buttonEl.disabled = disabled;
		return super.setDisabled(disabled);
	}

	setButtonText(text: string): this {
		this.buttonEl.setText(text);
		return this;
	}

	setCta(): this {
		this.buttonEl.addClass('mod-cta');
		return this;
	}

	onClick(callback: (event: MouseEvent) => unknown): this {
		this.callback = callback;
		return this;
	}
}
