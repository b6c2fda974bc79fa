import { createLinkResolver, findFolder } from '../src/core/links/paths';
import { ownTags } from '../src/core/block/block';
import type { VaultReader } from '../src/core/comparison/rows';
import { parseFrontMatter } from '../src/core/front-matter/block';
import { readFacts } from '../src/core/comparison/facts';
import { isTagWithin } from '../src/core/front-matter/tags';
import { DEFAULT_SETTINGS, paperRules } from '../src/settings';

const rules = paperRules(DEFAULT_SETTINGS);

/** A vault of texts in memory, keyed by vault path: the in-memory twin of the hosts' readers. */
export function memoryVault(notes: Readonly<Record<string, string>>): VaultReader {
	const paths = Object.keys(notes).sort();
	const resolver = createLinkResolver(paths);
	return {
		resolve: (linkpath, sourcePath) => resolver.resolve(linkpath, sourcePath),
		facts: async (path) => (notes[path] === undefined ? null : readFacts(path, notes[path], rules)),
		text: async (path) => notes[path] ?? null,
		notesIn: async (wanted) => {
			const folder = findFolder(paths, wanted);
			return folder === null
				? null
				: paths
						.filter((path) => path.endsWith('.md'))
						.filter((path) => folder === '' || path.startsWith(`${folder}/`));
		},
		notesTagged: async (tag) =>
			paths.filter((path) =>
				ownTags(notes[path] ?? '', parseFrontMatter(notes[path] ?? '')).some((own) => isTagWithin(own, tag)),
			),
		linkpathTo: (path) => path.replace(/^.*\//u, '').replace(/\.md$/u, ''),
	};
}
