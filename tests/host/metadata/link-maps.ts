import type { CachedMetadata } from 'obsidian';
import { FileLookup } from './file-lookup';
import { linkPathOf, nameOf, spellings } from './link-paths';

/** For each note, how often it links to what: to files by their path, to what does not exist by the link's own path. */
export type LinkCounts = Record<string, Record<string, number>>;

/**
 * A vault's resolved and unresolved links, kept up note by note. What changes the files returns the notes
 * whose links changed by it.
 */
export class LinkMaps {
	readonly resolvedLinks: LinkCounts = {};
	readonly unresolvedLinks: LinkCounts = {};
	private readonly files = new FileLookup();
	private readonly linksOf = new Map<string, readonly string[]>();
	private readonly notesByName = new Map<string, Set<string>>();

	/** The file that a link in a note leads to, if any. */
	find(link: string, source: string): string | null {
		return this.files.find(link, source);
	}

	/** A file appears: links that were waiting for it lead to it. */
	addFile(path: string): string[] {
		return this.files.add(path) ? this.resolveNaming(path) : [];
	}

	/** A file is gone, and its own links with it: links to it lead elsewhere, or nowhere. */
	removeFile(path: string): string[] {
		this.removeNote(path);
		return this.files.remove(path) ? this.resolveNaming(path) : [];
	}

	/** A file has another path. Its own links stay, and may lead elsewhere from there. */
	renameFile(from: string, to: string): string[] {
		const links = this.linksOf.get(from);
		const changed = new Set(this.removeFile(from));
		for (const note of this.addFile(to)) changed.add(note);
		if (links) {
			this.setLinks(to, links);
			changed.add(to);
		}
		return [...changed];
	}

	/** Takes a note's links from its metadata. */
	setNote(path: string, { links = [], embeds = [], frontmatterLinks = [] }: CachedMetadata): void {
		this.setLinks(
			path,
			[...frontmatterLinks, ...links, ...embeds].map(({ link }) => linkPathOf(link)),
		);
	}

	/** Forgets a note's links. */
	removeNote(path: string): void {
		for (const name of this.namesIn(path)) {
			const notes = this.notesByName.get(name);
			notes?.delete(path);
			if (notes?.size === 0) this.notesByName.delete(name);
		}
		this.linksOf.delete(path);
		delete this.resolvedLinks[path];
		delete this.unresolvedLinks[path];
	}

	private setLinks(path: string, links: readonly string[]): void {
		this.removeNote(path);
		this.linksOf.set(path, links);
		for (const name of this.namesIn(path))
			this.notesByName.set(name, (this.notesByName.get(name) ?? new Set()).add(path));
		this.resolve(path);
	}

	/** The file names that a note's links wait for. */
	private namesIn(path: string): Set<string> {
		return new Set((this.linksOf.get(path) ?? []).flatMap((link) => spellings(nameOf(link))));
	}

	/** Resolves anew the notes that link to a file's name; gives those for which that made a difference. */
	private resolveNaming(path: string): string[] {
		const notes = this.notesByName.get(nameOf(path).normalize('NFC').toLowerCase()) ?? [];
		return [...notes].filter((note) => this.resolve(note));
	}

	private resolve(path: string): boolean {
		const resolved = new Map<string, number>();
		const unresolved = new Map<string, number>();
		for (const link of this.linksOf.get(path) ?? []) {
			const target = this.files.find(link, path);
			const counts = target === null ? unresolved : resolved;
			counts.set(target ?? link, (counts.get(target ?? link) ?? 0) + 1);
		}
		const before = JSON.stringify([this.resolvedLinks[path], this.unresolvedLinks[path]]);
		this.resolvedLinks[path] = Object.fromEntries(resolved);
		this.unresolvedLinks[path] = Object.fromEntries(unresolved);
		return JSON.stringify([this.resolvedLinks[path], this.unresolvedLinks[path]]) !== before;
	}
}
