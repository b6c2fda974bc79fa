import { Keymap } from '../base/keymap';
import type { Draggable, DropResult } from '../drag/drag-manager';
import { normalizePath, TFile, TFolder } from '../vault/files';
import type { TAbstractFile } from '../vault/files';
import { ItemView } from '../workspace/view';
import { explorerMenu } from './explorer-menu';
import { drawRows, editName } from './explorer-rows';

/** The files of the vault. */
export class FileExplorer extends ItemView {
	override icon = 'lucide-folder-closed';
	private readonly filesEl = this.contentEl.createDiv({ cls: 'nav-files-container', attr: { tabindex: 0 } });
	private readonly folded = new Set<string>();
	private readonly selected = new Set<string>();
	private focused = '';

	getViewType(): string {
		return 'file-explorer';
	}

	getDisplayText(): string {
		return 'Files';
	}

	override async onOpen(): Promise<void> {
		const { vault, workspace, dragManager } = this.app;
		for (const name of ['create', 'delete', 'rename']) this.registerEvent(vault.on(name, () => this.draw()));
		this.registerEvent(workspace.on('file-open', () => this.draw()));
		this.registerDomEvent(this.filesEl, 'click', (event) => event instanceof MouseEvent && this.onClick(event));
		this.registerDomEvent(
			this.filesEl,
			'auxclick',
			(event) => event instanceof MouseEvent && event.button === 1 && this.onClick(event),
		);
		this.registerDomEvent(
			this.filesEl,
			'contextmenu',
			(event) => event instanceof MouseEvent && this.onMenu(event),
		);
		this.registerDomEvent(this.filesEl, 'keydown', (event) => event instanceof KeyboardEvent && this.onKey(event));
		this.registerDomEvent(
			this.filesEl,
			'dragstart',
			(event) => event instanceof DragEvent && dragManager.onDragStart(event, this.dragged(event)),
		);
		dragManager.handleDrop(this.filesEl, (event, draggable, isOver) => this.onDrop(event, draggable, isOver));
		this.draw();
	}

	private draw(): void {
		// A name that is being written is not taken away from under the hands.
		if (this.filesEl.querySelector('[contenteditable="true"]') !== null) return;
		this.filesEl.empty();
		const active = this.app.workspace.getActiveFile()?.path ?? '';
		drawRows(this.filesEl, this.app.vault.getRoot(), {
			folded: this.folded,
			selected: this.selected,
			focused: this.focused,
			active,
		});
	}

	private rows(): HTMLElement[] {
		return [...this.filesEl.querySelectorAll<HTMLElement>('[data-path]')];
	}

	private rowOf(path: string): HTMLElement | undefined {
		return this.rows().find((row) => row.dataset['path'] === path);
	}

	private fileAt(event: Event): TAbstractFile | null {
		const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-path]') : null;
		return row === null ? null : this.app.vault.getAbstractFileByPath(row.dataset['path'] ?? '');
	}

	private chosen(): TAbstractFile[] {
		return [...this.selected]
			.map((path) => this.app.vault.getAbstractFileByPath(path))
			.filter((file) => file !== null);
	}

	private onClick(event: MouseEvent): void {
		const file = this.fileAt(event);
		if (file === null || (event.target instanceof HTMLElement && event.target.isContentEditable)) return;
		if (event.altKey && !event.ctrlKey) this.choose(file, !this.selected.has(file.path));
		else if (event.shiftKey) this.chooseTo(file);
		else {
			this.selected.clear();
			this.focused = file.path;
			this.activate(file, event);
		}
		this.draw();
	}

	private choose(file: TAbstractFile, on: boolean): void {
		if (on) this.selected.add(file.path);
		else this.selected.delete(file.path);
		this.focused = file.path;
	}

	private chooseTo({ path }: TAbstractFile): void {
		const paths = this.rows().map((row) => row.dataset['path'] ?? '');
		const [from, to] = [paths.indexOf(this.focused), paths.indexOf(path)];
		for (const one of paths.slice(Math.max(0, Math.min(from, to)), Math.max(from, to) + 1)) this.selected.add(one);
	}

	private activate(file: TAbstractFile, event: MouseEvent | KeyboardEvent): void {
		if (file instanceof TFolder) this.fold(file.path, !this.folded.has(file.path));
		else if (file instanceof TFile)
			void this.app.workspace.getLeaf(Keymap.isModEvent(event)).openFile(file, { active: true });
	}

	private fold(path: string, folded: boolean): void {
		if (folded) this.folded.add(path);
		else this.folded.delete(path);
		this.draw();
	}

	private onKey(event: KeyboardEvent): void {
		const file = this.app.vault.getAbstractFileByPath(this.focused);
		const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
		if (step !== 0) this.moveFocus(step);
		else if (file instanceof TFolder && (event.key === 'ArrowRight' || event.key === 'ArrowLeft'))
			this.fold(file.path, event.key === 'ArrowLeft');
		else if (file !== null && event.key === 'Enter') this.activate(file, event);
		else if (file !== null && event.key === 'F2') void this.rename(file);
		else if (file !== null && event.key === 'Delete')
			void this.remove(this.selected.size > 0 ? this.chosen() : [file]);
		else return;
		event.preventDefault();
	}

	private moveFocus(step: number): void {
		const paths = this.rows().map((row) => row.dataset['path'] ?? '');
		this.focused = paths[Math.max(0, Math.min(paths.length - 1, paths.indexOf(this.focused) + step))] ?? '';
		this.draw();
		this.rowOf(this.focused)?.scrollIntoView({ block: 'nearest' });
	}

	private onMenu(event: MouseEvent): void {
		const file = this.fileAt(event);
		if (file === null) return;
		event.preventDefault();
		const files = this.selected.has(file.path) ? this.chosen() : [file];
		explorerMenu(this.app, files, {
			leaf: this.leaf,
			rename: (one) => this.rename(one),
			remove: (all) => this.remove(all),
		}).showAtMouseEvent(event);
	}

	private async rename(file: TAbstractFile): Promise<void> {
		const row = this.rowOf(file.path);
		if (row === undefined) return;
		const name = await editName(row);
		if (name !== null) await this.app.fileManager.renameFile(file, this.app.fileManager.pathNamed(file, name));
		this.focused = file.path;
		this.draw();
		this.filesEl.focus();
	}

	private async remove(files: readonly TAbstractFile[]): Promise<void> {
		for (const file of files) await this.app.fileManager.promptForDeletion(file);
		this.selected.clear();
		this.draw();
	}

	private dragged(event: DragEvent): Draggable | null {
		const file = this.fileAt(event);
		const { dragManager } = this.app;
		if (file !== null && this.selected.has(file.path))
			return dragManager.dragFiles(event, this.chosen(), 'file-explorer');
		if (file instanceof TFile) return dragManager.dragFile(event, file, 'file-explorer');
		return file instanceof TFolder ? dragManager.dragFolder(event, file, 'file-explorer') : null;
	}

	private onDrop(
		event: DragEvent,
		{ type, file, files = file === undefined ? [] : [file] }: Draggable,
		isOver: boolean,
	): DropResult | null {
		const over = this.fileAt(event);
		const folder = over instanceof TFolder ? over : (over?.parent ?? this.app.vault.getRoot());
		const moving = files.filter(
			(one) => one.parent !== folder && one !== folder && !folder.path.startsWith(`${one.path}/`),
		);
		if (type === 'link' || moving.length === 0) return null;
		if (!isOver) void this.move(moving, folder);
		return {
			action: `Move into "${folder.name}"`,
			dropEffect: 'move',
			hoverEl: this.rowOf(folder.path) ?? this.filesEl,
		};
	}

	private async move(files: readonly TAbstractFile[], folder: TFolder): Promise<void> {
		for (const file of files)
			await this.app.fileManager.renameFile(file, normalizePath(`${folder.path}/${file.name}`));
	}
}
