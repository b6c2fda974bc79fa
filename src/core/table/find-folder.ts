import { nameFinder } from '../text/names';

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
		const folder = folderAt(path, depth);
		if (folder === wanted) return wanted;
		if (folder !== null) folders.add(folder);
	}
	return nameFinder(folders, (folder) => folder)(wanted);
}

/** The folder so many names deep that a file lies below; null where it lies higher up. */
function folderAt(path: string, depth: number): string | null {
	let end = -1;
	for (let names = 0; names < depth; names += 1) {
		end = path.indexOf('/', end + 1);
		if (end === -1) return null;
	}
	return path.slice(0, end);
}
