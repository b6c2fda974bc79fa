// The room `core/template`. Reads template notes, and plans what inserting passes of a template changes in a note.

import { WORDS } from '../words/words';
import type { Language } from '../words/words';

/**
 * Minutes for the first, second and third pass (Keshav 2007: up to ten minutes, an hour, "four or
 * five hours" for beginners).
 */
export const DEFAULT_BUDGETS: readonly number[] = [10, 60, 240];

const WHOLE_MINUTES = /^[1-9]\d{0,3}$/u;

/**
 * Reads how long each pass may take, in the order of the passes.
 *
 * @param parts whole minutes, each from 1 to 9999.
 * @returns null where there is none or one of them is something else.
 */
export function parseBudgets(parts: readonly string[]): readonly number[] | null {
	return parts.length > 0 && parts.every((part) => WHOLE_MINUTES.test(part)) ? parts.map(Number) : null;
}

/** The minutes for a pass, counted from 1; passes beyond the last one named take that one's. */
export function minutesFor(budgets: readonly number[], pass: number): number {
	return budgets[Math.max(0, pass - 1)] ?? budgets.at(-1) ?? 0;
}

/**
 * The built-in template, as a Markdown note. It has no front matter: a note's properties are its own.
 *
 * @param budgets minutes for each pass, which the English one names.
 */
export function builtInTemplate(language: Language, budgets: readonly number[] = DEFAULT_BUDGETS): string {
	return WORDS[language].template((pass) => minutesFor(budgets, pass));
}
