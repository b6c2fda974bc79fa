import type { SearchMatches, SearchResult } from 'obsidian';

/** Writes a text with what was found in it marked; `offset` is where the text begins in what was searched. */
export function renderMatches(
	el: HTMLElement | DocumentFragment,
	text: string,
	matches: SearchMatches | null,
	offset = 0,
): void {
	let written = 0;
	for (const [from, to] of matches ?? []) {
		const start = Math.max(written, from + offset);
		const end = Math.min(text.length, to + offset);
		if (end <= start) continue;
		el.appendText(text.slice(written, start));
		el.createSpan({ cls: 'suggestion-highlight', text: text.slice(start, end) });
		written = end;
	}
	el.appendText(text.slice(written));
}

/** Writes a text with what a search found in it marked. */
export function renderResults(el: HTMLElement, text: string, { matches }: SearchResult, offset?: number): void {
	renderMatches(el, text, matches, offset);
}
