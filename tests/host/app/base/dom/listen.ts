import type { Members } from './define';

/** What an element can be heard of by itself. */
export const listening: Members = {
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
};
