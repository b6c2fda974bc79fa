import { getAllTags, TFile } from 'obsidian';
import type { App, CachedMetadata } from 'obsidian';
import type { PaperRules } from '../core/progress/paper-rules';
import { isNoteOfFolder } from '../core/progress/paper-rules';
import { readFacts, unreadableFacts } from '../core/table/facts';
import { findFolder } from '../core/table/find-folder';
import type { NoteFacts } from '../core/table/facts';
import type { VaultReader } from '../core/table/rows';
import { hostMetadata } from './host-metadata';

interface ReadNote {
	readonly rules: PaperRules;
	readonly facts: NoteFacts;
}

/** Reads what tables are made of from the vault and Obsidian's metadata cache. */
export class ObsidianVaultReader implements VaultReader {
	/** What was read of a note holds as long as Obsidian's own reading of it. */
	private readonly notes = new WeakMap<CachedMetadata, ReadNote>();

	constructor(private readonly app: App, private readonly rules: () => PaperRules) {}

	resolve(linkpath: string, sourcePath: string): string | null {
		return this.app.metadataCache.getFirstLinkpathDest(linkpath, sourcePath)?.path ?? null;
	}

	linkpathTo(path: string, sourcePath: string): string {
		const file = this.file(path);
		return file === null ? path.replace(/\.md$/iu, '') : this.app.metadataCache.fileToLinktext(file, sourcePath, true);
	}

	async facts(path: string): Promise<NoteFacts | null> {
		const file = this.file(path);
		if (file?.extension !== 'md') return null;
		const rules = this.rules();
		const cache = this.app.metadataCache.getFileCache(file);
		const before = cache === null ? undefined : this.notes.get(cache);
		// Notes of the same content share one cache entry.
		if (before?.rules === rules && before.facts.path === path) return before.facts;
		const text = await this.app.vault.cachedRead(file).catch(() => null);
		if (text === null) return unreadableFacts(path);
		const facts = readFacts(path, text, rules, hostMetadata(text, cache));
		if (cache !== null) this.notes.set(cache, { rules, facts });
		return facts;
	}

	/** @throws where the note is there and cannot be read, so that it is not taken for gone. */
	async text(path: string): Promise<string | null> {
		const file = this.file(path);
		return file === null ? null : this.app.vault.cachedRead(file);
	}

	notesIn(wanted: string): Promise<readonly string[] | null> {
		const folder = findFolder(this.app.vault.getFiles().map(({ path }) => path), wanted);
		return Promise.resolve(folder === null ? null : this.paths((file) => isNoteOfFolder(file.path, folder, this.rules())));
	}

	notesTagged(tag: string): Promise<readonly string[]> {
		const wanted = `#${tag.toLowerCase()}`;
		return Promise.resolve(
			this.paths((file) => {
				const cache = this.app.metadataCache.getFileCache(file);
				const tags = cache === null ? null : getAllTags(cache);
				return tags?.some((own) => own.toLowerCase() === wanted || own.toLowerCase().startsWith(`${wanted}/`)) === true;
			}),
		);
	}

	private paths(isWanted: (file: TFile) => boolean): string[] {
		return this.app.vault.getMarkdownFiles().filter(isWanted).map((file) => file.path).sort();
	}

	private file(path: string): TFile | null {
		return this.app.vault.getFileByPath(path);
	}
}
