import type { Diagnostic } from '../diagnostics';
import { mergeProperties } from '../front-matter/edit';
import { bodyStart } from '../front-matter/region';
import type { KnownPrompts, PassReading } from '../passes/prompt';
import { readPasses } from '../passes/read-passes';
import { applyChanges } from '../text/changes';
import type { TextChange } from '../text/changes';
import { findConflict } from '../text/conflict';
import { lineAt, lineEnd, nextLine } from '../text/lines';
import type { Plan } from '../text/plan';
import { edits, refused } from '../text/plan';
import { fillInProperties } from './fill-properties';
import { fillInBody, unfilled } from './fill-template';
import { placeAtCursor } from './place';
import { placeholdersIn, valuesIn } from './placeholders';
import { ownSection, sectionChanges } from './section-changes';
import type { Template } from './template';
import { joinPrompts, knownPrompts, templatePasses } from './template';

/** Which passes to insert: all of the template's, the first one the note lacks, or one by its number. */
export type Wanted = 'all' | 'next' | number;

export interface InsertOptions {
	readonly known: KnownPrompts;
	/** What `{{title}}`, `{{date}}` and other placeholders stand for; the rest is asked of the note's own properties. */
	readonly values: Readonly<Record<string, string>>;
	/** Where the cursor stands, if the note is being edited and nothing is selected. */
	readonly cursor?: number | null;
}

/**
 * Plans the insertion of a template's passes into a note.
 *
 * Idempotent, in any language: a pass the note has a section for is only given the questions it lacks, and a section in
 * the reader's own form none. A new section goes behind the one of the pass before it, else before the one of the next pass,
 * with headings on the level of the passes there are; in a note without passes it goes to the cursor where that stands on
 * an empty line of the body, else to the note's end. The template's properties are merged, existing values win.
 * The cursor goes to the first empty answer of the passes wanted.
 *
 * @returns refused for a note with conflict markers, a template without passes, a pass that the template lacks, or where
 * the passes would not be read as such in their place (behind code that is never closed).
 */
export function planInsert(text: string, template: Template, wanted: Wanted, { known, values, cursor = null }: InsertOptions): Plan {
	if (template.passes.length === 0) return refused({ code: 'template-without-passes', line: 0, details: {} });
	if (typeof wanted === 'number' && !templatePasses(template).includes(wanted)) {
		return refused({ code: 'template-lacks-pass', line: 0, details: { pass: wanted } });
	}
	const conflict = findConflict(text);
	if (conflict !== null) return refused(conflict);

	const properties = propertyChanges(text, template.yaml, values);
	const filled = fillInBody(template, valuesIn(applyChanges(text, properties.changes), values));
	const asked = filled === template ? known : joinPrompts(known, knownPrompts([filled]));
	const bodyFrom = bodyStart(text);
	const present = readPasses(text, bodyFrom, asked);
	const sections = wantedSections(wanted, filled.passes, present);
	const place = cursor === null || present.length > 0 ? null : placeAtCursor(text, bodyFrom, cursor);
	const inserted = sectionChanges({ text, bodyFrom, present, template: filled, wanted: sections, place });
	const changes = [...properties.changes, ...inserted];
	const written = applyChanges(text, changes);
	const after = { text: written, bodyFrom: bodyStart(written), present: readPasses(written, bodyStart(written), asked) };
	const isRead = [...present, ...sections].every((section) => ownSection(after.present, section) !== undefined);
	// What is not read back where it stands would be inserted again the next time.
	if (!isRead || sectionChanges({ ...after, template: filled, wanted: sections, place: null }).length > 0) {
		return refused({ code: 'place-not-found', line: lineAt(text, changes.at(-1)?.from ?? 0), details: {} });
	}
	const left = unfilled([...properties.left, ...inserted.flatMap(({ insert }) => placeholdersIn(insert))]);
	const read = sections.flatMap((section) => ownSection(after.present, section) ?? []);
	return edits(text, changes, whereToType(written, read), [...properties.diagnostics, ...left]);
}

function wantedSections(wanted: Wanted, template: readonly PassReading[], present: readonly PassReading[]): readonly PassReading[] {
	if (wanted === 'all') return template;
	if (wanted === 'next') return template.filter((section) => ownSection(present, section) === undefined).slice(0, 1);
	return template.filter(({ numbers }) => numbers.includes(wanted));
}

interface PropertyChanges {
	readonly changes: readonly TextChange[];
	readonly diagnostics: readonly Diagnostic[];
	/** The placeholders of properties that were left out for them. */
	readonly left: readonly string[];
}

function propertyChanges(text: string, template: string, values: InsertOptions['values']): PropertyChanges {
	if (template.trim() === '') return { changes: [], diagnostics: [], left: [] };
	const { yaml, left } = fillInProperties(template, valuesIn(text, values));
	const merged = mergeProperties(text, yaml);
	return merged.ok ? { changes: merged.changes, diagnostics: [], left } : { changes: [], diagnostics: merged.diagnostics, left };
}

/** The first empty answer of some passes, else below the first of them that asks nothing; null where all is answered. */
function whereToType(text: string, passes: readonly PassReading[]): number | null {
	const open = passes.flatMap((pass) => pass.prompts).find((prompt) => !prompt.answered);
	const free = passes.find((pass) => pass.prompts.length === 0);
	if (open !== undefined || free === undefined) return open?.cursor ?? null;
	const below = nextLine(text, free.to);
	return lineEnd(text, below) === below ? below : free.to;
}
