import type { TAbstractFile, TFile } from '../vault/files';
import type { Vault } from '../vault/vault';

const MOST = 10;

/** The files that were opened last. */
export class RecentFiles {
	private paths: string[] = [];

	constructor(private readonly vault: Vault) {
		vault.on('rename', (file: TAbstractFile, from: string) => {
			this.paths = this.paths.map((path) => (path === from ? file.path : path));
		});
		vault.on('delete', (file: TAbstractFile) => {
			this.paths = this.paths.filter((path) => path !== file.path);
		});
	}

	add({ path }: TFile): void {
		this.paths = [path, ...this.paths.filter((other) => other !== path)].slice(0, MOST);
	}

	load(paths: readonly string[]): void {
		this.paths = paths.slice(0, MOST);
	}

	last(): TFile | null {
		return this.vault.getFileByPath(this.paths[0] ?? '');
	}

	getLastOpenFiles(): string[] {
		return [...this.paths];
	}
}
