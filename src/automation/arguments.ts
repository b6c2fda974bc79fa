// The room `automation`. The command line. It uses the file system, and only `automation/disk` writes to it. The
// plugin imports nothing from here.
import { formatOf, isExportFormat } from '../core/export/formats';
import { isLanguage } from '../core/words/words';
import { COMMANDS, isCommand } from './commands';
import type { CallOptions, CommandName } from './commands';

export interface Call extends CallOptions {
	readonly command: CommandName;
}

/** What is wrong with a call. A `word` of '' means that the word is missing. */
export type UsageError =
	| { readonly kind: 'no-command' }
	| {
			readonly kind: 'unknown-option';
			readonly word: string;
			readonly command: CommandName;
			readonly options: readonly string[];
	  }
	| { readonly kind: 'missing-target'; readonly word: CommandName }
	| {
			readonly kind:
				| BadValue
				| 'unknown-command'
				| 'takes-no-value'
				| 'given-twice'
				| 'too-many'
				| 'two-winners'
				| 'force-alone';
			readonly word: string;
	  };

type BadValue = 'bad-pass' | 'bad-language' | 'bad-format' | 'bad-table' | 'bad-out';

type ParsedArguments =
	| { readonly kind: 'call'; readonly call: Call }
	| { readonly kind: 'help' }
	| { readonly kind: 'version' }
	| { readonly kind: 'error'; readonly error: UsageError; readonly json: boolean };

/** The options that take a value, each with its check and the error for a wrong value. */
const VALUES: ReadonlyMap<string, { readonly isRight: (value: string) => boolean; readonly error: BadValue }> = new Map(
	[
		['pass', { isRight: (value) => /^[1-9]$/u.test(value), error: 'bad-pass' }],
		['lang', { isRight: (value) => isLanguage(value), error: 'bad-language' }],
		['format', { isRight: (value) => isExportFormat(value), error: 'bad-format' }],
		['table', { isRight: (value) => /^[1-9]\d{0,8}$/u.test(value), error: 'bad-table' }],
		['out', { isRight: (value) => value !== '', error: 'bad-out' }],
	],
);

/** An option as it was given; `value` is null where it has no value. */
interface Given {
	readonly name: string;
	readonly raw: string;
	readonly value: string | null;
}

interface Words {
	readonly operands: readonly string[];
	readonly options: readonly Given[];
}

/** Parses the words after `three-pass`. Never throws, and never ignores a word. */
export function parseArguments(words: readonly string[]): ParsedArguments {
	const { operands, options } = sortWords(words);
	const asks = (...raws: readonly string[]): boolean =>
		options.some(({ raw, value }) => raws.includes(raw) && value === null);
	if (asks('--help', '-h')) return { kind: 'help' };
	if (asks('--version', '-v')) return { kind: 'version' };
	const failed = (error: UsageError): ParsedArguments => ({ kind: 'error', error, json: asks('--json') });
	const [word, target, extra] = operands;
	if (word === undefined) return failed({ kind: 'no-command' });
	if (!isCommand(word)) return failed({ kind: 'unknown-command', word });
	const wrong = findWrong(word, options);
	if (wrong !== null) return failed(wrong);
	// An empty word usually comes from an unset variable in a script.
	if (target === '' || (target === undefined && COMMANDS[word].needsTarget))
		return failed({ kind: 'missing-target', word });
	if (extra !== undefined) return failed({ kind: 'too-many', word: extra });
	return { kind: 'call', call: callOf(word, target ?? '', options) };
}

/** Separates options from operands. After a lone `--`, every word is an operand. */
function sortWords(words: readonly string[]): Words {
	const operands: string[] = [];
	const options: Given[] = [];
	for (let at = 0; at < words.length; at += 1) {
		const word = words[at] ?? '';
		if (word === '--') return { operands: [...operands, ...words.slice(at + 1)], options };
		if (!word.startsWith('-') || word === '-') {
			operands.push(word);
			continue;
		}
		const [raw = '', ...inline] = word.split('=');
		const name = raw.startsWith('--') ? raw.slice(2) : '';
		const next = words[at + 1];
		if (inline.length > 0) options.push({ name, raw, value: inline.join('=') });
		else if (VALUES.has(name) && next !== undefined && !next.startsWith('-')) {
			options.push({ name, raw, value: next });
			at += 1;
		} else options.push({ name, raw, value: null });
	}
	return { operands, options };
}

function findWrong(command: CommandName, options: readonly Given[]): UsageError | null {
	const allowed = [...COMMANDS[command].options, 'json'];
	const seen = new Set<string>();
	for (const { name, raw, value } of options) {
		if (!allowed.includes(name))
			return { kind: 'unknown-option', word: raw, command, options: allowed.map((option) => `--${option}`) };
		if (seen.has(name)) return { kind: 'given-twice', word: raw };
		seen.add(name);
		const kind = VALUES.get(name);
		if (kind === undefined && value !== null) return { kind: 'takes-no-value', word: raw };
		if (kind?.isRight(value ?? '') === false) return { kind: kind.error, word: value ?? '' };
	}
	if (seen.has('table-wins') && seen.has('note-wins')) return { kind: 'two-winners', word: '--note-wins' };
	return seen.has('force') && !seen.has('out') ? { kind: 'force-alone', word: '--force' } : null;
}

/** The call for valid words. If no export format is given, the name of the output file decides. */
function callOf(command: CommandName, target: string, options: readonly Given[]): Call {
	const has = (name: string): boolean => options.some((option) => option.name === name);
	const valueOf = (name: string): string | null => options.find((option) => option.name === name)?.value ?? null;
	const numberOf = (name: string): number | null => (has(name) ? Number(valueOf(name)) : null);
	const [lang, out, format] = [valueOf('lang'), valueOf('out'), valueOf('format')];
	return {
		command,
		target,
		json: has('json'),
		check: has('check'),
		pass: numberOf('pass'),
		language: isLanguage(lang) ? lang : null,
		format:
			format !== null && isExportFormat(format) ? format : ((out === null ? null : formatOf(out)) ?? 'markdown'),
		table: numberOf('table'),
		out,
		force: has('force'),
		write: has('write'),
		winner: has('table-wins') ? 'table' : has('note-wins') ? 'note' : null,
		transposed: has('transposed'),
	};
}
