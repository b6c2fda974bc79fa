// The room `obsidian/keepers`. What runs by itself: tables kept true, the template followed, the timer.
import { Component } from 'obsidian';
import type { Workspace } from 'obsidian';

/** Events that prove that a person is there. A scroll event alone proves nothing, because programs scroll too. */
const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchmove'] as const;
const TICK_MS = 1000;

interface AttentionEvents {
	/** Somebody moved the pointer, typed or scrolled. */
	sign(): void;
	/** Every window of the app is hidden. */
	leave(): void;
	tick(): void;
}

/** Watches whether somebody is there, in any window of the app. */
export class Attention extends Component {
	readonly #windows = new Set<Window>();

	constructor(
		private readonly workspace: Workspace,
		private readonly events: AttentionEvents,
	) {
		super();
	}

	override onload(): void {
		const { workspace } = this;
		this.#watch(window);
		workspace.iterateAllLeaves(({ view }) => this.#watch(view.containerEl.win));
		this.registerEvent(workspace.on('window-open', (_, win) => this.#watch(win)));
		this.registerEvent(workspace.on('window-close', (_, win) => this.#windows.delete(win)));
		this.registerInterval(window.setInterval(() => this.events.tick(), TICK_MS));
	}

	override onunload(): void {
		this.#windows.clear();
	}

	#watch(win: Window): void {
		if (this.#windows.has(win)) return;
		this.#windows.add(win);
		for (const type of SIGNS)
			this.registerDomEvent(win.document, type, () => this.events.sign(), { capture: true, passive: true });
		this.registerDomEvent(win.document, 'visibilitychange', () => {
			if ([...this.#windows].every((one) => one.document.hidden)) this.events.leave();
		});
	}
}
