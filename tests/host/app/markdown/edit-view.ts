import type { App } from '../app';
import type { TFile } from '../vault/files';
import { Editor } from './editor';
import type { MarkdownView } from './markdown-view';
import type { MarkdownSubView } from './sub-view';

/** A note to edit. */
export class MarkdownEditView implements MarkdownSubView {
	readonly app: App;
	hoverPopover: null = null;
	readonly containerEl: HTMLElement;
	readonly editor: Editor;

	constructor(private readonly view: MarkdownView) {
		this.app = view.app;
		this.containerEl = view.contentEl.createDiv({ cls: 'markdown-source-view cm-s-obsidian mod-cm6 is-readable-line-width' });
		this.editor = new Editor(this.containerEl, (isOwn) => view.onEdit(isOwn));
	}

	get file(): TFile | null {
		return this.view.file;
	}

	get(): string {
		return this.editor.getValue();
	}

	set(data: string, clear: boolean): void {
		if (clear) this.editor.load(data);
		else this.editor.follow(data);
	}

	clear(): void {
		this.editor.load('');
	}

	getSelection(): string {
		return this.editor.getSelection();
	}

	getScroll(): number {
		const { cm } = this.editor;
		const block = cm.lineBlockAtHeight(cm.scrollDOM.scrollTop);
		return cm.state.doc.lineAt(block.from).number - 1 + (cm.scrollDOM.scrollTop - block.top) / block.height;
	}

	applyScroll(scroll: number): void {
		const line = Math.min(Math.floor(scroll), this.editor.lastLine());
		this.editor.scrollToLine(line);
	}

	destroy(): void {
		this.editor.cm.destroy();
	}
}
