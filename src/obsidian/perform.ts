import { getLanguage, Notice } from 'obsidian';
import { languageFor } from '../locales/locale';
import { describe, sharedTexts } from '../locales/shared';
import { fileFailed } from './note-writer';

const LONG = 10_000;

/**
 * Starts what nobody waits for: a command, the click on a menu item or a button, the answer to an event of the app. Where it
 * fails, at once or later, the user is told why.
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
