import { Component } from '../base/component';
import { Keymap } from '../base/keymap';
import type { TFile } from '../vault/files';
import type { MarkdownView } from './markdown-view';
import { blocksOf, MarkdownRenderer, renderInto } from './render';
import type { MarkdownSubView } from './sub-view';

/** A note to read. */
export class MarkdownPreviewView extends MarkdownRenderer implements MarkdownSubView {
	private text = '';
	private drawn: Component | null = null;
	private shown = false;

	constructor(private readonly view: MarkdownView) {
		super(view.app, view.contentEl.createDiv({ cls: 'markdown-reading-view' }));
		this.registerDomEvent(this.containerEl, 'click', (event) => this.onClick(event as MouseEvent));
	}

	override get file(): TFile | null {
		return this.view.file;
	}

	get(): string {
		return this.text;
	}

	set(data: string, _clear: boolean): void {
		if (data === this.text) return;
		this.text = data;
		this.rerender();
	}

	clear(): void {
		this.set('', true);
	}

	/** Whether anybody sees it: what nobody sees is not drawn. */
	show(on: boolean): void {
		this.shown = on;
		this.containerEl.toggle(on);
		this.rerender();
	}

	rerender(_full = false): void {
		void this.draw();
	}

	getScroll(): number {
		return 0;
	}

	applyScroll(_scroll: number): void {
		this.containerEl.scrollTo({ top: 0 });
	}

	private async draw(): Promise<void> {
		this.drawn?.unload();
		this.containerEl.empty();
		const { file, text } = this;
		if (!this.shown || file === null) return;
		const component = new Component();
		component.load();
		this.drawn = component;
		const sizer = this.containerEl.createDiv({ cls: 'markdown-preview-view markdown-rendered' }).createDiv({ cls: 'markdown-preview-sizer markdown-preview-section' });
		for (const { tag, html, lineStart, lineEnd } of blocksOf(text)) {
			const el = sizer.createDiv({ cls: `el-${tag === 'code' ? 'pre' : tag}` });
			await renderInto(el, html, { app: this.app, sourcePath: file.path, component, section: { text, lineStart, lineEnd } });
		}
	}

	override onunload(): void {
		this.drawn?.unload();
	}

	private onClick(event: MouseEvent): void {
		const link = event.target instanceof Element ? event.target.closest('a') : null;
		if (link === null) return;
		event.preventDefault();
		if (link.hasClass('internal-link')) void this.app.workspace.openLinkText(link.getAttr('data-href') ?? '', this.file?.path ?? '', Keymap.isModEvent(event));
	}
}
