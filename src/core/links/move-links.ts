// The room `core/links`. Finds the note that a link leads to, and keeps links working when text moves to another note.
import { findSpans, outsideOf, rewriteSpans } from '../markdown/inline-spans';
import type { InlineSpan } from '../markdown/inline-spans';
import { parseMarkdownTarget, parseWikilink } from '../markdown/link-target';
import { encodeUrl, folderOf, joinPath, relativePath, relativeUrl } from './paths';

/** Finds files by links, and links for files. Each host has its own rules. */
export interface LinkFinder {
	/** @returns the vault path of the linked file, or null if it does not exist. */
	resolve(linkpath: string, sourcePath: string): string | null;
	/** The shortest linkpath from `sourcePath` that means only the file at `path`. */
	linkpathTo(path: string, sourcePath: string): string;
}

/** From which note to which other note text moves, as vault paths. */
interface Move {
	readonly from: string;
	readonly to: string;
	readonly finder: LinkFinder;
}

/**
 * Rewrites links, images and embeds of inline Markdown, also in HTML, so that they lead to the same files from another
 * note. Links that do so already, web addresses and links to missing notes stay as they are.
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

/** Does the same for addresses in HTML tags only, such as that of an image with a width. */
export function moveTags(markdown: string, move: Move): string {
	if (!markdown.includes('<')) return markdown;
	const isHtml = outsideOf(findSpans(markdown).filter(({ kind }) => kind === 'code' || kind === 'math'));
	return markdown.replace(TAG, (tag, at: number) =>
		isHtml(at)
			? tag.replace(ADDRESS, (_, start: string, url: string) => start + (moveDestination(url, move) ?? url))
			: tag,
	);
}

/** Rewrites one link, image or embed. Returns null for any other span. */
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
	// The new target must not change the text that the link shows.
	const shown = pipe !== -1 ? content.slice(pipe) : span.kind === 'embed' ? '' : `|${span.text}`;
	return `${span.kind === 'embed' ? '!' : ''}[[${linkpath}${target.subpath}${shown}]]`;
}

/** The linkpath to the same file from the other note, or null if it need not change. */
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

/** The Markdown link destination for the other note, or null if it need not change. */
function moveDestination(written: string, { from, to, finder }: Move): string | null {
	const inner = written.startsWith('<') ? written.slice(1, -1) : written;
	const target = parseMarkdownTarget(inner, '');
	if (target === null || target.linkpath.startsWith('/')) return null;
	const anchor = inner.includes('#') ? inner.slice(inner.indexOf('#')).replace(/[\s()<>\\]/gu, encodeUrl) : '';
	if (target.linkpath === '') return relativeUrl(to, from) + anchor;
	if (folderOf(from) === folderOf(to)) return null;
	const path = finder.resolve(target.linkpath, from) ?? joinPath(folderOf(from), target.linkpath);
	if (path === null || relativePath(to, path) === target.linkpath) return null;
	// Without `./`, a plain name could be resolved from the top of the vault.
	const isElsewhere = (finder.resolve(relativePath(to, path), to) ?? path) !== path;
	return (isElsewhere ? './' : '') + relativeUrl(to, path) + anchor;
}
