import { writeCsv } from './csv';
import type { ExportTable } from './export-table';
import { writeLatex } from './latex';
import { writeHtml } from './html';
import { renderTable } from '../table/render';

interface FormatWriter {
	/** Without the dot. */
	readonly extension: string;
	readonly write: (table: ExportTable) => string;
	/** Tells programs that a file is UTF-8; not for the clipboard. */
	readonly mark: string;
}

const FORMATS = {
	markdown: { extension: 'md', write: writeMarkdown, mark: '' },
	// Excel reads Chinese in a CSV only if it has a byte order mark.
	csv: { extension: 'csv', write: (table) => writeCsv(table, ','), mark: '\uFEFF' },
	// If the decimal sign is a comma, Excel expects semicolons between cells.
	'csv-semicolon': { extension: 'csv', write: (table) => writeCsv(table, ';'), mark: '\uFEFF' },
	tsv: { extension: 'tsv', write: (table) => writeCsv(table, '\t'), mark: '\uFEFF' },
	latex: { extension: 'tex', write: writeLatex, mark: '' },
	html: { extension: 'html', write: writeHtml, mark: '<!doctype html>\n<meta charset="utf-8">\n' },
} satisfies Readonly<Record<string, FormatWriter>>;

export type ExportFormat = keyof typeof FORMATS;

export function isExportFormat(name: string): name is ExportFormat {
	return Object.hasOwn(FORMATS, name);
}

export const EXPORT_FORMATS: readonly ExportFormat[] = Object.keys(FORMATS).filter(isExportFormat);

/** A table in a format, for the clipboard. */
export function exportText(table: ExportTable, format: ExportFormat): string {
	return FORMATS[format].write(table);
}

/** A table in a format, for a file. */
export function exportFile(table: ExportTable, format: ExportFormat): string {
	return FORMATS[format].mark + exportText(table, format);
}

/** The file extension of a format, without the dot. */
export function extensionOf(format: ExportFormat): string {
	return FORMATS[format].extension;
}

/** The format that a file name's extension stands for, or null. */
export function formatOf(fileName: string): ExportFormat | null {
	return EXPORT_FORMATS.find((format) => fileName.toLowerCase().endsWith(`.${FORMATS[format].extension}`)) ?? null;
}

/** Writes the note's GFM table without links that would run code when followed. */
export function writeMarkdown({ grid }: ExportTable): string {
	return `${renderTable(
		grid.map((row) => row.map(withoutScripts)),
		[],
		'\n',
	)}\n`;
}

/** The start of each link destination, up to where a scheme must have ended. */
const DESTINATION = /\]\([\s\p{Cc}]*<?(?=((?:&#|[^/?#()<>]){1,99}))/gu;
/** A scheme that runs code, or an escape or entity, which may be part of one. */
const MAY_RUN = /^(?:javascript|vbscript|data):|\\|&#?\w+;/iu;

/** Turns a link that may run code into one to a file of that name. */
function withoutScripts(cell: string): string {
	const linked = cell.replace(DESTINATION, (open, start: string) =>
		MAY_RUN.test(start.replace(/[\s\p{Cc}]/gu, '')) ? `${open}./` : open,
	);
	return linked.replace(/<(?=(?:javascript|vbscript|data):)/giu, '&lt;');
}
