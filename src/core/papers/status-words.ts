import type { PaperSummary } from './paper';
import { parseVocabulary } from './vocabulary';

/** A word for a state that papers of the vault use and the vocabulary does not know. */
export interface UnknownWord {
	readonly word: string;
	/** The vault paths of the papers that use it. */
	readonly papers: readonly string[];
}

/** The words for states that are unknown so far, the most used one first. */
export function unknownWords(papers: Iterable<PaperSummary>): UnknownWord[] {
	const found = new Map<string, string[]>();
	for (const {
		path,
		progress: { unknownStatus },
	} of papers) {
		if (unknownStatus === '') continue;
		const paths = found.get(unknownStatus);
		if (paths === undefined) found.set(unknownStatus, [path]);
		else paths.push(path);
	}
	return [...found]
		.map(([word, paths]) => ({ word, papers: paths }))
		.sort((a, b) => b.papers.length - a.papers.length || (a.word < b.word ? -1 : 1));
}

/**
 * Adds words to the vocabulary's settings text: behind the others of the same meaning, where there are any.
 *
 * @param meanings by word, each as a line of the settings gives it: `reading 2`.
 * @returns the text as it was, with the words that it can hold: one with an equals sign in it is none.
 */
export function teachWords(statusWords: string, meanings: ReadonlyMap<string, string>): string {
	const lines = statusWords.trim() === '' ? [] : statusWords.split('\n');
	for (const [word, meaning] of meanings) {
		if (!canBeTaught(word)) continue;
		const at = lines.findIndex(
			(line) => line.includes('=') && line.slice(line.indexOf('=') + 1).trim() === meaning,
		);
		if (at === -1) lines.push(`${word} = ${meaning}`);
		else lines[at] = `${(lines[at] ?? '').slice(0, lines[at]?.indexOf('=')).trimEnd()}, ${word} = ${meaning}`;
	}
	return lines.join('\n');
}

/** Whether a line of the settings can hold a word. */
export function canBeTaught(word: string): boolean {
	const read = parseVocabulary(`${word} = queued`);
	return read.size === 1 && read.has(word);
}
