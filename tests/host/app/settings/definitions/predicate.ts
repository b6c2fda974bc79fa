type Given<T> = T | (() => T) | undefined;

/** What a definition says now, where it may say it by a function. */
export function now<T>(given: Given<T>, otherwise: T): T {
	if (given === undefined) return otherwise;
	return typeof given === 'function' ? (given as () => T)() : given;
}
