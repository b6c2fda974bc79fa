import type { BlockCache, ListItemCache, SectionCache } from 'obsidian';

const UNNAMED = new Set(['yaml', 'list', 'code', 'html', 'comment', 'math', 'thematicBreak', 'definition']);

/** The block id with which a block's text ends, `^id`. */
export function blockIdAtEnd(text: string): string | null {
	return /(?:^|\s)\^([a-zA-Z\d-]+)\s*$/.exec(text.slice(-200))?.[1] ?? null;
}

/**
 * Gives the sections their ids: an id at their end is their own, one that stands alone below a
 * structure is that structure's.
 */
export function nameSections(sections: readonly SectionCache[], text: string): void {
	for (const [index, section] of sections.entries()) {
		if (UNNAMED.has(section.type)) continue;
		const own = text.slice(section.position.start.offset, section.position.end.offset);
		const id = blockIdAtEnd(own);
		if (id === null) continue;
		const before = sections[index - 1];
		const isAlone = own.trim() === `^${id}`;
		if (isAlone && before && !['yaml', 'heading', 'paragraph'].includes(before.type)) before.id = id;
		else section.id = id;
	}
}

/** Everything that has an id, by its id in lower case. */
export function blocksOf(named: readonly (SectionCache | ListItemCache)[]): Record<string, BlockCache> {
	const blocks = new Map<string, BlockCache>();
	for (const { id, position } of named) if (id !== undefined) blocks.set(id.toLowerCase(), { id, position });
	return Object.fromEntries(blocks);
}
