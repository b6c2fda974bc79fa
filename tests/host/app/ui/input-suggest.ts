import type { App } from '../app';
import { PopoverSuggest } from './popover-suggest';

/** Suggestions for a field, while it has the focus. */
export abstract class AbstractInputSuggest<T> extends PopoverSuggest<T> {
	limit = 100;
	private asked = 0;
	private selected: ((value: T, event: MouseEvent | KeyboardEvent) => unknown) | null = null;

	constructor(
		app: App,
		readonly textInputEl: HTMLInputElement | HTMLDivElement,
	) {
		super(app);
		textInputEl.addEventListener('input', () => void this.onInputChange());
		textInputEl.addEventListener('focus', () => void this.onInputChange());
		textInputEl.addEventListener('blur', () => {
			this.asked += 1;
			this.close();
		});
	}

	abstract getSuggestions(query: string): T[] | Promise<T[]>;

	getValue(): string {
		return this.textInputEl.instanceOf(HTMLInputElement) ? this.textInputEl.value : this.textInputEl.getText();
	}

	setValue(value: string): void {
		if (this.textInputEl.instanceOf(HTMLInputElement)) this.textInputEl.value = value;
		else this.textInputEl.setText(value);
	}

	selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void {
		this.selected?.(value, event);
	}

	onSelect(callback: (value: T, event: MouseEvent | KeyboardEvent) => unknown): this {
		this.selected = callback;
		return this;
	}

	/** An answer that comes after a newer question, or after the focus has gone, is too late. */
	private async onInputChange(): Promise<void> {
		this.asked += 1;
		const turn = this.asked;
		const values = await this.getSuggestions(this.getValue());
		if (turn !== this.asked || !this.textInputEl.isActiveElement()) return;
		if (values.length === 0) {
			this.close();
			return;
		}
		this.open();
		this.suggestions.setSuggestions(this.limit > 0 ? values.slice(0, this.limit) : values);
		const at = this.textInputEl.getBoundingClientRect();
		this.suggestEl.setCssStyles({ width: `${at.width}px` });
		this.reposition(at);
	}
}
