import { renderTable } from '../table/render';
import type { ExportTable } from './export-table';

/** Writes a table as the note has it: a GFM table, in which no address runs when it is followed. */
export function writeMarkdown({ grid }: ExportTable): string {
	return `${renderTable(
		grid.map((row) => row.map(withoutScripts)),
		[],
		'\n',
	)}\n`;
}

/** The start of each destination, up to where no scheme can end any more. */
const DESTINATION = /\]\([\s\p{Cc}]*<?(?=((?:&#|[^/?#()<>]){1,99}))/gu;
/** With an escape or an entity in it, which a reader may resolve, it may be any of these. */
const MAY_RUN = /^(?:javascript|vbscript|data):|\\|&#?\w+;/iu;

/** A destination that may run is written as a path: the file of that name, if there is one. */
function withoutScripts(cell: string): string {
	const linked = cell.replace(DESTINATION, (open, start: string) =>
		MAY_RUN.test(start.replace(/[\s\p{Cc}]/gu, '')) ? `${open}./` : open,
	);
	return linked.replace(/<(?=(?:javascript|vbscript|data):)/giu, '&lt;');
}
