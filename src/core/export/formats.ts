import { writeCsv } from './csv';
import type { ExportTable } from './export-table';
import { writeLatex } from './latex';
import { writeHtml } from './html';
import { renderTable } from '../table/render';

interface FormatWriter {
	/** Of a file, without the dot. */
	readonly extension: string;
	readonly write: (table: ExportTable) => string;
	/** What tells a program that opens the file that it is UTF-8; nothing that belongs on a clipboard. */
	readonly mark: string;
}

/** The formats that a table is exported in, by their names. */
const FORMATS = {
	markdown: { extension: 'md', write: writeMarkdown, mark: '' },
	// Excel reads Chinese in a CSV with a byte order mark alone.
	csv: { extension: 'csv', write: (table) => writeCsv(table, ','), mark: '\uFEFF' },
	// Where numbers have a decimal comma, Excel opens no other.
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

/** A table in a format, to be pasted. */
export function exportText(table: ExportTable, format: ExportFormat): string {
	return FORMATS[format].write(table);
}

/** A table in a format, as the text of a file. */
export function exportFile(table: ExportTable, format: ExportFormat): string {
	return FORMATS[format].mark + FORMATS[format].write(table);
}

/** The extension of a format's files, without the dot. */
export function extensionOf(format: ExportFormat): string {
	return FORMATS[format].extension;
}

/** The format of a file by its extension, or null. */
export function formatOf(fileName: string): ExportFormat | null {
	return EXPORT_FORMATS.find((format) => fileName.toLowerCase().endsWith(`.${FORMATS[format].extension}`)) ?? null;
}

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
