import type { App } from '../app';
import { Menu } from '../ui/menu';
import { availablePath } from '../vault/available-path';
import { normalizePath, TFile, TFolder } from '../vault/files';
import type { TAbstractFile } from '../vault/files';
import type { WorkspaceLeaf } from '../workspace/leaf';

const SOURCE = 'file-explorer-context-menu';

/** What a menu does by the explorer. */
export interface MenuActions {
	readonly leaf: WorkspaceLeaf;
	readonly rename: (file: TAbstractFile) => Promise<void>;
	readonly remove: (files: readonly TAbstractFile[]) => Promise<void>;
}

/** The context menu of what is selected in the explorer; plugins add to it. */
export function explorerMenu(app: App, files: readonly TAbstractFile[], { leaf, rename, remove }: MenuActions): Menu {
	const menu = new Menu();
	const [file] = files;
	const add = (section: string, title: string, icon: string, run: () => Promise<unknown>): void => {
		menu.addItem((item) =>
			item
				.setSection(section)
				.setTitle(title)
				.setIcon(icon)
				.onClick(() => void run()),
		);
	};
	if (files.length === 1 && file instanceof TFile)
		add('open', 'Open in new tab', 'lucide-file-plus', () =>
			app.workspace.getLeaf('tab').openFile(file, { active: true }),
		);
	if (files.length === 1 && file instanceof TFolder) {
		add('action-primary', 'New note', 'lucide-edit', () => newNote(app, file));
		add('action-primary', 'New folder', 'lucide-folder-open', async () => rename(await newFolder(app, file)));
	}
	if (files.length === 1 && file !== undefined) add('danger', 'Rename...', 'lucide-pencil', () => rename(file));
	menu.addItem((item) =>
		item
			.setSection('danger')
			.setTitle('Delete')
			.setIcon('lucide-trash-2')
			.setWarning(true)
			.onClick(() => void remove(files)),
	);
	if (files.length === 1) app.workspace.trigger('file-menu', menu, file, SOURCE, leaf);
	else app.workspace.trigger('files-menu', menu, files, SOURCE, leaf);
	return menu;
}

function freePath(app: App, folder: TFolder, name: string): string {
	return availablePath(
		normalizePath(`${folder.path}/${name}`),
		(path) => app.vault.getAbstractFileByPath(path) !== null,
	);
}

async function newNote(app: App, folder: TFolder): Promise<void> {
	const note = await app.vault.create(freePath(app, folder, 'Untitled.md'), '');
	await app.workspace.getLeaf(false).openFile(note, { active: true });
}

async function newFolder(app: App, folder: TFolder): Promise<TFolder> {
	return app.vault.createFolder(freePath(app, folder, 'Untitled'));
}
