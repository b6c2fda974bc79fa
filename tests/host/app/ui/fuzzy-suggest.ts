import type { FuzzyMatch } from 'obsidian';
import { renderResults } from '../base/matches';
import { prepareFuzzySearch, sortSearchResults } from '../base/search';
import { SuggestModal } from './suggest';

/** A suggester over a list, by the letters of its items. */
export abstract class FuzzySuggestModal<T> extends SuggestModal<FuzzyMatch<T>> {
	abstract getItems(): T[];
	abstract getItemText(item: T): string;
	abstract onChooseItem(item: T, event: MouseEvent | KeyboardEvent): unknown;

	override getSuggestions(query: string): FuzzyMatch<T>[] {
		const search = prepareFuzzySearch(query.trim());
		const found = this.getItems().flatMap((item): FuzzyMatch<T>[] => {
			const match = search(this.getItemText(item));
			return match === null ? [] : [{ item, match }];
		});
		sortSearchResults(found);
		return found;
	}

	override renderSuggestion({ item, match }: FuzzyMatch<T>, el: HTMLElement): void {
		renderResults(el, this.getItemText(item), match);
	}

	override onChooseSuggestion({ item }: FuzzyMatch<T>, event: MouseEvent | KeyboardEvent): void {
		this.onChooseItem(item, event);
	}
}
