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
