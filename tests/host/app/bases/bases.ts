import type { BasesAllOptions } from 'obsidian';
import type { App } from '../app';
import { MarkdownRenderChild } from '../markdown/render/processors';
import type { ProcessorContext } from '../markdown/render/processors';
import { BASE_VIEW, BaseFileView } from './base-file-view';
import type { BasesView } from './bases-view';
import { QueryController } from './query-controller';
import { TableView } from './table-view';
import type { BasesViewConfig } from './view-config';

/** A kind of view for bases. */
export interface BasesViewRegistration {
	name: string;
	icon: string;
	factory: (controller: QueryController, containerEl: HTMLElement) => BasesView;
	options?: (config: BasesViewConfig) => BasesAllOptions[];
}

/** The core plugin that shows files as rows. */
export class Bases {
	readonly registrations: Record<string, BasesViewRegistration> = {};
	readonly controllers = new Set<QueryController>();

	constructor(private readonly app: App) {}

	/** What the core plugin does where it is on. */
	start(): void {
		const { viewRegistry, processors } = this.app;
		viewRegistry.registerView(BASE_VIEW, (leaf) => new BaseFileView(leaf));
		viewRegistry.registerExtensions(['base'], BASE_VIEW);
		processors.blocks.set('base', (source, el, context) => this.embed(source, el, context));
		this.registerView('table', {
			name: 'Table',
			icon: 'lucide-table',
			factory: (controller, el) => new TableView(controller, el),
		});
	}

	registerView(id: string, registration: BasesViewRegistration): void {
		if (this.registrations[id] !== undefined) throw new Error(`A view of the type "${id}" is already registered`);
		this.registrations[id] = registration;
		this.redraw(id);
	}

	unregisterView(id: string): void {
		delete this.registrations[id];
		this.redraw(id);
	}

	private redraw(id: string): void {
		for (const controller of this.controllers)
			if (controller.viewType === id) controller.showView(controller.config?.name);
	}

	/** What is set in an embedded base lasts as long as it is drawn. */
	private embed(source: string, el: HTMLElement, context: ProcessorContext): void {
		const child = new MarkdownRenderChild(el.createDiv({ cls: 'bases-embed' }));
		const controller = child.addChild(
			new QueryController(this.app, child.containerEl, {
				self: () => this.app.vault.getFileByPath(context.sourcePath),
				save: () => undefined,
			}),
		);
		context.addChild(child);
		controller.setQuery(source);
	}
}
