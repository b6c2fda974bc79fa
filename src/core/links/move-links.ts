// The room `core/links`. Finds the note that a link leads to, and keeps links alive when text moves to another note.
import { findSpans, outsideOf, rewriteSpans } from '../markdown/inline-spans';
import type { InlineSpan } from '../markdown/inline-spans';
import { parseMarkdownTarget, parseWikilink } from '../markdown/link-target';
import { encodeUrl, folderOf, relativePath, relativeUrl } from './paths';
import { joinPath } from './resolve';

/** Finds files by links, and links for files; each host has its own rules. */
export interface LinkFinder {
	/** @returns the vault path that a link leads to, or null where there is none. */
	resolve(linkpath: string, sourcePath: string): string | null;
	/** How a link from `sourcePath` names the file at `path`: the shortest text that is unambiguous. */
	linkpathTo(path: string, sourcePath: string): string;
}

/** Inline Markdown that is taken from one note to another, by their vault paths. */
interface Move {
	readonly from: string;
	readonly to: string;
	readonly finder: LinkFinder;
}

/**
 * Rewrites the links, images and embeds of inline Markdown, HTML's among them, so that they lead, in another note,
 * where they led in their own. What leads to the same place from both stays byte for byte; so do addresses of the web,
 * and links to notes that are not there.
 */
export function moveLinks(markdown: string, move: Move): string {
	return move.from === move.to
		? markdown
		: moveTags(
				rewriteSpans(markdown, (span) => moveSpan(markdown, span, move)),
				move,
			);
}

const TAG = /<(?:img|a|video|audio|source)\s[^<>]{1,1000}>/giu;
const ADDRESS = /\b((?:src|href)=["'])([^"'<>]{1,1000})/iu;

/** The addresses in HTML, such as that of an image with a width, rewritten as those of links are. */
export function moveTags(markdown: string, move: Move): string {
	if (!markdown.includes('<')) return markdown;
	const isHtml = outsideOf(findSpans(markdown).filter(({ kind }) => kind === 'code' || kind === 'math'));
	return markdown.replace(TAG, (tag, at: number) =>
		isHtml(at)
			? tag.replace(ADDRESS, (_, start: string, url: string) => start + (moveDestination(url, move) ?? url))
			: tag,
	);
}

/** One link, image or embed, rewritten; null for a span that is none. */
export function moveSpan(markdown: string, span: InlineSpan, move: Move): string | null {
	const isEmbed = span.kind === 'embed';
	if (!isEmbed && span.kind !== 'wikilink' && span.kind !== 'link') return null;
	if (markdown.startsWith(isEmbed ? '![[' : '[[', span.from) && span.innerTo === span.to)
		return moveWikilink(markdown, span, move);
	const label =
		span.kind === 'link'
			? moveLinks(markdown.slice(span.innerFrom, span.innerTo), move)
			: markdown.slice(span.from + 2, span.innerFrom);
	const written = markdown.slice(span.targetFrom, span.targetTo);
	return `${isEmbed ? '![' : '['}${label}${markdown.slice(span.innerTo, span.targetFrom)}${moveDestination(written, move) ?? written}${markdown.slice(span.targetTo, span.to)}`;
}

function moveWikilink(markdown: string, span: InlineSpan, move: Move): string {
	const written = markdown.slice(span.from, span.to);
	const content = markdown.slice(span.targetFrom, span.targetTo);
	const target = parseWikilink(content);
	const linkpath = target === null ? null : moveLinkpath(target.linkpath, move);
	if (target === null || linkpath === null) return written;
	const pipe = content.indexOf('|', 1);
	// A link goes on showing what it showed.
	const shown = pipe !== -1 ? content.slice(pipe) : span.kind === 'embed' ? '' : `|${span.text}`;
	return `${span.kind === 'embed' ? '!' : ''}[[${linkpath}${target.subpath}${shown}]]`;
}

/** The linkpath that leads to the same file from the other note; null where it is the same. */
function moveLinkpath(linkpath: string, { from, to, finder }: Move): string | null {
	const path = linkpath === '' ? from : finder.resolve(linkpath, from);
	if (path === null) {
		const joined = /^\.{1,2}\//u.test(linkpath) ? joinPath(folderOf(from), linkpath) : null;
		return joined === null || folderOf(from) === folderOf(to) ? null : relativePath(to, joined);
	}
	if (linkpath !== '' && finder.resolve(linkpath, to) === path) return null;
	const shortest = finder.linkpathTo(path, to);
	return finder.resolve(shortest, to) === path ? shortest : path;
}

/** The destination of a Markdown link as it has to stand in the other note; null where it stays as it is written. */
function moveDestination(written: string, { from, to, finder }: Move): string | null {
	const inner = written.startsWith('<') ? written.slice(1, -1) : written;
	const target = parseMarkdownTarget(inner, '');
	if (target === null || target.linkpath.startsWith('/')) return null;
	const anchor = inner.includes('#') ? inner.slice(inner.indexOf('#')).replace(/[\s()<>\\]/gu, encodeUrl) : '';
	if (target.linkpath === '') return relativeUrl(to, from) + anchor;
	if (folderOf(from) === folderOf(to)) return null;
	const path = finder.resolve(target.linkpath, from) ?? joinPath(folderOf(from), target.linkpath);
	if (path === null || relativePath(to, path) === target.linkpath) return null;
	// A plain name may be taken for a path from the top of the vault.
	const isElsewhere = (finder.resolve(relativePath(to, path), to) ?? path) !== path;
	return (isElsewhere ? './' : '') + relativeUrl(to, path) + anchor;
}
