import type { Members } from './define';

/** What arrays have. */
export const array: Members = {
	first<T>(this: T[]) {
		return this[0];
	},
	last<T>(this: T[]) {
		return this[this.length - 1];
	},
	contains<T>(this: T[], value: T) {
		return this.includes(value);
	},
	remove<T>(this: T[], value: T) {
		const at = this.indexOf(value);
		if (at >= 0) this.splice(at, 1);
	},
	shuffle<T>(this: T[]) {
		for (let at = this.length - 1; at > 0; at -= 1) {
			const other = Math.floor(Math.random() * (at + 1));
			[this[at], this[other]] = [this[other] as T, this[at] as T];
		}
		return this;
	},
	unique<T>(this: T[]) {
		return [...new Set(this)];
	},
};

/** What strings have. */
export const string: Members = {
	contains(this: string, part: string) {
		return this.includes(part);
	},
	/** Puts values in the places of {0}, {1}… */
	format(this: string, ...values: string[]) {
		return this.replace(/\{(\d+)\}/gu, (place, at: string) => values[Number(at)] ?? place);
	},
};

/** What hangs on the language's own objects. */
export const statics: Readonly<Record<'Object' | 'Array' | 'Math' | 'String' | 'Number', Members>> = {
	Object: {
		isEmpty: (object: object) => Object.keys(object).length === 0,
		/** @returns whether the callback never said false. */
		each: <T>(object: Record<string, T>, callback: (value: T, key: string) => boolean | void, context?: unknown) =>
			Object.entries(object).every(([key, value]) => callback.call(context, value, key) !== false),
	},
	Array: { combine: <T>(arrays: T[][]) => arrays.flat() },
	Math: {
		clamp: (value: number, min: number, max: number) => Math.min(Math.max(value, min), max),
		square: (value: number) => value * value,
	},
	String: { isString: (value: unknown) => typeof value === 'string' },
	Number: { isNumber: (value: unknown) => typeof value === 'number' },
};
