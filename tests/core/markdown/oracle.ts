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
		else if (block.kind === 'table') lines.push(`table of ${[block.header, ...block.rows].map((row) => row.cells.length).join('/')} cells ${at}`);
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
			case 'heading': lines.push(`heading ${String(node.depth)} ${at}`); break;
			case 'table': lines.push(`table of ${node.children.map((row) => row.children.length).join('/')} cells ${at}`); break;
			case 'code': lines.push(`code ${at}`); break;
			case 'thematicBreak': lines.push(`rule ${at}`); break;
			case 'blockquote': lines.push(`quote ${at}`); break;
			case 'html': lines.push(`${text.startsWith('<!--', node.position?.start.offset) ? 'comment' : 'html'} ${at}`); break;
			case 'listItem':
				lines.push(`item ${at}`);
				visitAll(node, depth + 1);
				break;
			case 'root':
			case 'list': visitAll(node, depth); break;
			default:
		}
	};
	const visitAll = (parent: Parents, depth: number): void => {
		for (const child of parent.children) visit(child, depth);
	};
	visit(root, 0);
	return lines;
}
