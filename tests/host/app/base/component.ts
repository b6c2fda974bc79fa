import type { EventRef } from './events';

/** What can be loaded and unloaded, with all it registered meanwhile. */
export class Component {
	private isLoaded = false;
	private readonly children = new Set<Component>();
	private cleanups: (() => unknown)[] = [];

	/** @returns what `onload` returns, so that the app can wait for a plugin. */
	load(): unknown {
		if (this.isLoaded) return undefined;
		this.isLoaded = true;
		const loading = this.onload();
		for (const child of this.children) child.load();
		return loading;
	}

	onload(): unknown {
		return undefined;
	}

	unload(): void {
		if (!this.isLoaded) return;
		this.isLoaded = false;
		for (const child of [...this.children].reverse()) this.removeChild(child);
		for (const cleanup of this.cleanups.splice(0).reverse()) cleanup();
		this.onunload();
	}

	onunload(): void {
		// For those that extend this.
	}

	addChild<T extends Component>(child: T): T {
		this.children.add(child);
		if (this.isLoaded) child.load();
		return child;
	}

	removeChild<T extends Component>(child: T): T {
		if (this.children.delete(child)) child.unload();
		return child;
	}

	register(cleanup: () => unknown): void {
		this.cleanups.push(cleanup);
	}

	registerEvent(ref: EventRef): void {
		this.register(() => ref.source.offref(ref));
	}

	registerDomEvent(
		target: EventTarget,
		type: string,
		callback: (event: Event) => unknown,
		options?: AddEventListenerOptions,
	): void {
		const listener = (event: Event): void => void callback.call(target, event);
		target.addEventListener(type, listener, options);
		this.register(() => target.removeEventListener(type, listener, options));
	}

	registerInterval(id: number): number {
		this.register(() => window.clearInterval(id));
		return id;
	}
}
