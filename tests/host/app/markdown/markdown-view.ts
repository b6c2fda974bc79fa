import { Component } from '../base/component';
import { Editor } from './editor';
import type { TFile } from '../vault/files';
import type { WorkspaceLeaf } from '../workspace/leaf';
import { blocksOf, renderInto } from './render';
import { Keymap } from '../base/keymap';
import { ItemView } from '../workspace/view';

export type Mode = 'source' | 'preview';

/** A note, to edit or to read. */
export class MarkdownView extends ItemView {
	file: TFile | null = null;
	override navigation = true;
	readonly editor: Editor;
	private mode: Mode = 'source';
	private readonly sourceEl = this.contentEl.createDiv({ cls: 'markdown-source-view cm-s-obsidian mod-cm6' });
	private readonly previewEl = this.contentEl.createDiv({ cls: 'markdown-reading-view' });
	private drawn: Component | null = null;
	/** The text as it was when last read from or written to disk. */
	private saved = '';
	private timer = 0;
	private loading = false;

	constructor(leaf: WorkspaceLeaf) {
		super(leaf);
		this.editor = new Editor(this.sourceEl, () => this.onEdit());
		const toggle = this.addAction('book-open', 'Reading view', () => void this.setMode(this.mode === 'source' ? 'preview' : 'source'));
		toggle.addClass('mod-mode');
		this.previewEl.addEventListener('click', (event) => this.onLink(event));
		this.previewEl.hide();
	}

	getViewType(): string {
		return 'markdown';
	}

	getDisplayText(): string {
		return this.file?.basename ?? '';
	}

	getMode(): Mode {
		return this.mode;
	}

	getViewData(): string {
		return this.editor.getValue();
	}

	override getState(): Record<string, unknown> {
		return { file: this.file?.path ?? null, mode: this.mode, source: true };
	}

	override async onOpen(): Promise<void> {
		this.registerEvent(this.app.vault.on('modify', (file: TFile) => void (file === this.file && this.onDisk())));
		this.registerEvent(this.app.vault.on('rename', (file: TFile) => void (file === this.file && this.leaf.updateHeader())));
		this.registerEvent(this.app.vault.on('delete', (file: TFile) => void (file === this.file && this.leaf.detach())));
	}

	override async onClose(): Promise<void> {
		await this.save();
		this.drawn?.unload();
		this.editor.cm.destroy();
	}

	/** Shows a note; the one before it is saved first. */
	async loadFile(file: TFile): Promise<void> {
		await this.save();
		const text = await this.app.vault.read(file);
		this.file = file;
		this.saved = text;
		this.loading = true;
		this.editor.load(text);
		this.loading = false;
		await this.draw();
	}

	async setMode(mode: Mode): Promise<void> {
		this.mode = mode;
		await this.save();
		this.sourceEl.toggle(mode === 'source');
		this.previewEl.toggle(mode === 'preview');
		await this.draw();
		this.app.workspace.trigger('layout-change');
	}

	/** Writes what was typed, if anything was. */
	async save(): Promise<void> {
		window.clearTimeout(this.timer);
		const text = this.getViewData();
		if (this.file === null || text === this.saved || this.app.vault.getFileByPath(this.file.path) === null) return;
		this.saved = text;
		await this.app.vault.modify(this.file, text);
	}

	requestSave(): void {
		window.clearTimeout(this.timer);
		this.timer = window.setTimeout(() => void this.save(), this.app.config.saveDelay);
	}

	private onEdit(): void {
		if (this.loading || this.file === null) return;
		this.requestSave();
		this.app.workspace.trigger('editor-change', this.editor, this);
	}

	/** Takes over what others wrote, unless something is typed and not saved yet. */
	private async onDisk(): Promise<void> {
		const { file } = this;
		if (file === null) return;
		const text = await this.app.vault.read(file);
		if (file !== this.file || text === this.saved || this.getViewData() !== this.saved) return;
		this.saved = text;
		this.loading = true;
		if (text !== this.getViewData()) this.editor.setValue(text);
		this.loading = false;
		await this.draw();
	}

	private async draw(): Promise<void> {
		this.drawn?.unload();
		this.previewEl.empty();
		const { file } = this;
		if (this.mode !== 'preview' || file === null) return;
		const component = new Component();
		component.load();
		this.drawn = component;
		const text = this.getViewData();
		const sizer = this.previewEl.createDiv({ cls: 'markdown-preview-view markdown-rendered' }).createDiv({ cls: 'markdown-preview-sizer markdown-preview-section' });
		for (const { tag, html, lineStart, lineEnd } of blocksOf(text)) {
			const el = sizer.createDiv({ cls: `el-${tag === 'code' ? 'pre' : tag}` });
			await renderInto(el, html, { app: this.app, sourcePath: file.path, component, section: { text, lineStart, lineEnd } });
		}
	}

	private onLink(event: MouseEvent): void {
		const link = event.target instanceof Element ? event.target.closest('a') : null;
		if (link === null) return;
		event.preventDefault();
		if (link.hasClass('internal-link')) void this.app.workspace.openLinkText(link.getAttr('data-href') ?? '', this.file?.path ?? '', Keymap.isModEvent(event));
	}
}
