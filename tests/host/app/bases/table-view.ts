import { BasesView } from './bases-view';
import type { BasesEntry } from './entry';
import type { QueryController } from './query-controller';
import { FileValue } from './values/text-values';
import { RenderContext } from './values/value';

/** The rows as a table. */
export class TableView extends BasesView {
	type = 'table';
	private readonly containerEl: HTMLElement;

	constructor(controller: QueryController, parentEl: HTMLElement) {
		super(controller);
		this.containerEl = parentEl.createDiv({ cls: 'bases-table-container' });
	}

	onDataUpdated(): void {
		this.containerEl.empty();
		const table = this.containerEl.createEl('table', { cls: 'bases-table' });
		const header = table.createEl('thead').createEl('tr', { cls: 'bases-tr' });
		for (const id of this.data.properties)
			header.createEl('th', {
				cls: 'bases-td',
				text: this.config.getDisplayName(id),
				attr: { 'data-property': id },
			});
		for (const group of this.data.groupedData) {
			const body = table.createEl('tbody', { cls: 'bases-tbody' });
			if (group.key !== undefined) {
				const heading = body
					.createEl('tr', { cls: 'bases-group-heading' })
					.createEl('th', { attr: { colspan: this.data.properties.length } });
				if (group.hasKey()) group.key.renderTo(heading, new RenderContext());
				else heading.setText('None');
			}
			for (const entry of group.entries) this.drawRow(body, entry);
		}
	}

	private drawRow(body: HTMLElement, entry: BasesEntry): void {
		const row = body.createEl('tr', { cls: 'bases-tr', attr: { 'data-path': entry.file.path } });
		for (const id of this.data.properties) {
			const cell = row.createEl('td', { cls: 'bases-td', attr: { 'data-property': id } });
			const value = id === 'file.name' ? new FileValue(this.app, entry.file) : entry.getValue(id);
			value?.renderTo(cell.createDiv({ cls: 'bases-table-cell' }), new RenderContext());
		}
	}
}
