import { getLanguage, Notice } from 'obsidian';
import type { Diagnostic } from '../../core/text/diagnostics';
import { reasonOf } from '../../core/text/diagnostics';
import { describe, languageFor, sharedTexts } from '../../locales/locale';

/** How long a notice stays that takes a while to read, or has a button, in milliseconds. */
export const LONG_NOTICE_MS = 10_000;
/** A notice with the text that the user typed stays longer, so that the text can be copied from it. */
export const TYPED_NOTICE_MS = 15_000;

/**
 * Runs an action that nobody waits for, such as a command, a click or the handler of an app event. If it fails,
 * immediately or later, a notice tells the user why.
 */
export function perform(action: () => unknown): void {
	void tellFailure(action);
}

async function tellFailure(action: () => unknown): Promise<void> {
	try {
		await action();
	} catch (error) {
		new Notice(describe(sharedTexts[languageFor(getLanguage())], fileFailed(error)), LONG_NOTICE_MS);
	}
}

/** Thrown when text typed into a note could not be saved, so that the file differs from what the user sees. */
export class NotSaved extends Error {}

/** What to say about a note that could not be read or written. */
export function fileFailed(error: unknown): Diagnostic {
	if (error instanceof NotSaved) return { code: 'not-saved', line: 0, details: {} };
	return { code: 'file-failed', line: 0, details: { reason: reasonOf(error) } };
}
