import { parseFrontMatter } from '../core/front-matter/block';
import { readFacts, unreadableFacts } from '../core/comparison/facts';
import type { NoteFacts } from '../core/comparison/facts';
import type { VaultReader } from '../core/comparison/rows';
import { isNoteOfFolder } from '../core/papers/paper-rules';
import type { PaperRules } from '../core/papers/paper-rules';
import { createLinkResolver, findFolder } from '../core/links/paths';
import { ownTags } from '../core/block/block';
import { isTagWithin } from '../core/front-matter/tags';
import { noteName } from '../core/facts/title';
import { caselessName } from '../core/text/names';
import type { DiskVault } from './disk/disk-vault';

/** Reads the data of tables from disk, each note only once in a run. */
export function createVaultReader(vault: DiskVault, rules: PaperRules): VaultReader {
	const resolver = createLinkResolver(vault.files);
	const facts = new Map<string, NoteFacts>();
	const namesakes = countNames(vault.notes);
	const textOf = (path: string): string | null => {
		const note = vault.read(path);
		return note.ok ? note.text : null;
	};
	return {
		text: (path) => Promise.resolve(textOf(path)),
		resolve: (linkpath, sourcePath) => resolver.resolve(linkpath, sourcePath),
		facts: (path) => {
			const text = textOf(path);
			const known = facts.get(path) ?? (text === null ? unreadableFacts(path) : factsIn(path, text, rules));
			facts.set(path, known);
			return Promise.resolve(known);
		},
		notesIn: (wanted) => {
			const folder = findFolder(vault.files, wanted);
			return Promise.resolve(
				folder === null ? null : vault.notes.filter((path) => isNoteOfFolder(path, folder, rules)),
			);
		},
		notesTagged: (tag) => Promise.resolve(vault.notes.filter((path) => hasTag(textOf(path), tag))),
		linkpathTo: (path) => (namesakes.get(nameKey(path)) === 1 ? noteName(path) : path.replace(/\.md$/iu, '')),
	};
}

/** One note that cannot be read, for whatever reason, must not keep the others from being read. */
function factsIn(path: string, text: string, rules: PaperRules): NoteFacts {
	try {
		return readFacts(path, text, rules);
	} catch {
		return unreadableFacts(path);
	}
}

function hasTag(text: string | null, wanted: string): boolean {
	return text !== null && ownTags(text, parseFrontMatter(text)).some((tag) => isTagWithin(tag, wanted));
}

/** How many notes have each name. A name that several notes share is not a link to any of them. */
function countNames(notes: readonly string[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const path of notes) counts.set(nameKey(path), (counts.get(nameKey(path)) ?? 0) + 1);
	return counts;
}

function nameKey(path: string): string {
	return caselessName(noteName(path));
}
