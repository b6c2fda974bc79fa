import MarkdownItWithoutTypes from 'markdown-it';

/** The part of markdown-it's tokens that the host reads. */
export interface Token {
	type: string;
	tag: string;
	readonly nesting: number;
	readonly level: number;
	map: [number, number] | null;
	content: string;
	attrs: [string, string][] | null;
	children: Token[] | null;
	block: boolean;
	attrGet(name: string): string | null;
	attrSet(name: string, value: string): void;
	attrJoin(name: string, value: string): void;
}

export interface InlineState {
	readonly src: string;
	pos: number;
	push(type: string, tag: string, nesting: number): Token;
}

export interface BlockState {
	readonly src: string;
	readonly bMarks: readonly number[];
	readonly eMarks: readonly number[];
	readonly tShift: readonly number[];
	line: number;
	push(type: string, tag: string, nesting: number): Token;
}

interface CoreState {
	readonly tokens: Token[];
}

export type InlineRule = (state: InlineState, silent: boolean) => boolean;
export type BlockRule = (state: BlockState, startLine: number, endLine: number, silent: boolean) => boolean;
type RenderRule = (tokens: readonly Token[], at: number) => string;

/** The part of markdown-it that the host uses. */
export interface Parser {
	readonly core: { readonly ruler: { push(name: string, rule: (state: CoreState) => void): void } };
	readonly block: {
		readonly ruler: { before(before: string, name: string, rule: BlockRule, options: { alt: string[] }): void };
	};
	readonly inline: { readonly ruler: { before(before: string, name: string, rule: InlineRule): void } };
	readonly renderer: {
		rules: Record<string, RenderRule>;
		render(tokens: readonly Token[], options: unknown, env: unknown): string;
	};
	readonly utils: { escapeHtml(text: string): string };
	readonly options: unknown;
	parse(text: string, env: unknown): Token[];
}

/** The package brings no types, and the project declares only what its oracle needs. */
const Constructor = MarkdownItWithoutTypes as unknown as new (options: {
	html: boolean;
	linkify: boolean;
	breaks: boolean;
}) => Parser;

/** The parser without what only the app knows. */
export function createMarkdownIt(): Parser {
	return new Constructor({ html: true, linkify: true, breaks: true });
}
