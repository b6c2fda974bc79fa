import type { FileStats } from './files';
import { ask } from '../base/http';
import { availablePath } from './available-path';

/** A file or folder on disk. */
export interface Entry extends FileStats {
	readonly path: string;
	readonly type: 'file' | 'folder';
}

function pathUrl(kind: string, path: string, query: Readonly<Record<string, string>> = {}): string {
	return `/${kind}?${new URLSearchParams({ path: path === '/' ? '' : path, ...query }).toString()}`;
}

async function answered<T>(method: string, url: string, body?: BodyInit): Promise<T> {
	return (await (await ask(method, url, body)).json()) as T;
}

/** A real folder behind the loopback server, byte for byte. */
export class FileSystemAdapter {
	/** Where the folder is; the page is told in its head. */
	private readonly basePath = document.querySelector<HTMLMetaElement>('meta[name="vault"]')?.content ?? '';

	getBasePath(): string {
		return this.basePath;
	}

	getResourcePath(path: string): string {
		return pathUrl('file', path);
	}

	/** Every file and folder, the hidden ones left out. */
	async all(): Promise<Entry[]> {
		return answered('GET', '/all');
	}

	async stat(path: string): Promise<Entry | null> {
		return answered('GET', pathUrl('stat', path));
	}

	async exists(path: string): Promise<boolean> {
		return (await this.stat(path)) !== null;
	}

	async list(path: string): Promise<{ files: string[]; folders: string[] }> {
		const inside = await answered<Entry[]>('GET', pathUrl('list', path));
		const of = (type: Entry['type']): string[] =>
			inside.filter((entry) => entry.type === type).map((entry) => entry.path);
		return { files: of('file'), folders: of('folder') };
	}

	async readBinary(path: string): Promise<ArrayBuffer> {
		return (await ask('GET', pathUrl('file', path))).arrayBuffer();
	}

	async read(path: string): Promise<string> {
		return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await this.readBinary(path));
	}

	/** Writes a file. @returns what the disk says of it right after. */
	async put(path: string, text: string): Promise<Entry> {
		return answered('PUT', pathUrl('file', path), text);
	}

	async write(path: string, text: string): Promise<void> {
		await this.put(path, text);
	}

	async mkdir(path: string): Promise<void> {
		await ask('POST', pathUrl('folder', path));
	}

	async rename(path: string, to: string): Promise<void> {
		if (await this.exists(to)) throw new Error('Destination file already exists!');
		await ask('POST', pathUrl('rename', path, { to }));
	}

	async trashLocal(path: string): Promise<void> {
		await this.mkdir('.trash');
		const { files, folders } = await this.list('.trash');
		const taken = new Set([...files, ...folders]);
		const name = path.slice(path.lastIndexOf('/') + 1);
		await this.rename(
			path,
			availablePath(`.trash/${name}`, (one) => taken.has(one)),
		);
	}
}
