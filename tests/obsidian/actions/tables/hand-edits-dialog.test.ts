// @vitest-environment happy-dom
// The dialog about a table edited by hand, where an edit is of a name that the table's own note gives.
import { expect, test } from 'vitest';
import { columnFor } from '../../../../src/core/facts/columns';
import type { CellDifference } from '../../../../src/core/table/hand-edits';
import { pluginTexts } from '../../../../src/locales/locale';
import { askHandEdits } from '../../../../src/obsidian/actions/tables/hand-edits-dialog';
import { openDialogs } from '../../dialogs';
import { openVault } from '../../vault';

const { table } = pluginTexts.en;
const difference = { path: 'P1.md', paper: 'CogAgent', line: 9, changed: 'table' } as const;
const NAME: CellDifference = {
	...difference,
	label: 'Model',
	inTable: '[[P1\\|Cog]]',
	inNotes: '[[P1\\|CogAgent]]',
	write: null,
	namedHere: true,
};
const DATA: CellDifference = {
	...difference,
	label: 'Data',
	inTable: '6GB',
	inNotes: '5GB',
	write: { column: columnFor('data'), markdown: '6GB', shown: '5GB' },
	namedHere: false,
};
const AUTHORS: CellDifference = {
	...difference,
	label: 'Authors',
	inTable: 'A, C et al.',
	inNotes: 'A, B et al.',
	write: null,
	namedHere: false,
};

test('a name that stands in the note’s own list, or a list shown in part, cannot be written to the paper’s note, and is not lost unasked', async () => {
	const opened = openDialogs();
	const { app, host } = await openVault({});
	const answer = askHandEdits(app, host.texts, [
		{ line: 7, seen: '', differences: [NAME, DATA, AUTHORS], onlyInTable: [], onlyInNotes: [], reshaped: false },
	]);
	const content = opened[0]?.contentEl;
	const [name, data, authors] = content?.querySelectorAll('select') ?? [];
	const press = (text: string): void =>
		[...(content?.querySelectorAll('button') ?? [])].find((one) => one.textContent === text)?.click();
	expect([...(name?.options ?? [])].map(({ text }) => text)).toEqual([table.choose, table.takeNote]);
	expect([...(authors?.options ?? [])].map(({ text }) => text)).toEqual([table.choose, table.takeNote]);
	for (const why of [table.namedHere, table.notWhole]) expect(content?.textContent.split(why)).toHaveLength(2);
	press(table.allTable);
	expect([name?.value, data?.value, authors?.value]).toEqual(['', 'table', '']);
	expect(content?.querySelector('[role=status]')?.textContent).toBe(table.toChoose(2));
	press(table.overwrite);
	expect([name?.value, data?.value, authors?.value]).toEqual(['notes', 'notes', 'notes']);
	press(table.apply);
	await expect(answer).resolves.toEqual([]);
});
