import { watch } from 'node:fs';
import type { FSWatcher } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** How long what happens in the folder is gathered before it is told. */
const GATHER_MS = 20;

/**
 * Tells which paths of a folder something happened to, by whomever. Every folder is watched on its own before it is
 * looked into, for Node's recursive watching misses on Linux what is written into a folder that has just been made.
 */
export class FolderWatcher {
	private readonly watched = new Map<string, FSWatcher>();
	private touched = new Set<string>();
	private isGathering = false;
	private isClosed = false;

	constructor(
		private readonly root: string,
		private readonly tell: (paths: string[]) => unknown,
	) {}

	async open(): Promise<void> {
		await this.follow('');
	}

	close(): void {
		this.isClosed = true;
		for (const watcher of this.watched.values()) watcher.close();
		this.watched.clear();
	}

	/** Watches a folder and those in it. @returns the paths of what is in it. */
	private async follow(folder: string): Promise<string[]> {
		this.forget(folder);
		try {
			if (!(await lstat(path.join(this.root, folder))).isDirectory()) return [];
			const watcher = watch(path.join(this.root, folder), { persistent: false }, (_event, name) =>
				this.touch(name === null ? folder : inside(folder, name)),
			);
			watcher.on('error', () => this.forget(folder));
			this.watched.set(folder, watcher);
			const inner = await readdir(path.join(this.root, folder), { withFileTypes: true });
			const deeper = await Promise.all(
				inner.map(async (entry) => (entry.isDirectory() ? this.follow(inside(folder, entry.name)) : [])),
			);
			return [...inner.map(({ name }) => inside(folder, name)), ...deeper.flat()];
		} catch {
			// It is not there, or no more.
			this.forget(folder);
			return [];
		}
	}

	/** Watches a folder no more, nor those in it. */
	private forget(folder: string): void {
		for (const [path, watcher] of this.watched) {
			if (path !== folder && !path.startsWith(`${folder}/`)) continue;
			watcher.close();
			this.watched.delete(path);
		}
	}

	private touch(path: string): void {
		this.touched.add(path);
		if (!this.isGathering) void this.gather();
	}

	private async gather(): Promise<void> {
		this.isGathering = true;
		await pause(GATHER_MS);
		this.isGathering = false;
		const touched = [...this.touched];
		this.touched = new Set();
		const inner = await Promise.all(touched.map(async (path) => (this.isClosed ? [] : this.follow(path))));
		if (!this.isClosed) this.tell([...new Set([...touched, ...inner.flat()])].sort());
	}
}

function inside(folder: string, name: string): string {
	return folder === '' ? name : `${folder}/${name}`;
}
