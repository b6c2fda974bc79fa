import { Menu } from 'obsidian';
import type { TFile, WorkspaceLeaf } from 'obsidian';
import type { Host } from '../../host';
import { PROGRESS_VIEW } from '../view-state';

interface PaperMenuActions {
	open(file: TFile): void;
	toggle(file: TFile): void;
}

/** The menu of one or several papers: the actions of the view, and the items that are added to the menus of notes. */
export function paperMenu(
	{ app, texts }: Pick<Host, 'app' | 'texts'>,
	files: readonly TFile[],
	leaf: WorkspaceLeaf,
	actions: PaperMenuActions,
): Menu {
	const menu = new Menu();
	const { view } = texts.plugin;
	const [file] = files;
	if (files.length !== 1 || file === undefined) {
		app.workspace.trigger('files-menu', menu, [...files], PROGRESS_VIEW, leaf);
		return menu;
	}
	menu.addItem((item) =>
		item
			.setSection('open')
			.setTitle(view.openTab)
			.setIcon('file-plus')
			.onClick(() => actions.open(file)),
	);
	menu.addItem((item) =>
		item
			.setSection('open')
			.setTitle(view.select)
			.setIcon('square-check')
			.onClick(() => actions.toggle(file)),
	);
	app.workspace.trigger('file-menu', menu, file, PROGRESS_VIEW, leaf);
	return menu;
}
