import { Notice } from 'obsidian';
import type { Diagnostic } from '../core/diagnostics';
import type { Plan } from '../core/text/plan';
import { describe } from '../locales/shared';
import type { Host, Texts } from './host';
import type { BatchResult } from './note-batch';

const MOST_LINES = 5;

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

/** What to tell the user of a plan, line by line: its outcome first, then what is worth knowing about the note. */
export function planMessage(texts: Texts, plan: Plan, outcome: Outcome): string[] {
	const lines = plan.diagnostics.slice(0, MOST_LINES).map((diagnostic) => diagnosticText(texts, diagnostic));
	if (plan.diagnostics.length > MOST_LINES) lines.push(texts.plugin.more(plan.diagnostics.length - MOST_LINES));
	if (plan.kind !== 'refused') lines.unshift(plan.kind === 'edits' ? outcome.done : outcome.unchanged);
	return lines;
}

/** Tells the user of a plan; long messages stay longer. */
export function report(texts: Texts, plan: Plan, outcome: Outcome): void {
	showLines(planMessage(texts, plan, outcome), plan.diagnostics.length > 0 ? 10_000 : undefined);
}

/** A notice of several lines. */
export function showLines(lines: readonly string[], duration?: number): void {
	const message = createFragment((el) => {
		for (const line of lines) el.createDiv({ text: line });
	});
	new Notice(message, duration);
}

/** Tells what became of a batch, with a way to take it back. */
export function reportBatch(host: Host, { written, diagnostics }: BatchResult, done: string): void {
	const { plugin, shared } = host.texts;
	const lines = diagnostics.slice(0, MOST_LINES).map((diagnostic) => `${shared.place(diagnostic.path, diagnostic.line)}: ${describe(shared, diagnostic)}`);
	if (diagnostics.length > MOST_LINES) lines.push(plugin.more(diagnostics.length - MOST_LINES));
	const message = createFragment((el) => {
		for (const line of [done, ...lines]) el.createDiv({ text: line });
	});
	const notice = new Notice(message, 10_000);
	if (written.length === 0) return;
	const button = notice.messageEl.createEl('button', { text: plugin.batch.undo, cls: 'three-pass-undo' });
	button.addEventListener('click', () => void undoBatch(host));
}

/** Takes the last batch back, and says so. */
export async function undoBatch(host: Host): Promise<void> {
	const result = await host.batches.undo();
	const { shared, plugin } = host.texts;
	showLines([
		plugin.batch.undone(result.written.length),
		...result.diagnostics.slice(0, MOST_LINES).map((diagnostic) => `${shared.place(diagnostic.path, diagnostic.line)}: ${describe(shared, diagnostic)}`),
	]);
}
