import { caselessName } from '../text/names';
import type { Properties } from './block';
import { findProperty } from './properties';

/**
 * The tags of a note's front matter, without `#`. As in Obsidian, `tags` or `tag` holds a list, or text separated by
 * commas or spaces.
 */
export function readTags(properties: Properties): string[] {
	const value = findProperty(properties, ['tags', 'tag'])?.value;
	const parts: unknown[] = Array.isArray(value)
		? (value as unknown[])
		: typeof value === 'string'
			? value.split(/[,\s]+/u)
			: [];
	// YAML aliases can repeat a long text very often in one list.
	return [...new Set(parts)]
		.filter((part) => typeof part === 'string')
		.map(bareTag)
		.filter((part) => part !== '');
}

/** Whether a tag equals another tag or is nested in it. As in Obsidian, `#` and letter case do not matter. */
export function isTagWithin(tag: string, outer: string): boolean {
	const [own, wanted] = [tag, outer].map((one) => caselessName(bareTag(one)));
	return own === wanted || own?.startsWith(`${wanted}/`) === true;
}

function bareTag(tag: string): string {
	return tag.trim().replace(/^#/u, '');
}
