import { WidgetType } from '@codemirror/view';
import type { EditorView } from '@codemirror/view';
import { editorInfoField } from '../fields';
import { toggleTask } from '../tasks';

/** The box of a task, to be ticked. */
export class TaskWidget extends WidgetType {
	constructor(private readonly checked: boolean) {
		super();
	}

	override eq(other: TaskWidget): boolean {
		return other.checked === this.checked;
	}

	override toDOM(view: EditorView): HTMLElement {
		const box = createEl('input', { cls: 'task-list-item-checkbox', type: 'checkbox' });
		box.checked = this.checked;
		box.addEventListener('mousedown', (event) => event.preventDefault());
		box.addEventListener('click', (event) => {
			event.preventDefault();
			const { editor } = view.state.field(editorInfoField);
			if (editor !== undefined) toggleTask(editor, view.state.doc.lineAt(view.posAtDOM(box)).number - 1);
		});
		return box;
	}

	override ignoreEvent(): boolean {
		return true;
	}
}
