/**
 * Everything the core can say about a note, as values. The wording lives in `locales/`, so that one diagnostic
 * reads the same in the plugin, on the command line and in either language.
 */

/** What each code carries besides its line. */
export interface DiagnosticDetails {
	/** The YAML between the fences cannot be read; `reason` is the parser's own short message. */
	'front-matter-broken': { reason: string };
	/** The note opens with `---` and no line closes it. */
	'front-matter-unclosed': Record<never, never>;
	/** The note opens with `+++` (TOML, as Hugo reads it). */
	'front-matter-toml': Record<never, never>;
	/** The opening fence names a language that is not YAML (`---js`, `---json`). */
	'front-matter-language': { language: string };
	/** The front matter is YAML, but a list or a text instead of properties. */
	'front-matter-not-properties': { found: ValueKind };
	/** A property holds another kind of value than the one needed. */
	'property-kind': { property: string; found: ValueKind; expected: ValueKind };
	/** The value of the pass property is not a pass. */
	'not-a-pass': { property: string; value: string };
	/** The date of a pass is not a day of the calendar, or may be one of two days. */
	'not-a-date': { property: string; value: string };
	/** A value could not be set without touching other bytes of the front matter. */
	'property-not-editable': { property: string };
	/** The items of a list cannot be told apart in the line that was typed for it. */
	'list-unclear': { property: string };
	/** The note has an unresolved merge conflict: a sync tool left `<<<<<<<`, `=======` and `>>>>>>>` lines in it. */
	'conflict-markers': Record<never, never>;
	/** A comparison block opens and is never closed. */
	'block-unclosed': Record<never, never>;
	/** A closing comment without an opening one. */
	'block-unopened': Record<never, never>;
	/** A comparison block opens inside another one. */
	'block-nested': Record<never, never>;
	/** Something other than one table stands between the comments. */
	'block-content': Record<never, never>;
	/** A comparison block in a list, a quote or a callout, where it cannot be written safely. */
	'block-indented': Record<never, never>;
	/** The YAML of the options cannot be read. */
	'options-broken': { reason: string };
	/** An option of that name does not exist. */
	'option-unknown': { option: string };
	/** An option has another kind of value than the one needed; `expected` is an example of a right one. */
	'option-invalid': { option: string; expected: string };
	/** Cells were edited by hand since the table was written. */
	'table-edited': { cells: number };
	/** One cell says something else in the table than in the notes. */
	'cell-differs': { row: string; column: string; inTable: string; inNotes: string };
	/**
	 * The note changed after the cell was shown, so the typed value would overwrite something the user has not seen.
	 */
	'cell-changed': { now: string; typed: string };
	/** The columns or rows were changed by hand since the table was written. */
	'table-reshaped': Record<never, never>;
	/** A link of the hub note leads to no note. */
	'link-unresolved': { link: string };
	/** A linked note has front matter that cannot be read; its row shows what the body says. */
	'row-unreadable': { note: string };
	/** No value of a column is marked as the best, because one of its values cannot be compared with the others. */
	'best-unclear': { column: string; row: string; cell: string };
	/**
	 * The cell stays empty, because the value in the note is longer than a cell may be, or than the rest of the table's
	 * size limit.
	 */
	'value-too-long': { note: string; property: string };
	/** `best` names a column that the table does not show. */
	'best-unknown': { column: string };
	/** `sort` names a column that no note states. */
	'sort-unknown': { column: string };
	/** The note whose links give the rows (`rows: { from: … }`) does not exist or cannot be read. */
	'rows-not-found': { note: string };
	/** The heading, folder or property that gives a table its rows does not exist, so the table was left alone. */
	'rows-no-heading': { heading: string };
	'rows-no-folder': { folder: string };
	'rows-no-property': { property: string };
	/** No note other than the table's own has the tag that gives the rows. */
	'rows-no-tag': { tag: string };
	/**
	 * A table without rows. `name` is the heading, property, folder or note that should give them; '' for the links of
	 * the table's own note.
	 */
	'rows-none': { from: 'links' | 'under' | 'property' | 'folder' | 'from'; name: string };
	/**
	 * Linked notes that get no row, because they are not papers and state nothing for any column. The first few are
	 * named.
	 */
	'rows-left-out': { count: number; notes: readonly string[] };
	/** A setting holds a path outside the vault, where the plugin neither reads nor writes. */
	'setting-outside': { setting: PathSetting; path: string };
	/** The note has no comparison block. */
	'no-block': Record<never, never>;
	/** There is no table typed by hand. */
	'adopt-no-table': Record<never, never>;
	/** The table is in a list, a quote or a callout, where a comparison block is not possible. */
	'adopt-nested': Record<never, never>;
	/** The note has several tables typed by hand. */
	'adopt-which': { tables: number };
	/** The note has fewer tables typed by hand than the number asked for. */
	'adopt-lacks-table': { table: number; tables: number };
	/** A line without a `|` between the rows of a table, which Markdown takes for a row of one cell. */
	'adopt-stray-line': Record<never, never>;
	/** A line without `|` stands right below a table that is adopted, and is left as it is. */
	'adopt-line-below': Record<never, never>;
	/** A row has more cells than the header, so it is unclear which column each cell belongs to. */
	'adopt-extra-cells': Record<never, never>;
	/** A row has no name, or a name that cannot be a file name. */
	'adopt-no-name': Record<never, never>;
	/**
	 * A name cell holds something that cannot be part of a name: an image, several links, a link to a heading or a
	 * footnote.
	 */
	'adopt-name': { name: string };
	/** Another row already has the same name; `line` is the line of that row. */
	'adopt-same-name': { name: string; line: number };
	/** Two rows lead to one note. */
	'adopt-same-note': { name: string; other: string; note: string };
	/** A table without a model or without a fact. */
	'adopt-empty': Record<never, never>;
	/** The table made from the notes would not show what was typed. Names the cell if it is a single one. */
	'adopt-not-same': { row: string; column: string };
	/**
	 * The inserted text would not be read as intended at its place, usually because unclosed code or an unclosed
	 * comment precedes it.
	 */
	'place-not-found': Record<never, never>;
	/** A template defines no pass. */
	'template-without-passes': Record<never, never>;
	/** The template has no such pass. */
	'template-lacks-pass': { pass: number };
	/** Passes that a note keeps as tasks. The template's sections were not inserted for them. */
	'pass-is-task': { passes: readonly number[] };
	/**
	 * Unknown placeholders of a template, as written. They stay in the text, but a property with such a placeholder is
	 * not written.
	 */
	'placeholders-left': { placeholders: readonly string[] };
	/** The file is not valid UTF-8, so writing it back would change it. */
	'not-utf8': Record<never, never>;
	/** The note was changed since, so that what was done to it is not taken back. */
	'changed-since': Record<never, never>;
	/** The note was deleted before it could be written. */
	'note-gone': Record<never, never>;
	/** The app could not save what was typed into the note, so the file differs from what the user sees. */
	'not-saved': Record<never, never>;
	/** The plugin was unloaded before all notes were written. */
	'switched-off': Record<never, never>;
	/** Reading or writing failed; `reason` is the system's message. */
	'file-failed': { reason: string };
}

/** A setting that holds the path of a folder or note, by its key. */
export type PathSetting = 'noteFolder' | 'templateFolders';
export type ValueKind = 'empty' | 'text' | 'number' | 'boolean' | 'list' | 'object';
export type DiagnosticCode = keyof DiagnosticDetails;

/** One message about a note. `line` counts from 1; 0 means the note as a whole. */
export type Diagnostic = {
	[Code in DiagnosticCode]: { readonly code: Code; readonly line: number; readonly details: DiagnosticDetails[Code] };
}[DiagnosticCode];

/** A diagnostic together with the vault path of its note. */
export type LocatedDiagnostic = Diagnostic & { readonly path: string };

/** Names the note that some diagnostics are about. */
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
