import { AbstractTextComponent } from './text';

/** A field to search by, with a button that clears it while it holds something. */
export class SearchComponent extends AbstractTextComponent<HTMLInputElement> {
	readonly containerEl: HTMLElement;
	readonly clearButtonEl: HTMLElement;

	constructor(containerEl: HTMLElement) {
		const el = containerEl.createDiv({ cls: 'search-input-container' });
		super(el.createEl('input', { type: 'search', attr: { spellcheck: 'false', enterkeyhint: 'search' } }));
		this.containerEl = el;
		this.clearButtonEl = el.createDiv({
			cls: 'search-input-clear-button',
			attr: { 'aria-label': 'Clear search', role: 'button' },
		});
		this.clearButtonEl.addEventListener('click', () => {
			this.setValue('');
			this.onChanged();
			this.inputEl.focus();
		});
		this.showClearButton();
	}

	override setValue(value: string): this {
		super.setValue(value);
		this.showClearButton();
		return this;
	}

	override onChanged(): void {
		this.showClearButton();
		super.onChanged();
	}

	private showClearButton(): void {
		this.clearButtonEl.toggle(this.getValue() !== '');
	}
}
