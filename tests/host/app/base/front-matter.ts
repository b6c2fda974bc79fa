import type { FrontMatterInfo } from 'obsidian';
import { readFrontMatter } from '../../metadata/front-matter';

/** Where the front matter of a text stands, and what it says. */
export function getFrontMatterInfo(content: string): FrontMatterInfo {
	const found = readFrontMatter(content, 0);
	if (found === null) return { exists: false, frontmatter: '', from: 0, to: 0, contentStart: 0 };
	const from = content.indexOf('\n') + 1;
	const to = Math.max(from, content.slice(0, found.end - '---'.length).search(/\r?\n$/u));
	return { exists: true, frontmatter: content.slice(from, to), from, to, contentStart: found.bodyStart };
}

type FrontMatter = Readonly<Record<string, unknown>> | null | undefined;

/** The value of the first property that is called so. */
export function parseFrontMatterEntry(frontmatter: FrontMatter, key: string | RegExp): unknown {
	const name = Object.keys(frontmatter ?? {}).find((one) => (typeof key === 'string' ? one === key : key.test(one)));
	return name === undefined ? null : (frontmatter?.[name] ?? null);
}

/** The texts of a property, given as a list or parted by commas. */
export function parseFrontMatterStringArray(frontmatter: FrontMatter, key: string | RegExp): string[] | null {
	return textsOf(parseFrontMatterEntry(frontmatter, key), /,/u);
}

/** A note's other names. */
export function parseFrontMatterAliases(frontmatter: FrontMatter): string[] | null {
	return parseFrontMatterStringArray(frontmatter, /^alias(?:es)?$/iu);
}

/** A note's tags, each with its `#`. */
export function parseFrontMatterTags(frontmatter: FrontMatter): string[] | null {
	const tags = textsOf(parseFrontMatterEntry(frontmatter, /^tags?$/iu), /[,\s]+/u);
	return tags?.map((tag) => (tag.startsWith('#') ? tag : `#${tag}`)) ?? null;
}

function textsOf(value: unknown, separator: RegExp): string[] | null {
	const given =
		typeof value === 'string'
			? value.split(separator)
			: Array.isArray(value)
				? value.filter((one) => typeof one === 'string' || typeof one === 'number').map(String)
				: [];
	const texts = given.map((one) => one.trim()).filter((one) => one !== '');
	return texts.length === 0 ? null : texts;
}
