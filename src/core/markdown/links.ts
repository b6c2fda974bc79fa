import { Definitions, parseWikilink } from './link-target';
import type { LinkTarget } from './link-target';
import { InlineScanner } from './inline';
import type { NoteLink } from './inline';
import { BlockScanner } from './scanner';
import type { Block } from './types';

export type { NoteLink } from './inline';

/**
 * The wikilinks and Markdown links in a note's body, without URLs. Links in code, HTML, math and comments do not count,
 * although Obsidian counts those in `%% %%`.
 *
 * @param from where the body starts.
 */
export function readLinks(text: string, from = 0): NoteLink[] {
	const links: NoteLink[] = [];
	let bracket = text.indexOf('[', from);
	if (bracket === -1) return links;
	const blocks = new BlockScanner(text, from, true).scan();
	const definitions = text.includes(']:', bracket) ? new Definitions(text) : null;
	// All definitions are collected before any link is read, because a label may be defined below its use.
	const bodies = blocks.map((block) => (definitions === null ? block : withoutDefinitions(block, definitions)));
	const scan = (start: number, end: number): void => {
		if (bracket !== -1 && bracket < start) bracket = text.indexOf('[', start);
		if (bracket !== -1 && bracket < end) new InlineScanner(text, start, end, links, definitions).scan();
	};
	for (const block of bodies) scanBlock(text, block, scan);
	return links.sort((a, b) => a.from - b.from);
}

/** A block without the definitions at its start, which are collected. */
function withoutDefinitions(block: Block, definitions: Definitions): Block {
	if (block.kind === 'item')
		return block.text === '' ? block : { ...block, textFrom: definitions.take(block.textFrom, block.to) };
	return block.kind === 'paragraph' || block.kind === 'heading'
		? { ...block, from: definitions.take(block.from, block.to) }
		: block;
}

/** Calls `scan` for each range of inline Markdown in a block. */
function scanBlock(text: string, block: Block, scan: (from: number, to: number) => void): void {
	switch (block.kind) {
		case 'heading':
		case 'paragraph':
			scan(block.from, block.to);
			break;
		case 'item':
			// An item without text covers the line of its marker, on which the next block may start.
			if (block.text !== '') scan(block.textFrom, block.to);
			break;
		case 'table':
			for (const row of [block.header, ...block.rows]) {
				for (const cell of row.cells) scan(cell.from, cell.to);
			}
			break;
		case 'comment':
			if (isPercentComment(text, block)) scan(block.from, block.to);
			break;
		default:
	}
}

/** Tells `%%` from `<!--`. Markers of containers may precede both, but contain neither character. */
function isPercentComment(text: string, block: Block): boolean {
	const mark = text.indexOf('%%', block.from);
	return mark !== -1 && !text.slice(block.from, Math.min(mark, block.to)).includes('<');
}

/**
 * The links that are whole values of properties, as in Obsidian (`up: "[[Note]]"`, also in lists and nested objects),
 * and unquoted ones: YAML reads `up: [[Note]]` as a list in a list.
 */
export function readPropertyLinks(properties: Readonly<Record<string, unknown>>): LinkTarget[] {
	const links: LinkTarget[] = [];
	// YAML aliases can repeat a value, even inside itself.
	const seen = new Set<object>();
	const known = new Map<string, LinkTarget | null>();
	const visit = (value: unknown): void => {
		if (typeof value === 'string') {
			const link = known.has(value) ? known.get(value) : parseWholeLink(value);
			known.set(value, link ?? null);
			if (link) links.push(link);
			return;
		}
		if (typeof value !== 'object' || value === null || seen.has(value)) return;
		seen.add(value);
		const unquoted = unquotedLink(value);
		if (unquoted !== null) links.push(unquoted);
		else Object.values(value).forEach(visit);
	};
	visit(properties);
	return links;
}

function parseWholeLink(value: string): LinkTarget | null {
	const text = value.trim();
	if (!text.startsWith('[')) return null;
	const links: NoteLink[] = [];
	new InlineScanner(text, 0, text.length, links).scan();
	const [link] = links;
	if (link === undefined || link.from !== 0 || link.to !== text.length) return null;
	const { linkpath, subpath, alias } = link;
	return { linkpath, subpath, alias };
}

/** `[["Note|alias"]]`. */
function unquotedLink(value: object): LinkTarget | null {
	const content = onlyElement(onlyElement(value));
	return typeof content === 'string' && !content.startsWith('[') ? parseWikilink(content) : null;
}

function onlyElement(value: unknown): unknown {
	return Array.isArray(value) && value.length === 1 ? value[0] : null;
}
