/** The path in a link's text, without the heading or block that it leads to. */
export function linkPathOf(link: string): string {
	return (link.split('#', 1)[0] ?? '').replaceAll('\u00a0', ' ').normalize('NFC').trim();
}

/** The last part of a path. */
export function nameOf(path: string): string {
	return path.slice(path.lastIndexOf('/') + 1);
}

/** The folder of a path with its slash; empty for the vault's root. */
export function folderOf(path: string): string {
	return path.slice(0, path.lastIndexOf('/') + 1);
}

/** The paths, in lower case, that a link's path may stand for: as it is, or a note. */
export function spellings(path: string): readonly string[] {
	const lower = path.toLowerCase();
	return [lower, `${lower}.md`];
}

/**
 * A path that begins at the note's own folder (`./`, `../`) as one from the vault's root; null where
 * it leads out of the vault.
 */
export function fromRoot(path: string, folder: string): string | null {
	const parts = folder.split('/').filter(Boolean);
	for (const part of path.split('/')) {
		if (part === '..') {
			if (parts.pop() === undefined) return null;
		} else if (part && part !== '.') parts.push(part);
	}
	return parts.join('/');
}
