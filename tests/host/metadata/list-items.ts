import type { List, ListItem } from 'mdast';
import type { ListItemCache } from 'obsidian';
import { blockIdAtEnd } from './block-ids';
import type { ParsedDocument } from './document';
import type { Positions } from './positions';
import { nodesOf } from './walk';

/**
 * The list items of a document. `parent` is the line of the item around one, or minus the line on which its list begins
 * (-1 for the first).
 */
export function listItemsOf(document: ParsedDocument, positions: Positions): ListItemCache[] {
	const items: ListItemCache[] = [];
	const lineOf = (offset: number): number => positions.loc(offset).line;
	for (const { node, parent, item: around } of nodesOf(document.root)) {
		if (node.type !== 'listItem' || parent?.type !== 'list') continue;
		const start = document.indentedStart(node);
		const end = endOf(node, parent, document, positions);
		const id = blockIdAtEnd(positions.text.slice(start, end));
		const task = taskOf(document.startOf(node), document, positions.text);
		items.push({
			position: positions.pos(start, end),
			parent: around ? lineOf(document.startOf(around)) : -(lineOf(document.startOf(parent)) || 1),
			...(id !== null && { id }),
			...(task !== undefined && { task }),
		});
	}
	return items;
}

/** An item ends before the list inside it; one that a blank line parts from the next ends on that line. */
function endOf(item: ListItem, list: List, document: ParsedDocument, positions: Positions): number {
	const nested = item.children.findIndex(({ type }) => type === 'list');
	const lastOwn = item.children[nested - 1];
	if (lastOwn) return document.endOf(lastOwn);
	const end = document.endOf(item);
	const next = list.children[list.children.indexOf(item) + 1];
	if (!next || nested === 0) return end;
	const lineBefore = positions.loc(document.startOf(next)).line - 1;
	return lineBefore > positions.loc(end).line ? positions.lineEnd(lineBefore) : end;
}

function taskOf(start: number, document: ParsedDocument, text: string): string | undefined {
	const marker = /(?:[-*+]|\d{1,9}[.)])[ \t]*/y;
	marker.lastIndex = start;
	return marker.test(text) ? document.tasks.get(marker.lastIndex) : undefined;
}
