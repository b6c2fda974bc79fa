import type { App } from 'obsidian';
import { NO_TIMES, followNote, readKeptTimes } from '../../core/reading/reading-time';
import type { KeptTimes, ReadingTime, TimeOnItsWay } from '../../core/reading/reading-time';

const STORAGE_KEY = 'three-pass-reading-times';
const SAVE_MS = 60_000;

/**
 * The times being counted or written. They are stored on this device, because notes get them only after the timer
 * stops, and a crash before that must not lose them.
 */
export class TimeStore {
	#times: KeptTimes = NO_TIMES;
	#saved: KeptTimes = NO_TIMES;
	#savedAt = 0;
	readonly #listeners = new Set<() => void>();

	constructor(private readonly app: App) {}

	get times(): KeptTimes {
		return this.#times;
	}

	load(): void {
		this.#times = this.#saved = readKeptTimes(this.app.loadLocalStorage(STORAGE_KEY));
	}

	set(times: KeptTimes): void {
		this.#times = times;
		for (const listener of this.#listeners) listener();
	}

	save(): void {
		if (this.#times === this.#saved) return;
		this.#saved = this.#times;
		this.#savedAt = Date.now();
		const { running, unwritten, writing } = this.#times;
		const isEmpty = running === null && unwritten.length + writing.length === 0;
		this.app.saveLocalStorage(STORAGE_KEY, isEmpty ? null : this.#times);
	}

	/** Saves once a minute while a time is counted. */
	saveNowAndThen(): void {
		const isCounted = this.#times.running?.counted !== this.#saved.running?.counted;
		if (isCounted && Date.now() - this.#savedAt >= SAVE_MS) this.save();
	}

	/** Follows a renamed note, or forgets the times of a deleted one, for which `to` is null. */
	follow(path: string, to: string | null): void {
		const { running, unwritten, writing } = this.#times;
		if (![running, ...unwritten, ...writing].some((time) => time?.path === path)) return;
		this.set(followNote(this.#times, path, to));
		this.save();
	}

	drop(time: ReadingTime): void {
		this.set({ ...this.#times, unwritten: this.#times.unwritten.filter((other) => other !== time) });
		this.save();
	}

	/** Marks a time as being written to its note, which has `before` minutes on disk. */
	startWriting(time: ReadingTime, before: TimeOnItsWay['before']): TimeOnItsWay {
		const onItsWay = { ...time, before, isWritten: true };
		this.set({
			...this.#times,
			unwritten: this.#times.unwritten.filter((other) => other !== time),
			writing: [...this.#times.writing, onItsWay],
		});
		this.save();
		return onItsWay;
	}

	/**
	 * Marks a time as no longer being written.
	 *
	 * @param onUnwritten is called with a time that still has to be written, before listeners hear of the change.
	 */
	endWriting(time: TimeOnItsWay, isUnwritten: boolean, onUnwritten?: (again: ReadingTime) => void): void {
		// The path is not compared, because the note may have been renamed in the meantime.
		const own = this.#times.writing.find(
			({ pass, counted, before }) => pass === time.pass && counted === time.counted && before === time.before,
		);
		if (own === undefined) return;
		const { path, pass, counted } = own;
		const again: ReadingTime = { path, pass, counted, lastSign: null };
		if (isUnwritten) onUnwritten?.(again);
		this.set({
			...this.#times,
			unwritten: isUnwritten ? [...this.#times.unwritten, again] : this.#times.unwritten,
			writing: this.#times.writing.filter((other) => other !== own),
		});
		this.save();
	}

	/** @returns a function that stops listening. */
	onChange(listener: () => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}
}
