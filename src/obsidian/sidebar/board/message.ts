import type { Host } from '../../host';

/** Why the view shows no papers, or not all of them. */
export type BoardMessage =
	| { readonly kind: 'none' | 'loading' | 'empty' | 'template' }
	| { readonly kind: 'no-match'; readonly query: string }
	| { readonly kind: 'unread'; readonly reasons: ReadonlyMap<string, string> };

interface MessageActions {
	readonly newNote: () => void;
	readonly clearFilter: () => void;
	readonly retry: () => void;
}

const MOST_REASONS = 5;

/** Tells the user why the board shows no papers, or not all of them. */
export class BoardMessages {
	readonly #el: HTMLElement;
	#shown = '';

	constructor(
		parent: HTMLElement,
		private readonly host: Pick<Host, 'texts' | 'settings'>,
		private readonly actions: MessageActions,
	) {
		this.#el = parent.createDiv({ cls: 'three-pass-message', attr: { role: 'status' } });
	}

	show(message: BoardMessage): void {
		const shown = JSON.stringify([message, message.kind === 'unread' ? [...message.reasons] : []]);
		if (shown === this.#shown) return;
		this.#shown = shown;
		this.#el.empty();
		this.#el.toggle(message.kind !== 'none');
		this.#el.toggleClass('pane-empty', message.kind === 'empty' || message.kind === 'no-match');
		const { texts, settings } = this.host;
		const { view, commands } = texts.plugin;
		switch (message.kind) {
			case 'none':
				return;
			case 'loading':
				this.#say(view.loading);
				return;
			case 'empty':
				this.#say(view.empty, view.emptyHint);
				this.#button(commands.newNote, this.actions.newNote);
				return;
			case 'no-match':
				this.#say(view.noMatch(message.query));
				this.#button(view.clearFilter, this.actions.clearFilter);
				return;
			case 'template':
				this.#say(texts.plugin.noTemplate(settings.current.templatePath));
				return;
			case 'unread':
				this.#say(
					view.unread(message.reasons.size),
					...[...message.reasons].slice(0, MOST_REASONS).map(([path, reason]) => `${path}: ${reason}`),
				);
				this.#button(view.retry, this.actions.retry);
		}
	}

	#say(...lines: readonly string[]): void {
		for (const text of lines) this.#el.createEl('p', { text });
	}

	#button(text: string, run: () => void): void {
		this.#el.createEl('button', { text }).addEventListener('click', run);
	}
}
