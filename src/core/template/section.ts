import { scanBlocks } from '../markdown/blocks';
import type { HeadingBlock } from '../markdown/blocks';
import type { PassReading } from '../passes/prompt';
import type { Template } from './template';

const DEEPEST = 6;

/**
 * A pass section of a template as it is written into a note.
 *
 * @param level the level for the pass heading; the headings below it move by as much.
 * @param eol the note's line ending.
 */
export function sectionText(template: Template, section: PassReading, level: number, eol: string): string {
	return shiftHeadings(sourceOf(template, section), level - section.level).replace(/\r?\n/gu, eol);
}

/**
 * What stands below a section's heading, its line ending before it; '' where nothing does. For
 * the rest see `sectionText`.
 */
export function sectionBody(template: Template, section: PassReading, level: number, eol: string): string {
	const source = sourceOf(template, section);
	return shiftHeadings(source.slice(headingsOf(source)[0]?.to), level - section.level).replace(/\r?\n/gu, eol);
}

/** The deepest level for a section's pass heading on which the headings below it still have levels of their own. */
export function deepestLevel(template: Template, section: PassReading): number {
	const levels = headingsOf(sourceOf(template, section)).map((heading) => heading.level);
	return DEEPEST - Math.max(0, ...levels.map((level) => level - section.level));
}

/** Markdown with every heading moved by some levels; setext headings, which have two levels only, become `#` ones. */
export function shiftHeadings(source: string, shift: number): string {
	if (shift === 0) return source;
	let shifted = '';
	let copiedTo = 0;
	for (const { from, to, level, text } of headingsOf(source)) {
		const hashes = '#'.repeat(Math.min(DEEPEST, Math.max(1, level + shift)));
		const marker = /^ {0,3}(#{1,6})(?=[ \t\n]|$)/u.exec(source.slice(from, to));
		shifted +=
			source.slice(copiedTo, from) +
			(marker === null
				? `${hashes} ${text
						.split('\n')
						.map((line) => line.trim())
						.join(' ')}`
				: hashes);
		copiedTo = marker === null ? to : from + marker[0].length;
	}
	return shifted + source.slice(copiedTo);
}

function sourceOf({ text }: Template, { from, to }: PassReading): string {
	return text.slice(from, to);
}

function headingsOf(source: string): HeadingBlock[] {
	return scanBlocks(source).filter((block): block is HeadingBlock => block.kind === 'heading' && block.depth === 0);
}
