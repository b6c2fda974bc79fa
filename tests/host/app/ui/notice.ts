/** A message that goes by itself. */
export class Notice {
	readonly noticeEl: HTMLElement;
	readonly messageEl: HTMLElement;
	readonly containerEl: HTMLElement;
	private readonly stackEl: HTMLElement;

	/** @param duration how long it stays, in milliseconds; 0 for until it is dismissed. */
	constructor(message: string | DocumentFragment, duration = 5000) {
		const { body } = activeDocument;
		this.stackEl = body.find('.notice-container') ?? body.createDiv({ cls: 'notice-container' });
		this.containerEl = this.stackEl.createDiv({ cls: 'notice', attr: { role: 'status' } });
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
		if (this.stackEl.childElementCount === 0) this.stackEl.detach();
	}
}
