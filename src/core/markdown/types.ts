/** Where a block stands; see `scanBlocks` for what the offsets mean. */
interface BlockSpan {
	readonly from: number;
	readonly to: number;
	readonly line: number;
	/** How many list items the block stands in; 0 at the top level. */
	readonly depth: number;
}

/** ATX or setext. `text` is the content without markers, trimmed. */
export interface HeadingBlock extends BlockSpan {
	readonly kind: 'heading';
	readonly level: number;
	readonly text: string;
}

/** One cell of a GFM table. */
export interface Cell {
	/** The content as written, trimmed, escapes kept. */
	readonly text: string;
	/** The range of `text`; for an empty cell both are the place to type at (after one space, where there is one). */
	readonly from: number;
	readonly to: number;
}

/** One line of a GFM table; cells beyond the header's are kept, missing ones are absent. */
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
 * A list item's own first paragraph (what is nested in it follows as blocks of greater depth; an item nested in an
 * item of depth 0 has depth 1). `from` is the start of the line the marker stands on.
 */
export interface ItemBlock extends BlockSpan {
	readonly kind: 'item';
	readonly ordered: boolean;
	/** The character between the brackets of a task, or null if it is not a task. */
	readonly task: string | null;
	/** The item's first paragraph without list marker and task brackets, and where it starts. */
	readonly text: string;
	readonly textFrom: number;
}

export interface ParagraphBlock extends BlockSpan {
	readonly kind: 'paragraph';
}

/**
 * Blocks whose inside is of no concern: block quotes and callouts, fenced and indented code,
 * comments, HTML, rules, math.
 */
export interface OpaqueBlock extends BlockSpan {
	readonly kind: 'quote' | 'code' | 'comment' | 'html' | 'rule' | 'math';
}

export type Block = HeadingBlock | TableBlock | ItemBlock | ParagraphBlock | OpaqueBlock;

/** What a pair of tokens says of the tokens between them. */
export type Mark = 'strong' | 'emphasis' | 'strike' | 'highlight' | 'underline' | 'code' | 'sub' | 'sup' | 'link';

/**
 * Inline Markdown, read: a flat list in the order of the text, in which marks open and close properly nested, so that
 * whoever writes it in another format needs no recursion.
 */
export type InlineToken =
	/** Text as shown: escapes and entities resolved. A wikilink is the text it shows. */
	| { readonly kind: 'text'; readonly text: string }
	/** Between backticks; between HTML's tags code may hold other marks, and is a mark itself. */
	| { readonly kind: 'code'; readonly text: string }
	/** TeX without its dollars; `display` where it stood between `$$`. */
	| { readonly kind: 'math'; readonly text: string; readonly display: boolean }
	/** An image or an embedded note, and what names it. */
	| { readonly kind: 'embed'; readonly text: string }
	| { readonly kind: 'break' }
	/** `url` is the destination of a Markdown link, '' for other marks. */
	| { readonly kind: 'open'; readonly mark: Mark; readonly url: string }
	| { readonly kind: 'close'; readonly mark: Mark };
