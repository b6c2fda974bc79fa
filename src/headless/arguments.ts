import { parseArgs } from 'node:util';

/** A call of the command line, as its words say it. */
export interface Call {
	readonly command: 'progress' | 'table' | 'update' | 'insert' | 'start';
	/** The vault or note; '' for `start` without one. */
	readonly target: string;
	readonly json: boolean;
	readonly check: boolean;
	/** The pass to insert, or null for all. */
	readonly pass: number | null;
	/** The template's language, or null to follow the note. */
	readonly language: 'en' | 'zh' | null;
}

/** What is wrong with the words of a call. */
export type UsageError =
	| { readonly kind: 'no-command' }
	| { readonly kind: 'unknown-command'; readonly word: string }
	| { readonly kind: 'unknown-option'; readonly word: string }
	| { readonly kind: 'missing-target'; readonly command: Call['command'] }
	| { readonly kind: 'too-many'; readonly word: string }
	| { readonly kind: 'bad-pass'; readonly word: string }
	| { readonly kind: 'bad-language'; readonly word: string };

export type ParsedArguments =
	| { readonly kind: 'call'; readonly call: Call }
	| { readonly kind: 'help' }
	| { readonly kind: 'version' }
	| { readonly kind: 'error'; readonly error: UsageError };

const COMMANDS = ['progress', 'table', 'update', 'insert', 'start'] as const;

/** The options that each command takes, besides `--json`. */
const OWN_OPTIONS: Readonly<Record<Call['command'], readonly string[]>> = {
	progress: [],
	table: [],
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
	return { kind: 'call', call: { command, target, json: values.json === true, check: values.check === true, pass, language } };
}

function failed(error: UsageError): ParsedArguments {
	return { kind: 'error', error };
}
