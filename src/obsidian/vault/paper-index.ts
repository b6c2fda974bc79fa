import { Component, debounce, TFile } from 'obsidian';
import type { App, CachedMetadata, TAbstractFile } from 'obsidian';
import { reasonOf } from '../../core/text/diagnostics';
import { sameValue } from '../../core/front-matter/properties';
import { readPaper } from '../../core/papers/paper';
import type { PaperSummary } from '../../core/papers/paper';
import type { PaperRules } from '../../core/papers/paper-rules';
import { hostMetadata, mayBePaper } from './host-metadata';
import { perform } from '../base/failures';

/** The papers added, removed or changed since listeners were last notified, each path with its previous summary. */
export type PaperChanges = ReadonlyMap<string, PaperSummary | undefined>;

/** Called when notes or links have changed. */
type IndexListener = (changes: PaperChanges) => void;

/** The longest slice of work before the app gets a turn. */
const SLICE_MS = 8;
/** Listeners are notified once for a burst of events, within the next frame. */
const NOTIFY_MS = 16;
const READS_AT_ONCE = 16;
/** How often listeners are told what was found so far while the whole vault is read. */
const TELL_MS = 250;

/**
 * The papers of the vault. The index follows Obsidian's metadata cache, reads only notes that may be papers, and keeps
 * only what the sidebar shows.
 */
export class PaperIndex extends Component {
	/** Whether the whole vault was read once. */
	ready = false;
	readonly #known = new Map<string, PaperSummary>();
	readonly #failed = new Map<string, string>();
	/** How often each note changed, so that a slow read never replaces a later one. */
	readonly #turns = new Map<string, number>();
	readonly #listeners = new Set<IndexListener>();
	#builds = 0;
	#isUnloaded = false;
	#toldAt = 0;
	#changes = new Map<string, PaperSummary | undefined>();
	readonly #notify = debounce(() => this.#tell(), NOTIFY_MS, false);

	constructor(
		private readonly app: App,
		private readonly rules: () => PaperRules,
		/** Resolves once the templates are read that the rules follow from. */
		private readonly whenRulesRead: () => Promise<void> = () => Promise.resolve(),
	) {
		super();
	}

	override onload(): void {
		const { metadataCache, vault, workspace } = this.app;
		this.registerEvent(metadataCache.on('changed', (file, text, cache) => this.#update(file.path, text, cache)));
		this.registerEvent(metadataCache.on('deleted', (file) => this.#forget(file.path)));
		// Renaming a note does not trigger `changed`.
		this.registerEvent(vault.on('rename', (file, oldPath) => perform(() => this.#rename(file, oldPath))));
		// Links may lead to other notes now, which listeners such as tables depend on.
		this.registerEvent(metadataCache.on('resolved', () => this.#notify()));
		workspace.onLayoutReady(() => perform(() => this.build()));
	}

	override onunload(): void {
		this.#isUnloaded = true;
		this.#builds += 1;
		this.#notify.cancel();
	}

	/** By vault path. */
	get papers(): ReadonlyMap<string, PaperSummary> {
		return this.#known;
	}

	/** Why notes that may be papers could not be read, by path. */
	get unread(): ReadonlyMap<string, string> {
		return this.#failed;
	}

	/** Earlier changes go only to the existing listeners. @returns a function that stops listening. */
	onChange(listener: IndexListener): () => void {
		if (this.#changes.size > 0) this.#tell();
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	/** Reads the whole vault again, and keeps what is known until then. */
	async build(): Promise<void> {
		if (this.#isUnloaded) return;
		this.#builds += 1;
		const build = this.#builds;
		const isCurrent = (): boolean => build === this.#builds;
		await this.whenRulesRead();
		if (!isCurrent()) return;
		const pause = new Pause();
		const files = this.app.vault.getMarkdownFiles();
		const candidates: TFile[] = [];
		for (const file of files) {
			if (mayBePaper(file.path, this.app.metadataCache.getFileCache(file), this.rules())) candidates.push(file);
			else if (this.#known.has(file.path)) this.#set(file.path, null);
			if (pause.isDue() && !(await pause.rest(isCurrent))) return;
		}
		for (let at = 0; at < candidates.length; at += READS_AT_ONCE) {
			await Promise.all(candidates.slice(at, at + READS_AT_ONCE).map((file) => this.#read(file)));
			if (performance.now() - this.#toldAt >= TELL_MS) this.#tell();
			if (pause.isDue() && !(await pause.rest(isCurrent))) return;
		}
		if (!isCurrent()) return;
		for (const path of this.#known.keys()) {
			if (this.app.vault.getFileByPath(path) === null) this.#set(path, null);
		}
		this.ready = true;
		this.#notify();
	}

	async #rename(file: TAbstractFile, oldPath: string): Promise<void> {
		if (!(file instanceof TFile)) return;
		if (file.extension === 'md' && mayBePaper(file.path, this.app.metadataCache.getFileCache(file), this.rules()))
			await this.#read(file);
		this.#forget(oldPath);
	}

	#forget(path: string): void {
		this.#turn(path);
		this.#failed.delete(path);
		this.#set(path, null);
		this.#notify();
	}

	#update(path: string, text: string, cache: CachedMetadata): void {
		this.#turn(path);
		this.#failed.delete(path);
		const rules = this.rules();
		try {
			this.#set(
				path,
				mayBePaper(path, cache, rules) ? readPaper(path, text, rules, hostMetadata(text, cache)) : null,
			);
		} catch (error) {
			this.#fail(path, error);
		}
		this.#notify();
	}

	async #read(file: TFile): Promise<void> {
		const turn = this.#turn(file.path);
		const { path } = file;
		try {
			const text = await this.app.vault.cachedRead(file);
			if (this.#turns.get(path) !== turn) return;
			this.#failed.delete(path);
			this.#set(
				path,
				readPaper(path, text, this.rules(), hostMetadata(text, this.app.metadataCache.getFileCache(file))),
			);
		} catch (error) {
			this.#fail(path, error);
		}
	}

	/** What is known of the paper stays: a failed read does not mean that it is gone. */
	#fail(path: string, error: unknown): void {
		this.#failed.set(path, reasonOf(error));
	}

	#turn(path: string): number {
		const turn = (this.#turns.get(path) ?? 0) + 1;
		this.#turns.set(path, turn);
		return turn;
	}

	/** Records what was read from a note; null if it is not a paper or no longer exists. */
	#set(path: string, paper: PaperSummary | null): void {
		const before = this.#known.get(path);
		if (paper === null) {
			if (!this.#known.delete(path)) return;
		} else {
			const after = keep(paper);
			if (sameValue(before, after)) return;
			this.#known.set(path, after);
		}
		if (!this.#changes.has(path)) this.#changes.set(path, before);
	}

	#tell(): void {
		this.#toldAt = performance.now();
		const changes = this.#changes;
		this.#changes = new Map();
		for (const listener of this.#listeners) listener(changes);
	}
}

/** Copies a summary, so that the note's whole text does not stay in memory. */
function keep({ path, title, authors, year, tags, progress, diagnostics }: PaperSummary): PaperSummary {
	return structuredClone({ path, title, authors, year, tags, progress, diagnostics });
}

/** Gives the app a turn between two slices of long work. */
class Pause {
	#start = performance.now();

	isDue(): boolean {
		return performance.now() - this.#start >= SLICE_MS;
	}

	/** @returns whether the work is still wanted afterwards. */
	async rest(isWanted: () => boolean): Promise<boolean> {
		await sleep(0);
		this.#start = performance.now();
		return isWanted();
	}
}
