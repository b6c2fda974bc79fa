import type { Scope } from '../base/keymap';

/** Draws a suggestion and takes a choice. */
interface Owner<T> {
	renderSuggestion(value: T, el: HTMLElement): unknown;
	selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): unknown;
}

/** A list of suggestions of which one is selected, by mouse and by keyboard. */
export class Chooser<T> {
	values: readonly T[] = [];
	suggestions: HTMLElement[] = [];
	selectedItem = 0;

	constructor(
		private readonly owner: Owner<T>,
		readonly containerEl: HTMLElement,
		scope: Scope,
	) {
		containerEl.setAttr('role', 'listbox');
		// The field keeps the focus while a suggestion is clicked.
		containerEl.addEventListener('mousedown', (event) => event.preventDefault());
		const move = (key: string, by: (length: number) => number): void => {
			scope.register([], key, (event) => {
				if (event.isComposing || this.values.length === 0) return undefined;
				this.setSelectedItem(by(this.values.length), event);
				return false;
			});
		};
		move('ArrowDown', (length) => (this.selectedItem + 1) % length);
		move('ArrowUp', (length) => (this.selectedItem + length - 1) % length);
		move('PageDown', (length) => Math.min(this.selectedItem + 10, length - 1));
		move('PageUp', () => Math.max(this.selectedItem - 10, 0));
		scope.register([], 'Enter', (event) => (event.isComposing ? undefined : !this.useSelectedItem(event)));
	}

	setSuggestions(values: readonly T[]): void {
		this.values = values;
		this.containerEl.empty();
		this.suggestions = values.map((value, at) => {
			const el = this.containerEl.createDiv({ cls: 'suggestion-item', attr: { role: 'option' } });
			el.addEventListener('click', (event) => {
				event.preventDefault();
				this.owner.selectSuggestion(value, event);
			});
			el.addEventListener('mousemove', (event) => this.setSelectedItem(at, event));
			this.owner.renderSuggestion(value, el);
			return el;
		});
		this.setSelectedItem(0, null);
	}

	setSelectedItem(at: number, event: Event | null): void {
		this.selectedItem = at;
		this.suggestions.forEach((el, place) => {
			el.toggleClass('is-selected', place === at);
			el.setAttr('aria-selected', String(place === at));
		});
		if (event?.type !== 'mousemove') this.suggestions[at]?.scrollIntoView({ block: 'nearest' });
	}

	/** @returns whether there was anything to choose. */
	useSelectedItem(event: MouseEvent | KeyboardEvent): boolean {
		const value = this.values[this.selectedItem];
		if (value === undefined) return false;
		this.owner.selectSuggestion(value, event);
		return true;
	}
}
