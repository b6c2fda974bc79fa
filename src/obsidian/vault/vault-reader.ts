import { getAllTags, TFile } from 'obsidian';
import type { App, CachedMetadata } from 'obsidian';
import { isTagWithin } from '../../core/front-matter/tags';
import { isNoteOfFolder } from '../../core/papers/paper-rules';
import type { PaperRules } from '../../core/papers/paper-rules';
import { findFolder } from '../../core/links/paths';
import { readFacts, unreadableFacts } from '../../core/comparison/facts';
import type { NoteFacts } from '../../core/comparison/facts';
import type { VaultReader } from '../../core/comparison/rows';
import { everyForm } from '../../core/text/names';
import { hostMetadata, ownTags, surelyOwnTags } from './host-metadata';

interface CachedFacts {
	readonly rules: PaperRules;
	readonly facts: NoteFacts;
}

/** Reads the data of tables from the vault and from Obsidian's metadata cache. */
export class ObsidianVaultReader implements VaultReader {
	/** Each entry is valid as long as Obsidian's own cache entry of the note. */
	readonly #notes = new WeakMap<CachedMetadata, CachedFacts>();

	constructor(
		private readonly app: App,
		private readonly rules: () => PaperRules,
	) {}

	/** Tries every Unicode form of the link, because Obsidian normalises paths, but not the links that it is given. */
	resolve(linkpath: string, sourcePath: string): string | null {
		for (const form of everyForm(linkpath)) {
			const file = this.app.metadataCache.getFirstLinkpathDest(form, sourcePath);
			if (file !== null) return file.path;
		}
		return null;
	}

	linkpathTo(path: string, sourcePath: string): string {
		const file = this.#file(path);
		return file === null
			? path.replace(/\.md$/iu, '')
			: this.app.metadataCache.fileToLinktext(file, sourcePath, true);
	}

	async facts(path: string): Promise<NoteFacts | null> {
		const file = this.#file(path);
		if (file?.extension !== 'md') return null;
		const rules = this.rules();
		const cache = this.app.metadataCache.getFileCache(file);
		const before = cache === null ? undefined : this.#notes.get(cache);
		// Notes with the same content share one cache entry.
		if (before?.rules === rules && before.facts.path === path) return before.facts;
		try {
			const text = await this.app.vault.cachedRead(file);
			const facts = readFacts(path, text, rules, hostMetadata(text, cache));
			if (cache !== null) this.#notes.set(cache, { rules, facts });
			return facts;
		} catch {
			// One unreadable note must not keep the others out of a table.
			return unreadableFacts(path);
		}
	}

	/** @throws if the note exists but cannot be read, so that it is not mistaken for a deleted one. */
	async text(path: string): Promise<string | null> {
		const file = this.#file(path);
		return file === null ? null : this.app.vault.cachedRead(file);
	}

	notesIn(wanted: string): Promise<readonly string[] | null> {
		const folder = findFolder(
			this.app.vault.getFiles().map(({ path }) => path),
			wanted,
		);
		return Promise.resolve(
			folder === null ? null : this.#paths((file) => isNoteOfFolder(file.path, folder, this.rules())),
		);
	}

	async notesTagged(tag: string): Promise<readonly string[]> {
		const isWanted = (own: string): boolean => isTagWithin(own, tag);
		const unsure = new Set<string>();
		const tagged = this.#paths((file) => {
			const cache = this.app.metadataCache.getFileCache(file);
			if (cache === null || getAllTags(cache)?.some(isWanted) !== true) return false;
			if (!surelyOwnTags(cache).some(isWanted)) unsure.add(file.path);
			return true;
		});
		const isOwn = await Promise.all(
			tagged.map(async (path) => !unsure.has(path) || (await this.#ownTags(path)).some(isWanted)),
		);
		return tagged.filter((_, at) => isOwn[at]);
	}

	/** The tags of a note except those in its comparison blocks, which only its text shows. */
	async #ownTags(path: string): Promise<readonly string[]> {
		const file = this.#file(path);
		const cache = file === null ? null : this.app.metadataCache.getFileCache(file);
		return file === null || cache === null ? [] : ownTags(await this.app.vault.cachedRead(file), cache);
	}

	#paths(isWanted: (file: TFile) => boolean): string[] {
		return this.app.vault
			.getMarkdownFiles()
			.filter(isWanted)
			.map((file) => file.path)
			.sort();
	}

	#file(path: string): TFile | null {
		return this.app.vault.getFileByPath(path);
	}
}
