import { parseFrontMatter } from '../front-matter/parse';
import { findProperty } from '../front-matter/properties';
import { scanBlocks } from '../markdown/blocks';
import { readLinks, readPropertyLinks } from '../markdown/links';
import type { NoteLink } from '../markdown/links';
import { labelKey } from '../passes/label';
import { lineAt } from '../text/lines';
import { findComparisonBlocks } from './block';
import type { NoteFacts } from './facts';
import type { RowSource } from './options';

/** What a table's rows are gathered from; each host brings its own. */
export interface VaultReader {
	/** @returns the vault path a link leads to, or null where there is none. */
	resolve(linkpath: string, sourcePath: string): string | null;
	/** @returns what a note states, or null where it is gone or no Markdown note. */
	facts(path: string): Promise<NoteFacts | null>;
	/** @returns a note's text, or null where it is gone. */
	text(path: string): Promise<string | null>;
	/** The vault paths of all notes below a folder ('' = the vault), in order. */
	notesIn(folder: string): Promise<readonly string[]>;
	/** The vault paths of all notes with a tag (without `#`), nested tags included, in order. */
	notesTagged(tag: string): Promise<readonly string[]>;
	/** How a link from `sourcePath` names the note at `path`: the shortest text that is unambiguous. */
	linkpathTo(path: string, sourcePath: string): string;
}

/** A note that a table may have a row for. */
export interface Candidate {
	/** As the link names it. */
	readonly linkpath: string;
	/** The link's own text, or ''. */
	readonly alias: string;
	/** The line the link stands on; 0 in the front matter or without a link. */
	readonly line: number;
	/** null where the link leads to no note. */
	readonly facts: NoteFacts | null;
}

type Target = Pick<NoteLink, 'linkpath' | 'alias'> & { readonly line: number };

/**
 * Gathers the candidates for a table's rows, each note once, in the order their links stand. Links inside comparison
 * blocks do not count (else a row could never leave), nor do embeds and links of the note to itself.
 */
export async function gatherRows(path: string, text: string, source: RowSource, vault: VaultReader): Promise<readonly Candidate[]> {
	switch (source.kind) {
		case 'folder':
			return fromPaths(await vault.notesIn(source.folder), path, vault);
		case 'tag':
			return fromPaths(await vault.notesTagged(source.tag), path, vault);
		case 'from': {
			const other = vault.resolve(source.linkpath, path);
			const otherText = other === null ? null : await vault.text(other);
			if (other === null || otherText === null) return [{ linkpath: source.linkpath, alias: '', line: 0, facts: null }];
			return fromTargets(linkTargets(otherText, { kind: 'links' }), other, path, vault);
		}
		default:
			return fromTargets(linkTargets(text, source), path, path, vault);
	}
}

async function fromPaths(paths: readonly string[], hubPath: string, vault: VaultReader): Promise<readonly Candidate[]> {
	const others = paths.filter((path) => path !== hubPath);
	return Promise.all(
		others.map(async (path) => ({ linkpath: vault.linkpathTo(path, hubPath), alias: '', line: 0, facts: await vault.facts(path) })),
	);
}

async function fromTargets(targets: readonly Target[], sourcePath: string, hubPath: string, vault: VaultReader): Promise<readonly Candidate[]> {
	const seen = new Set<string>([hubPath]);
	const once: { target: Target; path: string | null }[] = [];
	for (const target of targets) {
		const path = vault.resolve(target.linkpath, sourcePath);
		const identity = path ?? `?${target.linkpath.toLowerCase()}`;
		if (seen.has(identity) || (path !== null && !/\.md$/iu.test(path))) continue;
		seen.add(identity);
		once.push({ target, path });
	}
	return Promise.all(
		once.map(async ({ target, path }) => ({
			linkpath: path === null || sourcePath === hubPath ? target.linkpath : vault.linkpathTo(path, hubPath),
			alias: target.alias,
			line: target.line,
			facts: path === null ? null : await vault.facts(path),
		})),
	);
}

/** The links that count for a row source, body and front matter together in reading order. */
function linkTargets(text: string, source: RowSource): Target[] {
	const { properties, bodyFrom } = parseFrontMatter(text);
	if (source.kind === 'property') {
		const property = findProperty(properties, [source.property]);
		return property === null ? [] : propertyTargets({ [property.name]: property.value });
	}
	const blocks = scanBlocks(text, bodyFrom);
	const own = findComparisonBlocks(text, blocks).blocks;
	const inside = (at: number): boolean => own.some((block) => at >= block.from && at < block.to);
	const [from, to] = source.kind === 'under' ? sectionRange(text, blocks, source.heading) : [bodyFrom, text.length];
	const body = readLinks(text, bodyFrom)
		.filter((link) => !link.embed && link.linkpath !== '' && link.from >= from && link.from < to && !inside(link.from))
		.map(({ linkpath, alias, from: at }) => ({ linkpath, alias, line: lineAt(text, at) }));
	return source.kind === 'under' ? body : [...propertyTargets(properties), ...body];
}

function propertyTargets(properties: Readonly<Record<string, unknown>>): Target[] {
	return readPropertyLinks(properties).filter((link) => link.linkpath !== '').map(({ linkpath, alias }) => ({ linkpath, alias, line: 0 }));
}

/** From a heading to the next one of its level or above; an empty range where there is no such heading. */
function sectionRange(text: string, blocks: ReturnType<typeof scanBlocks>, name: string): [number, number] {
	const key = labelKey(name);
	const headings = blocks.filter((block) => block.kind === 'heading' && block.depth === 0);
	const at = headings.findIndex((block) => block.kind === 'heading' && labelKey(block.text) === key);
	const heading = headings[at];
	if (heading?.kind !== 'heading') return [0, 0];
	const end = headings.slice(at + 1).find((block) => block.kind === 'heading' && block.level <= heading.level);
	return [heading.to, end?.from ?? text.length];
}
