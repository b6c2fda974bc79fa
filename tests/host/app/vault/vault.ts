import type { Entry, FileSystemAdapter } from './adapter';
import { hear } from '../base/http';
import { folderOf, normalizePath, TFile, TFolder } from './files';
import type { TAbstractFile } from './files';
import { Turns } from './turns';
import { statsOf, VaultTree } from './vault-tree';

/** Work on more than one path goes by this key, before that of any path. */
const WHOLE = '/';

/** The files over the adapter, with an event for every change. */
export class Vault extends VaultTree {
	readonly configDir = '.obsidian';
	/** Texts as of a modification time. */
	private readonly texts = new WeakMap<TFile, { readonly mtime: number; readonly text: string }>();
	private readonly turns = new Turns();

	constructor(readonly adapter: FileSystemAdapter) {
		super();
	}

	/** Reads the folder for the first time, without events, and follows it from then on. */
	async open(): Promise<void> {
		await this.turns.take(WHOLE, async () => {
			await hear('/changes', (paths) => void this.follow(paths as string[]));
			for (const entry of await this.adapter.all()) this.add(entry);
		});
	}

	getResourcePath(file: TFile): string {
		return this.adapter.getResourcePath(file.path);
	}

	async read(file: TFile): Promise<string> {
		return withoutBom(await this.adapter.read(file.path));
	}

	async cachedRead(file: TFile): Promise<string> {
		const cached = this.texts.get(file);
		if (cached?.mtime === file.stat.mtime) return cached.text;
		const { mtime } = file.stat;
		const text = await this.read(file);
		this.texts.set(file, { mtime, text });
		return text;
	}

	async readBinary(file: TFile): Promise<ArrayBuffer> {
		return this.adapter.readBinary(file.path);
	}

	async create(path: string, text: string): Promise<TFile> {
		const at = normalizePath(path);
		return this.turns.take(at, async () => {
			if (await this.adapter.exists(at)) throw new Error('File already exists.');
			const entry = await this.adapter.put(at, text);
			await this.lookForParent(at);
			const file = this.add(entry);
			this.trigger('create', file);
			if (!(file instanceof TFile)) throw new Error(`EISDIR: illegal operation on a directory, open '${at}'`);
			return file;
		});
	}

	async createFolder(path: string): Promise<TFolder> {
		const at = normalizePath(path);
		return this.turns.take(WHOLE, async () => {
			if (await this.adapter.exists(at)) throw new Error('Folder already exists.');
			await this.adapter.mkdir(at);
			await this.look(at);
			const folder = this.getFolderByPath(at);
			if (folder === null) throw new Error(`ENOENT: no such file or directory, mkdir '${at}'`);
			return folder;
		});
	}

	async modify(file: TFile, text: string): Promise<void> {
		await this.turns.take(file.path, () => this.write(file, () => this.adapter.put(file.path, text)));
	}

	/** Changes of one file wait for one another. */
	async process(file: TFile, change: (text: string) => string): Promise<string> {
		return this.turns.take(file.path, async () => {
			const before = await this.read(file);
			const after = change(before);
			if (after !== before) await this.write(file, () => this.adapter.put(file.path, after));
			return after;
		});
	}

	/** Moves a file to the vault's own trash: the host has no system trash, as where that one is switched off. */
	async trash(file: TAbstractFile, _system: boolean): Promise<void> {
		await this.turns.take(WHOLE, () =>
			this.turns.take(file.path, async () => {
				await this.adapter.trashLocal(file.path);
				if (this.getAbstractFileByPath(file.path) === file) this.forget(file);
			}),
		);
	}

	async rename(file: TAbstractFile, path: string): Promise<void> {
		const to = normalizePath(path);
		await this.turns.take(WHOLE, () =>
			this.turns.take(file.path, async () => {
				if (this.byPath.has(to)) throw new Error('Destination file already exists!');
				await this.adapter.rename(file.path, to);
				this.move(file, to);
			}),
		);
	}

	private async write(file: TFile, write: () => Promise<Entry>): Promise<void> {
		file.stat = statsOf(await write());
		this.texts.delete(file);
		this.trigger('modify', file);
	}

	private async follow(paths: readonly string[]): Promise<void> {
		for (const path of paths) {
			this.trigger('raw', path);
			await this.reconcile(path);
		}
	}

	/** Takes over what happened at a path; what was done here is known by then, for it comes first. */
	private async reconcile(path: string): Promise<void> {
		if (path === '' || path.split('/').some((part) => part.startsWith('.'))) return;
		await this.turns.take(WHOLE, () => this.turns.take(path, () => this.look(path)));
	}

	private async look(path: string): Promise<void> {
		const entry = await this.adapter.stat(path);
		if (entry !== null) await this.lookForParent(path);
		this.settle(path, entry);
	}

	private async lookForParent(path: string): Promise<void> {
		const parent = folderOf(path);
		if (parent !== '' && !this.byPath.has(parent)) await this.look(parent);
	}

	private settle(path: string, entry: Entry | null): void {
		const known = this.byPath.get(path);
		const isSameKind = known !== undefined && entry !== null && known instanceof TFile === (entry.type === 'file');
		if (known !== undefined && !isSameKind) this.forget(known);
		if (entry === null || this.isKnown(entry)) return;
		if (!isSameKind) this.trigger('create', this.add(entry));
		else if (known instanceof TFile) {
			known.stat = statsOf(entry);
			this.trigger('modify', known);
		}
	}

	private isKnown({ path, type, mtime, size }: Entry): boolean {
		const known = this.byPath.get(path);
		return known instanceof TFile
			? type === 'file' && known.stat.mtime === mtime && known.stat.size === size
			: known !== undefined && type === 'folder';
	}
}

function withoutBom(text: string): string {
	return text.replace(/^\uFEFF/u, '');
}
