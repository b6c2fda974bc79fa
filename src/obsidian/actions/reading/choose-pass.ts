import { SuggestModal } from 'obsidian';
import type { App } from 'obsidian';
import type { Texts } from '../../host';

/** The question. */
export interface PassChoice {
	readonly placeholder: string;
	readonly passes: readonly number[];
	/** The pass that is marked, if any. */
	readonly current: number | null;
}

/** Lets the user choose a pass; null where none is chosen. */
export function choosePass(app: App, texts: Texts, choice: PassChoice): Promise<number | null> {
	return new Promise((resolve) => new PassModal(app, texts, choice, resolve).open());
}

class PassModal extends SuggestModal<number> {
	constructor(
		app: App,
		private readonly texts: Texts,
		private readonly choice: PassChoice,
		private readonly resolve: (pass: number | null) => void,
	) {
		super(app);
		this.setPlaceholder(choice.placeholder);
	}

	override getSuggestions(query: string): number[] {
		const wanted = query.trim().toLowerCase();
		return this.choice.passes.filter(
			(pass) => String(pass) === wanted || this.name(pass).toLowerCase().includes(wanted),
		);
	}

	override renderSuggestion(pass: number, el: HTMLElement): void {
		el.addClass('mod-complex');
		el.createDiv({ cls: 'suggestion-content' }).createDiv({ cls: 'suggestion-title', text: this.name(pass) });
		if (pass === this.choice.current)
			el.createDiv({ cls: 'suggestion-aux' }).createSpan({ cls: 'suggestion-flair', text: '✓' });
	}

	override onChooseSuggestion(pass: number): void {
		this.resolve(pass);
	}

	override onClose(): void {
		// The app closes a suggester before it hands over the choice, and a promise keeps its first answer.
		window.setTimeout(() => this.resolve(null), 0);
	}

	private name(pass: number): string {
		return this.texts.shared.group(`pass-${pass}`);
	}
}
