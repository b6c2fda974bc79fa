import { bodyStart, parseFrontMatter } from '../front-matter/block';
import { applyChanges } from '../text/changes';
import type { TextChange } from '../text/changes';
import { findProperty } from '../front-matter/properties';
import type { KnownQuestions, PassReading } from '../passes/question';
import { edits, findConflict, refused } from '../text/plan';
import type { Plan } from '../text/plan';
import { lineAt, lineEnd, nextLine } from '../text/strings';
import { fillInBody, fillInProperties, placeholdersIn, unfilled, valuesIn, withoutProperties } from './fill';
import { knownQuestions, templatePasses } from './template';
import type { Template } from './template';
import { scanBlocks } from '../markdown/blocks';
import type { Diagnostic } from '../text/diagnostics';
import { mergeProperties } from '../front-matter/edit';
import { isSection, namesSamePass, readNotePasses } from '../passes/note-passes';
import { passNumbers, readPasses } from '../passes/read-passes';
import type { PaperRules } from '../papers/paper-rules';
import { ALL_STATUS_NAMES, isPastQueue } from '../papers/stated-status';
import { placeAtCursor } from './place';
import { ownPass, sectionChanges } from './section-changes';

/**
 * Whether an insertion leaves all other blocks of a note intact. Inserted text that ends in an unclosed comment, code
 * block or formula would take in the text after it.
 *
 * @param changes insertions; a block into which one of them goes is not checked.
 */
function keepsBlocks(text: string, written: string, changes: readonly TextChange[]): boolean {
	const after = new Set(
		scanBlocks(written, bodyStart(written)).map(({ kind, depth, from, to }) => `${kind} ${depth} ${from} ${to}`),
	);
	return scanBlocks(text, bodyStart(text)).every(({ kind, depth, from, to }) => {
		const shift = changes.reduce((sum, change) => sum + (change.from > from ? 0 : change.insert.length), 0);
		return (
			changes.some((change) => change.from > from && change.from <= to) ||
			after.has(`${kind} ${depth} ${from + shift} ${to + shift}`)
		);
	});
}

/** Which passes to insert: all of the template's, the first one the note lacks, or one by its number. */
export type WantedPasses = 'all' | 'next' | number;

export interface InsertOptions {
	readonly known: KnownQuestions;
	/**
	 * The values of `{{title}}`, `{{date}}` and other placeholders. Values for all others come from the note's own
	 * properties.
	 */
	readonly values: Readonly<Record<string, string>>;
	/**
	 * The rules for reading a note's progress. If given, the template's properties for progress are left out where the
	 * note states its own.
	 */
	readonly rules?: PaperRules;
	/** The position of the cursor, if the note is being edited and nothing is selected. */
	readonly cursor?: number | null;
	/**
	 * For a new note that holds only the template's opening. Heading levels stay as in the template, and tasks that
	 * name passes do not count as passes.
	 */
	readonly asInTemplate?: boolean;
}

/**
 * Plans the insertion of a template's passes into a note.
 *
 * Inserting twice changes nothing, in any language. A pass that has a section in the note only gets the questions it
 * lacks; a section in the reader's own form gets none, and nothing is inserted for a pass that is a task. A new section
 * goes after the section of the pass before it, else before the one of the next pass, with headings on the level of the
 * existing passes. In a note without passes it goes to the cursor if that is on an empty line of the body, else to the
 * note's end, with headings on a level that fits the note's own. The template's properties are merged; existing values
 * and the progress that the note states are kept. The cursor goes to the first empty answer of the wanted passes.
 *
 * @returns a refusal for a note with conflict markers, a template without passes, a pass that the template lacks, or if
 * the passes would not be read as such at their place, for instance after unclosed code.
 */
export function planInsert(text: string, template: Template, wanted: WantedPasses, options: InsertOptions): Plan {
	const { known, values, cursor = null, asInTemplate = false } = options;
	if (template.passes.length === 0) return refused({ code: 'template-without-passes', line: 0, details: {} });
	if (typeof wanted === 'number' && !templatePasses(template).includes(wanted)) {
		return refused({ code: 'template-lacks-pass', line: 0, details: { pass: wanted } });
	}
	const conflict = findConflict(text);
	if (conflict !== null) return refused(conflict);

	const properties = propertyChanges(text, template.yaml, options);
	const filled = fillInBody(template, valuesIn(applyChanges(text, properties.changes), values));
	const asked = filled === template ? known : knownQuestions([filled], known);
	const bodyFrom = bodyStart(text);
	const read = asInTemplate ? readPasses : readNotePasses;
	const present = read(text, bodyFrom, asked);
	const sections = wantedSections(wanted, filled.passes, present);
	const place =
		cursor === null || present.length > 0 ? null : placeAtCursor({ text, bodyFrom, known: asked }, cursor);
	const inserted = sectionChanges({
		text,
		bodyFrom,
		known: asked,
		present,
		template: filled,
		wanted: sections,
		place,
		asInTemplate,
	});
	const changes = [...properties.changes, ...inserted];
	const written = applyChanges(text, changes);
	const after = {
		text: written,
		bodyFrom: bodyStart(written),
		known: asked,
		present: read(written, bodyStart(written), asked),
	};
	const isRead = [...present, ...sections].every((section) => ownPass(after.present, section) !== undefined);
	// A pass that is not read back at its place would be inserted again the next time. Nothing else in the note may be
	// hidden by the inserted text either.
	if (
		!isRead ||
		!keepsBlocks(text, written, changes) ||
		sectionChanges({ ...after, template: filled, wanted: sections, place: null, asInTemplate }).length > 0
	) {
		return refused({ code: 'place-not-found', line: lineAt(text, changes.at(-1)?.from ?? 0), details: {} });
	}
	const left = unfilled([...properties.left, ...inserted.flatMap(({ insert }) => placeholdersIn(insert))]);
	const inNote = sections.flatMap((section) => ownPass(after.present, section) ?? []);
	return edits(text, changes, whereToType(written, inNote), [
		...properties.diagnostics,
		...tasksAmong(present, sections),
		...left,
	]);
}

function wantedSections(
	wanted: WantedPasses,
	template: readonly PassReading[],
	present: readonly PassReading[],
): readonly PassReading[] {
	if (wanted === 'all') return template;
	if (wanted === 'next') return template.filter((section) => ownPass(present, section) === undefined).slice(0, 1);
	return template.filter(({ numbers }) => numbers.includes(wanted));
}

interface PropertyChanges {
	readonly changes: readonly TextChange[];
	readonly diagnostics: readonly Diagnostic[];
	/** The placeholders because of which properties were left out. */
	readonly left: readonly string[];
}

function propertyChanges(text: string, template: string, options: InsertOptions): PropertyChanges {
	if (template.trim() === '') return { changes: [], diagnostics: [], left: [] };
	const { yaml, left } = fillInProperties(template, valuesIn(text, options.values));
	const merged = mergeProperties(text, withoutState(text, yaml, options));
	return merged.ok
		? { changes: merged.changes, diagnostics: [], left }
		: { changes: [], diagnostics: merged.diagnostics, left };
}

/**
 * A template's properties for a note. `pass: 0`, which is meant for new notes, would reset a paper that is being read.
 * So if a property, a field, a tag or an answer in the note shows its progress, the template's properties for progress
 * are left out.
 */
function withoutState(text: string, yaml: string, { known, rules }: InsertOptions): string {
	if (rules === undefined) return yaml;
	const ofState = [rules.names.pass, rules.names.status, ...ALL_STATUS_NAMES];
	const front = parseFrontMatter(text);
	const isStated =
		(findProperty(front.properties, ofState)?.value ?? '') !== '' ||
		isPastQueue(text, front, rules) ||
		readNotePasses(text, front.bodyFrom, known).some(hasAnswers);
	return isStated ? withoutProperties(yaml, ofState) : yaml;
}

function hasAnswers({ questions }: PassReading): boolean {
	return questions.some(({ answered }) => answered);
}

/** The diagnostic for wanted passes for which nothing is inserted, because the note keeps them as tasks. */
function tasksAmong(present: readonly PassReading[], wanted: readonly PassReading[]): Diagnostic[] {
	const tasks = present.filter((pass) => !isSection(pass) && wanted.some((section) => namesSamePass(pass, section)));
	const [first] = tasks;
	return first === undefined
		? []
		: [{ code: 'pass-is-task', line: first.line, details: { passes: passNumbers(tasks) } }];
}

/**
 * Where to put the cursor: the first empty answer, else below the first pass without questions; null if everything is
 * answered.
 */
function whereToType(text: string, passes: readonly PassReading[]): number | null {
	const open = passes.flatMap((pass) => pass.questions).find((question) => !question.answered);
	const free = passes.find((pass) => pass.questions.length === 0);
	if (open !== undefined || free === undefined) return open?.cursor ?? null;
	const below = nextLine(text, free.to);
	return lineEnd(text, below) === below ? below : free.to;
}
