import { BasesView, ItemView, setIcon } from 'obsidian';
import type { QueryController } from 'obsidian';

export const SAMPLE_VIEW = 'sample-view';
export const SAMPLE_ICON = 'sample-ring';

/** A view of the plugin's own, which counts the clicks in it. */
export class SampleView extends ItemView {
	override icon = SAMPLE_ICON;

	getViewType(): string {
		return SAMPLE_VIEW;
	}

	getDisplayText(): string {
		return 'Sample view';
	}

	override async onOpen(): Promise<void> {
		const button = this.contentEl.createEl('button', { cls: 'sample-counter', text: '0' });
		setIcon(this.contentEl.createSpan({ cls: 'sample-icon' }), SAMPLE_ICON);
		this.registerDomEvent(button, 'click', () => button.setText(String(Number(button.getText()) + 1)));
		return Promise.resolve();
	}
}

/** The rows of a base as a line of names. */
export class SampleBasesView extends BasesView {
	readonly type = SAMPLE_VIEW;
	private readonly lineEl: HTMLElement;

	constructor(controller: QueryController, containerEl: HTMLElement) {
		super(controller);
		this.lineEl = containerEl.createDiv({ cls: 'sample-bases' });
	}

	override onDataUpdated(): void {
		this.lineEl.setText(this.data.data.map(({ file }) => file.basename).join(' · '));
	}
}
