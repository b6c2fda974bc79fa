import type { CachedMetadata } from 'obsidian';
import { LinkMaps } from '../../metadata/link-maps';
import { parseMetadata } from '../../metadata/parse-metadata';
import { Events } from '../base/events';
import { TFile } from './files';
import type { TAbstractFile } from './files';
import type { Vault } from './vault';

/** What is known of each note without its text; it follows the vault a little later. */
export class MetadataCache extends Events {
	private readonly caches = new Map<string, CachedMetadata>();
	private readonly maps = new LinkMaps();
	private readonly waiting = new Set<TFile>();
	private working = false;

	constructor(private readonly vault: Vault) {
		super();
		vault.on('create', (file: TAbstractFile) => this.created(file));
		vault.on('modify', (file: TAbstractFile) => this.enqueue(file));
		vault.on('delete', (file: TAbstractFile) => this.deleted(file));
		vault.on('rename', (file: TAbstractFile, from: string) => this.renamed(file, from));
	}

	/** Reads every note for the first time. */
	async open(): Promise<void> {
		for (const { path } of this.vault.getFiles()) this.maps.addFile(path);
		const notes = this.vault.getMarkdownFiles();
		const texts = await Promise.all(notes.map((file) => this.vault.read(file)));
		for (const [at, file] of notes.entries()) {
			const cache = parseMetadata(texts[at] ?? '');
			this.caches.set(file.path, cache);
			this.maps.setNote(file.path, cache);
		}
		this.trigger('resolved');
	}

	get resolvedLinks(): Record<string, Record<string, number>> {
		return this.maps.resolvedLinks;
	}

	get unresolvedLinks(): Record<string, Record<string, number>> {
		return this.maps.unresolvedLinks;
	}

	getFileCache({ path }: TFile): CachedMetadata | null {
		return this.getCache(path);
	}

	getCache(path: string): CachedMetadata | null {
		return this.caches.get(path) ?? null;
	}

	getFirstLinkpathDest(linkpath: string, sourcePath: string): TFile | null {
		const path = this.maps.find(linkpath, sourcePath);
		return path === null ? null : this.vault.getFileByPath(path);
	}

	/** The shortest text that leads to a file. */
	fileToLinktext(file: TFile, sourcePath: string, omitMdExtension = true): string {
		const strip = (text: string): string =>
			omitMdExtension && file.extension === 'md' ? text.replace(/\.md$/u, '') : text;
		const short = strip(file.name);
		return this.getFirstLinkpathDest(short, sourcePath) === file ? short : strip(file.path);
	}

	private created(file: TAbstractFile): void {
		this.maps.addFile(file.path);
		this.enqueue(file);
	}

	private deleted(file: TAbstractFile): void {
		if (!(file instanceof TFile)) return;
		const before = this.getCache(file.path);
		this.waiting.delete(file);
		this.caches.delete(file.path);
		const changed = this.maps.removeFile(file.path);
		if (file.extension === 'md') this.trigger('deleted', file, before);
		this.tellResolved(changed);
	}

	private renamed(file: TAbstractFile, from: string): void {
		if (!(file instanceof TFile)) return;
		const cache = this.caches.get(from);
		this.caches.delete(from);
		if (cache !== undefined) this.caches.set(file.path, cache);
		this.tellResolved(this.maps.renameFile(from, file.path));
	}

	private tellResolved(paths: readonly string[]): void {
		window.setTimeout(() => {
			for (const path of paths) {
				const file = this.vault.getFileByPath(path);
				if (file !== null) this.trigger('resolve', file);
			}
			this.trigger('resolved');
		}, 0);
	}

	private enqueue(file: TAbstractFile): void {
		if (!(file instanceof TFile) || file.extension !== 'md') return;
		this.waiting.add(file);
		if (this.working) return;
		this.working = true;
		window.setTimeout(() => void this.work(), 0);
	}

	private async work(): Promise<void> {
		for (const file of this.waiting) {
			this.waiting.delete(file);
			await this.take(file);
		}
		this.working = false;
		this.trigger('resolved');
	}

	private async take(file: TFile): Promise<void> {
		try {
			const text = await this.vault.cachedRead(file);
			if (this.vault.getFileByPath(file.path) !== file) return;
			const cache = parseMetadata(text);
			this.caches.set(file.path, cache);
			this.trigger('changed', file, text, cache);
			this.maps.setNote(file.path, cache);
			this.trigger('resolve', file);
		} catch (error) {
			// A file that vanished meanwhile has its own event, which may still be on its way.
			const gone = error instanceof Error && 'code' in error && error.code === 'ENOENT';
			if (!gone && this.vault.getFileByPath(file.path) === file) console.warn(error);
		}
	}
}

/** All tags of a note, each with its `#`; null where there are none. */
export function getAllTags({ frontmatter, tags }: CachedMetadata): string[] | null {
	const given: unknown = frontmatter?.['tags'] ?? frontmatter?.['tag'];
	const listed = Array.isArray(given)
		? given.filter((tag) => typeof tag === 'string')
		: typeof given === 'string'
			? given.split(/[\s,]+/u)
			: [];
	const own = listed.filter((tag) => tag !== '').map((tag) => (tag.startsWith('#') ? tag : `#${tag}`));
	const all = [...own, ...(tags ?? []).map(({ tag }) => tag)];
	return all.length === 0 ? null : all;
}
