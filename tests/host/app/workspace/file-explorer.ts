import { TFile, TFolder } from '../vault/files';
import { Keymap } from '../base/keymap';
import { ItemView } from './view';

/** The files of the vault, to click at. */
export class FileExplorer extends ItemView {
	override icon = 'lucide-folder-closed';

	getViewType(): string {
		return 'file-explorer';
	}

	getDisplayText(): string {
		return 'Files';
	}

	override async onOpen(): Promise<void> {
		for (const name of ['create', 'delete', 'rename']) this.registerEvent(this.app.vault.on(name, () => this.draw()));
		this.registerDomEvent(this.contentEl, 'click', (event) => this.onClick(event));
		this.draw();
	}

	private draw(): void {
		this.contentEl.empty();
		this.drawFolder(this.contentEl, this.app.vault.getRoot());
	}

	private drawFolder(parent: HTMLElement, folder: TFolder): void {
		const files = [...folder.children].sort((a, b) => a.name.localeCompare(b.name));
		for (const file of files) {
			const item = parent.createDiv({ cls: 'tree-item' });
			const name = file instanceof TFile && file.extension === 'md' ? file.basename : file.name;
			const self = item.createDiv({ cls: 'tree-item-self is-clickable', attr: { 'data-path': file.path } });
			self.createDiv({ cls: 'tree-item-inner', text: name });
			if (file instanceof TFolder) this.drawFolder(item.createDiv({ cls: 'tree-item-children' }), file);
		}
	}

	private onClick(event: Event): void {
		const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-path]') : null;
		const file = this.app.vault.getFileByPath(row?.dataset['path'] ?? '');
		if (file !== null) void this.app.workspace.getLeaf(Keymap.isModEvent(event as MouseEvent)).openFile(file, { active: true });
	}
}
