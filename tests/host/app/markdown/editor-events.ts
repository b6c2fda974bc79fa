import { openSearchPanel } from '@codemirror/search';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { Menu } from '../ui/menu';
import type { MarkdownView } from './markdown-view';

/** The context menu of an editor; plugins add to it. */
export function editorEvents(view: MarkdownView): Extension {
	const { app } = view;
	return EditorView.domEventHandlers({
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
