import { Notice } from 'obsidian';
import type { Diagnostic, LocatedDiagnostic, PathSetting } from '../core/text/diagnostics';
import type { Plan } from '../core/text/plan';
import { describe } from '../locales/locale';
import { leavesVault } from '../core/links/paths';
import type { Host, Texts } from './host';
import type { Batch, BatchResult } from './vault/note-batch';
import { perform } from './base/failures';

const MOST_LINES = 5;
/** How long a notice stays that takes a while to read, or has a button. */
const LONG = 10_000;

/** What a command says of a plan that was carried out, or was not. */
export interface Outcome {
	readonly done: string;
	readonly unchanged: string;
}

/** A diagnostic in words, with its line. */
export function diagnosticText({ plugin, shared }: Texts, diagnostic: Diagnostic): string {
	const text = describe(shared, diagnostic);
	return diagnostic.line > 0 ? plugin.atLine(diagnostic.line, text) : text;
}

/** @throws with a message for the user, where a path that a setting leads to lies outside of the vault. */
export function assertWithinVault({ texts }: Host, setting: PathSetting, path: string): void {
	if (leavesVault(path))
		throw new Error(describe(texts.shared, { code: 'setting-outside', details: { setting, path } }));
}

/** What to tell the user of a plan, line by line: its outcome first, then what is worth knowing about the note. */
export function planMessage(texts: Texts, plan: Plan, outcome: Outcome): string[] {
	const lines = plan.diagnostics.slice(0, MOST_LINES).map((diagnostic) => diagnosticText(texts, diagnostic));
	if (plan.diagnostics.length > MOST_LINES) lines.push(texts.plugin.more(plan.diagnostics.length - MOST_LINES));
	if (plan.kind !== 'refused') lines.unshift(plan.kind === 'edits' ? outcome.done : outcome.unchanged);
	return lines;
}

/** Tells the user of a plan; long messages stay longer. */
export function report(texts: Texts, plan: Plan, outcome: Outcome): void {
	showLines(planMessage(texts, plan, outcome), plan.diagnostics.length > 0 ? LONG : undefined);
}

/** A notice of several lines. */
export function showLines(lines: readonly string[], duration?: number): Notice {
	const message = createFragment((el) => {
		for (const line of lines) el.createDiv({ text: line });
	});
	return new Notice(message, duration);
}

/** Tells what became of a batch, with a way to take it back. */
export function reportBatch(host: Host, { written, diagnostics }: BatchResult, done: string): void {
	const notice = showLines([done, ...batchLines(host.texts, diagnostics)], LONG);
	if (written.length > 0) addUndo(host, notice, host.batches.latest);
}

/**
 * Takes a batch back, and tells what became of it, with a way to try again what could not be taken back.
 *
 * @param batch the last one by the time that it is taken back, unless another one is meant.
 */
export async function undoBatch(host: Host, batch?: Batch): Promise<void> {
	const { written, diagnostics } = await host.batches.undo(batch);
	const notice = showLines(
		[host.texts.plugin.batch.undone(written.length), ...batchLines(host.texts, diagnostics)],
		diagnostics.length > 0 ? LONG : undefined,
	);
	if (diagnostics.length > 0) addUndo(host, notice, batch ?? host.batches.latest);
}

/** Tells what was found without being asked for. */
export function tell(texts: Texts, found: readonly LocatedDiagnostic[]): void {
	showLines(batchLines(texts, found), LONG);
}

function batchLines({ plugin, shared }: Texts, diagnostics: readonly LocatedDiagnostic[]): string[] {
	const lines = diagnostics.slice(0, MOST_LINES).map((diagnostic) => {
		const text = describe(shared, diagnostic);
		return diagnostic.path === '' ? text : `${shared.place(diagnostic.path, diagnostic.line)}: ${text}`;
	});
	return diagnostics.length > MOST_LINES ? [...lines, plugin.more(diagnostics.length - MOST_LINES)] : lines;
}

/** A notice stays for a while, in which other batches may be written, so that its button names its own one. */
function addUndo(host: Host, { messageEl }: Notice, batch: Batch): void {
	const button = messageEl.createEl('button', { text: host.texts.plugin.batch.undo, cls: 'three-pass-undo' });
	button.addEventListener('click', () => perform(() => undoBatch(host, batch)));
}
