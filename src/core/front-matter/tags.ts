import { readBodyTags } from '../markdown/body-tags';
import type { ParsedFrontMatter, Properties } from './parse';
import { findProperty } from './properties';

/** The tags of a note's front matter, without `#`: a list, or text parted by commas or spaces, as Obsidian reads `tags` and `tag`. */
export function readTags(properties: Properties): string[] {
	const value = findProperty(properties, ['tags', 'tag'])?.value;
	const parts: unknown[] = Array.isArray(value) ? (value as unknown[]) : typeof value === 'string' ? value.split(/[,\s]+/u) : [];
	return parts.filter((part): part is string => typeof part === 'string').map((part) => part.replace(/^#/u, '').trim()).filter((part) => part !== '');
}

/** All tags of a note, without `#`: those of its front matter, then those of its body. */
export function noteTags(text: string, { properties, bodyFrom }: ParsedFrontMatter): string[] {
	return [...readTags(properties), ...readBodyTags(text, bodyFrom)];
}
