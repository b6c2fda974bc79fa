import type { RootContent } from 'mdast';
import type { HeadingCache, SectionCache } from 'obsidian';
import type { ParsedDocument } from './document';
import type { Positions } from './positions';

/** The blocks at a document's root. */
export function sectionsOf(document: ParsedDocument, positions: Positions): SectionCache[] {
	return document.root.children.map((node) => {
		const start = document.indentedStart(node);
		const end = document.endOf(node);
		return { type: typeOf(node, document, positions.text), position: positions.pos(start, end) };
	});
}

function typeOf(node: RootContent, document: ParsedDocument, text: string): string {
	const start = document.startOf(node);
	if (node.type === 'html') return document.blocks.get(start)?.type ?? 'html';
	if (node.type === 'blockquote' && /^>[ \t]*\[![^\]\r\n]+\]/.test(text.slice(start, start + 200))) return 'callout';
	return node.type;
}

/** The headings at a document's root, as they are written. */
export function headingsOf(document: ParsedDocument, positions: Positions): HeadingCache[] {
	const headings: HeadingCache[] = [];
	for (const node of document.root.children) {
		if (node.type !== 'heading') continue;
		const [first, last] = [node.children[0], node.children.at(-1)];
		const heading = first && last ? positions.text.slice(document.startOf(first), document.endOf(last)) : '';
		const position = positions.pos(document.indentedStart(node), document.endOf(node));
		headings.push({ position, heading, level: node.depth });
	}
	return headings;
}
