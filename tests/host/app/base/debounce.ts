/** A function that runs once calls to it have rested; `cancel` forgets a run that is due, `run` does it now. */
export interface Debouncer<T extends unknown[]> {
	(...given: T): Debouncer<T>;
	cancel(): Debouncer<T>;
	run(): void;
}

/** Lets calls come together: after the first one or, with `resetTimer`, after the last. */
export function debounce<T extends unknown[]>(callback: (...given: T) => unknown, timeout = 0, resetTimer = false): Debouncer<T> {
	let timer: number | null = null;
	let last: T | null = null;
	const run = (): void => {
		if (timer !== null) window.clearTimeout(timer);
		timer = null;
		const given = last;
		last = null;
		if (given !== null) callback(...given);
	};
	const debounced = (...given: T): Debouncer<T> => {
		last = given;
		if (timer !== null && resetTimer) window.clearTimeout(timer);
		if (timer === null || resetTimer) timer = window.setTimeout(run, timeout);
		return made;
	};
	const made: Debouncer<T> = Object.assign(debounced, {
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
