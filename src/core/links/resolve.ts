import { nameForm } from '../text/names';
import { folderOf, joinPath } from './paths';

interface LinkResolver {
	/** @returns the vault path of the linked file, or null if it does not exist. */
	resolve(linkpath: string, sourcePath: string): string | null;
}

/**
 * Resolves linkpaths as Obsidian does, for hosts without a metadata cache. It tries in this order: the exact path, or
 * with `./` or `../` the path relative to the linking note; the file in the linking note's folder whose path ends with
 * the linkpath; the other such file nearest to the vault's root (on a tie the one with the fewest characters, then the
 * first). `.md` is optional, and letter case counts only between namesakes. The empty linkpath (of `[[#heading]]`) is
 * the linking note.
 *
 * @param paths every file of the vault, as vault paths with `/`.
 */
export function createLinkResolver(paths: Iterable<string>): LinkResolver {
	/** The values differ only in letter case or normal form. */
	const byPath = new Map<string, string[]>();
	const byName = new Map<string, Set<string>>();
	for (const path of paths) {
		const key = cleanPath(path).toLowerCase();
		byPath.set(key, [...(byPath.get(key) ?? []), path]);
		const name = key.slice(key.lastIndexOf('/') + 1);
		byName.set(name, (byName.get(name) ?? new Set()).add(key));
	}

	/** Prefers the path whose letter case is that of the link. */
	const pathOf = (key: string, spelling: string): string | null => {
		const same = byPath.get(key) ?? [];
		return same.find((path) => cleanPath(path).endsWith(spelling)) ?? same[0] ?? null;
	};

	const exact = (wanted: string): string | null => {
		const key = wanted.toLowerCase();
		return pathOf(key, wanted) ?? pathOf(`${key}.md`, `${wanted}.md`);
	};

	const ending = (wanted: string, folder: string): string | null => {
		for (const suffix of [wanted, `${wanted}.md`]) {
			const key = suffix.toLowerCase();
			let best: string | null = null;
			for (const path of byName.get(key.slice(key.lastIndexOf('/') + 1)) ?? []) {
				if (path !== key && !path.endsWith(`/${key}`)) continue;
				if (path === folder + key) return pathOf(path, suffix);
				if (best === null || isNearer(path, best)) best = path;
			}
			if (best !== null) return pathOf(best, suffix);
		}
		return null;
	};

	return {
		resolve(linkpath, sourcePath) {
			if (linkpath === '') return pathOf(cleanPath(sourcePath).toLowerCase(), cleanPath(sourcePath));
			const wanted = cleanPath(linkpath);
			const folder = cleanPath(folderOf(sourcePath));
			if (wanted.startsWith('/')) return exact(wanted.slice(1));
			if (wanted.startsWith('./') || wanted.startsWith('../')) {
				const path = joinPath(folder, wanted);
				return path === null ? null : exact(path);
			}
			return exact(wanted) ?? ending(wanted, folder.toLowerCase());
		},
	};
}

/** File systems compose accents in different ways, and Obsidian reads a no-break space in a link as a space. */
function cleanPath(path: string): string {
	return nameForm(path).replaceAll('\u00A0', ' ');
}

function isNearer(path: string, than: string): boolean {
	const folders = path.split('/').length - than.split('/').length;
	return folders < 0 || (folders === 0 && path.length < than.length);
}
