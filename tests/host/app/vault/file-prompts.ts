import type { App } from '../app';
import { Modal } from '../ui/modal';
import type { TAbstractFile } from './files';

/** Asks by buttons; null where the question is put away. */
export function askByButtons(
	app: App,
	title: string,
	text: string,
	answers: readonly string[],
): Promise<string | null> {
	return new Promise((resolve) => {
		const modal = new Modal(app);
		let answer: string | null = null;
		modal.setTitle(title).contentEl.createEl('p', { text });
		const buttons = modal.modalEl.createDiv({ cls: 'modal-button-container' });
		for (const one of answers) {
			buttons
				.createEl('button', { text: one, cls: one === answers[0] ? 'mod-cta' : '' })
				.addEventListener('click', () => {
					answer = one;
					modal.close();
				});
		}
		modal.setCloseCallback(() => resolve(answer));
		modal.open();
		buttons.querySelector('button')?.focus();
	});
}

/** Asks for a new name of a file; null where the question is put away. */
export function askName(app: App, file: TAbstractFile, name: string): Promise<string | null> {
	return new Promise((resolve) => {
		const modal = new Modal(app);
		let answer: string | null = null;
		modal.setTitle(`Rename ${file.name}`);
		const input = modal.contentEl.createEl('input', { type: 'text', value: name, cls: 'rename-textarea' });
		input.addEventListener('keydown', (event) => {
			if (event.key !== 'Enter' || event.isComposing) return;
			answer = input.value.trim();
			modal.close();
		});
		modal.setCloseCallback(() => resolve(answer));
		modal.open();
		input.select();
	});
}
