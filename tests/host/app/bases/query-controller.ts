import type { App } from '../app';
import { Component } from '../base/component';
import { debounce } from '../base/debounce';
import type { TFile } from '../vault/files';
import { readBase } from './base-config';
import type { BaseConfig, ViewRecord } from './base-config';
import type { BasesView } from './bases-view';
import type { QueryScope } from './entry';
import { allPropertiesOf, runQuery } from './query-result';
import { BasesToolbar } from './toolbar';
import { BasesViewConfig } from './view-config';

/** Where a base is shown. */
export interface BasePlace {
	/** The file that `this` stands for. */
	readonly self: () => TFile | null;
	/** Takes up what the user set. */
	readonly save: (base: BaseConfig) => unknown;
}

/** Runs the query of a base, and tells the view in front of what it finds. */
export class QueryController extends Component {
	base: BaseConfig = readBase('');
	view: BasesView | null = null;
	config: BasesViewConfig | null = null;
	private record: ViewRecord | undefined;
	private readonly toolbar: BasesToolbar;
	private readonly viewEl: HTMLElement;
	private readonly requestUpdate = debounce(() => this.update(), 0, true);

	constructor(
		readonly app: App,
		containerEl: HTMLElement,
		private readonly place: BasePlace,
	) {
		super();
		this.toolbar = new BasesToolbar(this, containerEl.createDiv({ cls: 'bases-header' }));
		this.viewEl = containerEl.createDiv({ cls: 'bases-view' });
	}

	override onload(): void {
		const { app, requestUpdate } = this;
		for (const name of ['create', 'modify', 'delete', 'rename'])
			this.registerEvent(app.vault.on(name, requestUpdate));
		for (const name of ['changed', 'resolved']) this.registerEvent(app.metadataCache.on(name, requestUpdate));
		app.bases.controllers.add(this);
		this.register(() => app.bases.controllers.delete(this));
		this.register(() => this.closeView());
	}

	/** The kind of the view in front. */
	get viewType(): string | undefined {
		return this.record?.type;
	}

	/** Takes over a base as text; the view in front stays where it is still there. */
	setQuery(text: string): void {
		try {
			this.base = readBase(text);
			this.showView(this.record?.name);
		} catch (error) {
			this.closeView();
			this.say(error);
		}
	}

	/** Brings a view to the front: the one of this name, else the first. */
	showView(name?: string): void {
		this.closeView();
		const record = this.base.views.find((one) => one.name === name) ?? this.base.views[0];
		this.record = record;
		if (record === undefined) return;
		const registration = this.app.bases.registrations[record.type];
		this.config = new BasesViewConfig(this.base, record, () => this.onConfig());
		this.viewEl.setAttr('data-view-type', record.type);
		this.toolbar.draw(this.base.views, record);
		if (registration === undefined) {
			this.say(`Unknown view type "${record.type}"`);
			return;
		}
		this.view = registration.factory(this, this.viewEl);
		this.view.config = this.config;
		this.addChild(this.view);
		this.update();
	}

	/** Runs the query again. */
	update(): void {
		const { view, record, config } = this;
		if (view === null || record === undefined || config === null) return;
		const scope: QueryScope = { app: this.app, formulas: this.base.formulas ?? {}, self: this.place.self() };
		try {
			view.data = runQuery(scope, this.base, record, config);
			view.allProperties = allPropertiesOf(scope, view.data.data);
		} catch (error) {
			this.closeView();
			this.say(error);
			return;
		}
		view.onDataUpdated();
	}

	private onConfig(): void {
		this.place.save(this.base);
		this.requestUpdate();
	}

	private closeView(): void {
		if (this.view !== null) this.removeChild(this.view);
		this.view = null;
		this.viewEl.empty();
	}

	private say(error: unknown): void {
		this.viewEl.createDiv({ cls: 'bases-error', text: error instanceof Error ? error.message : String(error) });
	}
}
