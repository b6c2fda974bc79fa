import { Notice } from 'obsidian';
import { reasonOf } from '../../core/text/diagnostics';
import type { PluginTexts } from '../../locales/en/plugin';
import type { SettingsStore } from './settings-store';

/**
 * Keeps one setting; where it cannot be saved, the user is told so.
 *
 * @returns whether it was saved; it is in use either way.
 */
export async function saveSetting(
	store: SettingsStore,
	texts: PluginTexts,
	key: string,
	value: unknown,
): Promise<boolean> {
	try {
		if (await store.set(key, value)) return true;
		new Notice(texts.settingsUnreadable);
	} catch (error) {
		new Notice(texts.settingsNotSaved(reasonOf(error)));
	}
	return false;
}
