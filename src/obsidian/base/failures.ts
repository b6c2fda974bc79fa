import { getLanguage, Notice } from 'obsidian';
import type { Diagnostic } from '../../core/text/diagnostics';
import { reasonOf } from '../../core/text/diagnostics';
import { describe, languageFor, sharedTexts } from '../../locales/locale';

const LONG = 10_000;

/**
 * Starts what nobody waits for: a command, the click on a menu item or a button, the answer to an event of the app.
 * Where it fails, at once or later, the user is told why.
 */
export function perform(action: () => unknown): void {
	void tellFailure(action);
}

async function tellFailure(action: () => unknown): Promise<void> {
	try {
		await action();
	} catch (error) {
		new Notice(describe(sharedTexts[languageFor(getLanguage())], fileFailed(error)), LONG);
	}
}

/** Thrown where what was typed into a note could not be saved, so that its file is not what the user sees. */
export class NotSaved extends Error {}

/** What to say about a note that could not be read or written. */
export function fileFailed(error: unknown): Diagnostic {
	if (error instanceof NotSaved) return { code: 'not-saved', line: 0, details: {} };
	return { code: 'file-failed', line: 0, details: { reason: reasonOf(error) } };
}
