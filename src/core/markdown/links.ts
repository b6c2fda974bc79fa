import { Definitions } from './definitions';
import { InlineScanner } from './inline';
import type { NoteLink } from './inline';
import { BlockScanner } from './scanner';
import type { Block } from './types';

export type { NoteLink } from './inline';
export { readPropertyLinks } from './property-links';

/**
 * The internal links of a note's body in the order they stand: wikilinks (also with an escaped pipe, as in tables) and
 * Markdown links whose target is no URL, also where the note defines it elsewhere by a label. Links in code (fenced,
 * indented, inline), HTML, math and comments do not count, though Obsidian counts those in `%% %%`; links in headings,
 * tables, lists, quotes and callouts do.
 *
 * @param from where the body starts.
 */
export function readLinks(text: string, from = 0): NoteLink[] {
	const links: NoteLink[] = [];
	let bracket = text.indexOf('[', from);
	if (bracket === -1) return links;
	const blocks = new BlockScanner(text, from, true).scan();
	const definitions = text.includes(']:', bracket) ? new Definitions(text) : null;
	// A label may be defined below what refers to it.
	const bodies = blocks.map((block) => (definitions === null ? block : withoutDefinitions(block, definitions)));
	const scan = (start: number, end: number): void => {
		if (bracket !== -1 && bracket < start) bracket = text.indexOf('[', start);
		if (bracket !== -1 && bracket < end) new InlineScanner(text, start, end, links, definitions).scan();
	};
	for (const block of bodies) scanBlock(text, block, scan);
	return links.sort((a, b) => a.from - b.from);
}

/** A block behind the definitions it starts with, which are taken out of it. */
function withoutDefinitions(block: Block, definitions: Definitions): Block {
	if (block.kind === 'item')
		return block.text === '' ? block : { ...block, textFrom: definitions.take(block.textFrom, block.to) };
	return block.kind === 'paragraph' || block.kind === 'heading'
		? { ...block, from: definitions.take(block.from, block.to) }
		: block;
}

/** Hands on the stretches of inline Markdown of a block. */
function scanBlock(text: string, block: Block, scan: (from: number, to: number) => void): void {
	switch (block.kind) {
		case 'heading':
		case 'paragraph':
			scan(block.from, block.to);
			break;
		case 'item':
			// An item without text of its own ends with its marker's line, and the block that stands there follows.
			if (block.text !== '') scan(block.textFrom, block.to);
			break;
		case 'table':
			for (const row of [block.header, ...block.rows]) {
				for (const cell of row.cells) scan(cell.from, cell.to);
			}
			break;
		case 'comment':
			if (isPercentComment(text, block)) scan(block.from, block.to);
			break;
		default:
	}
}

/** Tells `%%` from `<!--`; the markers of containers may stand before both, and hold neither character. */
function isPercentComment(text: string, block: Block): boolean {
	const mark = text.indexOf('%%', block.from);
	return mark !== -1 && !text.slice(block.from, Math.min(mark, block.to)).includes('<');
}
