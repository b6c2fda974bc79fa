type Callback = (...data: never[]) => unknown;

/** What `on` gives back, to be handed to `offref`. */
export interface EventRef {
	readonly source: Events;
	readonly name: string;
	readonly callback: Callback;
	readonly context: unknown;
}

/** A source of named events. */
export class Events {
	private readonly refs = new Set<EventRef>();

	on(name: string, callback: Callback, context?: unknown): EventRef {
		const ref: EventRef = { source: this, name, callback, context };
		this.refs.add(ref);
		return ref;
	}

	offref(ref: EventRef): void {
		this.refs.delete(ref);
	}

	/** One listener that fails keeps no other from hearing. */
	trigger(name: string, ...data: unknown[]): void {
		for (const ref of [...this.refs]) {
			if (ref.name === name) this.tryTrigger(ref, data);
		}
	}

	tryTrigger(ref: EventRef, data: unknown[]): void {
		try {
			ref.callback.apply(ref.context, data as never[]);
		} catch (error) {
			console.error(error);
		}
	}

	/** How many listen, so that a test sees what a plugin leaves behind. */
	listenerCount(): number {
		return this.refs.size;
	}
}
