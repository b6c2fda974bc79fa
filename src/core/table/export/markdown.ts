import { renderTable } from '../render';
import type { ExportTable } from './export-table';

/** Writes a table as the note has it: a GFM table. */
export function writeMarkdown({ grid }: ExportTable): string {
	return `${renderTable(grid, [], '\n')}\n`;
}
