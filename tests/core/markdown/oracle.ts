import MarkdownIt from 'markdown-it';
import type { Nodes, Parents, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Block } from '../../../src/core/markdown/blocks';

export function parseMarkdown(text: string): Root {
	return fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

/** One line per block, so that a difference reads by itself: `heading 2 at 14, depth 1`. */
export function outlineOfBlocks(blocks: readonly Block[]): string[] {
	const lines: string[] = [];
	for (const block of blocks) {
		const at = `at ${String(block.line)}, depth ${String(block.depth)}`;
		if (block.kind === 'heading') lines.push(`heading ${String(block.level)} ${at}`);
		else if (block.kind === 'table')
			lines.push(
				`table of ${[block.header, ...block.rows].map((row) => row.cells.length).join('/')} cells ${at}`,
			);
		else if (block.kind !== 'paragraph') lines.push(`${block.kind} ${at}`);
	}
	return lines;
}

/** The same outline as the reference parser sees it; list items start on their marker's line, quotes are opaque. */
export function outlineOfTree(root: Root, text: string): string[] {
	const lines: string[] = [];
	const visit = (node: Nodes, depth: number): void => {
		const at = `at ${String(node.position?.start.line)}, depth ${String(depth)}`;
		switch (node.type) {
			case 'heading':
				lines.push(`heading ${String(node.depth)} ${at}`);
				break;
			case 'table':
				lines.push(`table of ${node.children.map((row) => row.children.length).join('/')} cells ${at}`);
				break;
			case 'code':
				lines.push(`code ${at}`);
				break;
			case 'thematicBreak':
				lines.push(`rule ${at}`);
				break;
			case 'blockquote':
				lines.push(`quote ${at}`);
				break;
			case 'html':
				lines.push(`${text.startsWith('<!--', node.position?.start.offset) ? 'comment' : 'html'} ${at}`);
				break;
			case 'listItem':
				lines.push(`item ${at}`);
				visitAll(node, depth + 1);
				break;
			case 'root':
			case 'list':
				visitAll(node, depth);
				break;
			default:
		}
	};
	const visitAll = (parent: Parents, depth: number): void => {
		for (const child of parent.children) visit(child, depth);
	};
	visit(root, 0);
	return lines;
}

const markdownIt = new MarkdownIt({ html: true });

/** The outline as markdown-it sees it; it fills up rows, so that tables come without their cells. */
export function outlineOfTokens(text: string): string[] {
	const lines: string[] = [];
	let depth = 0;
	let quotes = 0;
	for (const { type, tag, map, content } of markdownIt.parse(text, {})) {
		if (type === 'blockquote_close') quotes -= 1;
		if (type === 'list_item_close' && quotes === 0) depth -= 1;
		const at = `at ${String((map?.[0] ?? 0) + 1)}, depth ${String(depth)}`;
		if (type === 'blockquote_open') quotes += 1;
		const kind = quotes > (type === 'blockquote_open' ? 1 : 0) ? null : kindOfToken(type, tag, content);
		if (kind !== null) lines.push(`${kind} ${at}`);
		if (type === 'list_item_open' && quotes === 0) depth += 1;
	}
	return lines;
}

function kindOfToken(type: string, tag: string, content: string): string | null {
	switch (type) {
		case 'heading_open':
			return `heading ${tag.slice(1)}`;
		case 'table_open':
			return 'table';
		case 'fence':
		case 'code_block':
			return 'code';
		case 'hr':
			return 'rule';
		case 'html_block':
			return content.trimStart().startsWith('<!--') ? 'comment' : 'html';
		case 'list_item_open':
			return 'item';
		case 'blockquote_open':
			return 'quote';
		default:
			return null;
	}
}

/** `table of 2/2 cells at 1` → `table at 1`. */
export function withoutCells(outline: readonly string[]): string[] {
	return outline.map((line) => line.replace(/^table of .* cells/, 'table'));
}
