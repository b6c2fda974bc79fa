import { WidgetType } from '@codemirror/view';
import type { EditorView } from '@codemirror/view';
import { Component } from '../../base/component';
import { setIcon } from '../../base/icons';
import { editorInfoField } from '../fields';
import { followLinks } from '../links';
import { htmlOf } from '../render/blocks';
import type { SectionInfo } from '../render/processors';
import { renderHtml } from '../render/render-html';

const components = new WeakMap<HTMLElement, Component>();

/** A block of a note, drawn in its place in the editor. */
export class BlockWidget extends WidgetType {
	constructor(
		private readonly source: string,
		private readonly cls: string,
		private readonly from: number,
		private readonly turn: number,
	) {
		super();
	}

	/** A block that only moved stays as it is drawn. */
	override eq(other: BlockWidget): boolean {
		return other.source === this.source && other.cls === this.cls && other.turn === this.turn;
	}

	override toDOM(view: EditorView): HTMLElement {
		const info = view.state.field(editorInfoField);
		const { app } = info;
		const el = createDiv({ cls: `${this.cls} cm-embed-block markdown-rendered` });
		const component = new Component();
		component.load();
		components.set(el, component);
		const sourcePath = (): string => view.state.field(editorInfoField).file?.path ?? '';
		followLinks(component, el, { app, hoverParent: info, source: 'editor', sourcePath });
		component.registerDomEvent(el, 'click', (event) => this.onClick(event, el, view));
		void renderHtml(el, htmlOf(this.source), {
			app,
			sourcePath: sourcePath(),
			component,
			getSectionInfo: () => this.sectionOf(el, view),
		})
			.catch((error: unknown) => console.error(error))
			.then(() => view.requestMeasure());
		if (this.isInteractive) addEditButton(el);
		return el;
	}

	override destroy(el: HTMLElement): void {
		components.get(el)?.unload();
	}

	override ignoreEvent(): boolean {
		return true;
	}

	/** What a plugin drew takes clicks itself; all else is edited where it is clicked at. */
	private get isInteractive(): boolean {
		return this.cls.startsWith('cm-preview-code-block');
	}

	private onClick(event: Event, el: HTMLElement, view: EditorView): void {
		const { target } = event;
		if (!(target instanceof Element) || event.defaultPrevented) return;
		const isButton = target.closest('.edit-block-button') !== null;
		if (!isButton && (this.isInteractive || target.closest('input') !== null)) return;
		view.dispatch({ selection: { anchor: view.posAtDOM(el) }, scrollIntoView: true });
		view.focus();
	}

	private sectionOf(el: HTMLElement, view: EditorView): SectionInfo {
		const { doc } = view.state;
		// A processor may ask before what it draws into is on screen.
		const from = el.isConnected ? view.posAtDOM(el) : this.from;
		const lineStart = doc.lineAt(Math.min(from, doc.length)).number - 1;
		return { text: doc.toString(), lineStart, lineEnd: lineStart + this.source.split('\n').length - 1 };
	}
}

function addEditButton(el: HTMLElement): void {
	const button = el.createDiv({ cls: 'edit-block-button', attr: { 'aria-label': 'Edit this block' } });
	setIcon(button, 'lucide-code-xml');
}
