import { Notice } from 'obsidian';
import type { Diagnostic, LocatedDiagnostic, PathSetting } from '../core/text/diagnostics';
import type { Plan } from '../core/text/plan';
import { describe } from '../locales/locale';
import { leavesVault } from '../core/links/paths';
import type { Host, Texts } from './host';
import type { Batch, BatchResult } from './vault/note-batch';
import { LONG_NOTICE_MS, perform } from './base/failures';

const MOST_LINES = 5;

/** What reporting and undoing a batch need. */
type BatchParts = Pick<Host, 'texts' | 'batches'>;

/** What a command says, depending on whether its plan changed anything. */
export interface Outcome {
	readonly done: string;
	readonly unchanged: string;
}

/** A diagnostic in words, with its line. */
export function diagnosticText({ plugin, shared }: Texts, diagnostic: Diagnostic): string {
	const text = describe(shared, diagnostic);
	return diagnostic.line > 0 ? plugin.atLine(diagnostic.line, text) : text;
}

/** @throws with a message for the user if the path in a setting leads out of the vault. */
export function assertWithinVault({ shared }: Texts, setting: PathSetting, path: string): void {
	if (leavesVault(path)) throw new Error(describe(shared, { code: 'setting-outside', details: { setting, path } }));
}

/** What to tell the user about a plan, in lines: its outcome first, then its diagnostics. */
export function planMessage(texts: Texts, plan: Plan, outcome: Outcome): string[] {
	const lines = firstLines(plan.diagnostics, texts, (diagnostic) => diagnosticText(texts, diagnostic));
	return plan.kind === 'refused' ? lines : [plan.kind === 'edits' ? outcome.done : outcome.unchanged, ...lines];
}

/** Tells the user the result of a plan. A notice with diagnostics stays longer. */
export function report(texts: Texts, plan: Plan, outcome: Outcome): void {
	showLines(planMessage(texts, plan, outcome), plan.diagnostics.length > 0 ? LONG_NOTICE_MS : undefined);
}

/** Shows a notice of several lines. */
export function showLines(lines: readonly string[], duration?: number): Notice {
	const message = createFragment((el) => {
		for (const line of lines) el.createDiv({ text: line });
	});
	return new Notice(message, duration);
}

/** Tells the user the result of a batch, with a button to undo it. */
export function reportBatch(host: BatchParts, { written, diagnostics }: BatchResult, done: string): void {
	const notice = showLines([done, ...batchLines(host.texts, diagnostics)], LONG_NOTICE_MS);
	if (written.length > 0) addUndo(host, notice, host.batches.latest);
}

/** Undoes a batch, by default the last one at that time. The notice has a button to retry what could not be undone. */
export async function undoBatch(host: BatchParts, batch?: Batch): Promise<void> {
	const { written, diagnostics } = await host.batches.undo(batch);
	const notice = showLines(
		[host.texts.plugin.batch.undone(written.length), ...batchLines(host.texts, diagnostics)],
		diagnostics.length > 0 ? LONG_NOTICE_MS : undefined,
	);
	if (diagnostics.length > 0) addUndo(host, notice, batch ?? host.batches.latest);
}

/** Tells the user about findings that no command asked for. */
export function tell(texts: Texts, found: readonly LocatedDiagnostic[]): void {
	showLines(batchLines(texts, found), LONG_NOTICE_MS);
}

function batchLines(texts: Texts, diagnostics: readonly LocatedDiagnostic[]): string[] {
	const { shared } = texts;
	return firstLines(diagnostics, texts, (diagnostic) => {
		const text = describe(shared, diagnostic);
		return diagnostic.path === '' ? text : `${shared.place(diagnostic.path, diagnostic.line)}: ${text}`;
	});
}

/** The first diagnostics in words, and how many more there are. */
function firstLines<One>(diagnostics: readonly One[], { plugin }: Texts, textOf: (one: One) => string): string[] {
	const lines = diagnostics.slice(0, MOST_LINES).map(textOf);
	return diagnostics.length > MOST_LINES ? [...lines, plugin.more(diagnostics.length - MOST_LINES)] : lines;
}

/** The button undoes this batch, not the last one: others may be written while the notice is shown. */
function addUndo(host: BatchParts, { messageEl }: Notice, batch: Batch): void {
	const button = messageEl.createEl('button', { text: host.texts.plugin.batch.undo, cls: 'three-pass-undo' });
	button.addEventListener('click', () => perform(() => undoBatch(host, batch)));
}
