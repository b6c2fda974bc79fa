import type { Instruction } from 'obsidian';
import type { App } from '../app';
import { Chooser } from './chooser';
import { drawInstructions } from './instructions';
import { Modal } from './modal';

/** A field to type in, and what fits below it. */
export abstract class SuggestModal<T> extends Modal {
	limit = 100;
	emptyStateText = 'No results found.';
	readonly inputEl: HTMLInputElement;
	readonly resultContainerEl: HTMLElement;
	readonly instructionsEl: HTMLElement;
	readonly chooser: Chooser<T>;
	private asked = 0;

	constructor(app: App) {
		super(app);
		this.modalEl.className = 'prompt';
		this.modalEl.empty();
		this.inputEl = this.modalEl.createDiv({ cls: 'prompt-input-container' }).createEl('input', {
			cls: 'prompt-input',
			type: 'text',
			attr: { autocapitalize: 'off', spellcheck: 'false', enterkeyhint: 'done' },
		});
		this.resultContainerEl = this.modalEl.createDiv({ cls: 'prompt-results' });
		this.instructionsEl = createDiv({ cls: 'prompt-instructions' });
		this.chooser = new Chooser<T>(this, this.resultContainerEl, this.scope);
		this.inputEl.addEventListener('input', () => void this.updateSuggestions());
	}

	abstract getSuggestions(query: string): T[] | Promise<T[]>;
	abstract renderSuggestion(value: T, el: HTMLElement): unknown;
	abstract onChooseSuggestion(value: T, event: MouseEvent | KeyboardEvent): unknown;

	setPlaceholder(text: string): void {
		this.inputEl.placeholder = text;
	}

	setInstructions(instructions: readonly Instruction[]): void {
		this.modalEl.append(this.instructionsEl);
		drawInstructions(this.instructionsEl, instructions);
	}

	override open(): void {
		super.open();
		this.inputEl.focus();
		void this.updateSuggestions();
	}

	/** The app closes a suggester before it hands over the choice. */
	selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void {
		this.close();
		this.onChooseSuggestion(value, event);
	}

	onNoSuggestion(): void {
		this.chooser.setSuggestions([]);
		this.resultContainerEl.createDiv({ cls: 'suggestion-empty', text: this.emptyStateText });
	}

	/** An answer that comes after a newer question is too late. */
	async updateSuggestions(): Promise<void> {
		this.asked += 1;
		const turn = this.asked;
		const values = await this.getSuggestions(this.inputEl.value);
		if (turn !== this.asked) return;
		if (values.length === 0) this.onNoSuggestion();
		else this.chooser.setSuggestions(this.limit > 0 ? values.slice(0, this.limit) : values);
	}
}
