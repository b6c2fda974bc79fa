import type { LocatedDiagnostic } from '../core/diagnostics';
import type { CommandLineTexts } from '../locales/en/command-line';
import type { SharedTexts } from '../locales/en/shared';
import { describe } from '../locales/shared';
import type { ExitCode } from './io';
import { plainText } from './terminal/plain-text';

/** What a command found and did, for people and for programs. Commands return it; `run` alone prints. */
export interface Report {
	readonly exit: ExitCode;
	/** For people, on standard output; lines without a final line break. */
	readonly text: string;
	/** For programs, as one JSON document together with the diagnostics. */
	readonly data: Readonly<Record<string, unknown>>;
	/** Named on standard error, each with its place. */
	readonly diagnostics: readonly LocatedDiagnostic[];
}

/** The texts of one language. */
export interface Texts {
	readonly own: CommandLineTexts;
	readonly shared: SharedTexts;
}

/** A diagnostic as one line: where, then what. */
export function diagnosticLine(diagnostic: LocatedDiagnostic, { shared }: Texts): string {
	return plainText(`${shared.place(diagnostic.path, diagnostic.line)}: ${describe(shared, diagnostic)}`);
}

/** A diagnostic for programs. */
export function diagnosticData(diagnostic: LocatedDiagnostic, { shared }: Texts): object {
	const { code, path, line } = diagnostic;
	return { code, path, line, message: describe(shared, diagnostic) };
}
