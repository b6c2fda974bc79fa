import { ItemView, Keymap, Menu, TFile } from 'obsidian';
import type { HoverParent, HoverPopover, PaneType, ViewStateResult, WorkspaceLeaf } from 'obsidian';
import { createPaperNote } from '../commands/new-note';
import { finishThisPass, setThePass } from '../commands/reading';
import type { Host } from '../host';
import { buildRows, PAGE } from './board-rows';
import { BoardDrawing } from './draw-rows';
import { PROGRESS_VIEW } from './open-progress';
import { handleTreeKey, focusRow, keepTabStop } from './tree-keys';

/** The sidebar: which pass each paper is at. */
export class ProgressView extends ItemView implements HoverParent {
	override icon = 'glasses';
	override navigation = false;
	hoverPopover: HoverPopover | null = null;
	private folded = new Set<string>();
	private readonly limits = new Map<string, number>();
	private tree: HTMLElement | null = null;
	private message: HTMLElement | null = null;
	private drawing: BoardDrawing | null = null;

	constructor(leaf: WorkspaceLeaf, private readonly host: Host) {
		super(leaf);
	}

	override getViewType(): string {
		return PROGRESS_VIEW;
	}

	override getDisplayText(): string {
		return this.host.texts.plugin.view.title;
	}

	override getState(): Record<string, unknown> {
		return { ...super.getState(), folded: [...this.folded] };
	}

	override async setState(state: unknown, result: ViewStateResult): Promise<void> {
		if (typeof state === 'object' && state !== null && 'folded' in state && Array.isArray(state.folded)) {
			this.folded = new Set(state.folded.filter((key) => typeof key === 'string'));
			this.draw();
		}
		await super.setState(state, result);
	}

	protected override async onOpen(): Promise<void> {
		await super.onOpen();
		const { contentEl, host } = this;
		contentEl.empty();
		contentEl.addClass('three-pass-progress');
		this.message = contentEl.createDiv({ cls: 'pane-empty three-pass-message', attr: { role: 'status' } });
		const tree = contentEl.createDiv({ cls: 'three-pass-tree', attr: { role: 'tree', 'aria-label': host.texts.plugin.view.title } });
		this.tree = tree;
		this.drawing = new BoardDrawing(tree);
		this.registerDomEvent(tree, 'click', (event) => this.onClick(event));
		this.registerDomEvent(tree, 'auxclick', (event) => event.button === 1 && this.onClick(event));
		this.registerDomEvent(tree, 'contextmenu', (event) => this.onContextMenu(event));
		this.registerDomEvent(tree, 'mouseover', (event) => this.onHover(event));
		this.registerDomEvent(tree, 'keydown', (event) => this.onKey(event));
		this.register(host.index.onChange((papersChanged) => papersChanged && this.draw()));
		this.draw();
	}

	protected override async onClose(): Promise<void> {
		this.contentEl.empty();
		await super.onClose();
	}

	private draw(): void {
		const { index, texts } = this.host;
		if (this.tree === null || this.message === null) return;
		const isEmpty = index.papers.size === 0;
		this.message.toggle(isEmpty);
		this.tree.toggle(!isEmpty);
		this.drawing?.draw(buildRows(index.papers.values(), { folded: this.folded, limits: this.limits }, texts));
		if (isEmpty) this.drawMessage(this.message);
		else keepTabStop(this.tree);
	}

	/** What there is to do where there is nothing to see. */
	private drawMessage(el: HTMLElement): void {
		const { index, texts } = this.host;
		const { loading, empty, emptyHint } = texts.plugin.view;
		el.empty();
		if (!index.ready) {
			el.setText(loading);
			return;
		}
		el.createEl('p', { text: empty });
		el.createEl('p', { text: emptyHint });
		const button = el.createEl('button', { text: texts.plugin.commands.newNote });
		button.addEventListener('click', () => void createPaperNote(this.host));
	}

	private fold(key: string, folded: boolean): void {
		if (folded) this.folded.add(key);
		else this.folded.delete(key);
		this.draw();
		void this.app.workspace.requestSaveLayout();
	}

	private onClick(event: MouseEvent): void {
		const row = rowOf(event);
		if (row === null || this.tree === null) return;
		focusRow(this.tree, row);
		this.activate(row, event);
	}

	private activate(row: HTMLElement, event: MouseEvent | KeyboardEvent): void {
		const { group, more, path } = row.dataset;
		if (group !== undefined) this.fold(group, row.getAttr('aria-expanded') === 'true');
		else if (more !== undefined) {
			this.limits.set(more, (this.limits.get(more) ?? PAGE) + PAGE);
			this.draw();
		} else if (path !== undefined) void this.openPaper(path, Keymap.isModEvent(event));
	}

	private async openPaper(path: string, where: PaneType | boolean): Promise<void> {
		const file = this.fileAt(path);
		if (file !== null) await this.app.workspace.getLeaf(where).openFile(file, { active: true });
	}

	private onKey(event: KeyboardEvent): void {
		if (this.tree === null) return;
		const handled = handleTreeKey(this.tree, event, {
			fold: (key, folded) => this.fold(key, folded),
			open: (row) => this.activate(row, event),
		});
		if (handled) event.preventDefault();
	}

	private onContextMenu(event: MouseEvent): void {
		const file = this.fileAt(rowOf(event)?.dataset['path'] ?? '');
		if (file === null) return;
		event.preventDefault();
		const { commands, view } = this.host.texts.plugin;
		const menu = new Menu();
		const add = (section: string, title: string, icon: string, run: () => Promise<void>): void => {
			menu.addItem((item) => item.setSection(section).setTitle(title).setIcon(icon).onClick(() => void run()));
		};
		add('open', view.openTab, 'file-plus', () => this.openPaper(file.path, 'tab'));
		add('action-primary', commands.finishPass, 'check-check', () => finishThisPass(this.host, file));
		add('action-primary', commands.setPass, 'list-ordered', () => setThePass(this.host, file));
		this.app.workspace.trigger('file-menu', menu, file, PROGRESS_VIEW, this.leaf);
		menu.showAtMouseEvent(event);
	}

	private onHover(event: MouseEvent): void {
		const row = rowOf(event);
		const path = row?.dataset['path'];
		if (row === null || path === undefined) return;
		this.app.workspace.trigger('hover-link', { event, source: PROGRESS_VIEW, hoverParent: this, targetEl: row, linktext: path, sourcePath: '' });
	}

	private fileAt(path: string): TFile | null {
		const file = this.app.vault.getAbstractFileByPath(path);
		return file instanceof TFile ? file : null;
	}
}

function rowOf(event: UIEvent): HTMLElement | null {
	const target = event.targetNode;
	return target?.instanceOf(Element) === true ? target.closest<HTMLElement>('[role=treeitem]') : null;
}
