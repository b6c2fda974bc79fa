import { KeptView } from './kept-view';

/** Stands for a view whose plugin is off. */
export class UnknownView extends KeptView {
	override icon = 'lucide-ghost';

	getDisplayText(): string {
		return 'Plugin no longer active';
	}

	override async onOpen(): Promise<void> {
		this.contentEl.createDiv({
			cls: 'pane-empty',
			text: `The plugin that created this view (${this.getViewType()}) has gone away`,
		});
		return Promise.resolve();
	}
}
