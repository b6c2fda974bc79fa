import type { Diagnostic } from '../diagnostics';
import { mergeProperties } from '../front-matter/edit';
import { bodyStart } from '../front-matter/region';
import type { KnownPrompts, PassReading } from '../passes/prompt';
import { passNumbers, readPasses } from '../passes/read-passes';
import { applyChanges } from '../text/changes';
import type { TextChange } from '../text/changes';
import { findConflict } from '../text/conflict';
import { insertAsBlock } from '../text/insert-block';
import { lineAt, lineEnd, lineEndingOf } from '../text/lines';
import type { Plan } from '../text/plan';
import { edits, refused } from '../text/plan';
import { missingPrompts } from './align';
import { fillIn } from './fill-in';
import { sectionText } from './section';
import type { Template } from './template';
import { templatePasses } from './template';

/** Which passes to insert: all of the template's, the first one the note lacks, or one by its number. */
export type Wanted = 'all' | 'next' | number;

export interface InsertOptions {
	readonly known: KnownPrompts;
	/** For `{{title}}`, `{{date}}` and other placeholders. */
	readonly values: Readonly<Record<string, string>>;
}

/**
 * Plans the insertion of a template's passes into a note.
 *
 * Idempotent, in any language: a pass the note has a section for is only given the questions it lacks, and a section in
 * the reader's own form none. A new section goes behind the one of the pass before it, else before the one of the next pass,
 * else to the note's end, with headings on the level of the passes there are. The template's properties are merged,
 * existing values win. The cursor goes to the first empty answer of the passes wanted.
 *
 * @returns refused for a note with conflict markers, a template without passes, a pass that the template lacks, or where
 * the passes would not be read as such in their place (behind code that is never closed).
 */
export function planInsert(text: string, template: Template, wanted: Wanted, { known, values }: InsertOptions): Plan {
	const available = templatePasses(template);
	if (available.length === 0) return refused({ code: 'template-without-passes', line: 0, details: {} });
	if (typeof wanted === 'number' && !available.includes(wanted)) {
		return refused({ code: 'template-lacks-pass', line: 0, details: { pass: wanted } });
	}
	const conflict = findConflict(text);
	if (conflict !== null) return refused(conflict);

	const bodyFrom = bodyStart(text);
	const present = readPasses(text, bodyFrom, known);
	const numbers = wantedNumbers(wanted, available, passNumbers(present));
	const filled: Template = { ...template, yaml: fillIn(template.yaml, values) };
	const { changes: properties, diagnostics } = propertyChanges(text, filled.yaml);
	const changes = [...properties, ...sectionChanges({ text, bodyFrom, template, present, numbers, values })];
	const result = readNote(applyChanges(text, changes), known);
	const misplaced = [...numbers, ...passNumbers(present)].some((number) => !passNumbers(result).includes(number));
	if (misplaced) return refused({ code: 'place-not-found', line: lineAt(text, changes.at(-1)?.from ?? 0), details: {} });
	return edits(text, changes, firstEmptyAnswer(result, numbers), diagnostics);
}

function readNote(text: string, known: KnownPrompts): PassReading[] {
	return readPasses(text, bodyStart(text), known);
}

function wantedNumbers(wanted: Wanted, available: readonly number[], present: readonly number[]): readonly number[] {
	if (wanted === 'all') return available;
	if (wanted !== 'next') return [wanted];
	const next = available.find((number) => !present.includes(number));
	return next === undefined ? [] : [next];
}

function propertyChanges(text: string, yaml: string): { changes: readonly TextChange[]; diagnostics: readonly Diagnostic[] } {
	if (yaml.trim() === '') return { changes: [], diagnostics: [] };
	const merged = mergeProperties(text, yaml);
	return merged.ok ? { changes: merged.changes, diagnostics: [] } : { changes: [], diagnostics: merged.diagnostics };
}

interface SectionsToInsert {
	readonly text: string;
	readonly bodyFrom: number;
	readonly template: Template;
	readonly present: readonly PassReading[];
	readonly numbers: readonly number[];
	readonly values: Readonly<Record<string, string>>;
}

function sectionChanges({ text, bodyFrom, template, present, numbers, values }: SectionsToInsert): TextChange[] {
	const eol = lineEndingOf(text);
	const insertions = new Map<number, string[]>();
	const changes: TextChange[] = [];
	const level = present[0]?.level;
	for (const section of template.passes) {
		if (!section.numbers.some((number) => numbers.includes(number))) continue;
		const own = present.find((pass) => pass.numbers.some((number) => section.numbers.includes(number)));
		if (own === undefined) {
			const place = placeFor(section, present, text, bodyFrom);
			const written = fillIn(sectionText(template, section, level ?? section.level, eol), values);
			insertions.set(place, [...(insertions.get(place) ?? []), written]);
		} else if (text.slice(own.from, own.to).trimEnd().includes('\n') || own.prompts.length > 0) {
			changes.push(...promptChanges(text, template, section, own, eol));
		} else {
			const body = sectionText(template, section, own.level, eol);
			const place = lineEnd(text, own.to);
			changes.push({ from: place, to: place, insert: fillIn(body.slice(body.indexOf(eol)), values) });
		}
	}
	for (const [place, sections] of insertions) changes.push(insertAsBlock(text, bodyFrom, place, sections.join(eol + eol)));
	return changes.sort((a, b) => a.from - b.from);
}

/** Behind the section of the nearest pass before, else before the nearest pass after, else at the end. */
function placeFor(section: PassReading, present: readonly PassReading[], text: string, bodyFrom: number): number {
	const number = Math.min(...section.numbers);
	const before = present.filter((pass) => Math.max(...pass.numbers) < number).at(-1);
	if (before !== undefined) return lineEnd(text, before.to);
	const after = present.find((pass) => Math.min(...pass.numbers) > number);
	return after?.from ?? lineEnd(text, Math.max(bodyFrom, text.trimEnd().length));
}

function promptChanges(text: string, template: Template, section: PassReading, own: PassReading, eol: string): TextChange[] {
	return missingPrompts(section, own).flatMap(({ prompt, behind }): TextChange[] => {
		const neighbour = behind ?? own.prompts[0];
		if (neighbour === undefined || neighbour.form !== prompt.form) return [];
		const written = template.text.slice(prompt.from, prompt.to).replace(/\r?\n/gu, eol);
		const gap = prompt.form === 'heading' ? eol + eol : eol;
		const place = behind === null ? neighbour.from : lineEnd(text, behind.to);
		return [{ from: place, to: place, insert: behind === null ? written + gap : gap + written }];
	});
}

/** Where the first open prompt of the passes wanted is typed in, or null where all are answered. */
function firstEmptyAnswer(passes: readonly PassReading[], numbers: readonly number[]): number | null {
	const wanted = passes.filter((pass) => pass.numbers.some((number) => numbers.includes(number)));
	const open = wanted.flatMap((pass) => pass.prompts).find((prompt) => !prompt.answered);
	return open?.cursor ?? null;
}
