import type { SearchResult } from 'obsidian';

/** Writes a text with what a search found in it marked. */
export function renderResults(el: HTMLElement, text: string, { matches }: SearchResult): void {
	let written = 0;
	for (const [from, to] of matches) {
		el.appendText(text.slice(written, from));
		el.createSpan({ cls: 'suggestion-highlight', text: text.slice(from, to) });
		written = to;
	}
	el.appendText(text.slice(written));
}
