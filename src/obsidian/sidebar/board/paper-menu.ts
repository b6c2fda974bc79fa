import { Menu } from 'obsidian';
import type { TFile, WorkspaceLeaf } from 'obsidian';
import type { Host } from '../../host';
import { PROGRESS_VIEW } from '../view-state';

/** What the menu asks of the view. */
interface PaperMenuActions {
	open(file: TFile): void;
	/** Selects the paper, or no more. */
	toggle(file: TFile): void;
}

/** The menu of a paper, or of several: what the view can do, and what is added to the menus of notes. */
export function paperMenu(
	{ app, texts }: Host,
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
