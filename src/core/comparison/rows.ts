import { bodyStart, parseFrontMatter } from '../front-matter/block';
import { findProperty, propertyKey } from '../front-matter/properties';
import { WrittenNumbers } from '../front-matter/written-value';
import { readLinks, readPropertyLinks } from '../markdown/links';
import type { NoteLink } from '../markdown/links';
import type { LinkTarget } from '../markdown/link-target';
import { blocksOf } from '../block/block';
import type { Diagnostic } from '../text/diagnostics';
import type { LinkFinder } from '../links/move-links';
import { scanBlocks } from '../markdown/blocks';
import type { HeadingBlock } from '../markdown/blocks';
import { outsideOf } from '../markdown/inline-spans';
import { isHeading } from '../passes/region';
import { caselessName, labelName, nameFinder } from '../text/names';
import { lineCounter } from '../text/strings';
import { readFacts } from './facts';
import type { NoteFacts } from './facts';
import { readListedNotes } from './listed-notes';
import type { PaperRules } from '../papers/paper-rules';

/** Reads the vault for a table. Each host has its own implementation. */
export interface VaultReader extends LinkFinder {
	/** @returns null if the note does not exist or is not a Markdown note. */
	facts(path: string): Promise<NoteFacts | null>;
	/** @returns null if the note does not exist. */
	text(path: string): Promise<string | null>;
	/** The paths of all notes below a folder ('' = the vault), in order; null if `findFolder` finds no folder. */
	notesIn(folder: string): Promise<readonly string[] | null>;
	/** The paths of all notes with a tag (without `#`), nested tags included, in order. */
	notesTagged(tag: string): Promise<readonly string[]>;
}

/** A note that a table may have a row for. */
export interface Candidate {
	/** The linkpath as written in the link. */
	readonly linkpath: string;
	/** The link's own text, or ''. */
	readonly alias: string;
	/** The line of the link; 0 for the front matter or without a link. */
	readonly line: number;
	/** The heading above the link, or ''. */
	readonly heading: string;
	/** Null if the link does not lead to a note. */
	readonly facts: NoteFacts | null;
}

/** A note as a link or a property names it. */
export type NamedNote = Pick<NoteLink, 'linkpath' | 'alias'> & { readonly line: number; readonly heading: string };

/** The candidates for a table's rows, or the reason why the table must not change. */
export interface GatheredRows {
	readonly candidates: readonly Candidate[];
	readonly obstacle: Diagnostic | null;
}

/** Candidates for the notes that a note links to in its body and front matter. */
export function gatherLinked(path: string, text: string, vault: VaultReader): Promise<readonly Candidate[]> {
	return fromTargets(linkTargets(text), path, path, vault);
}

/** Candidates for notes that were not found by a link. */
export async function fromPaths(
	paths: readonly string[],
	hubPath: string,
	vault: VaultReader,
): Promise<readonly Candidate[]> {
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

/** Candidates for the notes that links or listed names lead to, each once. The table's own note does not count. */
export async function fromTargets(
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

/** The notes that a property lists; null if the note does not have this property. */
export function listedTargets(path: string, text: string, name: string, vault: VaultReader): NamedNote[] | null {
	const property = findProperty(parseFrontMatter(text).properties, [name]);
	if (property === null) return null;
	// A note may be named by a number, which YAML would spell differently.
	const value =
		typeof property.value === 'number'
			? (new WrittenNumbers(text).of(property.name) ?? property.value)
			: property.value;
	return inProperty(readListedNotes(value, (linkpath) => /\.md$/iu.test(vault.resolve(linkpath, path) ?? '')));
}

/**
 * The links of a note's front matter and body, in reading order. Embeds do not count, nor do links inside comparison
 * blocks, since otherwise a row could never disappear from its table.
 *
 * @param without the `propertyKey` of properties whose links do not count.
 */
export function linkTargets(text: string, without: ReadonlySet<string> = new Set()): NamedNote[] {
	const { properties, bodyFrom } = parseFrontMatter(text);
	const counted = Object.entries(properties).filter(([name]) => !without.has(propertyKey(name)));
	const links = readPropertyLinks(Object.fromEntries(counted)).filter(({ linkpath }) => linkpath !== '');
	const headings = scanBlocks(text, bodyFrom).filter(isHeading);
	return [...inProperty(links), ...bodyTargets(text, bodyFrom, headings, [bodyFrom, text.length])];
}

/** The links in the section of a heading; null if the note lacks the heading. */
export function targetsUnder(text: string, name: string): NamedNote[] | null {
	const bodyFrom = bodyStart(text);
	const headings = scanBlocks(text, bodyFrom).filter(isHeading);
	const heading = nameFinder(headings, ({ text: own }) => labelName(own))(labelName(name));
	if (heading === null) return null;
	const next = headings.find(({ from, level }) => from > heading.from && level <= heading.level);
	return bodyTargets(text, bodyFrom, headings, [heading.to, next?.from ?? text.length]);
}

function bodyTargets(
	text: string,
	bodyFrom: number,
	headings: readonly HeadingBlock[],
	[from, to]: readonly [number, number],
): NamedNote[] {
	const isOutside = outsideOf(blocksOf(text).blocks);
	const above = headings.filter((heading) => heading.from >= from);
	const lineOf = lineCounter(text);
	let passed = 0;
	const headingOf = (at: number): string => {
		while ((above[passed]?.from ?? at) < at) passed += 1;
		return above[passed - 1]?.text ?? '';
	};
	return readLinks(text, bodyFrom)
		.filter(
			(link) =>
				!link.embed && link.linkpath !== '' && link.from >= from && link.from < to && isOutside(link.from),
		)
		.map(({ linkpath, alias, from: at }) => ({ linkpath, alias, line: lineOf(at), heading: headingOf(at) }));
}

function inProperty(links: readonly LinkTarget[]): NamedNote[] {
	return links.map(({ linkpath, alias }) => ({ linkpath, alias, line: 0, heading: '' }));
}

/** A reader of the vault with some of its methods replaced. */
export function readerWith(vault: VaultReader, answers: Partial<VaultReader>): VaultReader {
	// The methods are listed because object spread would drop those of a class instance.
	return {
		resolve: (linkpath, sourcePath) => vault.resolve(linkpath, sourcePath),
		linkpathTo: (path, sourcePath) => vault.linkpathTo(path, sourcePath),
		notesIn: (folder) => vault.notesIn(folder),
		notesTagged: (tag) => vault.notesTagged(tag),
		text: (path) => vault.text(path),
		facts: (path) => vault.facts(path),
		...answers,
	};
}

/**
 * A reader of the vault with other texts for some notes: planned texts, or texts that the host has not read yet.
 *
 * @param texts by vault path.
 */
export function withTexts(vault: VaultReader, texts: ReadonlyMap<string, string>, rules: PaperRules): VaultReader {
	return readerWith(vault, {
		text: (path) => Promise.resolve(texts.get(path) ?? vault.text(path)),
		facts: (path) => {
			const text = texts.get(path);
			return text === undefined ? vault.facts(path) : Promise.resolve(readFacts(path, text, rules));
		},
	});
}
