import { SuggestModal } from 'obsidian';
import type { App } from 'obsidian';
import type { Texts } from '../../host';

/** A pass by its number, or a status in which a paper rests. */
export type ChosenState = number | 'later' | 'stopped' | 'finished';

export interface StateChoice<State extends ChosenState> {
	readonly placeholder: string;
	readonly states: readonly State[];
	/** The state that is ticked. */
	readonly current: State | null;
}

/** Lets the user choose a state. @returns null where the user chooses nothing. */
export function chooseState<State extends ChosenState>(
	app: App,
	texts: Texts,
	choice: StateChoice<State>,
): Promise<State | null> {
	return new Promise((resolve) => new StateModal(app, texts, choice, resolve).open());
}

class StateModal<State extends ChosenState> extends SuggestModal<State> {
	constructor(
		app: App,
		private readonly texts: Texts,
		private readonly choice: StateChoice<State>,
		private readonly resolve: (state: State | null) => void,
	) {
		super(app);
		this.setPlaceholder(choice.placeholder);
	}

	override getSuggestions(query: string): State[] {
		const wanted = query.trim().toLowerCase();
		return this.choice.states.filter(
			(state) => String(state) === wanted || this.#name(state).toLowerCase().includes(wanted),
		);
	}

	override renderSuggestion(state: State, el: HTMLElement): void {
		el.addClass('mod-complex');
		el.createDiv({ cls: 'suggestion-content' }).createDiv({ cls: 'suggestion-title', text: this.#name(state) });
		if (state === this.choice.current)
			el.createDiv({ cls: 'suggestion-aux' }).createSpan({ cls: 'suggestion-flair', text: '✓' });
	}

	override onChooseSuggestion(state: State): void {
		this.resolve(state);
	}

	override onClose(): void {
		// The app closes a suggester before it passes on the choice, and a promise keeps its first value.
		window.setTimeout(() => this.resolve(null), 0);
	}

	#name(state: State): string {
		return this.texts.shared.group(typeof state === 'number' ? `pass-${state}` : state);
	}
}
