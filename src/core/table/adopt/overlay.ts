import type { PaperRules } from '../../progress/paper-rules';
import { readFacts } from '../facts';
import type { VaultReader } from '../rows';
import type { AdoptedNote } from './merge-note';

/** The vault as it would be with notes adopted. */
export function vaultWith(notes: readonly AdoptedNote[], vault: VaultReader, rules: PaperRules): VaultReader {
	const byPath = new Map(notes.map((note) => [note.path, note]));
	const created = new Map(notes.filter(({ isNew }) => isNew).map(({ linkpath, path }) => [linkpath, path]));
	return {
		...vault,
		resolve: (linkpath, sourcePath) => created.get(linkpath) ?? vault.resolve(linkpath, sourcePath),
		facts: (path) => {
			const note = byPath.get(path);
			return note === undefined ? vault.facts(path) : Promise.resolve(readFacts(path, note.text, rules));
		},
		text: (path) => Promise.resolve(byPath.get(path)?.text ?? null).then((text) => text ?? vault.text(path)),
	};
}
