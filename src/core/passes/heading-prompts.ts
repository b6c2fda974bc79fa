import type { HeadingBlock } from '../markdown/blocks';
import { lineEnd, nextLine } from '../text/lines';
import { withoutComments } from './answer';
import { asks } from './hints';
import { labelKey, stripDecoration } from './label';
import { linePrompts } from './line-prompts';
import type { Prompt } from './prompt';
import { isReferenceSection } from './references';
import { endToTypeAt, indexBehind, isAnswered, isHeading, isKnown, trimmedEnd } from './region';
import type { Region } from './region';
import { isAnswerTable, rowPrompts } from './row-prompts';
import { taskPrompts } from './task-prompts';

/** The headings of one level as prompts; what stands below them, deeper headings too, answers. */
export function headingPrompts(region: Region, level: number): Prompt[] {
	const { text, blocks } = region;
	return blocks.flatMap((heading, index) => {
		if (!isHeading(heading) || heading.level !== level) return [];
		const behind = indexBehind(blocks, index, (later) => isHeading(later) && later.level === level);
		const to = trimmedEnd(text, heading.to, blocks[behind]?.from ?? region.to);
		if (isReferenceSection(heading.text, text.slice(heading.to, to))) return [];
		const grouped = groupedPrompts({ ...region, from: heading.to, to, blocks: blocks.slice(index + 1, behind) });
		return grouped.length > 0 ? grouped : [headingPrompt(region, heading, to)];
	});
}

function headingPrompt(region: Region, heading: HeadingBlock, to: number): Prompt {
	const { text } = region;
	const { label, said } = splitHeading(region, withoutComments(heading.text).trim());
	return {
		label,
		form: 'heading',
		line: heading.line,
		from: heading.from,
		to,
		answerFrom: heading.to,
		answerTo: to,
		cursor: cursorUnder(text, heading.to, to),
		answered: said || isAnswered(region, label, text.slice(heading.to, to)),
	};
}

/** `Category: survey` asks and answers at once, where a template knows the question as `Category`. */
function splitHeading({ known }: Region, text: string): { label: string; said: boolean } {
	const whole = stripDecoration(text);
	const match = /^([^:：]+)[:：]\s*(\S.*)$/u.exec(whole);
	if (match?.[1] === undefined || match[2] === undefined || known.labels.has(labelKey(whole))) return { label: whole, said: false };
	const said = known.labels.has(labelKey(match[1])) && !asks(match[2]);
	return { label: said ? match[1].trim() : whole, said };
}

/** A heading may gather prompts ("Five Cs") instead of being one: it then holds an answer table or several known questions. */
function groupedPrompts(region: Region): Prompt[] {
	const rows = region.blocks.flatMap((block) => (block.kind === 'table' && isAnswerTable(block) ? rowPrompts(region, block) : []));
	if (rows.length > 0) return rows;
	const lines = [...taskPrompts(region), ...linePrompts(region)].filter((prompt) => isKnown(prompt, region.known));
	return lines.length > 1 ? lines : [];
}

/** The place to type at under a heading: the end of what stands there, or the first empty line behind it. */
function cursorUnder(text: string, headingEnd: number, to: number): number {
	const end = to > headingEnd ? endToTypeAt(text, headingEnd, to) : null;
	if (end !== null) return end;
	const below = nextLine(text, to);
	const empty = below > to && below < text.length && lineEnd(text, below) === below;
	return empty ? below : to;
}
