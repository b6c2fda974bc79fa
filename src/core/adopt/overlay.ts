import type { PaperRules } from '../papers/paper-rules';
import { withTexts } from '../comparison/overlay';
import type { VaultReader } from '../comparison/rows';
import type { AdoptedNote } from './merge-note';

/** The vault as it would be with notes adopted. */
export function vaultWith(notes: readonly AdoptedNote[], vault: VaultReader, rules: PaperRules): VaultReader {
	const created = new Map(notes.filter(({ isNew }) => isNew).map(({ linkpath, path }) => [linkpath, path]));
	return {
		...withTexts(vault, new Map(notes.map(({ path, text }) => [path, text])), rules),
		resolve: (linkpath, sourcePath) => created.get(linkpath) ?? vault.resolve(linkpath, sourcePath),
	};
}
