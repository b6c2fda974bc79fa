import { FuzzySuggestModal, Modal } from 'obsidian';
import type { App, TFile } from 'obsidian';

/** Says something until it is closed. */
export class GreetingModal extends Modal {
	constructor(
		app: App,
		private readonly text: string,
	) {
		super(app);
	}

	override onOpen(): void {
		this.setTitle('Sample');
		this.contentEl.createEl('p', { text: this.text });
	}

	override onClose(): void {
		this.contentEl.empty();
	}
}

/** Chooses a note by some of its letters. */
export class NoteChooser extends FuzzySuggestModal<TFile> {
	constructor(
		app: App,
		private readonly choose: (file: TFile) => unknown,
	) {
		super(app);
		this.setPlaceholder('Choose a note');
	}

	getItems(): TFile[] {
		return this.app.vault.getMarkdownFiles();
	}

	getItemText(file: TFile): string {
		return file.basename;
	}

	onChooseItem(file: TFile): void {
		this.choose(file);
	}
}
