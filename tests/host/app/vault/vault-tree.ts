import type { Entry } from './adapter';
import { Events } from '../base/events';
import { folderOf, normalizePath, TFile, TFolder } from './files';
import type { TAbstractFile } from './files';

/** The files and folders of the vault as they are known. */
export abstract class VaultTree extends Events {
	private readonly root = new TFolder(this, '/');
	protected readonly byPath = new Map<string, TAbstractFile>();

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

	getFiles(): TFile[] {
		return [...this.byPath.values()].filter((file): file is TFile => file instanceof TFile);
	}

	getMarkdownFiles(): TFile[] {
		return this.getFiles().filter((file) => file.extension === 'md');
	}

	/** Puts a file into the tree, without an event. */
	protected add(entry: Entry): TAbstractFile {
		const file = entry.type === 'file' ? new TFile(this, entry.path) : new TFolder(this, entry.path);
		if (file instanceof TFile) file.stat = statsOf(entry);
		this.attach(file);
		return file;
	}

	/** Takes a file out of the tree, and what it holds before it. */
	protected forget(file: TAbstractFile): void {
		if (file instanceof TFolder) for (const child of [...file.children]) this.forget(child);
		this.detach(file);
		this.trigger('delete', file);
	}

	/** Gives a file another path, and what it holds after it. */
	protected move(file: TAbstractFile, to: string): void {
		const from = file.path;
		const children = file instanceof TFolder ? [...file.children] : [];
		this.detach(file);
		file.setPath(to);
		this.attach(file);
		this.trigger('rename', file, from);
		for (const child of children) this.move(child, normalizePath(`${to}/${child.name}`));
	}

	private attach(file: TAbstractFile): void {
		this.byPath.set(file.path, file);
		file.parent = this.getFolderByPath(folderOf(file.path) || '/');
		file.parent?.children.push(file);
	}

	private detach(file: TAbstractFile): void {
		const siblings = file.parent?.children ?? [];
		const at = siblings.indexOf(file);
		if (at >= 0) siblings.splice(at, 1);
		this.byPath.delete(file.path);
	}
}

/** What a disk says of a file, without its path. */
export function statsOf({ ctime, mtime, size }: Entry): { ctime: number; mtime: number; size: number } {
	return { ctime, mtime, size };
}
