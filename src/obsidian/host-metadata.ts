import { getAllTags } from 'obsidian';
import type { CachedMetadata } from 'obsidian';
import { readPassHeading } from '../core/passes/pass-heading';
import type { HostMetadata } from '../core/progress/paper';
import { isDeclined, isNoPaperPath, isPaperByMetadata } from '../core/progress/paper-rules';
import type { PaperRules } from '../core/progress/paper-rules';

/**
 * What Obsidian's cache says of a note's front matter and tags.
 *
 * @returns null where Obsidian has not parsed the front matter that the text opens with, so that the core reads it.
 */
export function hostMetadata(text: string, cache: CachedMetadata | null): HostMetadata | null {
	if (cache === null) return null;
	const tags = getAllTags(cache) ?? [];
	if (cache.frontmatter !== undefined) return { properties: cache.frontmatter, tags };
	return /^\uFEFF?(?:---|\+\+\+)/u.test(text) ? null : { properties: {}, tags };
}

/** Whether a note may be a paper, as far as Obsidian's cache can tell without its text. */
export function mayBePaper(path: string, cache: CachedMetadata | null, rules: PaperRules): boolean {
	if (cache === null || isNoPaperPath(path, rules)) return false;
	const properties = cache.frontmatter ?? {};
	if (isDeclined(properties, rules)) return false;
	if (isPaperByMetadata({ path, properties, tags: getAllTags(cache) ?? [] }, rules)) return true;
	if (cache.headings?.some(({ heading }) => readPassHeading(heading).length > 0) === true) return true;
	// Passes may be kept as tasks, whose words the cache does not have.
	if (cache.listItems?.some(({ task }) => task !== undefined) === true) return true;
	return cache.frontmatter === undefined && cache.sections?.[0]?.type === 'yaml';
}
