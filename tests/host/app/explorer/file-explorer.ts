import { setIcon } from '../base/icons';
import { Keymap } from '../base/keymap';
import { Menu } from '../ui/menu';
import { TFile, TFolder } from '../vault/files';
import type { TAbstractFile } from '../vault/files';
import { ItemView } from '../workspace/view';

/** The files of the vault: a click opens one, Alt chooses several, and plugins add to their menu. */
export class FileExplorer extends ItemView {
	override icon = 'lucide-folder-closed';
	private readonly filesEl = this.contentEl.createDiv({ cls: 'nav-files-container', attr: { tabindex: 0 } });

	private readonly selected = new Set<TAbstractFile>();

	getViewType(): string {
		return 'file-explorer';
	}

	getDisplayText(): string {
		return 'Files';
	}

	override async onOpen(): Promise<void> {
		const { vault, workspace } = this.app;
		for (const name of ['create', 'delete', 'rename']) this.registerEvent(vault.on(name, () => this.draw()));
		this.registerEvent(workspace.on('file-open', () => this.draw()));
		this.registerDomEvent(this.filesEl, 'click', (event) => event instanceof MouseEvent && this.onClick(event));
		this.registerDomEvent(
			this.filesEl,
			'contextmenu',
			(event) => event instanceof MouseEvent && this.onMenu(event),
		);
		this.draw();
		return Promise.resolve();
	}

	private draw(): void {
		this.filesEl.empty();
		this.drawFolder(this.filesEl, this.app.vault.getRoot(), this.app.workspace.getActiveFile());
	}

	/** Folders come first, then files, by name. */
	private drawFolder(parent: HTMLElement, folder: TFolder, active: TFile | null): void {
		const files = [...folder.children].sort(
			(a, b) =>
				Number(b instanceof TFolder) - Number(a instanceof TFolder) ||
				a.name.localeCompare(b.name, undefined, { numeric: true }),
		);
		for (const file of files) this.drawRow(parent, file, active);
	}

	private drawRow(parent: HTMLElement, file: TAbstractFile, active: TFile | null): void {
		const kind = file instanceof TFolder ? 'folder' : 'file';
		const item = parent.createDiv({ cls: `tree-item nav-${kind}` });
		const self = item.createDiv({
			cls: `tree-item-self nav-${kind}-title tappable is-clickable`,
			attr: { 'data-path': file.path },
		});
		self.toggleClass('is-selected', this.selected.has(file));
		self.toggleClass('is-active', file === active);
		if (file instanceof TFolder) {
			self.addClass('mod-collapsible');
			setIcon(self.createDiv({ cls: 'tree-item-icon collapse-icon' }), 'right-triangle');
		}
		self.createDiv({
			cls: `tree-item-inner nav-${kind}-title-content`,
			text: file instanceof TFile ? file.basename : file.name,
		});
		if (file instanceof TFile && file.extension !== 'md')
			self.createDiv({ cls: 'nav-file-tag', text: file.extension });
		if (file instanceof TFolder)
			this.drawFolder(item.createDiv({ cls: 'tree-item-children nav-folder-children' }), file, active);
	}

	private fileAt({ target }: MouseEvent): TAbstractFile | null {
		const row = target instanceof Element ? target.closest<HTMLElement>('[data-path]') : null;
		return row === null ? null : this.app.vault.getAbstractFileByPath(row.dataset['path'] ?? '');
	}

	private onClick(event: MouseEvent): void {
		const file = this.fileAt(event);
		if (file === null) return;
		if (event.altKey) this.selected.add(file);
		else {
			this.selected.clear();
			if (file instanceof TFile)
				void this.app.workspace.getLeaf(Keymap.isModEvent(event)).openFile(file, { active: true });
		}
		this.draw();
	}

	private onMenu(event: MouseEvent): void {
		const file = this.fileAt(event);
		if (file === null) return;
		event.preventDefault();
		const files = this.selected.has(file) ? [...this.selected] : [file];
		const menu = new Menu();
		menu.addItem((item) =>
			item
				.setSection('danger')
				.setTitle('Delete')
				.setIcon('lucide-trash-2')
				.onClick(() => void this.remove(files)),
		);
		const source = 'file-explorer-context-menu';
		const { workspace } = this.app;
		if (files.length === 1) workspace.trigger('file-menu', menu, file, source, this.leaf);
		else workspace.trigger('files-menu', menu, files, source, this.leaf);
		menu.showAtMouseEvent(event);
	}

	/** The app asks first. */
	private async remove(files: readonly TAbstractFile[]): Promise<void> {
		for (const file of files) await this.app.fileManager.trashFile(file);
	}
}
