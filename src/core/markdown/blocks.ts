// The room `core/markdown`. Reads Markdown: blocks, inline text, tables, links and tags, as CommonMark, GFM and
// Obsidian define them. Later rooms decide what a note means to this plugin.
import { BlockScanner } from './scanner';
import type { Block } from './types';

export type { Block, HeadingBlock, ItemBlock, OpaqueBlock, ParagraphBlock, TableBlock, TableRow } from './types';

/**
 * Reads the blocks of a note in one pass (CommonMark 0.31 and GFM 0.29, with Obsidian's `%%` comments and `$$` math).
 * Offsets count UTF-16 code units of the whole text, and lines count from 1. Unlike in CommonMark, link reference and
 * footnote definitions are paragraphs, and a lone CR does not end a line.
 *
 * @param from where the body starts.
 */
export function scanBlocks(text: string, from = 0): Block[] {
	return new BlockScanner(text, from === 0 && text.startsWith('\uFEFF') ? 1 : from).scan();
}
