import { Component } from 'obsidian';
import type { App } from 'obsidian';
import {
	NO_TIMES,
	arrivalOf,
	countedFor,
	followNote,
	leave,
	minutesIn,
	minutesOf,
	planAddMinutes,
	readKeptTimes,
	sign,
	start,
	tick,
} from '../../core/reading/reading-time';
import type { KeptTimes, ReadingTime, TimeOnItsWay } from '../../core/reading/reading-time';
import { refused } from '../../core/text/plan';
import type { Plan } from '../../core/text/plan';
import { Attention } from './attention';
import type { NoteWriter } from '../vault/note-writer';
import type { PaperIndex } from '../vault/paper-index';
import { perform } from '../base/failures';

/** Times are stored on this device. They are written to notes only after the timer is stopped. */
const STORAGE_KEY = 'three-pass-reading-times';
const SAVE_MS = 60_000;
/** The time without typing, in milliseconds, after which a note may be written. */
const REST_MS = 2000;
/** Signs of the reader (keys, pointer, wheel) arrive many times a second, and one a second is enough. */
const SIGN_MS = 1000;

/** The result of writing a stopped time. A refused time is kept, and tried again at the next stop. */
export interface Written {
	readonly path: string;
	readonly pass: number;
	readonly minutes: number;
	readonly plan: Plan;
}

/** Times the reading of one paper at a time, started and stopped by the user. */
export class ReadingTimer extends Component {
	#times: KeptTimes = NO_TIMES;
	#saved: KeptTimes = NO_TIMES;
	#savedAt = 0;
	#attention: Attention | null = null;
	readonly #edited = new Map<string, number>();
	#refused = new Set<ReadingTime>();
	/** Whether the running timer was started before the app was, and nobody has gone on reading its paper since. */
	#isRestored = false;
	#isSettling = false;
	/**
	 * Whether the paper was already outside the timed pass at the last check. The timer stops only when this changes
	 * from false to true.
	 */
	#hadLeft = true;
	readonly #listeners = new Set<() => void>();

	/** Called for every time that was written or could not be written. */
	onWritten: (written: Written) => void = () => undefined;

	/** @param property the name of the property that holds the minutes spent on a pass. */
	constructor(
		private readonly app: App,
		private readonly index: PaperIndex,
		private readonly writer: NoteWriter,
		private readonly property: (pass: number) => string,
	) {
		super();
	}

	override onload(): void {
		const { vault, workspace } = this.app;
		this.#times = this.#saved = readKeptTimes(this.app.loadLocalStorage(STORAGE_KEY));
		this.#isRestored = this.#times.running !== null;
		this.registerEvent(
			workspace.on('editor-change', (_, { file }) => {
				if (file !== null) this.#edited.set(file.path, Date.now());
			}),
		);
		this.registerEvent(vault.on('rename', ({ path }, oldPath) => this.#follow(oldPath, path)));
		this.registerEvent(vault.on('delete', ({ path }) => this.#follow(path, null)));
		this.register(
			this.index.onChange(() => {
				if (this.#leavesPass()) this.stop();
			}),
		);
		this.registerDomEvent(window, 'pagehide', () => this.#rest());
		workspace.onLayoutReady(() => this.#attend());
	}

	override onunload(): void {
		this.#rest();
	}

	/** What is timed, or null. */
	get running(): ReadingTime | null {
		return this.#times.running;
	}

	/** Whether there is anything to stop: a running timer, or a time that could not be written. */
	get canStop(): boolean {
		return this.#times.running !== null || this.#refused.size > 0;
	}

	/** The milliseconds counted for a pass that its note does not have yet. */
	counted(path: string, pass: number): number {
		return countedFor(this.#times, path, pass);
	}

	/** @returns the way to stop listening. */
	onChange(listener: () => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	/** Times a pass of a paper from now on; what was timed before is stopped. */
	start(path: string, pass: number): void {
		const { running } = this.#times;
		if (running?.path === path && running.pass === pass) return;
		if (running !== null) this.stop();
		this.#set({ ...this.#times, running: start(path, pass, Date.now()) });
		this.#isRestored = false;
		this.#save();
		this.#hadLeft = true;
		this.#leavesPass();
	}

	/** Stops the timer; the minutes are added to the note as soon as its typing rests. */
	stop(): void {
		const { running, unwritten } = this.#times;
		this.#refused = new Set();
		this.#set({
			...this.#times,
			running: null,
			unwritten: running === null ? unwritten : [...unwritten, leave(running, Date.now())],
		});
		this.#save();
		perform(() => this.#settle());
	}

	#set(times: KeptTimes): void {
		this.#times = times;
		this.#attend();
		for (const listener of this.#listeners) listener();
	}

	#save(): void {
		if (this.#times === this.#saved) return;
		this.#saved = this.#times;
		this.#savedAt = Date.now();
		const { running, unwritten, writing } = this.#times;
		const isEmpty = running === null && unwritten.length + writing.length === 0;
		this.app.saveLocalStorage(STORAGE_KEY, isEmpty ? null : this.#times);
	}

	/** The app is about to close. */
	#rest(): void {
		this.#step(leave);
		this.#save();
	}

	#follow(path: string, to: string | null): void {
		if (
			![this.#times.running, ...this.#times.unwritten, ...this.#times.writing].some((time) => time?.path === path)
		)
			return;
		this.#set(followNote(this.#times, path, to));
		this.#save();
	}

	/** Looks for the reader while there is a time to count or to write. */
	#attend(): void {
		const { running, unwritten, writing } = this.#times;
		const isNeeded = running !== null || writing.length > 0 || unwritten.some((time) => !this.#refused.has(time));
		if (isNeeded && this.#attention === null) {
			this.#attention = this.addChild(
				new Attention(this.app.workspace, {
					sign: () => this.#onSign(),
					leave: () => this.#step(leave),
					tick: () => this.#onTick(),
				}),
			);
		} else if (!isNeeded && this.#attention !== null) {
			this.removeChild(this.#attention);
			this.#attention = null;
		}
	}

	#step(change: (time: ReadingTime, now: number) => ReadingTime): void {
		const { running } = this.#times;
		const next = running === null ? null : change(running, Date.now());
		if (next !== running) this.#set({ ...this.#times, running: next });
	}

	/**
	 * A timer that was running when the app closed goes on only when its paper is in front again, because the reader
	 * may be reading something else by then.
	 */
	#onSign(): void {
		const { running } = this.#times;
		if (this.#isRestored && this.app.workspace.getActiveFile()?.path !== running?.path) return;
		this.#isRestored = false;
		const lastSign = running?.lastSign ?? null;
		if (lastSign === null || Math.abs(Date.now() - lastSign) >= SIGN_MS) this.#step(sign);
	}

	#onTick(): void {
		this.#step(tick);
		if (Date.now() - this.#savedAt >= SAVE_MS && this.#times.running?.counted !== this.#saved.running?.counted)
			this.#save();
		perform(() => this.#settle());
	}

	/** Whether the paper has just left the timed pass: it is in another pass now, or its reading was put aside. */
	#leavesPass(): boolean {
		const { running } = this.#times;
		const progress = running === null ? undefined : this.index.papers.get(running.path)?.progress;
		if (running === null || progress === undefined) return false;
		const hadLeft = this.#hadLeft;
		this.#hadLeft = progress.pass > running.pass || (progress.status !== 'reading' && progress.status !== 'queued');
		return this.#hadLeft && !hadLeft;
	}

	/**
	 * Whether a time may be written now: the note rests, did not refuse it since it was stopped, and shows whether an
	 * earlier one arrived.
	 */
	#isDue(time: ReadingTime): boolean {
		const isRested = Date.now() - (this.#edited.get(time.path) ?? 0) >= REST_MS;
		return isRested && !this.#refused.has(time) && !this.#times.writing.some(({ path }) => path === time.path);
	}

	/**
	 * Writes the times that are due, and forgets those that arrived; one after the other, so that
	 * nothing is written twice.
	 */
	async #settle(): Promise<void> {
		if (this.#isSettling || !this.app.workspace.layoutReady) return;
		this.#isSettling = true;
		try {
			for (const time of this.#times.writing) await this.#confirm(time);
			for (const time of this.#times.unwritten) if (this.#isDue(time)) await this.#write(time);
		} finally {
			this.#isSettling = false;
		}
	}

	async #confirm(time: TimeOnItsWay): Promise<void> {
		const file = this.app.vault.getFileByPath(time.path);
		if (file === null) {
			this.#forget(time);
			return;
		}
		const property = this.property(time.pass);
		try {
			const arrival = arrivalOf(
				time,
				minutesIn(await this.app.vault.read(file), property),
				minutesIn(await this.writer.read(file), property),
			);
			if (arrival !== 'unsaved') this.#forget(time, arrival === 'not-written');
		} catch {
			// A note that cannot be read now is tried again a second later.
		}
	}

	async #write(time: ReadingTime): Promise<void> {
		const { path, pass } = time;
		const minutes = minutesOf(time.counted);
		const file = this.app.vault.getFileByPath(path);
		if (file === null) {
			this.#set({ ...this.#times, unwritten: this.#times.unwritten.filter((other) => other !== time) });
			this.#save();
			this.onWritten({ path, pass, minutes, plan: refused({ code: 'note-gone', line: 0, details: {} }) });
			return;
		}
		const property = this.property(pass);
		const before = await this.app.vault.read(file).catch(() => '');
		const onItsWay = { ...time, before: minutesIn(before, property), isWritten: true };
		this.#set({
			...this.#times,
			unwritten: this.#times.unwritten.filter((other) => other !== time),
			writing: [...this.#times.writing, onItsWay],
		});
		this.#save();
		const plan = await this.writer.apply(file, (text) => planAddMinutes(text, property, minutes));
		if (plan.kind !== 'edits') this.#forget(onItsWay, plan.kind === 'refused', true);
		this.onWritten({ path: file.path, pass, minutes, plan });
	}

	/**
	 * Marks a time as no longer being written.
	 *
	 * @param isUnwritten whether it is to be written still, though not before the next stop where it was refused.
	 */
	#forget(time: TimeOnItsWay, isUnwritten = false, isRefused = false): void {
		// The note may have been renamed in the meantime, and its time then has another path.
		const own = this.#times.writing.find(
			({ pass, counted, before }) => pass === time.pass && counted === time.counted && before === time.before,
		);
		if (own === undefined) return;
		const { path, pass, counted } = own;
		const again: ReadingTime = { path, pass, counted, lastSign: null };
		if (isUnwritten && isRefused) this.#refused.add(again);
		this.#set({
			...this.#times,
			unwritten: isUnwritten ? [...this.#times.unwritten, again] : this.#times.unwritten,
			writing: this.#times.writing.filter((other) => other !== own),
		});
		this.#save();
	}
}
