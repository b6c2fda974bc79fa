import type { App, TFile } from 'obsidian';
import { locate } from '../core/diagnostics';
import type { LocatedDiagnostic } from '../core/diagnostics';
import { applyChanges } from '../core/text/changes';
import type { TextChange } from '../core/text/changes';
import { invertChanges } from '../core/text/invert';
import type { Planner } from '../core/text/plan';
import { edits, refused } from '../core/text/plan';
import { fileFailed } from './note-writer';
import type { NoteWriter } from './note-writer';

/** One note of a batch: one to change, or one to create. */
export type BatchStep = { readonly file: TFile; readonly plan: Planner } | { readonly create: string; readonly text: string };

/** A step that depends on what became of those before it; null leaves it out. */
export type LaterStep = (soFar: BatchResult & { readonly texts: ReadonlyMap<string, string> }) => Promise<BatchStep | null>;

/** What became of a batch. */
export interface BatchResult {
	/** The notes that were changed or created. */
	readonly written: readonly TFile[];
	/** Why other notes were not. */
	readonly diagnostics: readonly LocatedDiagnostic[];
}

/** A note as a batch left it. */
interface Trace {
	readonly file: TFile;
	readonly after: string;
	/** What takes it back; null where the note was created. */
	readonly inverse: readonly TextChange[] | null;
}

/** Writes several notes as one step, which can be taken back as one. */
export class NoteBatches {
	private last: readonly Trace[] = [];

	constructor(private readonly app: App, private readonly writer: NoteWriter) {}

	/** Whether there is a batch to take back. */
	get canUndo(): boolean {
		return this.last.length > 0;
	}

	/** The last batch, to be compared with later. */
	get latest(): object {
		return this.last;
	}

	/** Carries out every step that can be; one that is refused keeps none of the others from it. */
	async write(steps: readonly (BatchStep | LaterStep)[]): Promise<BatchResult> {
		const traces: Trace[] = [];
		const diagnostics: LocatedDiagnostic[] = [];
		const soFar = (): BatchResult => ({ written: traces.map(({ file }) => file), diagnostics });
		for (const given of steps) {
			const step = typeof given === 'function' ? await given({ ...soFar(), texts: new Map(traces.map(({ file, after }) => [file.path, after])) }) : given;
			if (step === null) continue;
			const path = 'file' in step ? step.file.path : step.create;
			try {
				if ('file' in step) diagnostics.push(...(await this.change(step.file, step.plan, traces)));
				else await this.create(step.create, step.text, traces);
			} catch (error) {
				diagnostics.push({ ...fileFailed(error), path });
			}
		}
		if (traces.length > 0) this.last = traces;
		return soFar();
	}

	/** Takes the last batch back, but for notes that were changed since; these are named. */
	async undo(): Promise<BatchResult> {
		const traces = [...this.last].reverse();
		this.last = [];
		const written: TFile[] = [];
		const diagnostics: LocatedDiagnostic[] = [];
		for (const trace of traces) {
			const { path } = trace.file;
			try {
				if (await this.takeBack(trace)) written.push(trace.file);
				else diagnostics.push({ code: 'changed-since', line: 0, details: {}, path });
			} catch (error) {
				diagnostics.push({ ...fileFailed(error), path });
			}
		}
		return { written, diagnostics };
	}

	private async change(file: TFile, plan: Planner, traces: Trace[]): Promise<readonly LocatedDiagnostic[]> {
		// The writer may plan more than once; the last one counts.
		const made: Trace[] = [];
		const planned = await this.writer.apply(file, (text) => {
			const planned = plan(text);
			if (planned.kind === 'edits') made.push({ file, after: applyChanges(text, planned.changes), inverse: invertChanges(text, planned.changes) });
			return planned;
		});
		if (planned.kind === 'edits') traces.push(...made.slice(-1));
		return planned.kind === 'refused' ? locate(file.path, planned.diagnostics) : [];
	}

	private async create(path: string, text: string, traces: Trace[]): Promise<void> {
		const file = await this.writer.create(path, text);
		if (file === null) throw new Error(`EEXIST: ${path}`);
		traces.push({ file, after: text, inverse: null });
	}

	private async takeBack({ file, after, inverse }: Trace): Promise<boolean> {
		if (this.app.vault.getAbstractFileByPath(file.path) !== file) return false;
		if (inverse === null) {
			if ((await this.writer.read(file)) !== after) return false;
			await this.app.fileManager.trashFile(file);
			return true;
		}
		const plan = await this.writer.apply(file, (text) => (text === after ? edits(text, inverse) : refused()));
		return plan.kind === 'edits';
	}
}
