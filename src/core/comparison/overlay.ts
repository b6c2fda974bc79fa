import type { PaperRules } from '../papers/paper-rules';
import { readFacts } from './facts';
import type { VaultReader } from './rows';

/**
 * A reader of the vault with other texts for some notes: texts that are planned, or texts that were just written and
 * that the host has not read yet.
 *
 * @param texts by vault path.
 */
export function withTexts(vault: VaultReader, texts: ReadonlyMap<string, string>, rules: PaperRules): VaultReader {
	// List the methods one by one: a reader may be an instance of a class, and object spread would drop its methods.
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
