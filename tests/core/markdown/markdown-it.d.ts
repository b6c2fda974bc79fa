/** The little that the oracle uses of markdown-it, which comes without types. */
declare module 'markdown-it' {
	interface Token {
		readonly type: string;
		readonly tag: string;
		readonly map: readonly [number, number] | null;
		readonly content: string;
	}

	export default class MarkdownIt {
		constructor(options: { readonly html: boolean });
		parse(text: string, env: object): Token[];
	}
}
