import { ItemView } from '../view';

/** A new tab. */
export class EmptyView extends ItemView {
	override icon = 'lucide-file';
	override navigation = true;

	getViewType(): string {
		return 'empty';
	}

	getDisplayText(): string {
		return 'New tab';
	}

	override async onOpen(): Promise<void> {
		const el = this.contentEl.createDiv({ cls: 'empty-state' }).createDiv({ cls: 'empty-state-container' });
		el.createDiv({ cls: 'empty-state-title', text: 'No file is open' });
		const close = el
			.createDiv({ cls: 'empty-state-action-list' })
			.createDiv({ cls: 'empty-state-action tappable', text: 'Close' });
		close.addEventListener('click', () => this.leaf.detach());
		return Promise.resolve();
	}
}
