import { openSearchPanel } from '@codemirror/search';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { Keymap } from '../base/keymap';
import { Menu } from '../ui/menu';
import { linkAt } from './link-at';
import type { MarkdownView } from './markdown-view';

/** What the app does where the mouse and the clipboard come to an editor. */
export function editorEvents(view: MarkdownView): Extension {
	const { app } = view;
	const linkUnder = (event: MouseEvent, cm: EditorView): { linktext: string; el: HTMLElement } | null => {
		const el =
			event.target instanceof Element
				? event.target.closest<HTMLElement>('.cm-hmd-internal-link, .cm-link, .cm-url')
				: null;
		if (el === null || !cm.contentDOM.contains(el)) return null;
		const linktext = linkAt(cm.state, cm.posAtDOM(el));
		return linktext === null ? null : { linktext, el };
	};
	/** A drawn link is followed by a click alone, one shown as text where the key is held. */
	const isFollowed = (event: MouseEvent, el: HTMLElement): boolean =>
		event.button === 1 ||
		(event.button === 0 && (Keymap.isModifier(event, 'Mod') || el.closest('.is-drawn') !== null));
	return EditorView.domEventHandlers({
		paste: (event) => {
			app.workspace.trigger('editor-paste', event, view.editor, view);
			return event.defaultPrevented;
		},
		drop: (event) => {
			app.workspace.trigger('editor-drop', event, view.editor, view);
			return event.defaultPrevented;
		},
		mousedown: (event, cm) => {
			const link = linkUnder(event, cm);
			return link !== null && isFollowed(event, link.el);
		},
		click: (event, cm) => {
			const link = linkUnder(event, cm);
			if (link === null || !isFollowed(event, link.el)) return false;
			event.preventDefault();
			if (/^https?:/iu.test(link.linktext)) window.open(link.linktext, '_blank', 'noopener');
			else void app.workspace.openLinkText(link.linktext, view.file?.path ?? '', Keymap.isModEvent(event));
			return true;
		},
		mouseover: (event, cm) => {
			const link = linkUnder(event, cm);
			if (link === null || (event.relatedTarget instanceof Node && link.el.contains(event.relatedTarget))) return;
			app.workspace.trigger('hover-link', {
				event,
				source: 'editor',
				hoverParent: view.editMode,
				targetEl: link.el,
				linktext: link.linktext,
				sourcePath: view.file?.path ?? '',
			});
		},
		contextmenu: (event, cm) => {
			if (event.target instanceof Element && event.target.closest('.cm-embed-block') !== null) return false;
			event.preventDefault();
			const menu = new Menu();
			menu.addItem((item) =>
				item
					.setSection('find')
					.setTitle('Search')
					.setIcon('lucide-search')
					.onClick(() => openSearchPanel(cm)),
			);
			app.workspace.trigger('editor-menu', menu, view.editor, view);
			menu.showAtMouseEvent(event);
			return true;
		},
	});
}
