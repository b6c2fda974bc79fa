import type { Image, Link } from 'mdast';
import type { ReferenceCache, TagCache } from 'obsidian';
import { type ParsedDocument, parseDocument } from './document';
import { internalTarget, readWikiLink } from './link-text';
import type { Positions } from './positions';
import { nodesOf, shownText } from './walk';

/** The links of a note's text, in its order. */
interface Inline {
	readonly links: ReferenceCache[];
	readonly embeds: ReferenceCache[];
	readonly tags: TagCache[];
}

/** A document and, as documents of their own, what its comments hold: tags and links count there. */
function* withComments(text: string, document: ParsedDocument): Generator<ParsedDocument> {
	const queue = [document];
	for (let next = queue.pop(); next; next = queue.pop()) {
		yield next;
		for (const [start, { type, end }] of next.blocks) {
			if (type !== 'comment') continue;
			const closing = text.slice(start + 2, end).indexOf('%%');
			const inner = closing < 0 ? end : start + 2 + closing;
			queue.push(parseDocument(text, start + 2, inner));
			if (closing >= 0 && inner + 2 < end) queue.push(parseDocument(text, inner + 2, end));
		}
	}
}

/** The links, embeds and tags of a document. */
export function inlineOf(document: ParsedDocument, positions: Positions): Inline {
	const { text } = positions;
	const inline: Inline = { links: [], embeds: [], tags: [] };
	for (const part of withComments(text, document)) {
		for (const { start, end } of part.tags)
			inline.tags.push({ position: positions.pos(start, end), tag: text.slice(start, end) });
		for (const { start, end } of part.wikiLinks) {
			const original = text.slice(start, end);
			const list = original.startsWith('!') ? inline.embeds : inline.links;
			list.push({ position: positions.pos(start, end), ...readWikiLink(original) });
		}
		for (const { node } of nodesOf(part.root)) {
			if (node.type === 'link') add(inline.links, node, shownText(node), part, positions);
			else if (node.type === 'image') add(inline.embeds, node, node.alt ?? '', part, positions);
		}
	}
	for (const list of [inline.links, inline.embeds, inline.tags])
		list.sort((a, b) => a.position.start.offset - b.position.start.offset);
	return inline;
}

function add(
	list: ReferenceCache[],
	node: Link | Image,
	displayText: string,
	document: ParsedDocument,
	positions: Positions,
): void {
	const link = internalTarget(node.url);
	if (link === null) return;
	const [start, end] = [document.startOf(node), document.endOf(node)];
	list.push({ position: positions.pos(start, end), link, original: positions.text.slice(start, end), displayText });
}
