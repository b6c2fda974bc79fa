import type { App } from '../app';
import { Scope } from '../base/keymap';
import { setIcon } from '../base/icons';
import { moveFocus } from './focus-trap';

/** A window over the app. */
export class Modal {
	readonly scope = new Scope();
	readonly containerEl = createDiv({ cls: 'modal-container mod-dim' });
	readonly bgEl = this.containerEl.createDiv({ cls: 'modal-bg' });
	readonly modalEl = this.containerEl.createDiv({
		cls: 'modal',
		attr: { role: 'dialog', 'aria-modal': 'true', tabindex: -1 },
	});
	readonly headerEl = this.modalEl.createDiv({ cls: 'modal-header' });
	readonly titleEl = this.headerEl.createDiv({ cls: 'modal-title' });
	readonly contentEl = this.modalEl.createDiv({ cls: 'modal-content' });
	shouldRestoreSelection = true;
	private focusBefore: Element | null = null;
	private isOpen = false;

	constructor(readonly app: App) {
		const close = this.modalEl.createDiv({
			cls: 'modal-close-button mod-raised clickable-icon',
			attr: { 'aria-label': 'Close', role: 'button' },
		});
		setIcon(close, 'lucide-x');
		close.addEventListener('click', () => this.close());
		this.bgEl.addEventListener('click', () => this.close());
		this.scope.register([], 'Escape', () => {
			this.close();
			return false;
		});
		for (const back of [false, true]) {
			this.scope.register(back ? ['Shift'] : [], 'Tab', () => {
				moveFocus(this.modalEl, back);
				return false;
			});
		}
	}

	/** Opens in the window that is in use. */
	open(): void {
		if (this.isOpen) return;
		this.isOpen = true;
		const { body, activeElement } = activeDocument;
		this.focusBefore = activeElement;
		this.app.keymap.pushScope(this.scope);
		body.append(this.containerEl);
		// Keys are the modal's from now on, and not those of what is behind it.
		this.modalEl.focus();
		void this.onOpen();
	}

	close(): void {
		if (!this.isOpen) return;
		this.isOpen = false;
		this.app.keymap.popScope(this.scope);
		this.containerEl.detach();
		this.onClose();
		if (this.shouldRestoreSelection && this.focusBefore?.instanceOf(HTMLElement) === true) this.focusBefore.focus();
	}

	onOpen(): unknown {
		return undefined;
	}

	onClose(): void {
		// For those that extend this.
	}

	setTitle(title: string): this {
		this.titleEl.setText(title);
		return this;
	}
}
