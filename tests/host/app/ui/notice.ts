/** A message that goes by itself. */
export class Notice {
	readonly noticeEl: HTMLElement;
	readonly messageEl: HTMLElement;
	readonly containerEl: HTMLElement;

	constructor(message: string | DocumentFragment, duration = 5000) {
		const container = document.querySelector<HTMLElement>('.notice-container') ?? document.body.createDiv({ cls: 'notice-container' });
		this.containerEl = container.createDiv({ cls: 'notice', attr: { role: 'status' } });
		this.messageEl = this.containerEl.createDiv({ cls: 'notice-message' });
		this.noticeEl = this.containerEl;
		this.setMessage(message);
		this.containerEl.addEventListener('click', () => this.hide());
		if (duration > 0) window.setTimeout(() => this.hide(), duration);
	}

	setMessage(message: string | DocumentFragment): this {
		this.messageEl.setText(message);
		return this;
	}

	hide(): void {
		this.containerEl.detach();
	}
}
