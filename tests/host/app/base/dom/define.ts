/** Members to be hung on something, by name. */
export type Members = Readonly<Record<string, unknown>>;

/** A window with its own copies of all classes. */
export type GlobalWindow = typeof window;

/** Hangs members on a prototype or an object; none is enumerable, so that `for…in` does not meet them. */
export function define(target: object, members: Members): void {
	for (const [name, value] of Object.entries(members))
		Object.defineProperty(target, name, { value, configurable: true, writable: true, enumerable: false });
}

/** Hangs what is computed on a prototype. */
export function defineGetters<T>(target: object, getters: Readonly<Record<string, (this: T) => unknown>>): void {
	for (const [name, get] of Object.entries(getters))
		Object.defineProperty(target, name, { get, configurable: true, enumerable: false });
}
