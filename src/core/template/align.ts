import { labelKey } from '../text/label';
import type { PassReading, Prompt } from '../passes/prompt';

/** A template's prompt that a note lacks, and the note's prompt it comes behind (null: before the first). */
export interface MissingPrompt {
	readonly prompt: Prompt;
	readonly behind: Prompt | null;
}

/**
 * The prompts of a template's pass that the note's own section for that pass lacks.
 *
 * Prompts are paired by label, in order. Between two pairs, prompts of the note's own stand for as many of the
 * template's (a question put in other words, or in another language, is still that question); only the rest is missing.
 * A section that shares no question with the template is in the reader's own form, and lacks nothing.
 */
export function missingPrompts(template: PassReading, note: PassReading): MissingPrompt[] {
	const pairs = pairByLabel(template.prompts, note.prompts);
	if (pairs.length === 0) return [];
	const missing: MissingPrompt[] = [];
	let [templateFrom, noteFrom] = [0, 0];
	for (const [inTemplate, inNote] of [...pairs, [template.prompts.length, note.prompts.length] as const]) {
		const own = inNote - noteFrom;
		const behind = note.prompts[inNote - 1] ?? null;
		for (const prompt of template.prompts.slice(templateFrom + own, inTemplate)) missing.push({ prompt, behind });
		[templateFrom, noteFrom] = [inTemplate + 1, inNote + 1];
	}
	return missing;
}

/** The longest common subsequence of two prompt lists by label, as index pairs. */
function pairByLabel(template: readonly Prompt[], note: readonly Prompt[]): [number, number][] {
	const left = template.map((prompt) => labelKey(prompt.label));
	const right = note.map((prompt) => labelKey(prompt.label));
	const lengths = Array.from({ length: left.length + 1 }, () => new Array<number>(right.length + 1).fill(0));
	const at = (row: number, column: number): number => lengths[row]?.[column] ?? 0;
	for (let row = left.length - 1; row >= 0; row -= 1) {
		for (let column = right.length - 1; column >= 0; column -= 1) {
			const same = left[row] === right[column];
			const cells = lengths[row];
			if (cells)
				cells[column] = same ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
		}
	}
	const pairs: [number, number][] = [];
	for (let row = 0, column = 0; row < left.length && column < right.length; ) {
		if (left[row] === right[column]) pairs.push([row++, column++]);
		else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
		else column += 1;
	}
	return pairs;
}
