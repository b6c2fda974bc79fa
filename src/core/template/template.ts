import { locateFrontMatter } from '../front-matter/region';
import { withoutComments } from '../passes/answer';
import { hintKeys } from '../passes/hints';
import { labelKey } from '../passes/label';
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

/**
 * Reads a Markdown note as a template. Its passes and prompts are whatever stands in it.
 *
 * @returns a template whose `passes` is empty where the note defines none.
 */
export function parseTemplate(text: string): Template {
	const front = locateFrontMatter(text);
	const bodyFrom = front.kind === 'none' ? front.from : front.to;
	const passes = readPasses(text, bodyFrom);
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

/** The questions of several templates, for reading notes that were written with any of them. */
export function knownPrompts(templates: readonly Template[]): KnownPrompts {
	const labels = new Set<string>();
	const hints = new Set<string>();
	for (const { text, passes } of templates) {
		for (const prompt of passes.flatMap((pass) => pass.prompts)) {
			// `Category: what type of paper is this?` is known as `Category`, too.
			labels.add(labelKey(prompt.label)).add(labelKey(prompt.label.split(/[:：]/u)[0] ?? ''));
			for (const hint of hintKeys(withoutComments(text.slice(prompt.answerFrom, prompt.answerTo)))) hints.add(hint);
		}
	}
	return { labels, hints };
}

/** What either of two sets of templates asks. */
export function joinPrompts(one: KnownPrompts, other: KnownPrompts): KnownPrompts {
	return { labels: new Set([...one.labels, ...other.labels]), hints: new Set([...one.hints, ...other.hints]) };
}
