import type { FrontMatterCache, FrontmatterLinkCache } from 'obsidian';
import { parse } from 'yaml';
import { wholeLink } from './link-text';

/** The front matter of a note: where it stands, and what it says if that can be read. */
interface FrontMatter {
	/** The end of the closing `---`. */
	readonly end: number;
	/** Where the text below it begins. */
	readonly bodyStart: number;
	/** Absent where it is empty, or where the YAML is refused or holds no properties. */
	readonly properties?: FrontMatterCache;
}

const BLOCK = /^---[ \t]*(?:\r\n|\n|\r)(?:([^]*?)(?:\r\n|\n|\r))??---(?=[ \t]*(?:\r\n|\n|\r|$))/;

/** Finds the front matter at the start of a text; `from` is past a byte order mark. */
export function findFrontMatter(text: string, from: number): { end: number; bodyStart: number; yaml: string } | null {
	const match = BLOCK.exec(text.slice(from));
	if (!match) return null;
	const end = from + match[0].length;
	const bodyStart = end + (/^[ \t]*(?:\r\n|\n|\r)?/.exec(text.slice(end))?.[0].length ?? 0);
	return { end, bodyStart, yaml: match[1] ?? '' };
}

/** Reads the front matter at the start of a text; `from` is past a byte order mark. */
export function readFrontMatter(text: string, from: number): FrontMatter | null {
	const found = findFrontMatter(text, from);
	if (found === null) return null;
	const { end, bodyStart, yaml } = found;
	const properties = readProperties(yaml);
	return { end, bodyStart, ...(properties && { properties }) };
}

function readProperties(yaml: string): FrontMatterCache | null {
	let value: unknown;
	try {
		value = parse(yaml, { logLevel: 'error' });
	} catch {
		return null;
	}
	return isRecord(value) ? value : null;
}

/** Whether a value holds properties. */
export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The properties that are links, at any depth: `key`, `key.0`, `key.inner`. */
export function frontMatterLinks(properties: FrontMatterCache): FrontmatterLinkCache[] {
	const links: FrontmatterLinkCache[] = [];
	const seen = new Set<object>();
	const visit = (value: unknown, key: string): void => {
		if (typeof value === 'string') {
			const link = wholeLink(value);
			if (link) links.push({ key, ...link });
		} else if (typeof value === 'object' && value !== null && !seen.has(value)) {
			seen.add(value);
			for (const [name, inner] of Object.entries(value)) visit(inner, key ? `${key}.${name}` : name);
		}
	};
	visit(properties, '');
	return links;
}
