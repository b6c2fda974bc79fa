import { scanBlocks } from '../markdown/blocks';
import type { PassReading } from '../passes/prompt';
import type { Template } from './template';

/**
 * A pass section of a template as it is written into a note.
 *
 * @param level the level for the pass heading; the headings below it move by as much, level 6 at most.
 * @param eol the note's line ending.
 */
export function sectionText(template: Template, section: PassReading, level: number, eol: string): string {
	const source = template.text.slice(section.from, section.to);
	const shift = level - section.level;
	const relevelled = shift === 0 ? source : shiftHeadings(source, shift);
	return relevelled.replace(/\r?\n/gu, eol);
}

/** Setext headings stay: they have two levels only. */
function shiftHeadings(source: string, shift: number): string {
	let shifted = '';
	let copiedTo = 0;
	for (const block of scanBlocks(source)) {
		if (block.kind !== 'heading' || block.depth > 0) continue;
		const marker = /^ {0,3}(#{1,6})/u.exec(source.slice(block.from, block.to));
		if (marker?.[1] === undefined) continue;
		const hashes = '#'.repeat(Math.min(6, Math.max(1, block.level + shift)));
		const from = block.from + marker[0].length - marker[1].length;
		shifted += source.slice(copiedTo, from) + hashes;
		copiedTo = from + marker[1].length;
	}
	return shifted + source.slice(copiedTo);
}
