interface BlockSpan {
	/** The start of the first line. */
	readonly from: number;
	/** The end of the last line, before its line ending. */
	readonly to: number;
	/** The number of the first line. */
	readonly line: number;
	/** How many list items contain the block; 0 at the top level. */
	readonly depth: number;
}

/** ATX or setext. */
export interface HeadingBlock extends BlockSpan {
	readonly kind: 'heading';
	readonly level: number;
	/** Without markers, trimmed. */
	readonly text: string;
}

export interface Cell {
	/** The trimmed content with its escapes. */
	readonly text: string;
	/** The range of `text`; for an empty cell both are the offset to type at, after one space if there is one. */
	readonly from: number;
	readonly to: number;
}

/** A row may have more or fewer cells than the header. */
export interface TableRow {
	readonly from: number;
	readonly to: number;
	readonly line: number;
	readonly cells: readonly Cell[];
}

export interface TableBlock extends BlockSpan {
	readonly kind: 'table';
	readonly header: TableRow;
	/** The `| --- | :-: |` line. */
	readonly delimiter: TableRow;
	readonly rows: readonly TableRow[];
}

/**
 * A list item with its first paragraph. Other blocks in it follow with a greater depth. If it starts with one of them
 * (`- # Heading`, `- - nested`), `text` is empty.
 */
export interface ItemBlock extends BlockSpan {
	readonly kind: 'item';
	readonly ordered: boolean;
	/** The character between the brackets, or null if it is not a task. */
	readonly task: string | null;
	/** The first paragraph without list marker and task brackets, and its start. */
	readonly text: string;
	readonly textFrom: number;
}

export interface ParagraphBlock extends BlockSpan {
	readonly kind: 'paragraph';
}

/** Blocks whose content is not read. A `quote` may be a callout, and `code` is fenced or indented. */
export interface OpaqueBlock extends BlockSpan {
	readonly kind: 'quote' | 'code' | 'comment' | 'html' | 'rule' | 'math';
}

export type Block = HeadingBlock | TableBlock | ItemBlock | ParagraphBlock | OpaqueBlock;

/** The formatting between a pair of tokens. */
export type Mark = 'strong' | 'emphasis' | 'strike' | 'highlight' | 'underline' | 'code' | 'sub' | 'sup' | 'link';

/** Inline Markdown becomes a flat list with nested marks, so that writers of other formats need no recursion. */
export type InlineToken =
	/** Text as shown, with escapes and entities resolved. A wikilink becomes the text it shows. */
	| { readonly kind: 'text'; readonly text: string }
	/** Code between backticks. Code between HTML tags is a mark instead, because it may contain other marks. */
	| { readonly kind: 'code'; readonly text: string }
	/** TeX without its dollars. `display` is true if there were two on either side. */
	| { readonly kind: 'math'; readonly text: string; readonly display: boolean }
	/** An image or an embedded note, by its name. */
	| { readonly kind: 'embed'; readonly text: string }
	| { readonly kind: 'break' }
	/** `url` is the destination of a link, '' for other marks. */
	| { readonly kind: 'open'; readonly mark: Mark; readonly url: string }
	| { readonly kind: 'close'; readonly mark: Mark };
