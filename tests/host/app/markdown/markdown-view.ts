import type { HoverPopover } from '../hover/hover-popover';
import type { TFile } from '../vault/files';
import type { ViewStateResult } from '../views/file-view';
import { TextFileView } from '../views/text-file-view';
import type { WorkspaceLeaf } from '../workspace/leaf';
import { MarkdownEditView } from './edit-view';
import type { Editor } from './editor';
import { MarkdownPreviewView } from './preview-view';
import type { MarkdownSubView } from './sub-view';
import { toggleTask } from './tasks';

type Mode = 'source' | 'preview';

/** A note, to edit or to read. */
export class MarkdownView extends TextFileView {
	hoverPopover: HoverPopover | null = null;
	readonly editMode = new MarkdownEditView(this);
	readonly previewMode = this.addChild(new MarkdownPreviewView(this));
	readonly editor: Editor = this.editMode.editor;
	currentMode: MarkdownSubView = this.editMode;

	constructor(leaf: WorkspaceLeaf) {
		super(leaf);
		const toggle = this.addAction('book-open', 'Reading view', () => void this.toggleMode());
		toggle.addClass('mod-mode');
		this.previewMode.show(false);
	}

	override onload(): void {
		super.onload();
		this.registerEvent(this.app.processors.on('changed', () => this.editMode.updateOptions()));
		this.registerEvent(
			this.app.workspace.on(
				'quick-preview',
				(file: TFile, data: string) => void (file === this.file && this.follow(data)),
			),
		);
	}

	getViewType(): string {
		return 'markdown';
	}

	getMode(): Mode {
		return this.currentMode === this.previewMode ? 'preview' : 'source';
	}

	getViewData(): string {
		return this.editMode.get();
	}

	setViewData(data: string, clear: boolean): void {
		this.editMode.set(data, clear);
		this.previewMode.set(this.getViewData(), clear);
	}

	clear(): void {
		this.editMode.clear();
		this.previewMode.clear();
	}

	override getState(): Record<string, unknown> {
		return { ...super.getState(), mode: this.getMode(), source: this.editMode.sourceMode };
	}

	override async setState(state: unknown, result: ViewStateResult): Promise<void> {
		await super.setState(state, result);
		if (typeof state !== 'object' || state === null) return;
		if ('source' in state && typeof state.source === 'boolean' && state.source !== this.editMode.sourceMode)
			this.editMode.showSource(state.source);
		if ('mode' in state && (state.mode === 'source' || state.mode === 'preview')) await this.showMode(state.mode);
	}

	/** Brings a line to the top, without going from editing to reading or back. */
	override setEphemeralState(state: unknown): void {
		if (typeof state === 'object' && state !== null && 'line' in state && typeof state.line === 'number')
			this.currentMode.applyScroll(state.line);
	}

	/** Goes from editing to reading and back, as its button and its command do. */
	async toggleMode(): Promise<void> {
		await this.showMode(this.getMode() === 'source' ? 'preview' : 'source');
	}

	/** Goes from live preview to the source and back. */
	toggleSource(): void {
		this.editMode.showSource(!this.editMode.sourceMode);
		this.app.workspace.trigger('layout-change');
	}

	/** Ticks a task, or takes its tick back. */
	toggleTask(line: number): void {
		toggleTask(this.editor, line);
	}

	/** What the editor's text was changed by: somebody at this view, or what others wrote. */
	onEdit(isOwn: boolean): void {
		const { file } = this;
		if (file === null) return;
		const text = this.getViewData();
		this.previewMode.set(text, false);
		if (isOwn) {
			this.requestSave();
			this.app.workspace.trigger('quick-preview', file, text);
		}
		this.app.workspace.trigger('editor-change', this.editor, this);
	}

	override async onClose(): Promise<void> {
		await super.onClose();
		this.editMode.destroy();
	}

	/** All views of a note have one text, and know of one another's saving. */
	protected override agree(disk: string): void {
		super.agree(disk);
		for (const view of this.others()) if (view.getViewData() === this.getViewData()) view.agreeAlone(disk);
	}

	private agreeAlone(disk: string): void {
		super.agree(disk);
	}

	private others(): MarkdownView[] {
		const views = this.app.workspace.getLeavesOfType('markdown').map(({ view }) => view);
		return views.filter(
			(view): view is MarkdownView =>
				view instanceof MarkdownView && view !== this && view.file !== null && view.file === this.file,
		);
	}

	private follow(data: string): void {
		if (data !== this.getViewData()) this.setViewData(data, false);
	}

	private async showMode(mode: Mode): Promise<void> {
		if (mode === this.getMode()) return;
		const scroll = this.currentMode.getScroll();
		this.currentMode = mode === 'source' ? this.editMode : this.previewMode;
		this.editMode.containerEl.toggle(mode === 'source');
		this.previewMode.show(mode === 'preview');
		this.currentMode.applyScroll(scroll);
		await this.save();
		this.app.workspace.trigger('layout-change');
	}
}
