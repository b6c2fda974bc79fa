import { folderOf, fromRoot, linkPathOf, nameOf, spellings } from './link-paths';

const byLength = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : 1);

/** A vault's files by name, whatever their case, and what a link in a note leads to. */
export class FileLookup {
	private readonly byName = new Map<string, Set<string>>();

	/** Adds a file; false where it is known. */
	add(path: string): boolean {
		const name = nameOf(path).normalize('NFC').toLowerCase();
		const paths = this.byName.get(name) ?? new Set();
		if (paths.has(path)) return false;
		this.byName.set(name, paths.add(path));
		return true;
	}

	/** Removes a file; false where it is not known. */
	remove(path: string): boolean {
		const name = nameOf(path).normalize('NFC').toLowerCase();
		const paths = this.byName.get(name);
		const removed = paths?.delete(path) ?? false;
		if (paths?.size === 0) this.byName.delete(name);
		return removed;
	}

	/**
	 * The file that a link leads to: the note itself where the link has no path; else the path as it stands, then the
	 * nearest, then the shortest.
	 */
	find(link: string, source: string): string | null {
		const path = linkPathOf(link);
		if (path === '') return source;
		const folder = folderOf(source);
		if (/^\.{1,2}\//.test(path)) return this.exact(fromRoot(path, folder));
		if (path.startsWith('/')) return this.exact(path.slice(1));
		return this.exact(path) ?? this.exact(folder + path) ?? this.nearest(path, folder);
	}

	private exact(path: string | null): string | null {
		if (path === null) return null;
		for (const wanted of spellings(path)) {
			const found = [...this.named(wanted)].filter((known) => lower(known) === wanted);
			if (found.length > 0) return found.includes(path) ? path : (found.sort(byLength)[0] ?? null);
		}
		return null;
	}

	private nearest(path: string, folder: string): string | null {
		for (const wanted of spellings(path)) {
			const found = [...this.named(wanted)].filter((known) => lower(known).endsWith(`/${wanted}`)).sort(byLength);
			const best = found.find((known) => known.startsWith(folder)) ?? found[0];
			if (best !== undefined) return best;
		}
		return null;
	}

	private named(path: string): Iterable<string> {
		return this.byName.get(nameOf(path)) ?? [];
	}
}

function lower(path: string): string {
	return path.normalize('NFC').toLowerCase();
}
