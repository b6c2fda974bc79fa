import { setIcon } from '../base/icons';
import { TFile, TFolder } from '../vault/files';
import type { TAbstractFile } from '../vault/files';

/** What is drawn besides the files themselves. */
export interface RowState {
	readonly folded: ReadonlySet<string>;
	readonly selected: ReadonlySet<string>;
	/** The row that the keyboard is at. */
	readonly focused: string;
	/** The note in front. */
	readonly active: string;
}

/** Draws what a folder holds: folders first, then files, by name. */
export function drawRows(parent: HTMLElement, folder: TFolder, state: RowState): void {
	const files = [...folder.children].sort(
		(a, b) =>
			Number(b instanceof TFolder) - Number(a instanceof TFolder) ||
			a.name.localeCompare(b.name, undefined, { numeric: true }),
	);
	for (const file of files) drawRow(parent, file, state);
}

function drawRow(parent: HTMLElement, file: TAbstractFile, state: RowState): void {
	const kind = file instanceof TFolder ? 'folder' : 'file';
	const item = parent.createDiv({ cls: `tree-item nav-${kind}` });
	const self = item.createDiv({
		cls: `tree-item-self nav-${kind}-title tappable is-clickable`,
		attr: { 'data-path': file.path, draggable: true },
	});
	self.toggleClass('is-selected', state.selected.has(file.path));
	self.toggleClass('has-focus', state.focused === file.path);
	self.toggleClass('is-active', state.active === file.path);
	const isFolded = state.folded.has(file.path);
	if (file instanceof TFolder) {
		item.toggleClass('is-collapsed', isFolded);
		self.addClass('mod-collapsible');
		const icon = self.createDiv({ cls: `tree-item-icon collapse-icon${isFolded ? ' is-collapsed' : ''}` });
		setIcon(icon, 'right-triangle');
	}
	self.createDiv({
		cls: `tree-item-inner nav-${kind}-title-content`,
		text: file instanceof TFile ? file.basename : file.name,
	});
	if (file instanceof TFile && file.extension !== 'md') self.createDiv({ cls: 'nav-file-tag', text: file.extension });
	if (file instanceof TFolder && !isFolded)
		drawRows(item.createDiv({ cls: 'tree-item-children nav-folder-children' }), file, state);
}

/** The name in a row, to be changed in place; null where it is left as it was. */
export function editName(row: HTMLElement): Promise<string | null> {
	const title = row.find('.tree-item-inner');
	const before = title.getText();
	title.contentEditable = 'true';
	row.draggable = false;
	title.focus();
	row.win.getSelection()?.selectAllChildren(title);
	return new Promise((resolve) => {
		const end = (name: string | null): void => {
			// The focus goes with the next line, which ends it once more: what is said first counts.
			resolve(name === null || name === '' || name === before ? null : name);
			title.contentEditable = 'false';
			row.draggable = true;
		};
		title.addEventListener('keydown', (event) => {
			event.stopPropagation();
			if (event.key !== 'Enter' && event.key !== 'Escape') return;
			event.preventDefault();
			end(event.key === 'Enter' ? title.getText().trim() : null);
		});
		title.addEventListener('blur', () => end(title.getText().trim()));
	});
}
