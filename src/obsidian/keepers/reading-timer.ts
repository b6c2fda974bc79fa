import { Component } from 'obsidian';
import type { App } from 'obsidian';
import {
	arrivalOf,
	countedFor,
	leave,
	minutesIn,
	minutesOf,
	planAddMinutes,
	sign,
	start,
	tick,
} from '../../core/reading/reading-time';
import type { KeptTimes, ReadingTime, TimeOnItsWay } from '../../core/reading/reading-time';
import { NOTE_GONE, refused } from '../../core/text/plan';
import type { Plan } from '../../core/text/plan';
import { Attention } from './attention';
import { TimeStore } from './time-store';
import type { NoteWriter } from '../vault/note-writer';
import type { PaperIndex } from '../vault/paper-index';
import { perform } from '../base/failures';

/** A note is written only after nothing was typed into it for this long. */
const REST_MS = 2000;
/** Signs of the reader (keys, pointer, wheel) arrive many times a second; one a second is enough. */
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
	readonly #store: TimeStore;
	#attention: Attention | null = null;
	readonly #edited = new Map<string, number>();
	#refused = new Set<ReadingTime>();
	/** Whether the timer was restored when the app started, and the reader has not returned to its paper yet. */
	#isRestored = false;
	#isSettling = false;
	/** Whether the paper was outside the timed pass at the last check. The timer stops only when this becomes true. */
	#hadLeft = true;

	/** Called for every time that was or could not be written. */
	onWritten: (written: Written) => void = () => undefined;

	/** @param property names the property that holds the minutes of a pass. */
	constructor(
		private readonly app: App,
		private readonly index: PaperIndex,
		private readonly writer: NoteWriter,
		private readonly property: (pass: number) => string,
	) {
		super();
		this.#store = new TimeStore(app);
		this.#store.onChange(() => this.#attend());
	}

	override onload(): void {
		const { vault, workspace } = this.app;
		this.#store.load();
		this.#isRestored = this.#times.running !== null;
		this.registerEvent(
			workspace.on('editor-change', (_, { file }) => {
				if (file !== null) this.#edited.set(file.path, Date.now());
			}),
		);
		this.registerEvent(vault.on('rename', ({ path }, oldPath) => this.#store.follow(oldPath, path)));
		this.registerEvent(vault.on('delete', ({ path }) => this.#store.follow(path, null)));
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

	get running(): ReadingTime | null {
		return this.#times.running;
	}

	/** Whether there is anything to stop: a running timer, or a time that could not be written. */
	get canStop(): boolean {
		return this.#times.running !== null || this.#refused.size > 0;
	}

	/** The milliseconds counted for a pass that are not in its note yet. */
	counted(path: string, pass: number): number {
		return countedFor(this.#times, path, pass);
	}

	get #times(): KeptTimes {
		return this.#store.times;
	}

	/** @returns a function that stops listening. */
	onChange(listener: () => void): () => void {
		return this.#store.onChange(listener);
	}

	/** Starts to time a pass of a paper, and stops a timer that is running. */
	start(path: string, pass: number): void {
		const { running } = this.#times;
		if (running?.path === path && running.pass === pass) return;
		if (running !== null) this.stop();
		this.#store.set({ ...this.#times, running: start(path, pass, Date.now()) });
		this.#isRestored = false;
		this.#store.save();
		this.#hadLeft = true;
		this.#leavesPass();
	}

	/** Stops the timer. The minutes are added to the note as soon as the user pauses typing in it. */
	stop(): void {
		const { running, unwritten } = this.#times;
		this.#refused = new Set();
		this.#store.set({
			...this.#times,
			running: null,
			unwritten: running === null ? unwritten : [...unwritten, leave(running, Date.now())],
		});
		this.#store.save();
		perform(() => this.#settle());
	}

	/** Pauses the timer and saves the times, because the app or the plugin is about to close. */
	#rest(): void {
		this.#step(leave);
		this.#store.save();
	}

	/** Watches for signs of the reader while there is a time to count or to write. */
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
		if (next !== running) this.#store.set({ ...this.#times, running: next });
	}

	/** A restored timer goes on only when its paper is active, because the reader may read something else now. */
	#onSign(): void {
		const { running } = this.#times;
		if (this.#isRestored && this.app.workspace.getActiveFile()?.path !== running?.path) return;
		this.#isRestored = false;
		const lastSign = running?.lastSign ?? null;
		if (lastSign === null || Math.abs(Date.now() - lastSign) >= SIGN_MS) this.#step(sign);
	}

	#onTick(): void {
		this.#step(tick);
		this.#store.saveNowAndThen();
		perform(() => this.#settle());
	}

	/** Whether the paper has just left the timed pass: it is in a later pass now, or its reading was put aside. */
	#leavesPass(): boolean {
		const { running } = this.#times;
		const progress = running === null ? undefined : this.index.papers.get(running.path)?.progress;
		if (running === null || progress === undefined) return false;
		const hadLeft = this.#hadLeft;
		this.#hadLeft = progress.pass > running.pass || (progress.status !== 'reading' && progress.status !== 'queued');
		return this.#hadLeft && !hadLeft;
	}

	/**
	 * Whether a time may be written now: nobody is typing in the note, it has not refused this time since the last
	 * stop, and no earlier time is still on its way to it.
	 */
	#isDue(time: ReadingTime): boolean {
		const isRested = Date.now() - (this.#edited.get(time.path) ?? 0) >= REST_MS;
		return isRested && !this.#refused.has(time) && !this.#times.writing.some(({ path }) => path === time.path);
	}

	/** Writes times that are due, and forgets those that arrived. One at a time, so that nothing is written twice. */
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
			this.#store.endWriting(time, false);
			return;
		}
		const property = this.property(time.pass);
		try {
			const arrival = arrivalOf(
				time,
				minutesIn(await this.app.vault.read(file), property),
				minutesIn(await this.writer.read(file), property),
			);
			if (arrival !== 'unsaved') this.#store.endWriting(time, arrival === 'not-written');
		} catch {
			// Tried again a second later.
		}
	}

	async #write(time: ReadingTime): Promise<void> {
		const { path, pass } = time;
		const minutes = minutesOf(time.counted);
		const file = this.app.vault.getFileByPath(path);
		if (file === null) {
			this.#store.drop(time);
			this.onWritten({ path, pass, minutes, plan: refused(NOTE_GONE) });
			return;
		}
		const property = this.property(pass);
		const before = await this.app.vault.read(file).catch(() => '');
		const onItsWay = this.#store.startWriting(time, minutesIn(before, property));
		const plan = await this.writer.apply(file, (text) => planAddMinutes(text, property, minutes));
		if (plan.kind !== 'edits')
			this.#store.endWriting(onItsWay, plan.kind === 'refused', (again) => this.#refused.add(again));
		this.onWritten({ path: file.path, pass, minutes, plan });
	}
}
