import MarkdownItWithoutTypes from 'markdown-it';

/** The part of markdown-it's tokens that the host reads. */
export interface Token {
	readonly type: string;
	readonly tag: string;
	readonly nesting: number;
	readonly level: number;
	readonly map: readonly [number, number] | null;
	content: string;
	attrs: [string, string][] | null;
}

interface InlineState {
	readonly src: string;
	pos: number;
	push(type: string, tag: string, nesting: number): Token;
}

type InlineRule = (state: InlineState, silent: boolean) => boolean;

/** The part of markdown-it that the host uses. */
export interface Parser {
	readonly inline: { readonly ruler: { before(before: string, name: string, rule: InlineRule): void } };
	readonly renderer: { render(tokens: readonly Token[], options: unknown, env: unknown): string };
	readonly options: unknown;
	parse(text: string, env: unknown): Token[];
}

/** The package brings no types, and the project declares only what its oracle needs. */
const Constructor = MarkdownItWithoutTypes as unknown as new (options: { html: boolean; linkify: boolean; breaks: boolean }) => Parser;

/** Markdown as the app reads it, as far as this goes: GFM, wikilinks, highlights, comments. */
export function createParser(): Parser {
	const parser = new Constructor({ html: true, linkify: true, breaks: true });
	parser.inline.ruler.before('link', 'wikilink', wikilink);
	parser.inline.ruler.before('emphasis', 'highlight', highlight);
	parser.inline.ruler.before('text', 'comment', comment);
	return parser;
}

function wikilink(state: InlineState, silent: boolean): boolean {
	const found = /^!?\[\[([^[\]\n]+)\]\]/u.exec(state.src.slice(state.pos));
	if (found === null) return false;
	const [whole, inner = ''] = found;
	if (!silent) {
		const bar = inner.indexOf('|');
		const target = bar < 0 ? inner : inner.slice(0, bar);
		const open = state.push('link_open', 'a', 1);
		open.attrs = [['class', 'internal-link'], ['data-href', target], ['href', target], ['target', '_blank'], ['rel', 'noopener nofollow']];
		state.push('text', '', 0).content = bar < 0 ? target.replace('#', ' > ') : inner.slice(bar + 1);
		state.push('link_close', 'a', -1);
	}
	state.pos += whole.length;
	return true;
}

function highlight(state: InlineState, silent: boolean): boolean {
	const found = /^==([^=\n]+)==/u.exec(state.src.slice(state.pos));
	if (found === null) return false;
	if (!silent) {
		state.push('mark_open', 'mark', 1);
		state.push('text', '', 0).content = found[1] ?? '';
		state.push('mark_close', 'mark', -1);
	}
	state.pos += found[0].length;
	return true;
}

function comment(state: InlineState): boolean {
	const found = /^%%[\s\S]*?%%/u.exec(state.src.slice(state.pos));
	if (found === null) return false;
	state.pos += found[0].length;
	return true;
}
