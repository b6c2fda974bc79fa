import type { App } from '../app';
import { Scope } from '../base/keymap';
import { Chooser } from './chooser';

/** Where a popover belongs: below it or, where there is no room, above it. */
export type Anchor = Pick<DOMRect, 'left' | 'top' | 'bottom'>;

/** Suggestions that hang below where one types. */
export abstract class PopoverSuggest<T> {
	readonly scope: Scope;
	readonly suggestEl = createDiv({ cls: 'suggestion-container' });
	readonly suggestions: Chooser<T>;
	isOpen = false;

	constructor(
		readonly app: App,
		scope?: Scope,
	) {
		this.scope = scope ?? new Scope(app.scope);
		this.suggestions = new Chooser<T>(this, this.suggestEl.createDiv({ cls: 'suggestion' }), this.scope);
		this.scope.register([], 'Escape', () => {
			this.close();
			return false;
		});
	}

	abstract renderSuggestion(value: T, el: HTMLElement): unknown;
	abstract selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): unknown;

	open(): void {
		if (this.isOpen) return;
		this.isOpen = true;
		this.app.keymap.pushScope(this.scope);
		activeDocument.body.append(this.suggestEl);
	}

	close(): void {
		if (!this.isOpen) return;
		this.isOpen = false;
		this.app.keymap.popScope(this.scope);
		this.suggestions.setSuggestions([]);
		this.suggestEl.detach();
	}

	/** Puts the popover where it is in view. */
	reposition({ left, top, bottom }: Anchor): void {
		const { offsetWidth, offsetHeight, win } = this.suggestEl;
		const below = bottom + offsetHeight <= win.innerHeight || top < offsetHeight;
		this.suggestEl.setCssStyles({
			left: `${Math.max(0, Math.min(left, win.innerWidth - offsetWidth))}px`,
			top: `${below ? bottom : top - offsetHeight}px`,
		});
	}
}
