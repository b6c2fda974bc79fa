// The room `obsidian/base`. What every part of the plugin uses: settings, dialogs, telling about failures.
import { Modal } from 'obsidian';
import type { App } from 'obsidian';

/** A dialog that the user answers. A subclass draws it, and calls `answer` with what the user decided. */
export abstract class Dialog<Answer> extends Modal {
	#answer: Answer | null = null;
	#settle: (answer: Answer | null) => void = () => undefined;

	constructor(
		app: App,
		private readonly cls: string,
		private readonly title: string,
	) {
		super(app);
	}

	/** Opens the dialog. @returns the answer, or null where the user closed the dialog without one. */
	ask(): Promise<Answer | null> {
		return new Promise((resolve) => {
			this.#settle = resolve;
			this.open();
		});
	}

	override onOpen(): void {
		this.modalEl.addClass(this.cls);
		this.setTitle(this.title);
		this.draw();
	}

	override onClose(): void {
		this.contentEl.empty();
		this.#settle(this.#answer);
	}

	protected abstract draw(): void;

	protected answer(answer: Answer): void {
		this.#answer = answer;
		this.close();
	}
}
