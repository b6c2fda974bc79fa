import { columnFor } from '../../../src/core/facts/columns';
import type { TableDefaults } from '../../../src/core/comparison/options';
import { planUpdate } from '../../../src/core/table/plan-update';
import type { IsSettled } from '../../../src/core/table/plan-update';
import type { Plan } from '../../../src/core/text/plan';
import { gatherSources } from '../../../src/core/comparison/sources';
import { memoryVault } from '../../memory-vault';
import { after } from '../plans';

export const defaults: TableDefaults = {
	columns: ['model', 'architecture', 'data'].map((name) => columnFor(name)),
	links: 'wikilink',
	today: '2026-01-01',
	language: 'en',
};

/** A comparison block of these options, without a table yet. */
export function block(options = ''): string {
	return `<!-- three-pass:table${options === '' ? ' ' : `\n${options}\n`}-->\n<!-- /three-pass:table -->\n`;
}

/** What an update of the note `Hub.md` with this text would do, among the notes given. */
export async function update(
	text: string,
	notes: Record<string, string>,
	isSettled: IsSettled = () => false,
): Promise<Plan> {
	return planUpdate(
		text,
		await gatherSources('Hub.md', text, defaults, memoryVault({ ...notes, 'Hub.md': text })),
		isSettled,
	);
}

export async function updated(
	text: string,
	notes: Record<string, string>,
	isSettled: IsSettled = () => false,
): Promise<string> {
	return after(text, await update(text, notes, isSettled));
}

/** The lines of the first table of a note, its header and delimiter left out. */
export async function rowsOf(text: string, notes: Record<string, string>): Promise<string[]> {
	const lines = (await updated(text, notes)).split('\n').filter((line) => line.startsWith('|'));
	return lines.slice(2);
}
