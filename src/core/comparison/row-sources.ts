import { isRecord } from '../front-matter/block';
import { propertyKey } from '../front-matter/properties';
import { isUnquotedLink } from '../facts/value';
import { fromPaths, fromTargets, linkTargets, listedTargets, targetsUnder } from './rows';
import type { Candidate, NamedNote, VaultReader } from './rows';
import { vaultPath } from '../links/paths';
import type { Diagnostic, DiagnosticDetails } from '../text/diagnostics';

/** Where a table's rows come from, with everything that is special to this source. */
export interface RowSource {
	/** Different for each source. */
	readonly key: string;
	/** Whether all of its notes get a row, not only papers and notes that state something for a column. */
	readonly takesAll: boolean;
	/** Whether links in properties count, so that rows could get lost while the properties cannot be read. */
	readonly readsProperties: boolean;
	/** Whether the text of a link is shown even if the paper's note states another name. */
	readonly namesPapers: boolean;
	/** The `propertyKey` of a property whose links are used only for this table, or null. */
	readonly claimed: string | null;
	/** The diagnostic for a table without rows. */
	readonly whyEmpty: Diagnostic;
	/** The diagnostic for a source that does not exist, for instance after a rename; null if it always exists. */
	readonly whyLost: Diagnostic | null;
	/** Finds each note once; null if the source does not exist. */
	readonly find: (hub: HubNote) => Promise<readonly Candidate[] | null>;
}

/** The note that contains the table. */
interface HubNote {
	readonly path: string;
	readonly text: string;
	readonly vault: VaultReader;
	/** The `propertyKey` of each property that a table of the note claims for itself. */
	readonly claimed: () => ReadonlySet<string>;
}

const USUAL = { takesAll: false, readsProperties: false, namesPapers: false, claimed: null, whyLost: null };

/** All links of the note, in its body and in its properties. */
export const LINKS: RowSource = {
	...USUAL,
	key: 'links',
	readsProperties: true,
	whyEmpty: none('links', ''),
	find: (hub) => fromOwn(hub, linkTargets(hub.text, hub.claimed())),
};

/** The sources that have a name, by their option. */
const SOURCES: Readonly<Record<string, (name: string) => Omit<RowSource, 'key'>>> = {
	/** The links under one heading of the note. */
	under: (given) => {
		const heading = given.replace(/^#+\s*/u, '').trim();
		return {
			...USUAL,
			whyEmpty: none('under', heading),
			whyLost: { code: 'rows-no-heading', line: 0, details: { heading } },
			find: (hub) => fromOwn(hub, targetsUnder(hub.text, heading)),
		};
	},
	/** The notes that one property of the note lists, by links or by their names. */
	property: (given) => {
		const property = given.trim();
		return {
			takesAll: false,
			readsProperties: true,
			namesPapers: true,
			claimed: propertyKey(property),
			whyEmpty: none('property', property),
			whyLost: { code: 'rows-no-property', line: 0, details: { property } },
			find: (hub) => fromOwn(hub, listedTargets(hub.path, hub.text, property, hub.vault)),
		};
	},
	/** Every note of a folder, subfolders included. */
	folder: (given) => {
		const folder = vaultPath(given);
		return {
			...USUAL,
			takesAll: true,
			whyEmpty: none('folder', folder),
			whyLost: { code: 'rows-no-folder', line: 0, details: { folder } },
			find: async ({ path, vault }) => {
				const notes = await vault.notesIn(folder);
				return notes === null ? null : fromPaths(notes, path, vault);
			},
		};
	},
	/** Every note with a tag, nested tags included. */
	tag: (given) => {
		const tag = given.trim().replace(/^#/u, '');
		return {
			...USUAL,
			takesAll: true,
			whyEmpty: { code: 'rows-no-tag', line: 0, details: { tag } },
			find: async ({ path, vault }) => fromPaths(await vault.notesTagged(tag), path, vault),
		};
	},
	/** The links of another note. */
	from: (given) => {
		const link = given.trim().replace(/^\[\[|\]\]$/gu, '');
		const note = link.split(/[|#]/u, 1)[0] ?? '';
		return {
			...USUAL,
			whyEmpty: none('from', note),
			whyLost: { code: 'rows-not-found', line: 0, details: { note } },
			find: async ({ path, vault }) => {
				const other = vault.resolve(note, path);
				const text = other === null ? null : await vault.text(other);
				return other === null || text === null ? null : fromTargets(linkTargets(text), other, path, vault);
			},
		};
	},
};

const LOST: ReadonlySet<Diagnostic['code']> = new Set([
	'rows-not-found',
	'rows-no-heading',
	'rows-no-folder',
	'rows-no-property',
]);

/** Whether a diagnostic says that the source of a table's rows does not exist. */
export function isLostSource({ code }: Diagnostic): boolean {
	return LOST.has(code);
}

const MOST_NAMES = 3;

/**
 * Diagnostics that say why a table has no rows, and which notes it leaves out.
 *
 * @param leftOut the names of notes that are not papers and state nothing for any column.
 */
export function rowRemarks({ whyEmpty }: RowSource, rows: number, leftOut: readonly string[]): Diagnostic[] {
	const details = { count: leftOut.length, notes: leftOut.slice(0, MOST_NAMES) };
	return [
		...(rows === 0 ? [whyEmpty] : []),
		...(leftOut.length === 0 ? [] : [{ code: 'rows-left-out' as const, line: 0, details }]),
	];
}

/** Reads `links`, or a mapping with one entry such as `tag: llm`; null if the value is neither. */
export function readRowSource(value: unknown): RowSource | null {
	if (value === 'links') return LINKS;
	if (!isRecord(value)) return null;
	const [entry, ...more] = Object.entries(value);
	if (entry === undefined || more.length > 0) return null;
	const [kind, given] = entry;
	const name = isUnquotedLink(given) ? given[0][0] : given;
	const source = Object.hasOwn(SOURCES, kind) ? SOURCES[kind] : undefined;
	if (source === undefined || typeof name !== 'string' || name.trim() === '') return null;
	return { key: `${kind}: ${name}`, ...source(name) };
}

async function fromOwn(
	{ path, vault }: HubNote,
	targets: readonly NamedNote[] | null,
): Promise<readonly Candidate[] | null> {
	return targets === null ? null : fromTargets(targets, path, path, vault);
}

function none(from: DiagnosticDetails['rows-none']['from'], name: string): Diagnostic {
	return { code: 'rows-none', line: 0, details: { from, name } };
}
