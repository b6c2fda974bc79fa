import type { DataWriteOptions } from 'obsidian';
import type { App } from '../app';
import { availablePath } from './available-path';
import { askByButtons, askName } from './file-prompts';
import { folderOf, normalizePath, TFile, TFolder } from './files';
import type { TAbstractFile } from './files';
import { editFrontMatter } from './front-matter-edit';
import { LinkFormat } from './link-format';
import { LinkUpdate } from './link-update';

/** What the app does with files besides keeping them. */
export class FileManager {
	private readonly links: LinkFormat;

	constructor(private readonly app: App) {
		this.links = new LinkFormat(app.vault, app.metadataCache);
	}

	getNewFileParent(sourcePath: string, _newFilePath?: string): TFolder {
		const { vault } = this.app;
		const where = vault.getConfig('newFileLocation');
		const folder =
			where === 'current' ? folderOf(sourcePath) : where === 'folder' ? vault.getConfig('newFileFolderPath') : '';
		return vault.getFolderByPath(normalizePath(folder)) ?? vault.getRoot();
	}

	/** Renames or moves a file; links follow it as the vault is set. */
	async renameFile(file: TAbstractFile, path: string): Promise<void> {
		const update = new LinkUpdate(this.app, this.links);
		await this.app.vault.rename(file, path);
		const due = update.due(file);
		if (due.length === 0 || !(await this.mayUpdate(file, due.length))) return;
		for (const note of due) await update.write(note);
	}

	generateMarkdownLink(file: TFile, sourcePath: string, subpath = '', alias = ''): string {
		return this.links.generate(file, sourcePath, subpath, alias);
	}

	/** Hands over a note's properties to be changed; nothing is written unless they are others then. */
	async processFrontMatter(
		file: TFile,
		edit: (properties: Record<string, unknown>) => unknown,
		options?: DataWriteOptions,
	): Promise<void> {
		await this.app.vault.process(file, (text) => editFrontMatter(text, edit), options);
	}

	/** A free path for an attachment, in a folder that is there by then. */
	async getAvailablePathForAttachment(filename: string, sourcePath?: string): Promise<string> {
		const { vault, workspace } = this.app;
		const set = vault.getConfig('attachmentFolderPath');
		const source = folderOf(sourcePath ?? workspace.getActiveFile()?.path ?? '');
		const folder = normalizePath(set.startsWith('./') ? `${source}/${set.slice('./'.length)}` : set);
		if (vault.getFolderByPath(folder) === null) await vault.createFolder(folder);
		return availablePath(
			normalizePath(`${folder}/${filename}`),
			(path) => vault.getAbstractFileByPath(path) !== null,
		);
	}

	/** Deletes a file as the vault is set: to the system's trash, to the vault's own, or for good. */
	async trashFile(file: TAbstractFile): Promise<void> {
		const option = this.app.vault.getConfig('trashOption');
		if (option === 'none') await this.app.vault.delete(file, true);
		else await this.app.vault.trash(file, option === 'system');
	}

	/** @returns whether the user wanted the file deleted. */
	async promptForDeletion(file: TAbstractFile): Promise<boolean> {
		if (this.app.vault.getConfig('promptDelete')) {
			const text = `Are you sure you want to delete "${file instanceof TFile ? file.basename : file.name}"?`;
			if (
				(await askByButtons(this.app, file instanceof TFolder ? 'Delete folder' : 'Delete file', text, [
					'Delete',
					'Cancel',
				])) !== 'Delete'
			)
				return false;
		}
		await this.trashFile(file);
		return true;
	}

	promptForFolderDeletion(folder: TFolder): Promise<boolean> {
		return this.promptForDeletion(folder);
	}

	async promptForFileRename(file: TAbstractFile): Promise<void> {
		const name = await askName(this.app, file, file instanceof TFile ? file.basename : file.name);
		if (name !== null && name !== '') await this.renameFile(file, this.pathNamed(file, name));
	}

	/** The path of a file under another name, its extension kept. */
	pathNamed(file: TAbstractFile, name: string): string {
		return normalizePath(
			`${folderOf(file.path)}/${name}${file instanceof TFile && file.extension !== '' ? `.${file.extension}` : ''}`,
		);
	}

	private async mayUpdate(file: TAbstractFile, notes: number): Promise<boolean> {
		if (this.app.vault.getConfig('alwaysUpdateLinks')) return true;
		const answer = await askByButtons(
			this.app,
			'Update links',
			`Links to "${file.name}" are in ${notes} files. Should they be updated?`,
			['Just once', 'Do not update'],
		);
		return answer === 'Just once';
	}
}
