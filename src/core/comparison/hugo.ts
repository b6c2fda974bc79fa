import { encodeUrl, relativePath } from '../links/paths';
import { parseMarkdownTarget, parseWikilink } from '../markdown/link-target';
import type { LinkTarget } from '../markdown/link-target';
import type { Comparison } from './comparison';
import { findSpans, outsideOf, rewriteSpans } from '../markdown/inline-spans';
import type { InlineSpan } from '../markdown/inline-spans';
import type { TablePlace } from './place';
import { readLinks } from '../markdown/links';
import type { TableOptions } from './options';
import { renderValue } from '../facts/value';
import type { NoteFacts } from './facts';
import type { VaultReader } from './rows';

interface HugoPlace {
	readonly place: TablePlace;
	/** The paths of notes that are pages of the site. Links to others would make its build fail. */
	readonly pages: ReadonlySet<string>;
}

/**
 * The ID that Hugo gives a heading (Goldmark with Hugo's default `autoHeadingIDType`, `github`).
 *
 * @param headings those of the note as written, up to and including the one whose ID is wanted.
 */
export function headingId(headings: readonly string[]): string {
	/** By ID, the number to append if the same ID comes again. */
	const taken = new Map<string, number>();
	let id = '';
	for (const heading of headings) {
		const attributes = heading.endsWith('}') ? heading.slice(heading.lastIndexOf('{') + 1, -1) : '';
		const own = attributes.includes('}') ? undefined : /#([^\s]{1,99})/u.exec(attributes)?.[1];
		const plain = own ?? (slugOf(heading) || 'heading');
		id = plain;
		for (let more = taken.get(plain) ?? 1; taken.has(id); more += 1) {
			id = `${plain}-${more}`;
			taken.set(plain, more + 1);
		}
		taken.set(id, 1);
	}
	return id;
}

function slugOf(heading: string): string {
	return [...heading.trim()]
		.map((char) =>
			/[- ]/u.test(char) ? '-' : /[\p{L}\p{Nd}_]/u.test(char) ? ([...char.toLowerCase()][0] ?? '') : '',
		)
		.join('');
}

/** The shortcode for a link to a note; null if the note is not a page, or a shortcode cannot hold its path. */
export function relref(path: string, id: string, { place, pages }: HugoPlace): string | null {
	if (path === place.path) return id === '' ? null : `#${id}`;
	if (!pages.has(path) || /[#|\\`\p{Cc}]|\}\}/u.test(path)) return null;
	// Hugo reads the path as a URL.
	const target = relativePath(place.path, path).replace(/[%?]/gu, encodeUrl) + (id === '' ? '' : `#${id}`);
	const quote = target.includes('"') ? '`' : '"';
	return `{{< relref ${quote}${target}${quote} >}}`;
}

/** Rewrites links for Hugo. Links to anything but a page become plain text. */
export function hugoLinks(markdown: string, hugo: HugoPlace): string {
	return rewriteSpans(markdown, (span) => hugoSpan(markdown, span, hugo));
}

function hugoSpan(markdown: string, span: InlineSpan, hugo: HugoPlace): string | null {
	const { kind, innerFrom, innerTo, to } = span;
	const written = markdown.slice(span.targetFrom, span.targetTo);
	if (kind === 'wikilink') {
		const target = parseWikilink(written);
		return target === null ? null : linkTo(target, linkLabel(span.text), hugo);
	}
	if (kind !== 'link' && kind !== 'embed') return null;
	// An embed in the form `![[image.png]]`.
	if (kind === 'embed' && innerTo === to) return span.text;
	const target = parseMarkdownTarget(written.startsWith('<') ? written.slice(1, -1) : written, '');
	const leadsOut = target === null || target.linkpath.startsWith('/');
	if (kind === 'embed') return leadsOut ? null : span.text;
	const label = hugoLinks(markdown.slice(innerFrom, innerTo), hugo);
	return leadsOut ? `[${label}${markdown.slice(innerTo, to)}` : linkTo(target, label, hugo);
}

function linkTo({ linkpath, subpath }: LinkTarget, label: string, hugo: HugoPlace): string {
	const { path, links } = hugo.place;
	const found = linkpath === '' ? path : links.resolve(linkpath, path);
	const heading = subpath.split('#').at(-1) ?? '';
	const destination =
		found === null
			? null
			: relref(found, heading === '' || heading.startsWith('^') ? '' : headingId([heading]), hugo);
	return destination === null ? label : `[${label}](${destination})`;
}

/** Escapes the brackets in the label of a link, except in code and formulas, where the backslash would be visible. */
export function linkLabel(text: string): string {
	const isOutside = outsideOf(findSpans(text).filter(({ kind }) => kind === 'code' || kind === 'math'));
	return text.replace(/\\[[\]]|[[\]]/gu, (bracket, at: number) =>
		bracket.length > 1 || !isOutside(at) ? bracket : `\\${bracket}`,
	);
}

const RELREF = /\]\(\{\{[<%] ?(?:rel)?ref (?:"([^"\n]{1,1000})"|`([^`\n]{1,1000})`) ?[>%]\}\}\)/gu;

/** Replaces Hugo's shortcodes by Markdown link destinations, which all other code can read. */
export function withoutShortcodes(cell: string): string {
	return cell.includes(']({{')
		? cell.replace(
				RELREF,
				(_, quoted: string | undefined, raw: string | undefined) => `](<${quoted ?? raw ?? ''}>)`,
			)
		: cell;
}

/** Whether Hugo makes a page of a note: it is not a draft, and has neither a future date nor an expiry date. */
export function isPublished(
	{ readable, properties }: Pick<NoteFacts, 'readable' | 'properties'>,
	today: string,
): boolean {
	const stated = (name: string): string => renderValue(properties.find(name)?.value).toLowerCase();
	const isAhead = (day: string): boolean => /^\d{4}-\d\d-\d\d/u.test(day) && day.slice(0, today.length) > today;
	const build: unknown = properties.find('_build')?.value ?? properties.find('build')?.value;
	const rendered = typeof build === 'object' && build !== null && 'render' in build ? String(build.render) : 'always';
	return (
		readable &&
		stated('draft') !== 'true' &&
		stated('headless') !== 'true' &&
		stated('expirydate') === '' &&
		['always', 'true'].includes(rendered) &&
		!isAhead(stated('date')) &&
		!isAhead(stated('publishdate'))
	);
}

/**
 * Whether a note can be a page of the table's site: it is below the same `content` folder and not part of a bundle,
 * which is a single page with everything in its folder.
 */
function isOnSite(path: string, { path: hub, links }: TablePlace): boolean {
	const content = /^(?:[^]*?\/)?content\//u.exec(hub)?.[0] ?? '';
	if (!path.startsWith(content)) return false;
	const folders = path.split('/').slice(0, -1);
	return folders.every((_, at) => {
		const bundle = `${folders.slice(0, at + 1).join('/')}/index.md`;
		return bundle === path || links.resolve(bundle, hub) !== bundle;
	});
}

/** The vault paths of the pages that a table written for Hugo links to. */
export async function gatherPages(
	{ rows }: Comparison,
	{ links }: TableOptions,
	place: TablePlace,
	vault: VaultReader,
	today: string,
): Promise<ReadonlySet<string>> {
	if (links !== 'hugo') return new Set();
	const linked = rows.flatMap(({ cells }) =>
		cells.flatMap(({ markdown }) => readLinks(markdown).map(({ linkpath }) => vault.resolve(linkpath, place.path))),
	);
	const notes = new Set(
		[...rows.map(({ path }) => path), ...linked.filter((path) => path !== null)].filter(
			(path) => /\.md$/iu.test(path) && isOnSite(path, place),
		),
	);
	const facts = await Promise.all([...notes].map((path) => vault.facts(path)));
	return new Set(facts.flatMap((one) => (one !== null && isPublished(one, today) ? [one.path] : [])));
}
