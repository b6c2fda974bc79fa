import { Component } from 'obsidian';
import type { App } from 'obsidian';
import { countedFor, followNote, NO_TIMES, readKeptTimes } from '../core/progress/kept-times';
import type { KeptTimes } from '../core/progress/kept-times';
import { planAddMinutes } from '../core/progress/pass-minutes';
import { leave, minutesOf, sign, start, tick } from '../core/progress/reading-time';
import type { ReadingTime } from '../core/progress/reading-time';
import type { Plan } from '../core/text/plan';
import { Attention } from './attention';
import type { NoteWriter } from './note-writer';
import type { PaperIndex } from './paper-index';
import { perform } from './perform';

/** Times are kept on this device, and in notes only once they are stopped. */
const STORAGE_KEY = 'three-pass-reading-times';
const SAVE_MS = 60_000;
/** Nothing is written into a note until its typing has rested for as long. */
const REST_MS = 2000;
/** Signs come many a second, of which one is enough. */
const SIGN_MS = 1000;

/** What became of a time that was stopped. One that was refused is kept, and tried again at the next stop. */
export interface Written {
	readonly path: string;
	readonly pass: number;
	readonly minutes: number;
	readonly plan: Plan;
}

/** Times the reading of one paper at a time, started and stopped by the user. */
export class ReadingTimer extends Component {
	private times: KeptTimes = NO_TIMES;
	private saved: KeptTimes = NO_TIMES;
	private savedAt = 0;
	private attention: Attention | null = null;
	private readonly edited = new Map<string, number>();
	private refused = new Set<ReadingTime>();
	/** Whether the paper had left the pass that is timed when it was last looked at; it is to leave it while it is timed. */
	private hadLeft = true;
	private readonly listeners = new Set<() => void>();

	/** Told of every time that was written, or could not be. */
	onWritten: (written: Written) => void = () => undefined;

	/** @param property the property that says the minutes spent on a pass. */
	constructor(private readonly app: App, private readonly index: PaperIndex, private readonly writer: NoteWriter, private readonly property: (pass: number) => string) {
		super();
	}

	override onload(): void {
		const { vault, workspace } = this.app;
		this.times = this.saved = readKeptTimes(this.app.loadLocalStorage(STORAGE_KEY));
		this.registerEvent(workspace.on('editor-change', (_, { file }) => {
			if (file !== null) this.edited.set(file.path, Date.now());
		}));
		this.registerEvent(vault.on('rename', ({ path }, oldPath) => this.follow(oldPath, path)));
		this.registerEvent(vault.on('delete', ({ path }) => this.follow(path, null)));
		this.register(this.index.onChange(() => {
			if (this.leavesPass()) this.stop();
		}));
		this.registerDomEvent(window, 'pagehide', () => this.rest());
		workspace.onLayoutReady(() => this.attend());
	}

	override onunload(): void {
		this.rest();
	}

	/** What is timed, or null. */
	get running(): ReadingTime | null {
		return this.times.running;
	}

	/** Whether there is anything to stop: a running timer, or a time that could not be written. */
	get canStop(): boolean {
		return this.times.running !== null || this.refused.size > 0;
	}

	/** The milliseconds counted for a pass that its note does not have yet. */
	counted(path: string, pass: number): number {
		return countedFor(this.times, path, pass);
	}

	/** @returns the way to stop listening. */
	onChange(listener: () => void): () => void {
		this.listeners.add(listener);
		return () => this.listeners.delete(listener);
	}

	/** Times a pass of a paper from now on; what was timed before is stopped. */
	start(path: string, pass: number): void {
		const { running } = this.times;
		if (running?.path === path && running.pass === pass) return;
		if (running !== null) this.stop();
		this.set({ ...this.times, running: start(path, pass, Date.now()) });
		this.save();
		this.hadLeft = true;
		this.leavesPass();
	}

	/** Stops the timer; the minutes are added to the note as soon as its typing rests. */
	stop(): void {
		const { running, unwritten } = this.times;
		this.refused = new Set();
		this.set({ running: null, unwritten: running === null ? unwritten : [...unwritten, leave(running, Date.now())] });
		this.save();
		this.writeRested();
	}

	private set(times: KeptTimes): void {
		this.times = times;
		this.attend();
		for (const listener of this.listeners) listener();
	}

	private save(): void {
		if (this.times === this.saved) return;
		this.saved = this.times;
		this.savedAt = Date.now();
		const isEmpty = this.times.running === null && this.times.unwritten.length === 0;
		this.app.saveLocalStorage(STORAGE_KEY, isEmpty ? null : this.times);
	}

	/** The app is about to go. */
	private rest(): void {
		this.step(leave);
		this.save();
	}

	private follow(path: string, to: string | null): void {
		if (![this.times.running, ...this.times.unwritten].some((time) => time?.path === path)) return;
		this.set(followNote(this.times, path, to));
		this.save();
	}

	/** Looks for the reader while there is a time to count or to write. */
	private attend(): void {
		const isNeeded = this.times.running !== null || this.times.unwritten.some((time) => !this.refused.has(time));
		if (isNeeded && this.attention === null) {
			this.attention = this.addChild(new Attention(this.app.workspace, { sign: () => this.onSign(), leave: () => this.step(leave), tick: () => this.onTick() }));
		} else if (!isNeeded && this.attention !== null) {
			this.removeChild(this.attention);
			this.attention = null;
		}
	}

	private step(change: (time: ReadingTime, now: number) => ReadingTime): void {
		const { running } = this.times;
		const next = running === null ? null : change(running, Date.now());
		if (next !== running) this.set({ ...this.times, running: next });
	}

	private onSign(): void {
		const lastSign = this.times.running?.lastSign ?? null;
		if (lastSign === null || Math.abs(Date.now() - lastSign) >= SIGN_MS) this.step(sign);
	}

	private onTick(): void {
		this.step(tick);
		if (Date.now() - this.savedAt >= SAVE_MS && this.times.running?.counted !== this.saved.running?.counted) this.save();
		this.writeRested();
	}

	/** Whether the paper has just left the pass that is timed: it went on to another one, or rests. */
	private leavesPass(): boolean {
		const { running } = this.times;
		const progress = running === null ? undefined : this.index.papers.get(running.path)?.progress;
		if (running === null || progress === undefined) return false;
		const hadLeft = this.hadLeft;
		this.hadLeft = progress.pass > running.pass || (progress.status !== 'reading' && progress.status !== 'queued');
		return this.hadLeft && !hadLeft;
	}

	private writeRested(): void {
		if (!this.app.workspace.layoutReady) return;
		for (const time of this.times.unwritten) {
			if (!this.refused.has(time) && Date.now() - (this.edited.get(time.path) ?? 0) >= REST_MS) perform(() => this.writeOne(time));
		}
	}

	/** Taken out while it is written, so that nothing writes it twice; a note that is gone takes its time along. */
	private async writeOne(time: ReadingTime): Promise<void> {
		const file = this.app.vault.getFileByPath(time.path);
		this.set({ ...this.times, unwritten: this.times.unwritten.filter((other) => other !== time) });
		if (file !== null) {
			const minutes = minutesOf(time.counted);
			const plan = await this.writer.apply(file, (text) => planAddMinutes(text, this.property(time.pass), minutes));
			if (plan.kind === 'refused') this.keep({ ...time, path: file.path });
			this.onWritten({ path: file.path, pass: time.pass, minutes, plan });
		}
		this.save();
	}

	private keep(time: ReadingTime): void {
		this.refused.add(time);
		this.set({ ...this.times, unwritten: [...this.times.unwritten, time] });
	}
}
