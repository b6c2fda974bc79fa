/** A function that runs once calls to it have rested; `cancel` forgets a run that is due, `run` does it now. */
export interface Debouncer<T extends unknown[], V = unknown> {
	(...given: T): Debouncer<T, V>;
	cancel(): Debouncer<T, V>;
	run(): V | undefined;
}

/** Lets calls come together: after the first one or, with `resetTimer`, after the last. */
export function debounce<T extends unknown[], V>(
	callback: (...given: T) => V,
	timeout = 0,
	resetTimer = false,
): Debouncer<T, V> {
	let timer: number | null = null;
	let last: T | null = null;
	const run = (): V | undefined => {
		if (timer !== null) window.clearTimeout(timer);
		timer = null;
		const given = last;
		last = null;
		return given === null ? undefined : callback(...given);
	};
	const debounced = (...given: T): Debouncer<T, V> => {
		last = given;
		if (timer !== null && resetTimer) window.clearTimeout(timer);
		if (timer === null || resetTimer) timer = window.setTimeout(run, timeout);
		return made;
	};
	const made: Debouncer<T, V> = Object.assign(debounced, {
		cancel: () => {
			if (timer !== null) window.clearTimeout(timer);
			timer = null;
			last = null;
			return made;
		},
		run,
	});
	return made;
}
