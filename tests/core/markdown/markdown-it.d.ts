/** The little that the oracles use of markdown-it, which comes without types. */
declare module 'markdown-it' {
	interface Token {
		readonly type: string;
		readonly tag: string;
		readonly map: readonly [number, number] | null;
		readonly content: string;
		readonly attrs: readonly (readonly [string, string])[] | null;
		readonly children: readonly Token[] | null;
	}

	export default class MarkdownIt {
		constructor(options: { readonly html: boolean });
		parse(text: string, env: object): Token[];
		parseInline(text: string, env: object): Token[];
	}
}
