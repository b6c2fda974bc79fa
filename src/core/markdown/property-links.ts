import { InlineScanner, type NoteLink } from './inline';
import { parseWikilink } from './link-target';
import type { LinkTarget } from './link-target';

/**
 * The links that stand as whole values in properties (`up: "[[Note]]"`, lists of these, nested objects), as Obsidian
 * counts them, and those left unquoted: YAML reads `up: [[Note]]` as a list in a list.
 */
export function readPropertyLinks(properties: Readonly<Record<string, unknown>>): LinkTarget[] {
	const links: LinkTarget[] = [];
	// A value that YAML aliases repeat is read once; it may even hold itself.
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
