/**
 * Resolves linkpaths among the files of a vault as Obsidian does, for hosts that have no metadata cache: an exact path
 * first, then a path relative to the linking note (`./`, `../`), then the note whose path ends with the linkpath:
 * in the linking note's folder first, else the one nearest to the vault's root (fewest characters on a tie: first in order).
 * Letter case is ignored; `.md` may be left out. The empty linkpath (of `[[#heading]]`) is the linking note.
 */
export interface LinkResolver {
	/** @returns the vault path of the linked file, or null where there is none. */
	resolve(linkpath: string, sourcePath: string): string | null;
}

/** @param paths every file of the vault, as vault paths with `/`. */
export function createLinkResolver(paths: Iterable<string>): LinkResolver {
	const byPath = new Map<string, string>();
	const byName = new Map<string, string[]>();
	for (const path of paths) {
		const key = normalisePath(path);
		if (byPath.has(key)) continue;
		byPath.set(key, path);
		const name = key.slice(key.lastIndexOf('/') + 1);
		const namesakes = byName.get(name);
		if (namesakes === undefined) byName.set(name, [key]);
		else namesakes.push(key);
	}

	const exact = (key: string): string | null => byPath.get(key) ?? byPath.get(`${key}.md`) ?? null;

	const ending = (key: string, folder: string): string | null => {
		const name = key.slice(key.lastIndexOf('/') + 1);
		let best: string | null = null;
		for (const [suffix, namesakes] of [[key, byName.get(name)], [`${key}.md`, byName.get(`${name}.md`)]] as const) {
			for (const path of namesakes ?? []) {
				if (path !== suffix && !path.endsWith(`/${suffix}`)) continue;
				if (path === folder + suffix) return byPath.get(path) ?? null;
				if (best === null || isNearer(path, best)) best = path;
			}
			if (best !== null) return byPath.get(best) ?? null;
		}
		return null;
	};

	return {
		resolve(linkpath, sourcePath) {
			const source = normalisePath(sourcePath);
			if (linkpath === '') return byPath.get(source) ?? null;
			const key = normalisePath(linkpath);
			const folder = source.slice(0, source.lastIndexOf('/') + 1);
			if (key.startsWith('/')) return exact(key.slice(1));
			if (key.startsWith('./') || key.startsWith('../')) {
				const path = joinPath(folder, key);
				return path === null ? null : exact(path);
			}
			return exact(key) ?? ending(key, folder);
		},
	};
}

/** File systems differ in how they compose accents, and Obsidian takes a no-break space in a link for a space. */
function normalisePath(path: string): string {
	return path.normalize('NFC').replaceAll('\u00A0', ' ').toLowerCase();
}

/**
 * The vault path that a relative path leads to.
 *
 * @returns null for a path that leaves the vault.
 */
export function joinPath(folder: string, relative: string): string | null {
	const parts = folder.split('/').filter((part) => part !== '');
	for (const part of relative.split('/')) {
		if (part === '..') {
			if (parts.pop() === undefined) return null;
		} else if (part !== '.' && part !== '') parts.push(part);
	}
	return parts.join('/');
}

function isNearer(path: string, than: string): boolean {
	const folders = countFolders(path) - countFolders(than);
	return folders < 0 || (folders === 0 && path.length < than.length);
}

function countFolders(path: string): number {
	let count = 0;
	for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1)) count += 1;
	return count;
}
