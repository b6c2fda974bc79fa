import { WidgetType } from '@codemirror/view';

/** The box of a task. */
export class TaskWidget extends WidgetType {
	constructor(private readonly checked: boolean) {
		super();
	}

	override eq(other: TaskWidget): boolean {
		return other.checked === this.checked;
	}

	override toDOM(): HTMLElement {
		const box = createEl('input', { cls: 'task-list-item-checkbox', type: 'checkbox' });
		box.checked = this.checked;
		return box;
	}
}
