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
		const parts = path.split('/', depth + 1);
		if (parts.length > depth) folders.add(parts.slice(0, depth).join('/'));
	}
	return folders.has(wanted) ? wanted : nameFinder(folders, (folder) => folder)(wanted);
}
