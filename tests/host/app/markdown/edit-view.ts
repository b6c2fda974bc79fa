import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { App } from '../app';
import type { HoverPopover } from '../hover/hover-popover';
import type { TFile } from '../vault/files';
import { Editor, followed } from './editor';
import { editorEvents } from './editor-events';
import { EDITOR_EXTENSIONS } from './editor-extensions';
import { editorInfoField, editorLivePreviewField, setLivePreview } from './fields';
import { redraw } from './live-preview/redraw';
import { livePreview } from './live-preview/live-preview';
import type { MarkdownView } from './markdown-view';
import type { MarkdownSubView } from './sub-view';

/** A note to edit: as its source, or drawn but for where the cursor is. */
export class MarkdownEditView implements MarkdownSubView {
	readonly app: App;
	hoverPopover: HoverPopover | null = null;
	readonly containerEl: HTMLElement;
	readonly editor: Editor;
	/** Whether the source is shown as it is. */
	sourceMode = false;

	constructor(private readonly view: MarkdownView) {
		this.app = view.app;
		this.containerEl = view.contentEl.createDiv({
			cls: 'markdown-source-view cm-s-obsidian mod-cm6 is-readable-line-width is-live-preview',
		});
		this.editor = new Editor(this.containerEl, () => this.extensions());
		this.containerEl.onWindowMigrated((win) => this.editor.cm.setRoot(win.document));
		this.app.dragManager.handleDrop(
			this.containerEl,
			() => this.file?.path ?? '',
			(event, links) => this.insertAt(event, links),
		);
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

	getScroll(): number {
		const { cm } = this.editor;
		const top = cm.scrollDOM.getBoundingClientRect().top - cm.documentTop;
		const block = cm.lineBlockAtHeight(top);
		const lines = cm.state.doc.lineAt(block.to).number - cm.state.doc.lineAt(block.from).number + 1;
		return cm.state.doc.lineAt(block.from).number - 1 + Math.max(0, (top - block.top) / block.height) * lines;
	}

	applyScroll(scroll: number): void {
		this.editor.scrollToLine(Math.min(Math.floor(scroll), this.editor.cm.state.doc.lines - 1));
	}

	showSource(on: boolean): void {
		this.sourceMode = on;
		this.containerEl.toggleClass('is-live-preview', !on);
		this.editor.cm.dispatch({ effects: setLivePreview.of(!on) });
	}

	/** Takes up which processors there are now. */
	updateOptions(): void {
		this.editor.cm.dispatch({ effects: redraw.of(null) });
	}

	private insertAt(event: DragEvent, links: string): void {
		const { cm } = this.editor;
		const at = cm.posAtCoords({ x: event.clientX, y: event.clientY }, false);
		cm.dispatch({
			changes: { from: at, insert: links },
			selection: { anchor: at + links.length },
			userEvent: 'input.drop',
		});
		cm.focus();
	}

	destroy(): void {
		this.editor.cm.destroy();
	}

	private extensions(): Extension {
		return [
			editorInfoField.init(() => this.view),
			editorLivePreviewField.init(() => !this.sourceMode),
			editorEvents(this.view),
			EDITOR_EXTENSIONS,
			livePreview,
			EditorView.updateListener.of(({ docChanged, transactions }) => {
				if (docChanged)
					this.view.onEdit(!transactions.some((transaction) => transaction.annotation(followed) === true));
			}),
		];
	}
}
