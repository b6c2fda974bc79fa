import type { FootnoteCache, FootnoteRefCache, ReferenceLinkCache } from 'obsidian';
import type { ParsedDocument } from './document';
import type { Positions } from './positions';
import { nodesOf } from './walk';

/** What a document defines by name, and where it points to footnotes. */
interface References {
	readonly footnotes: FootnoteCache[];
	readonly footnoteRefs: FootnoteRefCache[];
	readonly referenceLinks: ReferenceLinkCache[];
}

/** The footnotes, the references to them, and the `[id]: target` lines of a document. */
export function referencesOf(document: ParsedDocument, positions: Positions): References {
	const references: References = { footnotes: [], footnoteRefs: [], referenceLinks: [] };
	for (const { node } of nodesOf(document.root)) {
		if (node.type !== 'footnoteDefinition' && node.type !== 'footnoteReference' && node.type !== 'definition')
			continue;
		const position = positions.pos(document.startOf(node), document.endOf(node));
		const id = node.label ?? node.identifier;
		if (node.type === 'footnoteDefinition') references.footnotes.push({ id, position });
		else if (node.type === 'footnoteReference') references.footnoteRefs.push({ id, position });
		else references.referenceLinks.push({ id, link: node.url, position });
	}
	return references;
}
