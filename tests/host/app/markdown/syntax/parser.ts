import { commentBlock, mathBlock } from './block';
import { comment, embed, highlight, math, tag, wikilink } from './inline';
import { createMarkdownIt } from './markdown-it';
import type { Parser, Token } from './markdown-it';

/** Markdown as the app reads it, as far as this goes. */
export function createParser(): Parser {
	const parser = createMarkdownIt();
	const { inline, block, renderer } = parser;
	const inParagraph = { alt: ['paragraph', 'reference', 'blockquote', 'list'] };
	block.ruler.before('fence', 'math_block', mathBlock, inParagraph);
	block.ruler.before('fence', 'comment_block', commentBlock, inParagraph);
	inline.ruler.before('text', 'tag', tag);
	inline.ruler.before('text', 'comment', comment);
	inline.ruler.before('escape', 'math', math);
	inline.ruler.before('emphasis', 'highlight', highlight);
	inline.ruler.before('link', 'wikilink', wikilink);
	inline.ruler.before('image', 'embed', embed);
	const shown =
		(name: string) =>
		(tokens: readonly Token[], at: number): string => {
			const token = tokens[at];
			return token === undefined
				? ''
				: `<${name} class="${token.attrGet('class') ?? ''}">${parser.utils.escapeHtml(token.content)}</${name}>`;
		};
	renderer.rules['math'] = shown('span');
	renderer.rules['math_block'] = shown('div');
	renderer.rules['comment_block'] = () => '';
	parser.core.ruler.push('app', ({ tokens }) => {
		tokens.forEach((token, at) => finish(token, at, tokens));
	});
	return parser;
}

/** What the app adds to a block's elements. */
function finish(token: Token, at: number, tokens: readonly Token[]): void {
	for (const child of token.children ?? []) if (child.type === 'link_open') markLink(child);
	const { type } = token;
	if (type === 'heading_open') token.attrSet('data-heading', tokens[at + 1]?.content ?? '');
	if (type === 'paragraph_open' || type === 'heading_open') token.attrSet('dir', 'auto');
	if (type === 'list_item_open' && token.map !== null) {
		const text = tokens[at + 2];
		if (tokens[at + 1]?.type === 'paragraph_open' && text !== undefined) markTask(token, text);
	}
	if ((type === 'bullet_list_open' || type === 'ordered_list_open') && holdsTask(tokens, at))
		token.attrJoin('class', 'contains-task-list');
}

function markLink(link: Token): void {
	const href = link.attrGet('href') ?? '';
	link.attrSet('target', '_blank');
	link.attrSet('rel', 'noopener nofollow');
	if (/^[a-z][a-z\d+.-]*:/iu.test(href)) {
		link.attrSet('class', 'external-link');
		return;
	}
	link.attrSet('class', 'internal-link');
	link.attrSet('data-href', decoded(href));
}

function decoded(href: string): string {
	try {
		return decodeURI(href);
	} catch {
		return href;
	}
}

const TASK = /^\[(.)\]\s/u;

function markTask(item: Token, text: Token): void {
	const mark = TASK.exec(text.content)?.[1];
	const first = text.children?.[0];
	if (mark === undefined || first === undefined || !TASK.test(first.content)) return;
	first.content = first.content.replace(TASK, '');
	item.attrSet('data-task', mark === ' ' ? '' : mark);
	item.attrSet('class', `task-list-item${mark === ' ' ? '' : ' is-checked'}`);
}

function holdsTask(tokens: readonly Token[], at: number): boolean {
	const list = tokens[at];
	for (let next = at + 1; next < tokens.length; next += 1) {
		const token = tokens[next];
		if (token === undefined || list === undefined || token.level <= list.level) return false;
		if (token.type === 'inline' && token.level === list.level + 3 && TASK.test(token.content)) return true;
	}
	return false;
}
