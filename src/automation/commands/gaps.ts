import { locate } from '../../core/text/diagnostics';
import type { LocatedDiagnostic } from '../../core/text/diagnostics';
import { buildFound } from '../../core/comparison/sources';
import { EXIT, plainText } from '../report';
import type { CommandLineWords, Report } from '../report';
import { findTables, mayHoldTable } from '../../core/block/block';
import { worthPrinting } from '../target';
import type { CallTarget } from '../target';
import { isRefusal } from '../../core/table/plan-update';
import type { VaultReader } from '../../core/comparison/rows';
import { coverageOf, gapsByPaper } from '../../core/comparison/gaps';
import type { Coverage } from '../../core/comparison/gaps';
import { fileFailed } from '../disk/disk-vault';
import { createVaultReader } from '../vault-reader';

interface TableCoverage {
	readonly note: string;
	readonly line: number;
	readonly coverage: Coverage;
}

/** Reports the gaps in the tables of a vault, folder or note: compared facts that the notes lack. Writes nothing. */
export async function gaps(target: CallTarget, { own, shared }: CommandLineWords): Promise<Report> {
	const reader = createVaultReader(target.vault, target.rules);
	const tables: TableCoverage[] = [];
	const diagnostics: LocatedDiagnostic[] = [];
	for (const path of target.notes) {
		const note = target.vault.read(path);
		if (!note.ok) {
			if (note.raw === null || mayHoldTable(note.raw)) diagnostics.push(note.diagnostic);
		} else if (mayHoldTable(note.text))
			diagnostics.push(
				...(await readNote(target, path, note.text, reader, tables).catch((error: unknown) => [
					fileFailed(path, error),
				])),
			);
	}
	const lines = tables.flatMap(({ note, line, coverage }) => [
		coverage.papers === 0
			? own.gaps.noRows(plainText(shared.place(note, line)))
			: own.gaps.table(plainText(shared.place(note, line)), coverage.facts, coverage.gaps.length),
		...coverage.columns.map(
			({ label, missing, papers }) => `  ${own.gaps.column(plainText(label), missing, papers)}`,
		),
		...gapsByPaper(coverage.gaps).map(
			({ paper, gaps: missing }) =>
				`  ${own.gaps.paper(
					plainText(paper),
					missing.map(({ label }) => plainText(label)),
				)}`,
		),
	]);
	return {
		exit: diagnostics.some(isRefusal) ? EXIT.refused : EXIT.done,
		text: lines.length === 0 ? own.gaps.none : lines.join('\n'),
		data: {
			vault: target.vault.root,
			tables: tables.map(({ note, line, coverage: { facts, columns, gaps: missing } }) => ({
				note,
				line,
				facts,
				columns,
				missing: missing.map(({ path, paper, column, label }) => ({ path, paper, column: column.key, label })),
			})),
		},
		diagnostics: worthPrinting(target, diagnostics),
	};
}

async function readNote(
	{ defaults }: CallTarget,
	path: string,
	text: string,
	reader: VaultReader,
	tables: TableCoverage[],
): Promise<LocatedDiagnostic[]> {
	const found = findTables(text);
	const diagnostics = [...found.diagnostics];
	for (const table of found.tables) {
		const built = await buildFound(path, text, table, defaults, reader);
		diagnostics.push(...built.diagnostics);
		if (built.comparison !== null)
			tables.push({ note: path, line: table.line, coverage: coverageOf(built.comparison, built) });
	}
	return locate(path, diagnostics);
}
