import type { App } from '../app';
import type { TAbstractFile, TFile } from './files';

/** What the app does with files besides keeping them. */
export class FileManager {
	constructor(private readonly app: App) {}

	async trashFile(file: TAbstractFile): Promise<void> {
		await this.app.vault.trash(file, true);
	}

	/** Links to the file are not updated yet. */
	async renameFile(file: TAbstractFile, path: string): Promise<void> {
		await this.app.vault.rename(file, path);
	}

	generateMarkdownLink(file: TFile, sourcePath: string, subpath = '', alias = ''): string {
		return `[[${this.app.metadataCache.fileToLinktext(file, sourcePath)}${subpath}${alias === '' ? '' : `|${alias}`}]]`;
	}
}
