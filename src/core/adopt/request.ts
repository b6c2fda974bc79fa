import type { Diagnostic } from '../text/diagnostics';
import type { PaperRules } from '../papers/paper-rules';
import type { TableDefaults } from '../comparison/options';
import type { VaultReader } from '../comparison/rows';

/** Whose value is kept if a note and the table disagree. */
export type Winner = 'note' | 'table';

export interface AdoptRequest {
	/** The note with the table. */
	readonly path: string;
	readonly text: string;
	readonly vault: VaultReader;
	/** Whether a file exists at a vault path, in any letter case. */
	readonly isTaken: (path: string) => boolean;
	/** The vault folder for new notes; '' is the vault itself. */
	readonly folder: string;
	/** The text of a new paper note without any facts. */
	readonly newNote: (title: string, path: string) => string;
	readonly rules: PaperRules;
	readonly defaults: TableDefaults;
	/** Whether models are the table's columns; null to decide by its labels. */
	readonly transposed: boolean | null;
	/** Null until the user decides; nothing may be written while a cell is undecided. */
	readonly winner: (path: string, column: string) => Winner | null;
}

/** Why a table cannot be adopted. */
export interface Refusal {
	readonly ok: false;
	readonly diagnostics: readonly Diagnostic[];
}

/** Refuses a table for one reason. */
export function refusal(diagnostic: Diagnostic): Refusal {
	return { ok: false, diagnostics: [diagnostic] };
}
