import type { Editor } from './editor';

const TASK = /^(?:[\s>]*(?:[-*+]|\d+[.)])\s+)\[(.)\]/u;

/** Ticks the task of a line, or takes its tick back. */
export function toggleTask(editor: Editor, line: number): void {
	const [whole, mark] = TASK.exec(editor.getLine(line)) ?? [];
	if (whole === undefined) return;
	const ch = whole.length - 2;
	editor.transaction({
		changes: [{ from: { line, ch }, to: { line, ch: ch + 1 }, text: mark === ' ' ? 'x' : ' ' }],
	});
}
