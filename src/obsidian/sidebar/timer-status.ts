import { Component, setIcon } from 'obsidian';
import type { Host } from '../host';
import { timeSpent } from '../actions/reading/timing';

/** The timer in the status bar while it runs: the time spent, and whether it is paused. */
export class TimerStatus extends Component {
	#item: { readonly el: HTMLElement; readonly text: HTMLElement } | null = null;

	constructor(
		private readonly host: Pick<Host, 'app' | 'index' | 'settings' | 'texts' | 'timer'>,
		private readonly addItem: () => HTMLElement,
	) {
		super();
	}

	override onload(): void {
		this.register(this.host.timer.onChange(() => this.#draw()));
		this.#draw();
	}

	#draw(): void {
		const { app, index, texts, timer } = this.host;
		const { running } = timer;
		if (running === null) {
			this.#item?.el.remove();
			this.#item = null;
			return;
		}
		this.#item ??= this.#createItem();
		const { path, pass, lastSign } = running;
		const file = app.vault.getFileByPath(path);
		const properties = (file === null ? null : app.metadataCache.getFileCache(file)?.frontmatter) ?? {};
		const { text } = timeSpent(this.host, path, pass, properties);
		const { timing } = texts.plugin;
		this.#item.el.setAttrs({
			'aria-label': timing.running(pass, index.papers.get(path)?.title ?? file?.basename ?? path),
			'data-tooltip-position': 'top',
		});
		this.#item.text.setText(lastSign === null ? `${text} · ${timing.paused}` : text);
	}

	#createItem(): { el: HTMLElement; text: HTMLElement } {
		const el = this.addItem();
		el.addClass('three-pass-timer');
		setIcon(el.createSpan({ cls: 'status-bar-item-icon' }), 'timer');
		return { el, text: el.createSpan({ cls: 'status-bar-item-segment' }) };
	}
}
