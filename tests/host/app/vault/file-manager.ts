import type { App } from '../app';
import type { TAbstractFile, TFile } from './files';
import { LinkFormat } from './link-format';
import { LinkUpdate } from './link-update';

/** What the app does with files besides keeping them, in a vault whose settings are those of a new one. */
export class FileManager {
	private readonly links: LinkFormat;

	constructor(private readonly app: App) {
		this.links = new LinkFormat(app.metadataCache);
	}

	/** Renames or moves a file; links follow it, without the question that the app asks at first. */
	async renameFile(file: TAbstractFile, path: string): Promise<void> {
		const update = new LinkUpdate(this.app, this.links);
		await this.app.vault.rename(file, path);
		for (const note of update.due(file)) await update.write(note);
	}

	generateMarkdownLink(file: TFile, sourcePath: string, subpath = '', alias = ''): string {
		return this.links.generate(file, sourcePath, subpath, alias);
	}

	/** Deletes a file as a new vault is set: to the system's trash, and to the vault's own where there is none. */
	async trashFile(file: TAbstractFile): Promise<void> {
		await this.app.vault.trash(file, true);
	}
}
