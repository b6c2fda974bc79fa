import { SuggestModal } from 'obsidian';
import type { App } from 'obsidian';
import type { Texts } from '../host';

/** Lets the user choose one of the passes 0 to `count`; null where none is chosen. */
export function choosePass(app: App, texts: Texts, count: number, current: number | null): Promise<number | null> {
	return new Promise((resolve) => new PassModal(app, texts, count, current, resolve).open());
}

class PassModal extends SuggestModal<number> {
	constructor(
		app: App,
		private readonly texts: Texts,
		private readonly count: number,
		private readonly current: number | null,
		private readonly resolve: (pass: number | null) => void,
	) {
		super(app);
		this.setPlaceholder(texts.plugin.setPass.placeholder);
	}

	override getSuggestions(query: string): number[] {
		const wanted = query.trim().toLowerCase();
		const passes = Array.from({ length: this.count + 1 }, (_, pass) => pass);
		return passes.filter((pass) => String(pass) === wanted || this.name(pass).toLowerCase().includes(wanted));
	}

	override renderSuggestion(pass: number, el: HTMLElement): void {
		el.addClass('mod-complex');
		el.createDiv({ cls: 'suggestion-content' }).createDiv({ cls: 'suggestion-title', text: this.name(pass) });
		if (pass === this.current) el.createDiv({ cls: 'suggestion-aux' }).createSpan({ cls: 'suggestion-flair', text: '✓' });
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
