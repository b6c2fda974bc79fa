import { createParser } from '../syntax/parser';
import type { Token } from '../syntax/markdown-it';

const parser = createParser();

/** One block of a note, as HTML. */
export interface RenderedBlock {
	readonly tag: string;
	readonly html: string;
	readonly lineStart: number;
	readonly lineEnd: number;
}

/** A whole text as HTML. */
export function htmlOf(text: string): string {
	return blocksOf(text)
		.map(({ html }) => html)
		.join('');
}

/** The blocks of a note; its front matter is none. */
export function blocksOf(text: string): RenderedBlock[] {
	const body = text.replace(/^---[ \t]*\r?\n(?:[\s\S]*?\n)?---[ \t]*(?:\r?\n|$)/u, (frontMatter) =>
		frontMatter.replace(/[^\n]/gu, ''),
	);
	const env = {};
	const blocks: RenderedBlock[] = [];
	let open: Token[] = [];
	for (const token of parser.parse(body, env)) {
		open.push(token);
		if (token.level > 0 || token.nesting > 0) continue;
		const [first] = open;
		const [lineStart, end] = first?.map ?? [0, 1];
		// Lines of list items count from their block, so that a block that only moved is the same.
		for (const item of open)
			if (item.type === 'list_item_open' && item.map !== null)
				item.attrSet('data-line', String(item.map[0] - lineStart));
		const html = parser.renderer.render(open, parser.options, env);
		if (html !== '') blocks.push({ tag: tagOf(first), html, lineStart, lineEnd: end - 1 });
		open = [];
	}
	return blocks;
}

function tagOf(token: Token | undefined): string {
	if (token === undefined || token.tag === '') return 'div';
	return token.tag === 'code' ? 'pre' : token.tag;
}
