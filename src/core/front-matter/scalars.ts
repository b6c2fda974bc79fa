import type { SpanKind } from './spans';
import { parseYaml } from './block';

/** A number with its spelling, so that `77.0` is written as it was typed. */
interface SpeltNumber {
	readonly number: number;
	readonly spelling: string;
}

/** A value that fits on one line. */
export type ScalarValue = string | number | boolean | SpeltNumber;

interface ScalarStyle {
	/** The kind of the value replaced or beside it, whose quotes are taken over. */
	readonly like?: SpanKind;
	/** Inside `[…]`, where commas and brackets are syntax. */
	readonly inFlow?: boolean;
}

/** Control characters, line separators, a BOM and lone surrogates are safe only as an escape. */
const ESCAPED = /[\p{Cc}\p{Cs}\u2028\u2029\ufeff\ufffe\uffff]/gu;
const SHORT_ESCAPES = new Map([
	['\n', '\\n'],
	['\r', '\\r'],
	['\t', '\\t'],
]);
/** Text that YAML reads as syntax. */
const SYNTAX = /^[-?:,[\]{}#&*!|>'"%@`=~\s]|:(?:\s|$)|\s(?:#|$)/u;
const FLOW_SYNTAX = /[,[\]{}]/;
/** Texts that YAML 1.1 (Hugo and others) reads as something else. */
const OTHER_DIALECTS =
	/^(?:y|n|yes|no|on|off|true|false|null|<<|[-+]?[.\d][\d_.,:eExXoObBa-fA-F+-]*|[-+]?\.(?:inf|nan))$/i;
const DATE = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?)?$/;

/** Writes a value so that it reads back as itself, quoted only where it must be or was. */
export function writeScalar(value: ScalarValue, { like = 'plain', inFlow = false }: ScalarStyle = {}): string {
	if (typeof value === 'object') return value.spelling;
	if (typeof value === 'number') return writeNumber(value);
	if (typeof value === 'boolean') return String(value);
	if (like === 'double' || value.search(ESCAPED) !== -1) return doubleQuoted(value);
	if (like === 'single') return singleQuoted(value);
	if (isPlain(value, inFlow)) return value;
	return /["\\]/.test(value) ? singleQuoted(value) : doubleQuoted(value);
}

function writeNumber(value: number): string {
	if (Number.isNaN(value)) return '.nan';
	if (!Number.isFinite(value)) return value > 0 ? '.inf' : '-.inf';
	return String(value);
}

function isPlain(text: string, inFlow: boolean): boolean {
	if (text === '' || SYNTAX.test(text) || (inFlow && FLOW_SYNTAX.test(text))) return false;
	if (OTHER_DIALECTS.test(text) && !DATE.test(text)) return false;
	const read = parseYaml(text);
	return read.ok && read.value === text;
}

function singleQuoted(text: string): string {
	return `'${text.replaceAll("'", "''")}'`;
}

function doubleQuoted(text: string): string {
	return `"${text.replace(/["\\]/g, '\\$&').replace(ESCAPED, escapeOf)}"`;
}

function escapeOf(char: string): string {
	return SHORT_ESCAPES.get(char) ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
