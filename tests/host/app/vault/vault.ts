import type { DataAdapter, Entry } from './adapter';
import { Events } from '../base/events';
import { folderOf, normalizePath, TFile, TFolder } from './files';
import type { TAbstractFile } from './files';

/** The tree of files over the adapter, with an event for every change. */
export class Vault extends Events {
	readonly configDir = '.obsidian';
	private readonly root = new TFolder(this, '/');
	private readonly byPath = new Map<string, TAbstractFile>();
	/** Texts as of a modification time. */
	private readonly texts = new Map<string, { readonly mtime: number; readonly text: string }>();
	private readonly queues = new Map<string, Promise<unknown>>();

	constructor(readonly adapter: DataAdapter) {
		super();
		this.root.name = '';
	}

	/** Reads the folder for the first time, without events. */
	async open(): Promise<void> {
		for (const entry of await this.adapter.all()) this.add(entry);
	}

	/** Takes over what other programs did to the folder. */
	async rescan(): Promise<void> {
		const entries = await this.adapter.all();
		const paths = new Set(entries.map(({ path }) => path));
		for (const [path, file] of [...this.byPath]) if (!paths.has(path) && this.byPath.has(path)) this.forget(file);
		for (const entry of entries) {
			const known = this.byPath.get(entry.path);
			if (known === undefined) this.trigger('create', this.add(entry));
			else if (known instanceof TFile && (known.stat.mtime !== entry.mtime || known.stat.size !== entry.size)) {
				known.stat = statsOf(entry);
				this.trigger('modify', known);
			}
		}
	}

	getName(): string {
		return this.adapter.getName();
	}

	getRoot(): TFolder {
		return this.root;
	}

	getAbstractFileByPath(path: string): TAbstractFile | null {
		return path === '/' ? this.root : (this.byPath.get(path) ?? null);
	}

	getFileByPath(path: string): TFile | null {
		const file = this.getAbstractFileByPath(path);
		return file instanceof TFile ? file : null;
	}

	getFolderByPath(path: string): TFolder | null {
		const folder = this.getAbstractFileByPath(path);
		return folder instanceof TFolder ? folder : null;
	}

	getAllLoadedFiles(): TAbstractFile[] {
		return [this.root, ...this.byPath.values()];
	}

	getAllFolders(includeRoot = false): TFolder[] {
		return this.getAllLoadedFiles().filter((file): file is TFolder => file instanceof TFolder && (includeRoot || !file.isRoot()));
	}

	getFiles(): TFile[] {
		return [...this.byPath.values()].filter((file): file is TFile => file instanceof TFile);
	}

	getMarkdownFiles(): TFile[] {
		return this.getFiles().filter((file) => file.extension === 'md');
	}

	getResourcePath(file: TFile): string {
		return this.adapter.getResourcePath(file.path);
	}

	async read(file: TFile): Promise<string> {
		return withoutBom(await this.adapter.read(file.path));
	}

	async cachedRead(file: TFile): Promise<string> {
		const cached = this.texts.get(file.path);
		if (cached?.mtime === file.stat.mtime) return cached.text;
		const { mtime } = file.stat;
		const text = await this.read(file);
		this.texts.set(file.path, { mtime, text });
		return text;
	}

	async readBinary(file: TFile): Promise<ArrayBuffer> {
		return this.adapter.readBinary(file.path);
	}

	async create(path: string, text: string): Promise<TFile> {
		return this.createWith(path, (at) => this.adapter.write(at, text));
	}

	async createBinary(path: string, data: ArrayBuffer): Promise<TFile> {
		return this.createWith(path, (at) => this.adapter.writeBinary(at, data));
	}

	async createFolder(path: string): Promise<TFolder> {
		const at = normalizePath(path);
		if (await this.adapter.exists(at)) throw new Error('Folder already exists.');
		await this.adapter.mkdir(at);
		await this.rescan();
		const folder = this.getFolderByPath(at);
		if (folder === null) throw new Error(`ENOENT: ${at}`);
		return folder;
	}

	async modify(file: TFile, text: string): Promise<void> {
		await this.inTurn(file.path, () => this.write(file, () => this.adapter.write(file.path, text)));
	}

	async modifyBinary(file: TFile, data: ArrayBuffer): Promise<void> {
		await this.inTurn(file.path, () => this.write(file, () => this.adapter.writeBinary(file.path, data)));
	}

	async append(file: TFile, text: string): Promise<void> {
		await this.process(file, (before) => before + text);
	}

	/** Changes of one file wait for one another. */
	async process(file: TFile, change: (text: string) => string): Promise<string> {
		return this.inTurn(file.path, async () => {
			const before = await this.read(file);
			const after = change(before);
			if (after !== before) await this.write(file, () => this.adapter.write(file.path, after));
			return after;
		});
	}

	async copy(file: TFile, path: string): Promise<TFile> {
		return this.createBinary(path, await this.readBinary(file));
	}

	async delete(file: TAbstractFile): Promise<void> {
		await this.erase(file);
	}

	async trash(file: TAbstractFile): Promise<void> {
		await this.erase(file);
	}

	/** There is no trash: what is deleted is gone. */
	async erase(file: TAbstractFile): Promise<void> {
		await this.adapter.remove(file.path);
		this.forget(file);
	}

	async rename(file: TAbstractFile, path: string): Promise<void> {
		const to = normalizePath(path);
		if (this.byPath.has(to)) throw new Error('Destination file already exists!');
		await this.adapter.rename(file.path, to);
		this.move(file, to);
	}

	private async createWith(path: string, write: (path: string) => Promise<void>): Promise<TFile> {
		const at = normalizePath(path);
		return this.inTurn(at, async () => {
			if (await this.adapter.exists(at)) throw new Error('File already exists.');
			await write(at);
			const entry = await this.adapter.stat(at);
			const file = entry === null ? null : this.add(entry);
			if (!(file instanceof TFile)) throw new Error(`ENOENT: no such file or directory, open '${at}'`);
			this.trigger('create', file);
			return file;
		});
	}

	private async write(file: TFile, write: () => Promise<void>): Promise<void> {
		await write();
		const entry = await this.adapter.stat(file.path);
		if (entry !== null) file.stat = statsOf(entry);
		this.texts.delete(file.path);
		this.trigger('modify', file);
	}

	private async inTurn<T>(path: string, work: () => Promise<T>): Promise<T> {
		const before = this.queues.get(path) ?? Promise.resolve();
		const now = before.then(work, work);
		this.queues.set(path, now.catch(() => undefined));
		return now;
	}

	private add(entry: Entry): TAbstractFile {
		const file = entry.type === 'file' ? new TFile(this, entry.path) : new TFolder(this, entry.path);
		if (file instanceof TFile) file.stat = statsOf(entry);
		this.byPath.set(entry.path, file);
		this.attach(file);
		return file;
	}

	private attach(file: TAbstractFile): void {
		file.parent = this.getFolderByPath(folderOf(file.path) || '/');
		file.parent?.children.push(file);
	}

	private detach(file: TAbstractFile): void {
		const siblings = file.parent?.children ?? [];
		siblings.splice(siblings.indexOf(file), 1);
		this.byPath.delete(file.path);
		this.texts.delete(file.path);
	}

	private forget(file: TAbstractFile): void {
		if (file instanceof TFolder) for (const child of [...file.children]) this.forget(child);
		this.detach(file);
		this.trigger('delete', file);
	}

	private move(file: TAbstractFile, to: string): void {
		const from = file.path;
		const children = file instanceof TFolder ? [...file.children] : [];
		this.detach(file);
		file.setPath(to);
		this.byPath.set(to, file);
		this.attach(file);
		this.trigger('rename', file, from);
		for (const child of children) this.move(child, `${to}/${child.name}`);
	}
}

function statsOf({ ctime, mtime, size }: Entry): { ctime: number; mtime: number; size: number } {
	return { ctime, mtime, size };
}

function withoutBom(text: string): string {
	return text.replace(/^\uFEFF/u, '');
}
