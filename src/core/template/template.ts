import { bodyStart, locateFrontMatter } from '../front-matter/region';
import { withoutComments } from '../passes/answer';
import { headingQuestions } from '../passes/heading-questions';
import { hintKeys } from '../passes/hints';
import { labelNames } from '../passes/known';
import { NO_KNOWN_PROMPTS } from '../passes/prompt';
import type { KnownPrompts, PassReading } from '../passes/prompt';
import { passNumbers, readPasses } from '../passes/read-passes';

/** A template note, read. Offsets are into `text`. */
export interface Template {
	readonly text: string;
	/** The YAML between its fences; '' without front matter. */
	readonly yaml: string;
	/** What stands between the front matter and the first pass. */
	readonly preamble: string;
	readonly passes: readonly PassReading[];
}

const PASS_NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/**
 * Reads a Markdown note as a template. Its passes and prompts are whatever stands in it.
 *
 * @returns a template whose `passes` is empty where the note defines none.
 */
export function parseTemplate(text: string): Template {
	const front = locateFrontMatter(text);
	const bodyFrom = front.kind === 'none' ? front.from : front.to;
	const labels = headingQuestions(text, bodyFrom);
	const passes = readPasses(text, bodyFrom, {
		...NO_KNOWN_PROMPTS,
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

/** The passes a template defines, in ascending order. */
export function templatePasses(template: Template): number[] {
	return passNumbers(template.passes);
}

/**
 * The questions and hints of several templates, for reading notes that were written with any of them.
 *
 * Hints are looked for twice: below the questions that a template has on its own, and below those that it has once the
 * questions of all templates are known, as a note is read that was written with it.
 *
 * @param others what other templates ask, to which these are added.
 * @param areFilled whether they may be filled examples, whose answers are no hints.
 */
export function knownPrompts(
	templates: readonly Template[],
	others = NO_KNOWN_PROMPTS,
	areFilled = false,
): KnownPrompts {
	const labels = new Set(others.labels);
	const hints = new Set(others.hints);
	const passes = new Map([...others.passes].map(([number, names]) => [number, new Set(names)]));
	const known: KnownPrompts = { labels, hints: new Set(), passes };
	for (const { numbers, prompts } of templates.flatMap((template) => template.passes)) {
		for (const name of prompts.flatMap(({ label }) => labelNames(label))) {
			labels.add(name);
			for (const number of numbers) (passes.get(number) ?? added(passes, number)).add(name);
		}
	}
	for (const { text, passes: own } of templates) {
		const asInNote = readPasses(text, bodyStart(text), known);
		for (const { answerFrom, answerTo } of [...own, ...asInNote].flatMap(({ prompts }) => prompts)) {
			for (const hint of hintKeys(withoutComments(text.slice(answerFrom, answerTo)), areFilled)) hints.add(hint);
		}
	}
	return { labels, hints, passes };
}

/** Whether two sets of templates ask the same. */
export function samePrompts(one: KnownPrompts, other: KnownPrompts): boolean {
	return sameSet(one.labels, other.labels) && sameSet(one.hints, other.hints);
}

function sameSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
	return one.size === other.size && [...one].every((key) => other.has(key));
}

function added(byPass: Map<number, Set<string>>, number: number): Set<string> {
	const labels = new Set<string>();
	byPass.set(number, labels);
	return labels;
}
