import { joinPath } from './resolve';
import { nameFinder } from '../text/names';

/** The path from one note to another, as it is written in the first: `../papers/GPT.md`. */
export function relativePath(from: string, to: string): string {
	const source = from.split('/').slice(0, -1);
	const target = to.split('/');
	let shared = 0;
	while (shared < source.length && shared < target.length - 1 && source[shared] === target[shared]) shared += 1;
	return [...source.slice(shared).map(() => '..'), ...target.slice(shared)].join('/');
}

/** The same as a URL, for the destination of a Markdown link. */
export function relativeUrl(from: string, to: string): string {
	return relativePath(from, to).split('/').map(encodeUrl).join('/');
}

/**
 * A part of a URL, its parentheses encoded as well, which would end the destination of a Markdown link. No URL can hold
 * half of a surrogate pair.
 */
export function encodeUrl(part: string): string {
	return encodeURIComponent(part.replace(/\p{Cs}/gu, '\uFFFD')).replace(
		/[()]/gu,
		(bracket) => `%${bracket.charCodeAt(0).toString(16)}`,
	);
}

/** The folder of a note, with its `/`; '' at the top of the vault. */
export function folderOf(path: string): string {
	return path.slice(0, path.lastIndexOf('/') + 1);
}

/**
 * What a user wrote as the path of a folder or note, as a vault path: from the top of the vault, without outer slashes,
 * `.` and `..`. A path that leads out of the vault stays as it is written, so that it can be named.
 */
export function vaultPath(written: string): string {
	const path = written.trim().replace(/\\/gu, '/');
	return joinPath('', path) ?? path;
}

/**
 * Whether a path with `/` would lead out of the vault, on any system: by `..`, which Windows also reads with dots and
 * spaces behind it, by a drive, or by NUL, which ends a path.
 */
export function leavesVault(path: string): boolean {
	return /^[a-z]:|\0|(?:^|\/)\.\.[. ]*(?:\/|$)/iu.test(path);
}

/**
 * A folder as the vault spells it, found by its name as `nameFinder` finds it.
 *
 * @param paths the vault paths of files; a folder without any is not known.
 * @param wanted a vault path without a final `/`; '' is the vault itself.
 * @returns null where there is no such folder, or several differ in letter case alone.
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
