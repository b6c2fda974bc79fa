import { nameFinder } from '../text/names';

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
