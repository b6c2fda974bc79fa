import type { Members } from './define';

type Listener = (event: Event, target: HTMLElement) => unknown;
type Options = boolean | AddEventListenerOptions;

/** One listener for what is within an element. */
interface Info {
	readonly selector: string;
	readonly listener: Listener;
	readonly options?: Options | undefined;
	readonly callback: (event: Event) => void;
}

type Listening = (HTMLElement | Document) & { _EVENTS?: Record<string, Info[]> };

function isElement(target: EventTarget | null): target is HTMLElement {
	return target !== null && 'closest' in target;
}

/** Listeners that hear of what happens to those within that match a selector. */
export const delegated: Members = {
	on(this: Listening, type: string, selector: string, listener: Listener, options?: Options) {
		const callback = (event: Event): void => {
			const target = isElement(event.target) ? event.target.closest<HTMLElement>(selector) : null;
			if (target !== null && this.contains(target)) listener.call(this, event, target);
		};
		this._EVENTS ??= {};
		(this._EVENTS[type] ??= []).push({ selector, listener, options, callback });
		this.addEventListener(type, callback, options);
	},
	off(this: Listening, type: string, selector: string, listener: Listener, options?: Options) {
		const infos = this._EVENTS?.[type] ?? [];
		for (const info of [...infos]) {
			if (info.selector !== selector || info.listener !== listener || info.options !== options) continue;
			infos.splice(infos.indexOf(info), 1);
			this.removeEventListener(type, info.callback, options);
		}
	},
};

/** What an element can be heard of by itself. */
export const listening: Members = {
	onClickEvent(this: HTMLElement, listener: (event: MouseEvent) => unknown, options?: Options) {
		this.addEventListener('click', listener, options);
		this.addEventListener('auxclick', listener, options);
	},
	/** An animation of no effect, which starts whenever the element comes to be drawn. */
	onNodeInserted(this: HTMLElement, listener: () => unknown, once = false) {
		const destroy = (): void => this.removeEventListener('animationstart', callback);
		const callback = (event: AnimationEvent): void => {
			if (event.target !== this || event.animationName !== 'node-inserted') return;
			if (once) destroy();
			listener();
		};
		this.addClass('node-insert-event');
		this.addEventListener('animationstart', callback);
		return destroy;
	},
	onWindowMigrated(this: HTMLElement, listener: (win: Window) => unknown) {
		let { win } = this;
		return this.onNodeInserted(() => {
			if (this.win === win) return;
			({ win } = this);
			listener(win);
		});
	},
	trigger(this: HTMLElement, type: string) {
		this.dispatchEvent(new Event(type, { bubbles: true }));
	},
};
