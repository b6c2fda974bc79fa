import type { App } from '../app';
import { ButtonComponent } from '../settings/button';
import { Modal } from './modal';

/** One answer of a question; it closes the question unless its handler gives back something true. */
export class ConfirmationButton extends ButtonComponent {
	/** Whether the focus is here when the question opens. */
	takesFocus = false;

	constructor(private readonly modal: ConfirmationModal) {
		super(modal.buttonContainerEl);
		this.onClick(() => undefined);
	}

	override onClick(handler: (event: MouseEvent) => unknown): this {
		return super.onClick(async (event) => {
			if (!(await handler(event))) this.modal.close();
		});
	}

	setInitialFocus(): this {
		this.takesFocus = true;
		return this;
	}

	setSecondary(): this {
		return this.setClass('mod-secondary');
	}

	setCancel(): this {
		return this.setClass('mod-cancel');
	}
}

/** A question with a button for every answer. */
export class ConfirmationModal extends Modal {
	readonly buttonContainerEl = this.modalEl.createDiv({ cls: 'modal-button-container' });
	private readonly buttons: ConfirmationButton[] = [];

	constructor(app: App) {
		super(app);
		this.containerEl.addClass('mod-confirmation');
	}

	override open(): void {
		super.open();
		this.buttons.findLast((button) => button.takesFocus)?.buttonEl.focus();
	}

	addClass(cls: string): this {
		this.modalEl.addClass(cls);
		return this;
	}

	addCheckbox(label: string, callback: (value: boolean) => unknown): this {
		const el = this.buttonContainerEl.createEl('label', { cls: 'mod-checkbox' });
		const box = el.createEl('input', { type: 'checkbox' });
		el.appendText(label);
		box.addEventListener('change', () => void callback(box.checked));
		return this;
	}

	addButton(fill: (button: ConfirmationButton) => unknown): this {
		const button = new ConfirmationButton(this);
		this.buttons.push(button);
		fill(button);
		return this;
	}

	addCancelButton(text = 'Cancel'): this {
		return this.addButton((button) => button.setButtonText(text).setCancel());
	}
}
