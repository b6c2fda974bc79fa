import type { ListItem, Nodes } from 'mdast';

/** A node, and the list item that it stands in. */
interface Visited {
	readonly node: Nodes;
	readonly parent: Nodes | null;
	readonly item: ListItem | null;
}

/** A node and all below it, in the order of the text; without recursion, for quotes may be nested without end. */
export function* nodesOf(root: Nodes): Generator<Visited> {
	const stack: Visited[] = [{ node: root, parent: null, item: null }];
	for (let next = stack.pop(); next; next = stack.pop()) {
		yield next;
		const { node } = next;
		if (!('children' in node)) continue;
		const item = node.type === 'listItem' ? node : next.item;
		for (const child of [...node.children].reverse()) stack.push({ node: child, parent: node, item });
	}
}

/** The text that a node shows. */
export function shownText(root: Nodes): string {
	let text = '';
	for (const { node } of nodesOf(root)) {
		if ('value' in node) text += node.value;
		else if (node.type === 'image') text += node.alt ?? '';
	}
	return text;
}
