import { parseArgs } from 'node:util';
import { EXPORT_FORMATS, formatOf } from '../core/table/export/formats';
import type { ExportFormat } from '../core/table/export/formats';

/** A call of the command line, as its words say it. */
export interface Call {
	readonly command: (typeof COMMANDS)[number];
	/** The vault or note; '' for `start` without one. */
	readonly target: string;
	readonly json: boolean;
	readonly check: boolean;
	/** The pass to insert, or null for all. */
	readonly pass: number | null;
	/** The template's language, or null to follow the note. */
	readonly language: 'en' | 'zh' | null;
	readonly format: ExportFormat;
	/** The table to export or adopt, counted from 1; null where none is named. */
	readonly table: number | null;
	/** The file to export to, or null for standard output. */
	readonly out: string | null;
	/** Whether that file may be replaced. */
	readonly force: boolean;
	/** Whether a table is adopted, instead of shown as what it would become. */
	readonly write: boolean;
	/** Whose values win where the table and a note differ; null where neither was named. */
	readonly winner: 'table' | 'note' | null;
	/** Whether the models are the table's columns, whatever its labels look like. */
	readonly transposed: boolean;
}

/** What is wrong with the words of a call. */
export type UsageError =
	| { readonly kind: 'no-command' }
	| { readonly kind: 'unknown-command'; readonly word: string }
	| { readonly kind: 'unknown-option'; readonly word: string }
	| { readonly kind: 'missing-target'; readonly command: Call['command'] }
	| { readonly kind: 'too-many'; readonly word: string }
	| { readonly kind: 'bad-pass'; readonly word: string }
	| { readonly kind: 'bad-language'; readonly word: string }
	| { readonly kind: 'bad-format'; readonly word: string }
	| { readonly kind: 'bad-table'; readonly word: string }
	| { readonly kind: 'bad-out'; readonly word: string }
	| { readonly kind: 'two-winners'; readonly word: string };

export type ParsedArguments =
	| { readonly kind: 'call'; readonly call: Call }
	| { readonly kind: 'help' }
	| { readonly kind: 'version' }
	| { readonly kind: 'error'; readonly error: UsageError };

const COMMANDS = ['progress', 'table', 'gaps', 'export', 'adopt', 'update', 'insert', 'start'] as const;

/** The options that each command takes, besides `--json`. */
const OWN_OPTIONS: Readonly<Record<Call['command'], readonly string[]>> = {
	progress: [],
	table: [],
	gaps: [],
	export: ['format', 'table', 'out', 'force'],
	adopt: ['table', 'write', 'table-wins', 'note-wins', 'transposed'],
	update: ['check'],
	insert: ['pass', 'lang'],
	start: [],
};

/** Reads the words behind `three-pass`. Never throws. */
export function parseArguments(words: readonly string[]): ParsedArguments {
	const { values, positionals, tokens } = parseArgs({
		args: [...words],
		options: {
			json: { type: 'boolean' },
			check: { type: 'boolean' },
			pass: { type: 'string' },
			lang: { type: 'string' },
			format: { type: 'string' },
			table: { type: 'string' },
			out: { type: 'string' },
			force: { type: 'boolean' },
			write: { type: 'boolean' },
			'table-wins': { type: 'boolean' },
			'note-wins': { type: 'boolean' },
			transposed: { type: 'boolean' },
			help: { type: 'boolean', short: 'h' },
			version: { type: 'boolean', short: 'v' },
		},
		strict: false,
		allowPositionals: true,
		tokens: true,
	});
	if (values.help === true) return { kind: 'help' };
	if (values.version === true) return { kind: 'version' };
	const [word, target = '', extra] = positionals;
	if (word === undefined) return failed({ kind: 'no-command' });
	const command = COMMANDS.find((known) => known === word);
	if (command === undefined) return failed({ kind: 'unknown-command', word });
	const allowed = ['json', ...OWN_OPTIONS[command]];
	const wrong = tokens.find((token) => token.kind === 'option' && !allowed.includes(token.name));
	if (wrong?.kind === 'option') return failed({ kind: 'unknown-option', word: wrong.rawName });
	if (target === '' && command !== 'start') return failed({ kind: 'missing-target', command });
	if (extra !== undefined) return failed({ kind: 'too-many', word: extra });
	const pass = values.pass === undefined ? null : Number(values.pass);
	if (pass !== null && !(Number.isInteger(pass) && pass >= 1 && pass <= 9)) return failed({ kind: 'bad-pass', word: String(values.pass) });
	const language = values.lang === 'en' || values.lang === 'zh' ? values.lang : null;
	if (values.lang !== undefined && language === null) return failed({ kind: 'bad-language', word: String(values.lang) });
	const exporting = readExport(values);
	if ('kind' in exporting) return failed(exporting);
	const [tableWins, noteWins] = [values['table-wins'] === true, values['note-wins'] === true];
	if (tableWins && noteWins) return failed({ kind: 'two-winners', word: '--note-wins' });
	const winner = tableWins ? 'table' : noteWins ? 'note' : null;
	const adopting = { write: values.write === true, winner, transposed: values.transposed === true } as const;
	return { kind: 'call', call: { command, target, json: values.json === true, check: values.check === true, pass, language, ...exporting, ...adopting } };
}

type Values = Readonly<Partial<Record<'format' | 'table' | 'out' | 'force', string | boolean | undefined>>>;

/** The options of `export`, and the table that `adopt` shares with it; the format follows the file's name where none is given. */
function readExport({ format, table, out, force }: Values): Pick<Call, 'format' | 'table' | 'out' | 'force'> | UsageError {
	if (out !== undefined && (typeof out !== 'string' || out === '')) return { kind: 'bad-out', word: String(out) };
	const named = EXPORT_FORMATS.find((known) => known === format);
	if (format !== undefined && named === undefined) return { kind: 'bad-format', word: String(format) };
	const number = table === undefined ? null : Number(table);
	if (number !== null && !(Number.isInteger(number) && number >= 1)) return { kind: 'bad-table', word: String(table) };
	return { format: named ?? (out === undefined ? null : formatOf(out)) ?? 'markdown', table: number, out: out ?? null, force: force === true };
}

function failed(error: UsageError): ParsedArguments {
	return { kind: 'error', error };
}
