import type { App } from '../app';
import { Modal } from './modal';

/** A field to type in, and what fits below it. */
export abstract class SuggestModal<T> extends Modal {
	limit = 100;
	emptyStateText = 'No results found.';
	readonly inputEl: HTMLInputElement;
	readonly resultContainerEl: HTMLElement;
	private values: readonly T[] = [];
	private selected = 0;
	private asked = 0;

	constructor(app: App) {
		super(app);
		this.modalEl.className = 'prompt';
		this.modalEl.empty();
		this.inputEl = this.modalEl.createDiv({ cls: 'prompt-input-container' }).createEl('input', { cls: 'prompt-input', type: 'text' });
		this.resultContainerEl = this.modalEl.createDiv({ cls: 'prompt-results', attr: { role: 'listbox' } });
		this.inputEl.addEventListener('input', () => void this.refresh());
		const move = (by: number) => () => {
			this.select(this.selected + by);
			return false;
		};
		this.scope.register([], 'ArrowDown', move(1));
		this.scope.register([], 'ArrowUp', move(-1));
		this.scope.register(null, 'Enter', (event) => {
			if (event.isComposing) return undefined;
			this.selectActiveSuggestion(event);
			return false;
		});
	}

	abstract getSuggestions(query: string): T[] | Promise<T[]>;
	abstract renderSuggestion(value: T, el: HTMLElement): unknown;
	abstract onChooseSuggestion(value: T, event: Event): unknown;

	setPlaceholder(text: string): void {
		this.inputEl.placeholder = text;
	}

	setInstructions(instructions: readonly { command: string; purpose: string }[]): void {
		const el = this.modalEl.createDiv({ cls: 'prompt-instructions' });
		for (const { command, purpose } of instructions) el.createDiv({ cls: 'prompt-instruction', text: `${command} ${purpose}` });
	}

	override open(): void {
		super.open();
		this.inputEl.focus();
		void this.refresh();
	}

	/** The app closes a suggester before it hands over the choice. */
	selectSuggestion(value: T, event: Event): void {
		this.close();
		this.onChooseSuggestion(value, event);
	}

	selectActiveSuggestion(event: Event): void {
		const value = this.values[this.selected];
		if (value !== undefined) this.selectSuggestion(value, event);
	}

	onNoSuggestion(): void {
		this.resultContainerEl.createDiv({ cls: 'suggestion-empty', text: this.emptyStateText });
	}

	private async refresh(): Promise<void> {
		this.asked += 1;
		const turn = this.asked;
		const values = await this.getSuggestions(this.inputEl.value);
		if (turn !== this.asked) return;
		this.values = values.slice(0, this.limit);
		this.resultContainerEl.empty();
		if (this.values.length === 0) this.onNoSuggestion();
		this.values.forEach((value, at) => {
			const el = this.resultContainerEl.createDiv({ cls: 'suggestion-item', attr: { role: 'option' } });
			el.addEventListener('click', (event) => this.selectSuggestion(value, event));
			el.addEventListener('mousemove', () => this.select(at));
			this.renderSuggestion(value, el);
		});
		this.select(0);
	}

	private select(at: number): void {
		const items = this.resultContainerEl.findAll('.suggestion-item');
		this.selected = items.length === 0 ? 0 : (at + items.length) % items.length;
		items.forEach((item, index) => item.toggleClass('is-selected', index === this.selected));
		items[this.selected]?.scrollIntoView({ block: 'nearest' });
	}
}

/** A suggester over a list, by the letters of its items in order. */
export abstract class FuzzySuggestModal<T> extends SuggestModal<{ item: T; match: { score: number; matches: [number, number][] } }> {
	abstract getItems(): T[];
	abstract getItemText(item: T): string;
	abstract onChooseItem(item: T, event: Event): unknown;

	override getSuggestions(query: string): { item: T; match: { score: number; matches: [number, number][] } }[] {
		return this.getItems()
			.map((item) => ({ item, score: fuzzyScore(query, this.getItemText(item)) }))
			.filter((one): one is { item: T; score: number } => one.score !== null)
			.sort((a, b) => b.score - a.score)
			.map(({ item, score }) => ({ item, match: { score, matches: [] } }));
	}

	override renderSuggestion({ item }: { item: T }, el: HTMLElement): void {
		el.setText(this.getItemText(item));
	}

	override onChooseSuggestion({ item }: { item: T }, event: Event): void {
		this.onChooseItem(item, event);
	}
}

/** How well the words of a query are found in a text; null where one is not. */
export function fuzzyScore(query: string, text: string): number | null {
	const words = query.toLowerCase().split(/\s+/u).filter((word) => word !== '');
	let score = 0;
	for (const word of words) {
		const at = text.toLowerCase().indexOf(word);
		if (at < 0) return null;
		score -= at / 100;
	}
	return score - text.length / 10_000;
}
