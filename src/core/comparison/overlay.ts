import type { PaperRules } from '../papers/paper-rules';
import { readFacts } from './facts';
import type { VaultReader } from './rows';

/**
 * The vault as it is with other texts for some of its notes: as they would be, or as they were just written and the host has not read them yet.
 *
 * @param texts by vault path.
 */
export function withTexts(vault: VaultReader, texts: ReadonlyMap<string, string>, rules: PaperRules): VaultReader {
	// One by one, for a reader may be of a class, whose methods no spread copies.
	return {
		resolve: (linkpath, sourcePath) => vault.resolve(linkpath, sourcePath),
		linkpathTo: (path, sourcePath) => vault.linkpathTo(path, sourcePath),
		notesIn: (folder) => vault.notesIn(folder),
		notesTagged: (tag) => vault.notesTagged(tag),
		text: (path) => Promise.resolve(texts.get(path) ?? vault.text(path)),
		facts: (path) => {
			const text = texts.get(path);
			return text === undefined ? vault.facts(path) : Promise.resolve(readFacts(path, text, rules));
		},
	};
}
