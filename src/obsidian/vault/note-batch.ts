import { Component } from 'obsidian';
import type { App, TFile } from 'obsidian';
import { locate } from '../../core/text/diagnostics';
import type { Diagnostic, LocatedDiagnostic } from '../../core/text/diagnostics';
import { applyChanges, carryOver, editorText, invertChanges } from '../../core/text/changes';
import type { TextChange } from '../../core/text/changes';
import { CHANGED_SINCE, NOTE_GONE, edits, refused, unchanged } from '../../core/text/plan';
import type { Plan, Planner } from '../../core/text/plan';
import { fileFailed } from '../base/failures';
import type { NoteWriter } from './note-writer';

/** One step of a batch. `gone` is the path of a note that should have been changed and no longer exists. */
export type BatchStep =
	| { readonly file: TFile; readonly plan: Planner }
	| { readonly create: string; readonly text: string }
	| { readonly gone: string };

/** A step that depends on the results of the earlier ones; null skips it. */
export type LaterStep = (
	soFar: BatchResult & { readonly texts: ReadonlyMap<string, string> },
) => Promise<BatchStep | null>;

export interface BatchResult {
	/** Changed or created. */
	readonly written: readonly TFile[];
	/** Why other notes were not written. The path is '' if the reason is not about one note. */
	readonly diagnostics: readonly LocatedDiagnostic[];
}

/** A note as a batch left it. */
interface Trace {
	readonly file: TFile;
	readonly after: string;
	/** The changes that undo it; null where the note was created. */
	readonly inverse: readonly TextChange[] | null;
}

/** The notes that were written as one step and have not been restored yet. */
export interface Batch {
	traces: readonly Trace[];
}

/** Writes several notes as one step that can be undone. Batches are written one after the other. */
export class NoteBatches extends Component {
	#last: Batch = { traces: [] };
	#turn: Promise<unknown> = Promise.resolve();
	/** How often the plugin was unloaded. A batch that was requested before the last time does not go on. */
	#unloads = 0;

	constructor(
		private readonly app: App,
		private readonly writer: NoteWriter,
	) {
		super();
	}

	/** Stops before the next note of a batch, but finishes a running undo, because half an undo would help nobody. */
	override onunload(): void {
		this.#unloads += 1;
	}

	get canUndo(): boolean {
		return this.#last.traces.length > 0;
	}

	/** The last batch that wrote anything. */
	get latest(): Batch {
		return this.#last;
	}

	/** Carries out every step that it can: one that is refused or fails does not stop the others. */
	write(steps: readonly (BatchStep | LaterStep)[]): Promise<BatchResult> {
		const unloads = this.#unloads;
		return this.#inTurn(() => this.#carryOut(steps, () => unloads === this.#unloads));
	}

	/**
	 * Undoes a batch, by default the last one. Notes that have changed since or cannot be written are reported, and
	 * stay in the batch for another attempt.
	 */
	undo(batch?: Batch): Promise<BatchResult> {
		return this.#inTurn(() => this.#takeBackAll(batch ?? this.#last));
	}

	/** Waits for earlier requests: an undo must include a batch that is still being written when it is requested. */
	#inTurn(work: () => Promise<BatchResult>): Promise<BatchResult> {
		const result = this.#turn.then(work);
		this.#turn = result.catch(() => undefined);
		return result;
	}

	async #carryOut(steps: readonly (BatchStep | LaterStep)[], isWanted: () => boolean): Promise<BatchResult> {
		const batch: Batch = { traces: [] };
		const diagnostics: LocatedDiagnostic[] = [];
		const soFar = (): BatchResult => ({ written: batch.traces.map(({ file }) => file), diagnostics });
		for (const given of steps) {
			if (!isWanted()) {
				diagnostics.push({ code: 'switched-off', line: 0, details: {}, path: '' });
				break;
			}
			let path = '';
			const problems = await attempt(async () => {
				const texts = new Map(batch.traces.map(({ file, after }) => [file.path, after]));
				const step = typeof given === 'function' ? await given({ ...soFar(), texts }) : given;
				if (step === null) return [];
				path = pathOf(step);
				return this.#carryOutOne(step, batch);
			});
			diagnostics.push(...locate(path, problems));
		}
		return soFar();
	}

	async #carryOutOne(step: BatchStep, batch: Batch): Promise<readonly Diagnostic[]> {
		if ('gone' in step) return [NOTE_GONE];
		if ('file' in step) return this.#change(step.file, step.plan, batch);
		const file = await this.writer.create(step.create, step.text);
		if (file === null) throw new Error(`EEXIST: ${step.create}`);
		this.#record(batch, { file, after: step.text, inverse: null });
		return [];
	}

	async #change(file: TFile, plan: Planner, batch: Batch): Promise<readonly Diagnostic[]> {
		if (this.app.vault.getFileByPath(file.path) === null) return [NOTE_GONE];
		// The writer may plan more than once; the last plan is the one that was carried out.
		const made: Trace[] = [];
		const planned = await this.writer.apply(file, (text) => {
			const planned = plan(text);
			if (planned.kind === 'edits')
				made.push({
					file,
					after: applyChanges(text, planned.changes),
					inverse: invertChanges(text, planned.changes),
				});
			return planned;
		});
		const trace = made.at(-1);
		if (planned.kind === 'edits' && trace !== undefined) this.#record(batch, trace);
		return planned.kind === 'refused' ? planned.diagnostics : [];
	}

	/** A batch can be undone as soon as its first note is written, even if later steps fail. */
	#record(batch: Batch, trace: Trace): void {
		batch.traces = [...batch.traces, trace];
		this.#last = batch;
	}

	async #takeBackAll(batch: Batch): Promise<BatchResult> {
		const written: TFile[] = [];
		const diagnostics: LocatedDiagnostic[] = [];
		for (const trace of [...batch.traces].reverse()) {
			const problems = await attempt(() => this.#takeBack(trace));
			diagnostics.push(...locate(trace.file.path, problems));
			if (problems.length > 0) continue;
			written.push(trace.file);
			batch.traces = batch.traces.filter((other) => other !== trace);
		}
		return { written, diagnostics };
	}

	/** Looks the note up by its path: the app has a new file object for a note that was deleted and restored. */
	async #takeBack({ file: { path }, after, inverse }: Trace): Promise<readonly Diagnostic[]> {
		const file = this.app.vault.getFileByPath(path);
		if (inverse === null) {
			if (file === null) return [];
			if (editorText(await this.writer.read(file)) !== editorText(after)) return [CHANGED_SINCE];
			await this.writer.trash(file);
			return [];
		}
		if (file === null) return [NOTE_GONE];
		const plan = await this.writer.apply(file, (text) => planTakingBack(text, after, inverse));
		return plan.kind === 'refused' ? plan.diagnostics : [];
	}
}

/** Turns errors into diagnostics, so that the next steps still run. */
async function attempt(step: () => Promise<readonly Diagnostic[]>): Promise<readonly Diagnostic[]> {
	try {
		return await step();
	} catch (error) {
		return [fileFailed(error)];
	}
}

function pathOf(step: BatchStep): string {
	if ('file' in step) return step.file.path;
	return 'create' in step ? step.create : step.gone;
}

/**
 * Line endings and byte order mark do not show whether a note was changed since: it may have been written to its file
 * and be open in an editor by now, or the other way round.
 */
function planTakingBack(text: string, after: string, inverse: readonly TextChange[]): Plan {
	const changes = carryOver(inverse, after, text);
	if (changes !== null) return edits(text, changes);
	const isTakenBack = editorText(text) === editorText(applyChanges(after, inverse));
	return isTakenBack ? unchanged() : refused(CHANGED_SINCE);
}
