/**
 * A folder as the vault spells it: the very name first, then in another normal form (macOS writes `É` as two characters),
 * then the only one that differs in letter case.
 *
 * @param paths the vault paths of files; a folder without any is not known.
 * @param wanted a vault path without a final `/`; '' is the vault itself.
 * @returns null where there is no such folder, or several differ in letter case alone.
 */
export function findFolder(paths: Iterable<string>, wanted: string): string | null {
	if (wanted === '') return '';
	const depth = wanted.split('/').length;
	const composed = wanted.normalize('NFC');
	const sameLetters = new Set<string>();
	let sameForm: string | null = null;
	for (const path of paths) {
		const folder = folderAt(path, depth);
		if (folder === null) continue;
		if (folder === wanted) return wanted;
		const own = folder.normalize('NFC');
		if (own === composed) sameForm ??= folder;
		else if (own.toLowerCase() === composed.toLowerCase()) sameLetters.add(folder);
	}
	const [only, ...more] = sameLetters;
	return sameForm ?? (only !== undefined && more.length === 0 ? only : null);
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
