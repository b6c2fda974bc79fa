import type { App } from '../app';
import { Scope } from '../base/keymap';

/** A window over the app. */
export class Modal {
	readonly scope = new Scope();
	readonly containerEl = createDiv({ cls: 'modal-container mod-dim' });
	readonly bgEl = this.containerEl.createDiv({ cls: 'modal-bg' });
	readonly modalEl = this.containerEl.createDiv({ cls: 'modal', attr: { role: 'dialog', 'aria-modal': 'true' } });
	readonly headerEl = this.modalEl.createDiv({ cls: 'modal-header' });
	readonly titleEl = this.headerEl.createDiv({ cls: 'modal-title' });
	readonly contentEl = this.modalEl.createDiv({ cls: 'modal-content' });
	shouldRestoreSelection = true;
	private focusBefore: Element | null = null;
	private isOpen = false;
	private closed: (() => unknown) | null = null;

	constructor(readonly app: App) {
		const close = this.modalEl.createDiv({ cls: 'modal-close-button', text: '×', attr: { 'aria-label': 'Close' } });
		close.addEventListener('click', () => this.close());
		this.bgEl.addEventListener('click', () => this.close());
		this.scope.register([], 'Escape', () => {
			this.close();
			return false;
		});
	}

	open(): void {
		if (this.isOpen) return;
		this.isOpen = true;
		this.focusBefore = document.activeElement;
		this.app.keymap.pushScope(this.scope);
		document.body.append(this.containerEl);
		if (this.focusBefore instanceof HTMLElement) this.focusBefore.blur();
		void this.onOpen();
	}

	close(): void {
		if (!this.isOpen) return;
		this.isOpen = false;
		this.app.keymap.popScope(this.scope);
		this.containerEl.detach();
		this.onClose();
		this.closed?.();
		if (this.shouldRestoreSelection && this.focusBefore instanceof HTMLElement) this.focusBefore.focus();
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

	setContent(content: string | DocumentFragment): this {
		this.contentEl.setText(content);
		return this;
	}

	setCloseCallback(callback: () => unknown): this {
		this.closed = callback;
		return this;
	}
}
