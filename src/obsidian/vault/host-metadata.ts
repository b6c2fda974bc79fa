// The room `obsidian/vault`. The index of papers, the reader of notes, and the one writer that changes the vault.
import { getAllTags } from 'obsidian';
import type { CachedMetadata } from 'obsidian';
import { blocksOf } from '../../core/block/block';
import type { HostMetadata } from '../../core/papers/paper';
import { isDeclined, isNoPaperPath, isPaperByMetadata } from '../../core/papers/paper-rules';
import type { PaperRules } from '../../core/papers/paper-rules';
import { readPassHeading } from '../../core/passes/pass-heading';
import { outsideOf } from '../../core/markdown/inline-spans';

/**
 * What Obsidian's cache says about front matter and tags; null if it lacks the front matter that the text opens with,
 * so that the core parses it.
 */
export function hostMetadata(text: string, cache: CachedMetadata | null): HostMetadata | null {
	if (cache === null) return null;
	const tags = ownTags(text, cache);
	if (cache.frontmatter !== undefined) return { properties: cache.frontmatter, tags };
	return /^\uFEFF?(?:---|\+\+\+)/u.test(text) ? null : { properties: {}, tags };
}

/** The tags of a note, each with its `#`, without those in comparison blocks, which are about other notes. */
export function ownTags(text: string, cache: CachedMetadata): readonly string[] {
	const isOutside = outsideOf(cache.tags === undefined ? [] : blocksOf(text).blocks);
	const tags = (cache.tags ?? []).filter(({ position }) => isOutside(position.start.offset));
	return getAllTags({ ...cache, tags }) ?? [];
}

/** The types that Obsidian gives to the sections of a comparison block. */
const BLOCK_SECTIONS: ReadonlySet<string> = new Set(['table', 'html', 'comment']);

/**
 * The tags that the cache alone shows to be a note's own: those of its front matter, and those of its body outside of
 * all that may be a comparison block.
 */
export function surelyOwnTags(cache: CachedMetadata): readonly string[] {
	const sections = cache.sections ?? [];
	let next = 0;
	const tags = (cache.tags ?? []).filter(({ position: { start } }) => {
		while ((sections[next]?.position.end.offset ?? Infinity) <= start.offset) next += 1;
		const section = sections[next];
		// From its second line on, a paragraph may be a table, and only the text shows whether it is.
		return (
			section !== undefined &&
			section.position.start.offset <= start.offset &&
			!BLOCK_SECTIONS.has(section.type) &&
			(section.type !== 'paragraph' || section.position.start.line === start.line)
		);
	});
	return getAllTags({ ...cache, tags }) ?? [];
}

/** Whether a note may be a paper, as far as Obsidian's cache shows. */
export function mayBePaper(path: string, cache: CachedMetadata | null, rules: PaperRules): boolean {
	if (cache === null || isNoPaperPath(path, rules)) return false;
	const properties = cache.frontmatter ?? {};
	if (isDeclined(properties, rules)) return false;
	if (isPaperByMetadata({ path, properties, tags: getAllTags(cache) ?? [] }, rules)) return true;
	if (cache.headings?.some(({ heading }) => readPassHeading(heading).length > 0) === true) return true;
	// Passes may be tasks, whose text is not in the cache.
	if (cache.listItems?.some(({ task }) => task !== undefined) === true) return true;
	return cache.frontmatter === undefined && cache.sections?.[0]?.type === 'yaml';
}
