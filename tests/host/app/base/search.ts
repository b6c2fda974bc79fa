import type { SearchMatches, SearchResult, SearchResultContainer } from 'obsidian';

/**
 * Looks for the words of a query or else, in their order, for its letters. A higher score is
 * better, and none is above 0; an empty query is found everywhere.
 */
export function prepareFuzzySearch(query: string): (text: string) => SearchResult | null {
	const words = query
		.toLowerCase()
		.split(/\s+/u)
		.filter((word) => word !== '');
	const letters = [...words.join('')];
	return (text) => {
		if (words.length === 0) return { score: 0, matches: [] };
		const lower = text.toLowerCase();
		const matches = wordsIn(words, lower) ?? lettersIn(letters, lower);
		return matches === null ? null : { score: scoreOf(matches, lower), matches };
	};
}

/** The best first. */
export function sortSearchResults(results: SearchResultContainer[]): void {
	results.sort((a, b) => b.match.score - a.match.score);
}

function wordsIn(words: readonly string[], text: string): SearchMatches | null {
	const found: SearchMatches = [];
	for (const word of words) {
		const at = text.indexOf(word);
		if (at < 0) return null;
		found.push([at, at + word.length]);
	}
	return merged(found);
}

function lettersIn(letters: readonly string[], text: string): SearchMatches | null {
	const found: SearchMatches = [];
	let from = 0;
	for (const letter of letters) {
		const at = text.indexOf(letter, from);
		if (at < 0) return null;
		from = at + letter.length;
		found.push([at, from]);
	}
	return merged(found);
}

/** In the order of the text, with what touches as one. */
function merged(matches: SearchMatches): SearchMatches {
	const parts: SearchMatches = [];
	for (const [from, to] of [...matches].sort((a, b) => a[0] - b[0])) {
		const last = parts.at(-1);
		if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
		else parts.push([from, to]);
	}
	return parts;
}

/** What is found in one piece, early, at the start of a word and in a short text is better. */
function scoreOf(matches: SearchMatches, text: string): number {
	const inWord = matches.filter(([from]) => from > 0 && /[\p{L}\p{N}]/u.test(text[from - 1] ?? '')).length;
	const [first] = matches;
	return 1 - matches.length - inWord * 0.5 - (first?.[0] ?? 0) / 100 - text.length / 10_000;
}
