import { Setting } from 'obsidian';
import type { App, ButtonComponent } from 'obsidian';
import type { PluginTexts } from '../../../locales/en/plugin';
import { Dialog } from '../../base/dialog';

/** Which note a typed title would lead to. */
export type TitleOutlook =
	| { readonly kind: 'unusable' }
	| { readonly kind: 'new'; readonly path: string; /** another note of this name, or '' */ readonly namesake: string }
	| { readonly kind: 'exists'; readonly path: string };

/**
 * Asks for the title of a new paper note, and shows which note it would create.
 *
 * @returns null where the user gives no title.
 */
export function askTitle(app: App, texts: PluginTexts, look: (title: string) => TitleOutlook): Promise<string | null> {
	return new TitleDialog(app, texts, look).ask();
}

/** Safari reports the end of a composition before the key event that ended it. */
const AFTER_COMPOSITION_MS = 50;

class TitleDialog extends Dialog<string> {
	#typed = '';
	#composedAt = -Infinity;
	#button: ButtonComponent | null = null;
	#row: Setting | null = null;

	constructor(
		app: App,
		private readonly texts: PluginTexts,
		private readonly look: (title: string) => TitleOutlook,
	) {
		super(app, 'three-pass-new-note', texts.newNote.title);
	}

	protected override draw(): void {
		const { newNote, cancel } = this.texts;
		this.#row = new Setting(this.contentEl).setName(newNote.name).addText((text) => {
			text.setPlaceholder(newNote.placeholder);
			text.inputEl.addEventListener('input', () => this.#showOutlook(text.inputEl.value));
			text.inputEl.enterKeyHint = 'done';
			text.inputEl.addEventListener('compositionend', (event) => (this.#composedAt = event.timeStamp));
			text.inputEl.addEventListener('keydown', (event) => this.#onKey(event));
			text.inputEl.focus();
		});
		new Setting(this.contentEl)
			.addButton((button) => (this.#button = button.setCta().onClick(() => this.#submit())))
			.addButton((button) => button.setButtonText(cancel).onClick(() => this.close()));
		this.#showOutlook('');
	}

	#showOutlook(title: string): void {
		this.#typed = title.trim();
		const { newNote } = this.texts;
		const outlook = this.look(this.#typed);
		this.#button
			?.setButtonText(outlook.kind === 'exists' ? newNote.open : newNote.create)
			.setDisabled(outlook.kind === 'unusable');
		this.#row?.setDesc(this.#typed === '' ? '' : this.#hint(outlook));
	}

	#hint(outlook: TitleOutlook): string {
		const { newNote } = this.texts;
		if (outlook.kind === 'unusable') return newNote.unusable;
		if (outlook.kind === 'exists') return newNote.exists(outlook.path);
		return outlook.namesake === ''
			? newNote.willCreate(outlook.path)
			: `${newNote.willCreate(outlook.path)} · ${newNote.namesake(outlook.namesake)}`;
	}

	#onKey(event: KeyboardEvent): void {
		if (event.key !== 'Enter' || event.isComposing || event.timeStamp - this.#composedAt < AFTER_COMPOSITION_MS)
			return;
		event.preventDefault();
		this.#submit();
	}

	#submit(): void {
		if (this.look(this.#typed).kind !== 'unusable') this.answer(this.#typed);
	}
}
