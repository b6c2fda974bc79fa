import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Faults } from './faults';

/** A file or folder on disk. */
interface Entry {
	readonly path: string;
	readonly type: 'file' | 'folder';
	readonly ctime: number;
	readonly mtime: number;
	readonly size: number;
}

/** What Node's errors of the file system carry. */
export interface SystemError extends Error {
	readonly code?: string;
}

/** The vault's folder; before everything asked of it, faults have their turn. */
export class Disk {
	constructor(
		readonly vault: string,
		private readonly faults: Faults,
	) {}

	/** Every file and folder, folders before what they hold; hidden files are no part of a vault. */
	async all(): Promise<Entry[]> {
		return this.under('');
	}

	/** What a folder holds, hidden files too. */
	async list(folder: string): Promise<Entry[]> {
		const names = await readdir(this.at(folder));
		const entries = await Promise.all(
			names.sort().map((name) => this.entry(folder === '' ? name : `${folder}/${name}`)),
		);
		return entries.filter((entry) => entry !== null);
	}

	async stat(given: string): Promise<Entry | null> {
		return this.entry(given);
	}

	async read(given: string): Promise<Uint8Array> {
		await this.faults.pass('read', given);
		return readFile(this.at(given));
	}

	/** A write that fails on purpose leaves the file as it was. */
	async write(given: string, body: Uint8Array): Promise<void> {
		await this.faults.pass('write', given);
		await writeFile(this.at(given), body);
	}

	async makeFolder(given: string): Promise<void> {
		await this.faults.pass('mkdir', given);
		await mkdir(this.at(given), { recursive: true });
	}

	async rename(from: string, to: string): Promise<void> {
		await this.faults.pass('rename', from);
		await rename(this.at(from), this.at(to));
	}

	private at(given: string): string {
		const at = path.join(this.vault, given);
		if (at !== this.vault && !at.startsWith(this.vault + path.sep)) throw new Error('outside the vault');
		return at;
	}

	private async entry(given: string): Promise<Entry | null> {
		try {
			const found = await stat(this.at(given));
			return {
				path: given,
				type: found.isDirectory() ? 'folder' : 'file',
				ctime: Math.round(found.birthtimeMs),
				mtime: Math.round(found.mtimeMs),
				size: found.isDirectory() ? 0 : found.size,
			};
		} catch (error) {
			if (['ENOENT', 'ENOTDIR'].includes((error as SystemError).code ?? '')) return null;
			throw error;
		}
	}

	private async under(folder: string): Promise<Entry[]> {
		const shown = (await this.list(folder)).filter(
			({ path: given }) => !path.posix.basename(given).startsWith('.'),
		);
		const entries = await Promise.all(
			shown.map(async (entry) =>
				entry.type === 'folder' ? [entry, ...(await this.under(entry.path))] : [entry],
			),
		);
		return entries.flat();
	}
}
