import { Compartment } from '@codemirror/state';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { App } from '../app';
import type { Draggable, DropResult } from '../drag/drag-manager';
import type { HoverPopover } from '../hover/hover-popover';
import type { TFile } from '../vault/files';
import { Editor, followed } from './editor';
import { editorEvents } from './editor-events';
import { EDITOR_EXTENSIONS } from './editor-extensions';
import { editorEditorField, editorInfoField, editorLivePreviewField, livePreviewState, setLivePreview } from './fields';
import { redraw } from './live-preview/redraw';
import { livePreview } from './live-preview/live-preview';
import { suggestWhileTyping } from './suggest/editor-suggests';
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
	private readonly ofPlugins = new Compartment();

	constructor(private readonly view: MarkdownView) {
		this.app = view.app;
		this.containerEl = view.contentEl.createDiv({
			cls: 'markdown-source-view cm-s-obsidian mod-cm6 is-readable-line-width is-live-preview',
		});
		this.editor = new Editor(this.containerEl, (cm) => this.extensions(cm));
		this.containerEl.onWindowMigrated((win) => this.editor.cm.setRoot(win.document));
		// Before the editor takes the drop for one of plain text.
		this.app.dragManager.handleDrop(
			this.containerEl,
			(event, draggable, isOver) => this.onDrop(event, draggable, isOver),
			true,
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

	getSelection(): string {
		return this.editor.getSelection();
	}

	getScroll(): number {
		const { cm } = this.editor;
		const top = cm.scrollDOM.getBoundingClientRect().top - cm.documentTop;
		const block = cm.lineBlockAtHeight(top);
		const lines = cm.state.doc.lineAt(block.to).number - cm.state.doc.lineAt(block.from).number + 1;
		return cm.state.doc.lineAt(block.from).number - 1 + Math.max(0, (top - block.top) / block.height) * lines;
	}

	applyScroll(scroll: number): void {
		this.editor.scrollToLine(Math.min(Math.floor(scroll), this.editor.lastLine()));
	}

	showSource(on: boolean): void {
		this.sourceMode = on;
		this.containerEl.toggleClass('is-live-preview', !on);
		this.editor.cm.dispatch({ effects: setLivePreview.of(!on) });
	}

	/** Takes up what plugins registered or changed. */
	updateOptions(): void {
		this.editor.cm.dispatch({
			effects: [this.ofPlugins.reconfigure([...this.app.workspace.editorExtensions]), redraw.of(null)],
		});
	}

	private onDrop(event: DragEvent, draggable: Draggable, isOver: boolean): DropResult | null {
		const { cm } = this.editor;
		const links = this.app.dragManager.linksTo(draggable, this.file?.path ?? '');
		if (links === '') return null;
		if (!isOver) this.app.workspace.trigger('editor-drop', event, this.editor, this.view);
		if (!isOver && !event.defaultPrevented) {
			const at = cm.posAtCoords({ x: event.clientX, y: event.clientY }, false);
			cm.dispatch({
				changes: { from: at, insert: links },
				selection: { anchor: at + links.length },
				userEvent: 'input.drop',
			});
			cm.focus();
		}
		return { action: 'Insert link here', dropEffect: 'link' };
	}

	destroy(): void {
		this.editor.cm.destroy();
	}

	private extensions(cm: EditorView): Extension {
		return [
			editorEditorField.init(() => cm),
			editorInfoField.init(() => this.view),
			editorLivePreviewField.init(() => !this.sourceMode),
			livePreviewState,
			this.ofPlugins.of([...this.app.workspace.editorExtensions]),
			editorEvents(this.view),
			EDITOR_EXTENSIONS,
			livePreview,
			suggestWhileTyping(this.app.workspace.editorSuggest, this),
			EditorView.updateListener.of(({ docChanged, transactions }) => {
				if (docChanged)
					this.view.onEdit(!transactions.some((transaction) => transaction.annotation(followed) === true));
			}),
		];
	}
}
