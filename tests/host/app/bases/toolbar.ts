import { setIcon } from '../base/icons';
import { Menu } from '../ui/menu';
import type { ViewRecord } from './base-config';
import type { QueryController } from './query-controller';
import { drawOptions } from './view-options';

/** The row above a base: which view is in front, and how it is set. */
export class BasesToolbar {
	private readonly rowEl: HTMLElement;
	private readonly optionsEl: HTMLElement;

	constructor(
		private readonly controller: QueryController,
		headerEl: HTMLElement,
	) {
		this.rowEl = headerEl.createDiv({ cls: 'bases-toolbar' });
		this.optionsEl = headerEl.createDiv({ cls: 'bases-toolbar-menu-container' });
		this.optionsEl.hide();
	}

	draw(views: readonly ViewRecord[], front: ViewRecord): void {
		this.rowEl.empty();
		this.optionsEl.empty();
		this.optionsEl.hide();
		const { registrations } = this.controller.app.bases;
		const switcher = this.button(
			'bases-toolbar-views-menu',
			front.name,
			registrations[front.type]?.icon ?? 'table',
		);
		switcher.addEventListener('click', (event) => {
			const menu = new Menu();
			for (const { name, type } of views) {
				menu.addItem((item) =>
					item
						.setTitle(name)
						.setIcon(registrations[type]?.icon ?? 'table')
						.setChecked(name === front.name)
						.onClick(() => this.controller.showView(name)),
				);
			}
			menu.showAtMouseEvent(event);
		});
		const options = registrations[front.type]?.options;
		if (options === undefined) return;
		this.button('bases-toolbar-options', 'Configure view', 'settings-2').addEventListener('click', () => {
			const { config, view } = this.controller;
			this.optionsEl.toggle(!this.optionsEl.isShown());
			this.optionsEl.empty();
			if (config !== null && view !== null)
				drawOptions(this.optionsEl, options(config), config, view.allProperties);
		});
	}

	private button(cls: string, text: string, icon: string): HTMLElement {
		const el = this.rowEl
			.createDiv({ cls: `bases-toolbar-item ${cls}` })
			.createEl('button', { cls: 'text-icon-button' });
		setIcon(el.createSpan({ cls: 'text-button-icon' }), icon);
		el.createSpan({ cls: 'text-button-label', text });
		return el;
	}
}
