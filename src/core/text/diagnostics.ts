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
	/** The text is not one note: a sync tool left `<<<<<<<`, `=======` and `>>>>>>>` lines in it. */
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
	/** One cell that stands otherwise in the table than in the notes. */
	'cell-differs': { row: string; column: string; inTable: string; inNotes: string };
	/** A note states something else by now than the cell showed that was typed into. */
	'cell-changed': { now: string; typed: string };
	/** The columns or rows were changed by hand since the table was written. */
	'table-reshaped': Record<never, never>;
	/** A link of the hub note leads to no note. */
	'link-unresolved': { link: string };
	/** A linked note has front matter that cannot be read; its row shows what the body says. */
	'row-unreadable': { note: string };
	/** No value of a column is marked as the best, because one of them says something else than the others. */
	'best-unclear': { column: string; row: string; cell: string };
	/**
	 * What a property, field or section of a note comes to is more than a cell, or what is left of the table, has room
	 * for, so that its cell says nothing.
	 */
	'value-too-long': { note: string; property: string };
	/** `best` names a column that the table does not show. */
	'best-unknown': { column: string };
	/** `sort` names a column that no note states. */
	'sort-unknown': { column: string };
	/** The note whose links make the rows (`rows: { from: … }`) is gone or cannot be read. */
	'rows-not-found': { note: string };
	/** What the rows of a table come from is not there, so that the table was left alone. */
	'rows-no-heading': { heading: string };
	'rows-no-folder': { folder: string };
	'rows-no-property': { property: string };
	/** No note but the table's own has the tag that the rows come from. */
	'rows-no-tag': { tag: string };
	/**
	 * A table without rows; `name` is that of the heading, property, folder or note that they come from, '' for the
	 * links of the table's own note.
	 */
	'rows-none': { from: 'links' | 'under' | 'property' | 'folder' | 'from'; name: string };
	/**
	 * Linked notes that get no row, because they are no papers and state no fact of the
	 * columns; the first few are named.
	 */
	'rows-left-out': { count: number; notes: readonly string[] };
	/** A setting leads out of the vault, where nothing is read and nothing written. */
	'setting-outside': { setting: PathSetting; path: string };
	/** No comparison block stands in the note. */
	'no-block': Record<never, never>;
	/** No table typed by hand stands there. */
	'adopt-no-table': Record<never, never>;
	/** The table stands in a list, a quote or a callout, where no comparison block can. */
	'adopt-nested': Record<never, never>;
	/** The note has several tables typed by hand. */
	'adopt-which': { tables: number };
	/** The note has fewer tables typed by hand than the number asked for. */
	'adopt-lacks-table': { table: number; tables: number };
	/** A line without a `|` between the rows of a table, which Markdown takes for a row of one cell. */
	'adopt-stray-line': Record<never, never>;
	/** A line without `|` stands right below a table that is adopted, and is left as it is. */
	'adopt-line-below': Record<never, never>;
	/** A row has more cells than the header, so that which fact each one states is a guess. */
	'adopt-extra-cells': Record<never, never>;
	/** A row without a name, or with one that no file can have. */
	'adopt-no-name': Record<never, never>;
	/** A name holds more than can become a name: an image, several links, a link to a heading, a footnote. */
	'adopt-name': { name: string };
	/** A name that stands in another row already; `line` is that row's. */
	'adopt-same-name': { name: string; line: number };
	/** Two rows lead to one note. */
	'adopt-same-note': { name: string; other: string; note: string };
	/** A table without a model or without a fact. */
	'adopt-empty': Record<never, never>;
	/** The table made from the notes would not show what was typed; which cell, where it is one. */
	'adopt-not-same': { row: string; column: string };
	/**
	 * What was to be inserted would not be read as such where it would stand: mostly behind code or a
	 * comment that is never closed.
	 */
	'place-not-found': Record<never, never>;
	/** A template defines no pass. */
	'template-without-passes': Record<never, never>;
	/** The template has no such pass. */
	'template-lacks-pass': { pass: number };
	/** Passes that a note keeps as tasks, so that no section of the template was inserted for them. */
	'pass-is-task': { passes: readonly number[] };
	/**
	 * Placeholders of a template, as written, that nothing is known to stand for; they stay, and a property that holds
	 * one is not written.
	 */
	'placeholders-left': { placeholders: readonly string[] };
	/** The file is not valid UTF-8, so writing it back would change it. */
	'not-utf8': Record<never, never>;
	/** The note was changed since, so that what was done to it is not taken back. */
	'changed-since': Record<never, never>;
	/** The note was deleted before it could be written. */
	'note-gone': Record<never, never>;
	/** The app could not save what was typed into the note, so that its file is not what the user sees. */
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

/** One thing worth saying about a note; `line` counts from 1, and 0 stands for the note as a whole. */
export type Diagnostic = {
	[Code in DiagnosticCode]: { readonly code: Code; readonly line: number; readonly details: DiagnosticDetails[Code] };
}[DiagnosticCode];

/** A diagnostic together with the vault path of its note. */
export type LocatedDiagnostic = Diagnostic & { readonly path: string };

/** Names the note that some diagnostics are about. */
export function locate(path: string, diagnostics: readonly Diagnostic[]): LocatedDiagnostic[] {
	return diagnostics.map((diagnostic) => ({ ...diagnostic, path }));
}

/** What an error says of itself, for the details of a diagnostic. */
export function reasonOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}

/** What to say of a property that cannot be changed without touching other bytes. */
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
