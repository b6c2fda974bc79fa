import { Setting } from 'obsidian';
import type { App } from 'obsidian';
import type { Decision } from '../../../core/papers/reading-state';
import type { PluginTexts } from '../../../locales/en/plugin';
import { Dialog } from '../../base/dialog';

/**
 * Asks how to go on with a paper after a pass.
 *
 * @returns null where the user closes the dialog without an answer.
 */
export function askDecision(app: App, texts: PluginTexts, pass: number): Promise<Decision | null> {
	return new DecisionDialog(app, texts, pass).ask();
}

class DecisionDialog extends Dialog<Decision> {
	constructor(
		app: App,
		private readonly texts: PluginTexts,
		private readonly pass: number,
	) {
		super(app, 'three-pass-decision', texts.finish.title(pass));
	}

	protected override draw(): void {
		const { finish } = this.texts;
		this.contentEl.createEl('p', { text: finish.lead });
		this.#addChoice('continue', finish.continue, finish.continueHint(this.pass + 1));
		this.#addChoice('later', finish.later, finish.laterHint);
		this.#addChoice('stop', finish.stop, finish.stopHint);
	}

	#addChoice(decision: Decision, name: string, hint: string): void {
		new Setting(this.contentEl).setDesc(hint).addButton((button) => {
			button.setButtonText(name).onClick(() => this.answer(decision));
			if (decision !== 'continue') return;
			button.setCta();
			button.buttonEl.focus();
		});
	}
}
