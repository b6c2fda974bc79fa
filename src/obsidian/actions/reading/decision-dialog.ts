import { Modal, Setting } from 'obsidian';
import type { App } from 'obsidian';
import type { Decision } from '../../../core/papers/reading-state';
import type { PluginTexts } from '../../../locales/en/plugin';

/** Asks what becomes of a paper after a pass; null where the question is put away. */
export function askDecision(app: App, texts: PluginTexts, pass: number): Promise<Decision | null> {
	return new Promise((resolve) => new DecisionModal(app, texts, pass, resolve).open());
}

class DecisionModal extends Modal {
	#decision: Decision | null = null;

	constructor(
		app: App,
		private readonly texts: PluginTexts,
		private readonly pass: number,
		private readonly resolve: (decision: Decision | null) => void,
	) {
		super(app);
	}

	override onOpen(): void {
		const { finish } = this.texts;
		this.modalEl.addClass('three-pass-decision');
		this.setTitle(finish.title(this.pass));
		this.contentEl.createEl('p', { text: finish.lead });
		this.#addChoice('continue', finish.continue, finish.continueHint(this.pass + 1));
		this.#addChoice('later', finish.later, finish.laterHint);
		this.#addChoice('stop', finish.stop, finish.stopHint);
	}

	override onClose(): void {
		this.contentEl.empty();
		this.resolve(this.#decision);
	}

	#addChoice(decision: Decision, name: string, hint: string): void {
		new Setting(this.contentEl).setDesc(hint).addButton((button) => {
			button.setButtonText(name).onClick(() => {
				this.#decision = decision;
				this.close();
			});
			if (decision !== 'continue') return;
			button.setCta();
			button.buttonEl.focus();
		});
	}
}
