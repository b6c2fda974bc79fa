import type { FileStats } from './files';
import { ask } from '../base/http';

/** A file or folder on disk. */
export interface Entry extends FileStats {
	readonly path: string;
	readonly type: 'file' | 'folder';
}

function pathUrl(kind: string, path: string, query: Readonly<Record<string, string>> = {}): string {
	return `/${kind}?${new URLSearchParams({ path, ...query }).toString()}`;
}

/** A real folder behind the loopback server, byte for byte. */
export class DataAdapter {
	getName(): string {
		return 'vault';
	}

	/** Every file and folder, the settings folder left out. */
	async all(): Promise<Entry[]> {
		return (await (await ask('GET', '/all')).json()) as Entry[];
	}

	async stat(path: string): Promise<Entry | null> {
		return (await (await ask('GET', pathUrl('stat', path))).json()) as Entry | null;
	}

	async exists(path: string): Promise<boolean> {
		return (await this.stat(path)) !== null;
	}

	async list(path: string): Promise<{ files: string[]; folders: string[] }> {
		const inside = (await (await ask('GET', pathUrl('list', path === '/' ? '' : path))).json()) as Entry[];
		const of = (type: Entry['type']): string[] => inside.filter((entry) => entry.type === type).map((entry) => entry.path);
		return { files: of('file'), folders: of('folder') };
	}

	async readBinary(path: string): Promise<ArrayBuffer> {
		return (await ask('GET', pathUrl('file', path))).arrayBuffer();
	}

	async read(path: string): Promise<string> {
		return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await this.readBinary(path));
	}

	async write(path: string, text: string): Promise<void> {
		await ask('PUT', pathUrl('file', path), text);
	}

	async writeBinary(path: string, data: ArrayBuffer): Promise<void> {
		await ask('PUT', pathUrl('file', path), data);
	}

	async append(path: string, text: string): Promise<void> {
		await this.write(path, (await this.read(path)) + text);
	}

	async process(path: string, change: (text: string) => string): Promise<string> {
		const text = change(await this.read(path));
		await this.write(path, text);
		return text;
	}

	async mkdir(path: string): Promise<void> {
		await ask('POST', pathUrl('folder', path));
	}

	async remove(path: string): Promise<void> {
		await ask('DELETE', pathUrl('file', path));
	}

	async rmdir(path: string): Promise<void> {
		await this.remove(path);
	}

	async trashLocal(path: string): Promise<void> {
		await this.remove(path);
	}

	async trashSystem(path: string): Promise<boolean> {
		await this.remove(path);
		return true;
	}

	async rename(path: string, to: string): Promise<void> {
		await ask('POST', pathUrl('rename', path, { to }));
	}

	getResourcePath(path: string): string {
		return pathUrl('file', path);
	}
}
