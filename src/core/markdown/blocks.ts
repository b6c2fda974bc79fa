// The room `core/markdown`. Reads Markdown: blocks, inline text, tables, links and tags, as CommonMark, GFM and
// Obsidian define them. It only reads. What a note means to this plugin is decided in the rooms after it.
import { BlockScanner } from './scanner';
import type { Block } from './types';

export type { Block, HeadingBlock, ItemBlock, OpaqueBlock, ParagraphBlock, TableBlock, TableRow } from './types';

/**
 * The blocks of a note, read in one pass over its lines (CommonMark 0.31 and GFM 0.29 block structure, with Obsidian's
 * `%%` comments and `$$` math). Offsets are UTF-16 code units of the whole text; `from` is the start of the block's
 * first line and `to` the end of its last, line ending excluded; `line` is the first line's number, counted from 1.
 *
 * An item that starts with another block than a paragraph (`- # Heading`, `- - nested`) comes with an empty
 * text and is followed by that block. Unlike CommonMark, link reference and footnote definitions are
 * paragraphs, and a lone CR ends no line.
 *
 * @param text the whole note.
 * @param from where the body starts (after the front matter).
 * @returns the blocks in the order they stand.
 */
export function scanBlocks(text: string, from = 0): Block[] {
	return new BlockScanner(text, from === 0 && text.startsWith('\uFEFF') ? 1 : from).scan();
}
