// Everything the core can report about a note, as values. The wording is in `locales`, so the plugin and the command
// line report a diagnostic in the same words.

type NoDetails = Record<never, never>;

/** The details of each code. */
export interface DiagnosticDetails {
	/** The YAML cannot be read; `reason` is the parser's own short message. */
	'front-matter-broken': { reason: string };
	/** No line closes the `---` at the start of the note. */
	'front-matter-unclosed': NoDetails;
	/** The note starts with `+++`, which is TOML to Hugo. */
	'front-matter-toml': NoDetails;
	/** The opening fence names a language that is not YAML (`---js`, `---json`). */
	'front-matter-language': { language: string };
	/** The front matter is a list or a text instead of properties. */
	'front-matter-not-properties': { found: ValueKind };
	'property-kind': { property: string; found: ValueKind; expected: ValueKind };
	'not-a-pass': { property: string; value: string };
	/** The date of a pass is not a day of the calendar, or could mean two days. */
	'not-a-date': { property: string; value: string };
	/** Setting the value would touch other bytes of the front matter. */
	'property-not-editable': { property: string };
	/** The line typed for a list does not tell where an item ends. */
	'list-unclear': { property: string };
	/** A sync tool left an unresolved merge conflict in the note, with `<<<<<<<`, `=======` and `>>>>>>>` lines. */
	'conflict-markers': NoDetails;
	/** A comparison block has no closing comment. */
	'block-unclosed': NoDetails;
	/** A closing comment has no opening one. */
	'block-unopened': NoDetails;
	'block-nested': NoDetails;
	/** Something other than one table stands between the comments. */
	'block-content': NoDetails;
	/** The comparison block is in a list, a quote or a callout, where it cannot be written safely. */
	'block-indented': NoDetails;
	/** The YAML of the options cannot be read. */
	'options-broken': { reason: string };
	'option-unknown': { option: string };
	/** The value of an option has the wrong kind; `expected` is an example of a right one. */
	'option-invalid': { option: string; expected: string };
	/** Cells were edited by hand since the table was written. */
	'table-edited': { cells: number };
	'cell-differs': { row: string; column: string; inTable: string; inNotes: string };
	/** The note changed after the cell was shown, so the typed value would overwrite what the user has not seen. */
	'cell-changed': { now: string; typed: string };
	/** The columns or rows were changed by hand since the table was written. */
	'table-reshaped': NoDetails;
	/** A link of the hub note does not lead to a note. */
	'link-unresolved': { link: string };
	/** The front matter of a linked note cannot be read, so its row keeps its cells. */
	'row-unreadable': { note: string };
	/** No value of the column is marked as the best, because the value of this cell cannot be compared. */
	'best-unclear': { column: string; row: string; cell: string };
	/** The cell stays empty, because the value exceeds the size limit of a cell, or what is left of the table's. */
	'value-too-long': { note: string; property: string };
	/** The table does not show the column that `best` names. */
	'best-unknown': { column: string };
	/** No note has a value for the column that `sort` names. */
	'sort-unknown': { column: string };
	/** The note in `rows: { from: … }` does not exist or cannot be read. */
	'rows-not-found': { note: string };
	/** The heading, folder or property in the option `rows` does not exist, so the table was left alone. */
	'rows-no-heading': { heading: string };
	'rows-no-folder': { folder: string };
	'rows-no-property': { property: string };
	/** No other note has the tag in the option `rows`. */
	'rows-no-tag': { tag: string };
	/** The table has no rows. `name` is the heading, property, folder or note in `rows`, or '' for its own links. */
	'rows-none': { from: 'links' | 'under' | 'property' | 'folder' | 'from'; name: string };
	/** Linked notes got no row, because they are not papers and have no value for any column. Lists the first few. */
	'rows-left-out': { count: number; notes: readonly string[] };
	/** The path in a setting is outside the vault, where the plugin neither reads nor writes. */
	'setting-outside': { setting: PathSetting; path: string };
	/** The note has no comparison block. */
	'no-block': NoDetails;
	/** The note has no table typed by hand. */
	'adopt-no-table': NoDetails;
	/** The table is in a list, a quote or a callout, where a comparison block is not possible. */
	'adopt-nested': NoDetails;
	/** The note has several tables typed by hand. */
	'adopt-which': { tables: number };
	/** The note has only `tables` tables typed by hand. */
	'adopt-lacks-table': { table: number; tables: number };
	/** A line without `|` is between the rows, where Markdown reads it as a row of one cell. */
	'adopt-stray-line': NoDetails;
	/** A line without `|` directly below the table is left as it is. */
	'adopt-line-below': NoDetails;
	/** A row has more cells than the header, so it is unclear which column each cell belongs to. */
	'adopt-extra-cells': NoDetails;
	/** A row has no name, or a name that cannot be a file name. */
	'adopt-no-name': NoDetails;
	/** A name cell holds an image, several links, a link to a heading or a footnote, which cannot be part of a name. */
	'adopt-name': { name: string };
	/** `line` is the line of the other row with this name. */
	'adopt-same-name': { name: string; line: number };
	/** Two rows lead to one note. */
	'adopt-same-note': { name: string; other: string; note: string };
	/** The table has no model or no fact. */
	'adopt-empty': NoDetails;
	/** The table made from the notes would not show what was typed. Names the cell if only one differs. */
	'adopt-not-same': { row: string; column: string };
	/** The inserted text would be misread, usually because unclosed code or an unclosed comment precedes it. */
	'place-not-found': NoDetails;
	'template-without-passes': NoDetails;
	'template-lacks-pass': { pass: number };
	/** The note keeps these passes as tasks, so the template's sections were not inserted for them. */
	'pass-is-task': { passes: readonly number[] };
	/** Unknown placeholders of a template stay in the text, but a property with one is not written. */
	'placeholders-left': { placeholders: readonly string[] };
	/** The file is not valid UTF-8, so writing it back would change it. */
	'not-utf8': NoDetails;
	/** The note has changed in the meantime, so it was left as it is. */
	'changed-since': NoDetails;
	/** The note was deleted before it could be written. */
	'note-gone': NoDetails;
	/** The app could not save what was typed, so the file differs from what the user sees. */
	'not-saved': NoDetails;
	/** The plugin was unloaded before all notes were written. */
	'switched-off': NoDetails;
	/** Reading or writing failed; `reason` is the system's message. */
	'file-failed': { reason: string };
}

/** The key of a setting that holds a path. */
export type PathSetting = 'noteFolder' | 'templateFolders';
export type ValueKind = 'empty' | 'text' | 'number' | 'boolean' | 'list' | 'object';
export type DiagnosticCode = keyof DiagnosticDetails;

/** `line` counts from 1; 0 means the note as a whole. */
export type Diagnostic = {
	[Code in DiagnosticCode]: { readonly code: Code; readonly line: number; readonly details: DiagnosticDetails[Code] };
}[DiagnosticCode];

/** A diagnostic with the vault path of its note. */
export type LocatedDiagnostic = Diagnostic & { readonly path: string };

/** Adds the path of their note to diagnostics. */
export function locate(path: string, diagnostics: readonly Diagnostic[]): LocatedDiagnostic[] {
	return diagnostics.map((diagnostic) => ({ ...diagnostic, path }));
}

/** The message of an error, for the details of a diagnostic. */
export function reasonOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}

/** The diagnostic for a property that cannot be changed without touching other bytes. */
export function notEditable(property: string): Diagnostic {
	return { code: 'property-not-editable', line: 1, details: { property } };
}

/** The kind of a parsed YAML value, in the words of diagnostics. */
export function kindOf(value: unknown): ValueKind {
	if (value === null || value === undefined || value === '') return 'empty';
	if (Array.isArray(value)) return 'list';
	if (typeof value === 'number' || typeof value === 'bigint') return 'number';
	if (typeof value === 'boolean') return 'boolean';
	if (typeof value === 'object') return 'object';
	return 'text';
}
