import { bodyStart, parseFrontMatter } from '../front-matter/block';
import { findProperty, propertyKey } from '../front-matter/properties';
import { WrittenNumbers } from '../front-matter/written-value';
import { readLinks, readPropertyLinks } from '../markdown/links';
import type { NoteLink } from '../markdown/links';
import type { LinkTarget } from '../markdown/link-target';
import { parseOptions } from '../block/parse-options';
import type { RowSource, TableDefaults } from '../block/options';
import type { Diagnostic } from '../text/diagnostics';
import type { LinkFinder } from '../links/move-links';
import { scanBlocks } from '../markdown/blocks';
import { outsideOf } from '../markdown/inline-spans';
import type { HeadingBlock } from '../markdown/blocks';
import { labelName } from '../text/label';
import { lineCounter } from '../text/lines';
import { caselessName, nameFinder } from '../text/names';
import { comparisonRanges, findComparisonBlocks } from '../block/block';
import type { NoteFacts } from './facts';
import { readListedNotes } from './listed-notes';

/** What a table's rows are gathered from; each host brings its own. */
export interface VaultReader extends LinkFinder {
	/** @returns what a note states, or null where it is gone or no Markdown note. */
	facts(path: string): Promise<NoteFacts | null>;
	/** @returns a note's text, or null where it is gone. */
	text(path: string): Promise<string | null>;
	/**
	 * The vault paths of all notes below a folder ('' = the vault) as `findFolder` finds it, in order;
	 * null where it finds none.
	 */
	notesIn(folder: string): Promise<readonly string[] | null>;
	/** The vault paths of all notes with a tag (without `#`), nested tags included, in order. */
	notesTagged(tag: string): Promise<readonly string[]>;
}

/** A note that a table may have a row for. */
export interface Candidate {
	/** As the link names it. */
	readonly linkpath: string;
	/** The link's own text, or ''. */
	readonly alias: string;
	/** The line the link stands on; 0 in the front matter or without a link. */
	readonly line: number;
	/** The heading that the link stands under; '' where there is none. */
	readonly heading: string;
	/** null where the link leads to no note. */
	readonly facts: NoteFacts | null;
}

type NamedNote = Pick<NoteLink, 'linkpath' | 'alias'> & { readonly line: number; readonly heading: string };

/** The candidates for a table's rows, or why they cannot be told, so that the table must be left alone. */
export interface GatheredRows {
	readonly candidates: readonly Candidate[];
	readonly obstacle: Diagnostic | null;
}

/**
 * Gathers the candidates for a table's rows, each note once, in the order their links stand. Links inside comparison
 * blocks do not count (else a row could never leave), nor do embeds and links of the note to itself.
 */
export async function gatherRows(
	path: string,
	text: string,
	source: RowSource,
	vault: VaultReader,
): Promise<GatheredRows> {
	switch (source.kind) {
		case 'folder':
			return gatherFolder(path, source.folder, vault);
		case 'tag':
			return found(await fromPaths(await vault.notesTagged(source.tag), path, vault));
		case 'from': {
			const other = vault.resolve(source.linkpath, path);
			const otherText = other === null ? null : await vault.text(other);
			if (other === null || otherText === null)
				return missing({ code: 'rows-not-found', line: 0, details: { note: source.linkpath } });
			return found(await fromTargets(linkTargets(otherText, { kind: 'links' }) ?? [], other, path, vault));
		}
		case 'links':
			return found(await gatherLinked(path, text, vault, claimedProperties(text)));
		case 'property':
			return gatherOwn(path, listedTargets(path, text, source.property, vault), vault, {
				code: 'rows-no-property',
				line: 0,
				details: { property: source.property },
			});
		case 'under':
			return gatherOwn(path, linkTargets(text, source), vault, {
				code: 'rows-no-heading',
				line: 0,
				details: { heading: source.heading },
			});
	}
}

async function gatherOwn(
	path: string,
	targets: readonly NamedNote[] | null,
	vault: VaultReader,
	obstacle: Diagnostic,
): Promise<GatheredRows> {
	return targets === null ? missing(obstacle) : found(await fromTargets(targets, path, path, vault));
}

async function gatherFolder(path: string, folder: string, vault: VaultReader): Promise<GatheredRows> {
	const notes = await vault.notesIn(folder);
	return notes === null
		? missing({ code: 'rows-no-folder', line: 0, details: { folder } })
		: found(await fromPaths(notes, path, vault));
}

/**
 * The notes that a note links to, body and front matter, as candidates.
 *
 * @param without the `propertyKey` of properties whose links do not count.
 */
export async function gatherLinked(
	path: string,
	text: string,
	vault: VaultReader,
	without: ReadonlySet<string> = new Set(),
): Promise<readonly Candidate[]> {
	return fromTargets(linkTargets(text, { kind: 'links' }, without) ?? [], path, path, vault);
}

/** The properties that blocks of a note list their rows by: their links are for those tables alone. */
function claimedProperties(text: string): ReadonlySet<string> {
	const { blocks } = findComparisonBlocks(text, scanBlocks(text, bodyStart(text)));
	const sources = blocks.map(({ yaml }) => parseOptions(yaml, NO_DEFAULTS, 0).options.rows);
	return new Set(sources.flatMap((source) => (source.kind === 'property' ? [propertyKey(source.property)] : [])));
}

const NO_DEFAULTS: TableDefaults = { columns: [], links: 'wikilink', today: '', language: 'en' };

const LOST: ReadonlySet<Diagnostic['code']> = new Set([
	'rows-not-found',
	'rows-no-heading',
	'rows-no-folder',
	'rows-no-property',
]);

/** Whether a diagnostic says that what a table's rows come from is not there. */
export function isLostSource({ code }: Diagnostic): boolean {
	return LOST.has(code);
}

/** Where the source of the rows is not there, for instance because it was renamed, the table keeps the rows it has. */
function missing(obstacle: Diagnostic): GatheredRows {
	return { candidates: [], obstacle };
}

function found(candidates: readonly Candidate[]): GatheredRows {
	return { candidates, obstacle: null };
}

async function fromPaths(paths: readonly string[], hubPath: string, vault: VaultReader): Promise<readonly Candidate[]> {
	const others = paths.filter((path) => path !== hubPath);
	return Promise.all(
		others.map(async (path) => ({
			linkpath: vault.linkpathTo(path, hubPath),
			alias: '',
			line: 0,
			heading: '',
			facts: await vault.facts(path),
		})),
	);
}

async function fromTargets(
	targets: readonly NamedNote[],
	sourcePath: string,
	hubPath: string,
	vault: VaultReader,
): Promise<readonly Candidate[]> {
	const seen = new Set<string>([hubPath]);
	const once: { target: NamedNote; path: string | null }[] = [];
	for (const target of targets) {
		const path = vault.resolve(target.linkpath, sourcePath);
		const identity = path ?? `?${caselessName(target.linkpath)}`;
		if (seen.has(identity) || (path !== null && !/\.md$/iu.test(path))) continue;
		seen.add(identity);
		once.push({ target, path });
	}
	return Promise.all(
		once.map(async ({ target, path }) => ({
			linkpath:
				path === null || (sourcePath === hubPath && !/\.md$/iu.test(target.linkpath))
					? target.linkpath
					: vault.linkpathTo(path, hubPath),
			alias: target.alias,
			line: target.line,
			heading: target.heading,
			facts: path === null ? null : await vault.facts(path),
		})),
	);
}

/** The notes that a property lists; null where the note lacks it. */
function listedTargets(path: string, text: string, name: string, vault: VaultReader): NamedNote[] | null {
	const property = findProperty(parseFrontMatter(text).properties, [name]);
	if (property === null) return null;
	// A note may be called by a number, which YAML would respell.
	const value =
		typeof property.value === 'number'
			? (new WrittenNumbers(text).of(property.name) ?? property.value)
			: property.value;
	return inProperty(readListedNotes(value, (linkpath) => /\.md$/iu.test(vault.resolve(linkpath, path) ?? '')));
}

/**
 * The links that count for a row source, body and front matter together in reading order; null where
 * the note lacks its heading.
 */
function linkTargets(text: string, source: RowSource, without: ReadonlySet<string> = new Set()): NamedNote[] | null {
	const { properties, bodyFrom } = parseFrontMatter(text);
	const blocks = scanBlocks(text, bodyFrom);
	const isOutside = outsideOf(comparisonRanges(text, bodyFrom));
	const headings = blocks.filter((block): block is HeadingBlock => block.kind === 'heading' && block.depth === 0);
	const range =
		source.kind === 'under' ? sectionRange(text, headings, source.heading) : ([bodyFrom, text.length] as const);
	if (range === null) return null;
	const [from, to] = range;
	const above = headings.filter((heading) => heading.from >= from);
	const lineOf = lineCounter(text);
	let passed = 0;
	const headingOf = (at: number): string => {
		while ((above[passed]?.from ?? at) < at) passed += 1;
		return above[passed - 1]?.text ?? '';
	};
	const body = readLinks(text, bodyFrom)
		.filter(
			(link) =>
				!link.embed && link.linkpath !== '' && link.from >= from && link.from < to && isOutside(link.from),
		)
		.map(({ linkpath, alias, from: at }) => ({ linkpath, alias, line: lineOf(at), heading: headingOf(at) }));
	if (source.kind === 'under') return body;
	const counted = Object.entries(properties).filter(([name]) => !without.has(propertyKey(name)));
	return [
		...inProperty(readPropertyLinks(Object.fromEntries(counted)).filter(({ linkpath }) => linkpath !== '')),
		...body,
	];
}

function inProperty(links: readonly LinkTarget[]): NamedNote[] {
	return links.map(({ linkpath, alias }) => ({ linkpath, alias, line: 0, heading: '' }));
}

/** From a heading to the next one of its level or above; null where there is no such heading. */
function sectionRange(text: string, headings: readonly HeadingBlock[], name: string): readonly [number, number] | null {
	const heading = nameFinder(headings, ({ text: own }) => labelName(own))(labelName(name));
	if (heading === null) return null;
	const end = headings.find((next) => next.from > heading.from && next.level <= heading.level);
	return [heading.to, end?.from ?? text.length];
}
