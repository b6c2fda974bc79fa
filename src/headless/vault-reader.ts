import { parseFrontMatter } from '../core/front-matter/parse';
import { readTags } from '../core/front-matter/tags';
import { createLinkResolver } from '../core/links/resolve';
import type { PaperRules } from '../core/progress/paper-rules';
import { isInFolder } from '../core/progress/paper-rules';
import { readFacts } from '../core/table/facts';
import type { NoteFacts } from '../core/table/facts';
import type { VaultReader } from '../core/table/rows';
import type { DiskVault } from './disk-vault';

/** What tables are made from, read from disk: each note once in a run. */
export function createVaultReader(vault: DiskVault, rules: PaperRules): VaultReader {
	const resolver = createLinkResolver(vault.files);
	const texts = new Map<string, Promise<string | null>>();
	const facts = new Map<string, Promise<NoteFacts | null>>();
	const text = (path: string): Promise<string | null> => once(texts, path, async () => {
		const note = await vault.read(path);
		return note.ok ? note.text : null;
	});
	return {
		text,
		resolve: (linkpath, sourcePath) => resolver.resolve(linkpath, sourcePath),
		facts: (path) => once(facts, path, async () => {
			const note = await text(path);
			return note === null ? null : readFacts(path, note, rules);
		}),
		notesIn: async (folder) => vault.notes.filter((path) => folder === '' || isInFolder(path, folder)),
		notesTagged: async (tag) => {
			const wanted = tag.toLowerCase();
			const tagged = await Promise.all(vault.notes.map(async (path) => hasTag(await text(path), wanted)));
			return vault.notes.filter((_, index) => tagged[index]);
		},
		linkpathTo: (path, sourcePath) => shortestLinkpath(path, (linkpath) => resolver.resolve(linkpath, sourcePath) === path),
	};
}

async function once<Value>(cache: Map<string, Promise<Value>>, key: string, read: () => Promise<Value>): Promise<Value> {
	const known = cache.get(key) ?? read();
	cache.set(key, known);
	return known;
}

function hasTag(text: string | null, wanted: string): boolean {
	if (text === null) return false;
	return readTags(parseFrontMatter(text).properties).some((tag) => tag.toLowerCase() === wanted || tag.toLowerCase().startsWith(`${wanted}/`));
}

/** The note's name where that leads to it, else its path. */
function shortestLinkpath(path: string, leadsThere: (linkpath: string) => boolean): string {
	const whole = path.replace(/\.md$/iu, '');
	const name = whole.slice(whole.lastIndexOf('/') + 1);
	return leadsThere(name) ? name : whole;
}
