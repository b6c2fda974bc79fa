import type { ParsedFrontMatter } from '../front-matter/parse';
import { readTags } from '../front-matter/tags';
import { readBodyTags } from '../markdown/body-tags';
import { comparisonRanges } from './block';

/** A note's own tags, without `#`: those of its front matter, then those of its body outside its comparison blocks. */
export function ownTags(text: string, { properties, bodyFrom }: ParsedFrontMatter): string[] {
	return [...readTags(properties), ...readBodyTags(text, bodyFrom, comparisonRanges(text, bodyFrom))];
}
