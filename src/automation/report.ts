import type { LocatedDiagnostic } from '../core/text/diagnostics';
import type { CommandLineTexts } from '../locales/en/command-line';
import type { SharedTexts } from '../locales/en/shared';
import { describe } from '../locales/locale';

/** The parts of its process that a command may use. */
export interface Io {
	readonly cwd: string;
	readonly env: Readonly<Record<string, string | undefined>>;
	readonly stdout: Output;
	readonly stderr: Output;
	/** The project's folder, with the built plugin and the sample vault. */
	readonly projectRoot: string;
}

export interface Output {
	write(text: string): unknown;
	/** Whether the output is a terminal, and its width in characters. */
	readonly isTTY?: boolean | undefined;
	readonly columns?: number | undefined;
}

/** Exit codes: done; something is stale or was refused; wrong usage. */
export const EXIT = { done: 0, refused: 1, usage: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

const ESCAPES = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;
/** Characters that a terminal obeys, except line breaks: control characters, and those for the text's direction. */
const COMMANDS = /(?!\n)[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

/** Text from notes as one line that is safe to print. What a terminal would obey or not show becomes a space. */
export function plainText(text: string): string {
	return text.replace(ESCAPES, (character) => (character === '\u200D' ? character : ' '));
}

/** Lines that are safe to print. */
export function printable(text: string): string {
	return text.replace(COMMANDS, ' ');
}

/** A JSON document that is safe to print. Characters that JSON allows but a terminal would obey are escaped. */
export function printableJson(value: unknown): string {
	return JSON.stringify(value, null, 2).replace(
		COMMANDS,
		(character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
}

/** A diagnostic, or a message that only the command line has, such as that a table is out of date. */
export type Finding = LocatedDiagnostic | OwnFinding;
type OwnFinding = { readonly path: string; readonly line: number } & (
	| { readonly code: OwnCode }
	| { readonly code: 'lacks-table'; readonly details: { readonly table: number; readonly tables: number } }
);
type OwnCode = keyof CommandLineTexts['findings'];

/** What a command found and did, for people and programs. Commands return it, and only `run` prints. */
export interface Report {
	readonly exit: ExitCode;
	/** For people, on standard output, without a final line break. */
	readonly text: string;
	/** Whether the text is a document, which is written byte for byte unless the output is a terminal. */
	readonly isDocument?: true;
	/** For programs, as one JSON document together with the diagnostics. */
	readonly data: Readonly<Record<string, unknown>>;
	/** To print on standard error, each with its place. */
	readonly diagnostics: readonly Finding[];
}

export interface CommandLineWords {
	readonly own: CommandLineTexts;
	readonly shared: SharedTexts;
}

/** The report of a command that could not start. */
export function refusal(...diagnostics: readonly Finding[]): Report {
	return { exit: EXIT.refused, text: '', data: {}, diagnostics };
}

/** A finding as one line: the place, then the message. */
export function findingLine(finding: Finding, texts: CommandLineWords): string {
	return plainText(`${texts.shared.place(finding.path, finding.line)}: ${messageOf(finding, texts)}`);
}

/** A finding for programs. */
export function findingData(finding: Finding, texts: CommandLineWords): object {
	const { code, path, line } = finding;
	return { code, path, line, message: messageOf(finding, texts) };
}

function messageOf(finding: Finding, { own, shared }: CommandLineWords): string {
	if (!('details' in finding)) return own.findings[finding.code];
	if (finding.code === 'lacks-table') return own.lacksTable(finding.details.table, finding.details.tables);
	if (finding.code === 'file-failed') return fileText(finding.details.reason, { own, shared });
	return describe(shared, finding);
}

function fileText(reason: string, texts: CommandLineWords): string {
	return (
		texts.own.files.refused[codeIn(reason)] ??
		describe(texts.shared, { code: 'file-failed', details: { reason: reasonText(reason, texts) } })
	);
}

/** The system's reason for a failure, in words if its code is known. */
export function reasonText(reason: string, { own: { files } }: CommandLineWords): string {
	const code = codeIn(reason);
	const known = files.failed[code];
	return known === undefined ? reason : code.startsWith('E') ? files.because(known, code) : known;
}

function codeIn(reason: string): string {
	return /^[A-Z\d]{1,20}/u.exec(reason)?.[0] ?? '';
}
