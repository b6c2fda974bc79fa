import { expect } from 'vitest';
import { builtInTemplate, parseTemplate } from '../../../src/core/template/template';
import { applyChanges } from '../../../src/core/text/changes';
import { planAdoption } from '../../../src/core/adopt/plan-adopt';
import type { Adoption } from '../../../src/core/adopt/plan-adopt';
import { planUpdate } from '../../../src/core/table/plan-update';
import { gatherSources } from '../../../src/core/comparison/sources';
import { newPaperNote } from '../../../src/core/template/plan-insert';
import type { AdoptRequest, Winner } from '../../../src/core/adopt/request';
import { typedTableOf } from '../../../src/core/adopt/typed-tables';
import { planCells } from '../../../src/core/table/plan-cells';
import { DEFAULT_SETTINGS, paperRules, tableDefaults } from '../../../src/settings';
import { memoryVault } from '../../memory-vault';
import { after } from '../plans';

export type Notes = Readonly<Record<string, string>>;

/** What of an adoption a test chooses. */
export interface Choices {
	readonly table?: number;
	/** null where the user has not said yet. */
	readonly winner?: Winner | null;
	readonly transposed?: boolean;
	readonly folder?: string;
	readonly template?: string;
}

export const HUB = 'Hub.md';
const rules = paperRules(DEFAULT_SETTINGS);
const defaults = tableDefaults(DEFAULT_SETTINGS, '2026-01-01', 'en');

/** Plans to adopt a table of the note `Hub.md`. */
export async function adopt(
	text: string,
	notes: Notes = {},
	{ table, winner = 'note', transposed, folder = '', template = builtInTemplate('zh') }: Choices = {},
): Promise<Adoption> {
	const wanted = typedTableOf(text, table ?? null);
	if (!wanted.ok) return { kind: 'refused', diagnostics: wanted.diagnostics.map((one) => ({ ...one, path: HUB })) };
	const taken = new Set(Object.keys(notes).map((path) => path.toLowerCase()));
	const request: AdoptRequest = {
		path: HUB,
		text,
		vault: memoryVault({ ...notes, [HUB]: text }),
		isTaken: (path) => taken.has(path.toLowerCase()) || path === HUB,
		folder,
		newNote: (title) =>
			newPaperNote(title, parseTemplate(template), rules.names, { known: rules.known, values: {} }).text,
		rules,
		defaults,
		transposed: transposed ?? null,
		winner: () => winner,
	};
	return planAdoption(wanted.table, request);
}

/** The vault once an adoption is carried out: every change planned anew, as the hosts do. */
function carriedOut(adoption: Adoption, notes: Notes): Notes {
	if (adoption.kind === 'refused') throw new Error(JSON.stringify(adoption.diagnostics));
	const changed = adoption.notes.map((note) => {
		const text = note.isNew
			? note.text
			: after(notes[note.path] ?? '', planCells(notes[note.path] ?? '', note.writes));
		expect(text).toBe(note.text);
		return [note.path, text] as const;
	});
	expect(adoption.hub.kind).toBe('edits');
	const hub = adoption.hub.kind === 'edits' ? applyChanges(adoption.text, adoption.hub.changes) : adoption.text;
	return { ...notes, ...Object.fromEntries(changed), [HUB]: hub };
}

/** Adopts, checks that an update then changes nothing, and gives the vault. */
export async function adopted(text: string, notes: Notes = {}, choices: Choices = {}): Promise<Notes> {
	const vault = carriedOut(await adopt(text, notes, choices), notes);
	const hub = vault[HUB] ?? '';
	const update = planUpdate(hub, await gatherSources(HUB, hub, defaults, memoryVault(vault)));
	expect(update).toEqual({ kind: 'unchanged', diagnostics: [] });
	return vault;
}

/** The lines of the first comparison block of a note. */
export function blockOf(vault: Notes): string {
	return (
		/^<!-- three-pass:table[\s\S]*?\/three-pass:table [0-9a-f]{8} [0-9a-f]+ -->$/mu
			.exec(vault[HUB] ?? '')?.[0]
			.replace(/[0-9a-f]{8} [0-9a-f]+ -->$/u, '# -->') ?? ''
	);
}

/** The lines of its table, the header and the rows. */
export function tableOf(vault: Notes): string[] {
	return blockOf(vault)
		.split(/\r?\n/u)
		.filter((line) => line.startsWith('|'))
		.filter((_, at) => at !== 1);
}

/** The properties of a note, as its lines say them. */
export function propertiesOf(vault: Notes, path: string): string {
	return /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---/u.exec(vault[path] ?? '')?.[1] ?? '';
}

/** The codes that refused an adoption, with their lines. */
export function refusals(adoption: Adoption): string[] {
	return adoption.kind === 'refused'
		? adoption.diagnostics.map(({ code, line, path }) => `${path}:${line} ${code}`)
		: ['planned'];
}
