import { nameFinder, nameForm } from '../text/names';

/** The path to another note as written in the first one: `../papers/GPT.md`. */
export function relativePath(from: string, to: string): string {
	const source = from.split('/').slice(0, -1);
	const target = to.split('/');
	let shared = 0;
	while (shared < source.length && shared < target.length - 1 && source[shared] === target[shared]) shared += 1;
	return [...source.slice(shared).map(() => '..'), ...target.slice(shared)].join('/');
}

/** The same path as a URL, for the destination of a Markdown link. */
export function relativeUrl(from: string, to: string): string {
	return relativePath(from, to).split('/').map(encodeUrl).join('/');
}

/**
 * Also encodes parentheses, which would end the destination of a Markdown link, and replaces lone surrogates, on which
 * `encodeURIComponent` throws.
 */
export function encodeUrl(part: string): string {
	return encodeURIComponent(part.replace(/\p{Cs}/gu, '\uFFFD'))
		.replaceAll('(', '%28')
		.replaceAll(')', '%29');
}

/** The folder of a note, with its `/`; '' at the top of the vault. */
export function folderOf(path: string): string {
	return path.slice(0, path.lastIndexOf('/') + 1);
}

/** The vault path that a relative path leads to, or null if it leaves the vault. */
export function joinPath(folder: string, relative: string): string | null {
	const parts = folder.split('/').filter((part) => part !== '');
	for (const part of relative.split('/')) {
		if (part === '..') {
			if (parts.pop() === undefined) return null;
		} else if (part !== '.' && part !== '') parts.push(part);
	}
	return parts.join('/');
}

/**
 * The vault path for a path that a user typed, without outer slashes, `.` and `..`. A path that leaves the vault stays
 * as typed, for the error message.
 */
export function vaultPath(written: string): string {
	const path = written.trim().replace(/\\/gu, '/');
	return joinPath('', path) ?? path;
}

/**
 * Whether a path with `/` could leave the vault on any system: by `..`, which on Windows may have dots and spaces after
 * it, by a drive, or by NUL, which ends a path.
 */
export function leavesVault(path: string): boolean {
	return /^[a-z]:|\0|(?:^|\/)\.\.[. ]*(?:\/|$)/iu.test(path);
}

/**
 * Finds a folder by its name, as `nameFinder` does, and returns it as the vault spells it.
 *
 * @param paths the vault paths of files; empty folders are not found.
 * @param wanted a vault path without a final `/`; '' is the vault itself.
 */
export function findFolder(paths: Iterable<string>, wanted: string): string | null {
	if (wanted === '') return '';
	const depth = wanted.split('/').length;
	const folders = new Set<string>();
	for (const path of paths) {
		const parts = path.split('/', depth + 1);
		if (parts.length > depth) folders.add(parts.slice(0, depth).join('/'));
	}
	return folders.has(wanted) ? wanted : nameFinder(folders, (folder) => folder)(wanted);
}

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
