import type { PaperRules } from '../papers/paper-rules';
import type { TableDefaults } from '../comparison/options';
import type { VaultReader } from '../comparison/rows';

/** Whose value wins where a note and the table say different things. */
export type Winner = 'note' | 'table';

/** What an adoption needs to know of the vault, and what the user chose. */
export interface AdoptRequest {
	/** The vault path of the note with the table, and its text. */
	readonly path: string;
	readonly text: string;
	readonly vault: VaultReader;
	/** Whether a file stands at a vault path, in any letter case. */
	readonly isTaken: (path: string) => boolean;
	/** Where new notes go, as a vault path; '' is the vault itself. */
	readonly folder: string;
	/** The text of a new paper note of this title, before it states any fact. */
	readonly newNote: (title: string, path: string) => string;
	readonly rules: PaperRules;
	readonly defaults: TableDefaults;
	/** Whether models are the table's columns; null to tell by its labels. */
	readonly transposed: boolean | null;
	/** null where the user has not said yet; nothing may be written as long as there is such a cell. */
	readonly winner: (path: string, column: string) => Winner | null;
}
