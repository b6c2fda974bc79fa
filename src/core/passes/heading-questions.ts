import { scanBlocks } from '../markdown/blocks';
import type { HeadingBlock } from '../markdown/blocks';
import { labelNames } from './known';
import { mentionsPass, readPassHeading } from './pass-heading';
import { isReferenceName } from './references';
import { indexBehind, isHeading } from './region';

/**
 * The names of the headings that ask in a template's passes. In a template every heading below a pass heading asks, and
 * those below another question, too; one with several headings right below it gathers them and asks nothing. Headings
 * on the level of the pass headings ask where some stand between two passes (`## First pass`, `## Category`, `## Second
 * pass`); what stands behind the last pass on its level then asks as well.
 */
export function headingQuestions(text: string, bodyFrom: number): ReadonlySet<string> {
	if (!mentionsPass(text)) return new Set();
	const headings = scanBlocks(text, bodyFrom).filter(isHeading);
	const passes = headings.filter(isPassHeading);
	const level = passes[0]?.level ?? 0;
	const lastPass = headings.findLastIndex(isPassHeading);
	const between = headings.slice(0, lastPass).filter((heading) => heading.from > (passes[0]?.from ?? 0));
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

/** Whether two headings or more stand right below one. */
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
