// The room `core/template`. Reads template notes, and plans what inserting passes of a template changes in a note.
import { scanBlocks } from '../markdown/blocks';
import type { HeadingBlock } from '../markdown/blocks';
import { NO_KNOWN_QUESTIONS, labelNames } from '../passes/question';
import type { KnownQuestions, PassReading } from '../passes/question';
import { mentionsPass, readPassHeading } from '../passes/pass-heading';
import { isReferenceName } from '../passes/heading-questions';
import { indexBehind, isHeading } from '../passes/region';
import { bodyStart, locateFrontMatter } from '../front-matter/block';
import { withoutComments } from '../passes/answer';
import { hintKeys } from '../passes/hints';
import { passNumbers, readPasses } from '../passes/read-passes';
import { WORDS } from '../words/words';
import type { Language } from '../words/words';

/**
 * The names of the headings that are questions in a template: every heading below a pass heading, also below another
 * question, but not a heading that only groups the several headings directly below it. If a heading on the level of the
 * passes stands between two of them (`## First pass`, `## Category`, `## Second pass`), headings on that level are
 * questions too, also after the last pass.
 */
export function headingQuestions(text: string, bodyFrom: number): ReadonlySet<string> {
	if (!mentionsPass(text)) return new Set();
	const headings = scanBlocks(text, bodyFrom).filter(isHeading);
	const passes = headings.filter(isPassHeading);
	const level = passes[0]?.level ?? 0;
	const between = headings.slice(headings.findIndex(isPassHeading) + 1, headings.findLastIndex(isPassHeading));
	const asksOnPassLevel =
		passes.every((pass) => pass.level === level) &&
		between.every((heading) => heading.level >= level) &&
		between.some((heading) => heading.level === level && !isPassHeading(heading));
	const asked = new Set<string>();
	let isInPass = false;
	for (const [at, heading] of headings.entries()) {
		if (isPassHeading(heading)) isInPass = true;
		else if (heading.level < level || (heading.level === level && !asksOnPassLevel)) isInPass = false;
		else if (isInPass && !isReferenceName(heading.text) && !gathers(headings, at))
			for (const name of labelNames(heading.text)) asked.add(name);
	}
	return asked;
}

/** Whether a heading has two or more headings directly below it. */
function gathers(headings: readonly HeadingBlock[], at: number): boolean {
	const { level } = headings[at] ?? { level: 0 };
	const [first, ...others] = headings.slice(
		at + 1,
		indexBehind(headings, at, (later) => isHeading(later) && later.level <= level),
	);
	return first !== undefined && others.some((heading) => heading.level <= first.level);
}

function isPassHeading({ text }: HeadingBlock): boolean {
	return readPassHeading(text).length > 0;
}

/** A parsed template note. Offsets are into `text`. */
export interface Template {
	readonly text: string;
	/** The front matter without its fences, or ''. */
	readonly yaml: string;
	/** The text between the front matter and the first pass. */
	readonly preamble: string;
	readonly passes: readonly PassReading[];
}

const PASS_NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** Reads a Markdown note as a template. */
export function parseTemplate(text: string): Template {
	const front = locateFrontMatter(text);
	const bodyFrom = front.kind === 'none' ? front.from : front.to;
	const labels = headingQuestions(text, bodyFrom);
	const passes = readPasses(text, bodyFrom, {
		...NO_KNOWN_QUESTIONS,
		labels,
		passes: new Map(PASS_NUMBERS.map((number) => [number, labels])),
	});
	return {
		text,
		yaml: front.kind === 'yaml' ? text.slice(front.yamlFrom, front.yamlTo) : '',
		preamble: text.slice(bodyFrom, passes[0]?.from ?? text.length),
		passes,
	};
}

/** The numbers of a template's passes, in ascending order. */
export function templatePasses(template: Template): number[] {
	return passNumbers(template.passes);
}

/**
 * The questions and hints of several templates, for reading notes that were written with any of them.
 *
 * Hints are collected below the questions that each template has on its own, and below those it has when the questions
 * of all templates are known, since notes are read in the second way.
 *
 * @param others the questions of other templates, to which these are added.
 * @param areFilled whether the templates may be filled-in examples, whose answers are not hints.
 */
export function knownQuestions(
	templates: readonly Template[],
	others = NO_KNOWN_QUESTIONS,
	areFilled = false,
): KnownQuestions {
	const labels = new Set(others.labels);
	const hints = new Set(others.hints);
	const passes = new Map([...others.passes].map(([number, names]) => [number, new Set(names)]));
	const known: KnownQuestions = { labels, hints: new Set(), passes };
	for (const { numbers, questions } of templates.flatMap((template) => template.passes)) {
		for (const name of questions.flatMap(({ label }) => labelNames(label))) {
			labels.add(name);
			for (const number of numbers) passes.set(number, (passes.get(number) ?? new Set<string>()).add(name));
		}
	}
	for (const { text, passes: own } of templates) {
		const asInNote = readPasses(text, bodyStart(text), known);
		for (const { answerFrom, answerTo } of [...own, ...asInNote].flatMap(({ questions }) => questions)) {
			for (const hint of hintKeys(withoutComments(text.slice(answerFrom, answerTo)), areFilled)) hints.add(hint);
		}
	}
	return { labels, hints, passes };
}

/** Whether two sets of templates have the same questions and hints. */
export function sameQuestions(one: KnownQuestions, other: KnownQuestions): boolean {
	return sameSet(one.labels, other.labels) && sameSet(one.hints, other.hints);
}

function sameSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
	return one.size === other.size && [...one].every((key) => other.has(key));
}

/** Minutes for each pass. Keshav 2007: up to ten minutes, an hour, "four or five hours" for beginners. */
export const DEFAULT_BUDGETS: readonly number[] = [10, 60, 240];

const WHOLE_MINUTES = /^[1-9]\d{0,3}$/u;

/** Reads the minutes for each pass, whole numbers from 1 to 9999; null if one is not valid, or there are none. */
export function parseBudgets(parts: readonly string[]): readonly number[] | null {
	return parts.length > 0 && parts.every((part) => WHOLE_MINUTES.test(part)) ? parts.map(Number) : null;
}

/** The minutes for a pass, counted from 1; passes beyond the last budget get the last one. */
export function minutesFor(budgets: readonly number[], pass: number): number {
	return budgets[Math.max(0, pass - 1)] ?? budgets.at(-1) ?? 0;
}

/** The built-in template. The English one names the budgets. Without front matter, it changes no properties. */
export function builtInTemplate(language: Language, budgets: readonly number[] = DEFAULT_BUDGETS): string {
	return WORDS[language].template((pass) => minutesFor(budgets, pass));
}
