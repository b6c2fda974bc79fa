import { bodyStart, parseFrontMatter } from '../front-matter/block';
import { applyChanges } from '../text/changes';
import type { TextChange } from '../text/changes';
import { findProperty } from '../front-matter/properties';
import type { KnownQuestions, PassReading } from '../passes/question';
import { edits, findConflict, refused } from '../text/plan';
import type { Plan } from '../text/plan';
import { lineAt, lineEnd, nextLine } from '../text/strings';
import {
	fillInBody,
	fillInProperties,
	fillInText,
	placeholdersIn,
	unfilled,
	valuesIn,
	withoutProperties,
} from './fill';
import { knownQuestions, templatePasses } from './template';
import type { Template } from './template';
import { scanBlocks } from '../markdown/blocks';
import type { Diagnostic } from '../text/diagnostics';
import { mergeProperties, setProperties } from '../front-matter/edit';
import { isSection, namesSamePass, readNotePasses } from '../passes/note-passes';
import { passNumbers, readPasses } from '../passes/read-passes';
import type { PaperRules, PropertyNames } from '../papers/paper-rules';
import { ALL_STATUS_NAMES, isPastQueue } from '../papers/stated-status';
import { placeAtCursor } from './place';
import { ownPass, sectionChanges } from './section-changes';

/**
 * Whether insertions leave all blocks of a note intact, except those into which they go. Inserted text that ends in an
 * unclosed comment, code block or formula would take in the text after it.
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

/** All passes of the template, the first one that the note lacks, or one by its number. */
export type WantedPasses = 'all' | 'next' | number;

export interface InsertOptions {
	readonly known: KnownQuestions;
	/** Values of placeholders such as `{{title}}`. All others are looked up in the note's properties. */
	readonly values: Readonly<Record<string, string>>;
	/** If given, properties for progress are left out of a note that already shows its progress. */
	readonly rules?: PaperRules;
	/** Set if the note is being edited and nothing is selected. */
	readonly cursor?: number | null;
	/** For a new note: headings keep the template's levels, and tasks that name passes do not count as passes. */
	readonly asInTemplate?: boolean;
}

/**
 * Plans the insertion of a template's passes into a note.
 *
 * Inserting twice changes nothing, in any language. A pass that already has a section only gets the questions it lacks;
 * a section in the reader's own form and a pass that is a task stay as they are. New sections go next to the existing
 * passes, on their heading level. In a note without passes they go to the cursor if its line is empty, else to the end,
 * on a level that fits the note. The template's properties are merged, but existing values and progress are kept. The
 * cursor goes to the first empty answer of the wanted passes.
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
	const request = { known: asked, template: filled, wanted: sections, asInTemplate };
	const inserted = sectionChanges({ ...request, text, bodyFrom, present, place });
	const changes = [...properties.changes, ...inserted];
	const written = applyChanges(text, changes);
	const writtenFrom = bodyStart(written);
	const after = read(written, writtenFrom, asked);
	const isRead = [...present, ...sections].every((section) => ownPass(after, section) !== undefined);
	// A pass that is not read back would be inserted again next time, and the inserted text must not hide other text.
	if (
		!isRead ||
		!keepsBlocks(text, written, changes) ||
		sectionChanges({ ...request, text: written, bodyFrom: writtenFrom, present: after, place: null }).length > 0
	) {
		return refused({ code: 'place-not-found', line: lineAt(text, changes.at(-1)?.from ?? 0), details: {} });
	}
	const left = unfilled([...properties.left, ...inserted.flatMap(({ insert }) => placeholdersIn(insert))]);
	const inNote = sections.flatMap((section) => ownPass(after, section) ?? []);
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
	/** The placeholders without a value. */
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
 * Removes the properties for progress if a property, a field, a tag or an answer in the note shows its progress:
 * `pass: 0`, which is meant for new notes, would reset a paper that is being read.
 */
function withoutState(text: string, yaml: string, { known, rules }: InsertOptions): string {
	if (rules === undefined) return yaml;
	const ofState = [rules.names.pass, rules.names.status, ...ALL_STATUS_NAMES];
	const front = parseFrontMatter(text);
	const isStated =
		(findProperty(front.properties, ofState)?.value ?? '') !== '' ||
		isPastQueue(text, front, rules) ||
		readNotePasses(text, front.bodyFrom, known).some(({ questions }) => questions.some(({ answered }) => answered));
	return isStated ? withoutProperties(yaml, ofState) : yaml;
}

/** The diagnostic for wanted passes that are tasks, for which nothing is inserted. */
function tasksAmong(present: readonly PassReading[], wanted: readonly PassReading[]): Diagnostic[] {
	const tasks = present.filter((pass) => !isSection(pass) && wanted.some((section) => namesSamePass(pass, section)));
	const [first] = tasks;
	return first === undefined
		? []
		: [{ code: 'pass-is-task', line: first.line, details: { passes: passNumbers(tasks) } }];
}

/** The place of the first empty answer, else the line below the first pass without questions, else null. */
function whereToType(text: string, passes: readonly PassReading[]): number | null {
	const open = passes.flatMap((pass) => pass.questions).find((question) => !question.answered);
	const free = passes.find((pass) => pass.questions.length === 0);
	if (open !== undefined || free === undefined) return open?.cursor ?? null;
	const below = nextLine(text, free.to);
	return lineEnd(text, below) === below ? below : free.to;
}

interface NewNote {
	readonly text: string;
	/** The offset of the first empty answer, or the end of `text`. */
	readonly cursor: number;
	/** Why parts of the template could not be used. */
	readonly diagnostics: readonly Diagnostic[];
}

/** A new paper note with everything from the template, the title, and the properties of a paper not yet read. */
export function newPaperNote(title: string, template: Template, names: PropertyNames, options: InsertOptions): NewNote {
	const values = { ...options.values, title };
	const { yaml, left } = fillInProperties(template.yaml, valuesIn('', values));
	const merged = mergeProperties('', yaml);
	const scaffold = merged.ok ? applyChanges('', merged.changes) : '';
	const own = setProperties(scaffold, { title, [names.pass]: 0, [names.status]: 'queued' });
	const front = own.ok ? applyChanges(scaffold, own.changes) : scaffold;
	const preamble = fillInText(template.preamble, valuesIn(front, values)).trim();
	const start = preamble === '' ? front : `${front}${preamble}\n`;
	const plan = planInsert(start, { ...template, yaml: '' }, 'all', {
		...options,
		values,
		cursor: null,
		asInTemplate: true,
	});
	const text = plan.kind === 'edits' ? applyChanges(start, plan.changes) : start;
	const problems = [
		...(merged.ok ? [] : merged.diagnostics),
		...plan.diagnostics.filter(({ code }) => code !== 'placeholders-left'),
	];
	return {
		text,
		cursor: plan.kind === 'edits' && plan.cursor !== null ? plan.cursor : text.length,
		diagnostics: [...problems, ...unfilled([...left, ...placeholdersIn(text)])],
	};
}
