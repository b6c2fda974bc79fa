import type { TFile } from '../vault/files';
import { followLinks } from './links';
import type { MarkdownView } from './markdown-view';
import { MarkdownRenderer } from './render/markdown-renderer';
import { NoteDrawing } from './render/note-drawing';
import type { MarkdownSubView } from './sub-view';

/** A note to read. */
export class MarkdownPreviewView extends MarkdownRenderer implements MarkdownSubView {
	private readonly drawing: NoteDrawing;
	private text = '';
	private shown = false;
	private drawn: Promise<void> = Promise.resolve();

	constructor(private readonly view: MarkdownView) {
		super(view.app, view.contentEl.createDiv({ cls: 'markdown-reading-view' }));
		this.drawing = this.addChild(new NoteDrawing(view.app, this.containerEl));
		followLinks(this, this.containerEl, {
			app: view.app,
			hoverParent: this,
			source: 'preview',
			sourcePath: () => this.file?.path ?? '',
		});
		this.registerDomEvent(this.containerEl, 'click', (event) => this.onCheck(event));
	}

	override onload(): void {
		this.registerEvent(this.app.processors.on('changed', () => this.rerender(true)));
	}

	override get file(): TFile | null {
		return this.view.file;
	}

	get(): string {
		return this.text;
	}

	set(data: string, _clear: boolean): void {
		this.text = data;
		this.rerender();
	}

	clear(): void {
		this.set('', true);
	}

	/** What nobody sees is not drawn. */
	show(on: boolean): void {
		this.shown = on;
		this.containerEl.toggle(on);
		this.rerender();
	}

	/** @param full whether sections that are the same are drawn anew as well. */
	rerender(full = false): void {
		const { file, text, shown } = this;
		this.drawn = shown && file !== null ? this.drawing.draw(text, file.path, full) : this.drawing.draw('', '');
	}

	getScroll(): number {
		return this.drawing.lineAt(this.containerEl.scrollTop);
	}

	applyScroll(scroll: number): void {
		void this.drawn.then(() => this.containerEl.scrollTo({ top: this.drawing.topOf(scroll) }));
	}

	/** A box that is ticked is written into the note. */
	private onCheck(event: Event): void {
		const box = event.target;
		if (!(box instanceof HTMLInputElement) || !box.hasClass('task-list-item-checkbox')) return;
		const section = this.drawing.getSectionInfo(box);
		if (section !== null) this.view.toggleTask(section.lineStart + Number(box.dataset['line'] ?? 0));
	}
}
