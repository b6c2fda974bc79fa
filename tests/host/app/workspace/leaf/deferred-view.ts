import { KeptView } from './kept-view';

/** Stands for a view until its leaf is shown. */
export class DeferredView extends KeptView {
	override navigation = true;

	getDisplayText(): string {
		const { title, state } = this.kept;
		const file = typeof state['file'] === 'string' ? state['file'] : '';
		return title ?? file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]*$/u, '');
	}

	override getIcon(): string {
		return this.kept.icon ?? this.icon;
	}
}
