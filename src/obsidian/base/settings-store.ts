import { Notice } from 'obsidian';
import { isRecord } from '../../core/front-matter/block';
import { DEFAULT_SETTINGS, normalise } from '../../settings';
import type { Settings } from '../../settings';
import { reasonOf } from '../../core/text/diagnostics';
import type { PluginTexts } from '../../locales/en/plugin';

/** Where settings are stored. The plugin class implements it. */
export interface SettingsStorage {
	loadData(): Promise<unknown>;
	saveData(data: unknown): Promise<void>;
	/** Whether anything is stored: `loadData` may return null both for a missing file and for an unreadable one. */
	hasData(): Promise<boolean>;
}

/** The settings in use, and the one place that saves them. */
export class SettingsStore {
	#settings: Settings = { ...DEFAULT_SETTINGS };
	readonly #listeners = new Set<(settings: Settings) => void>();
	#lastSave: Promise<unknown> = Promise.resolve();

	constructor(private readonly storage: SettingsStorage) {}

	get current(): Settings {
		return this.#settings;
	}

	/** Reads the stored settings. @returns false if they cannot be read; the current ones then stay. */
	async load(): Promise<boolean> {
		const stored = await this.#read();
		if (stored !== null) this.#settings = normalise(stored);
		this.#notify();
		return stored !== null;
	}

	/**
	 * Changes one setting to the value that a control gives. All other stored data stays, because a newer version on
	 * another device may have stored keys and values that this version does not know.
	 *
	 * @returns whether it was saved; data that cannot be read is never overwritten.
	 */
	set(key: string, value: unknown): Promise<boolean> {
		const changed = normalise({ ...this.#settings, [key]: value });
		this.#settings = changed;
		this.#notify();
		const saved = this.#lastSave.then(() => this.#save(changed, key));
		this.#lastSave = saved.catch(() => undefined);
		return saved;
	}

	/** @returns a function that stops listening. */
	onChange(listener: (settings: Settings) => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	async #save(changed: Settings, key: string): Promise<boolean> {
		const stored = await this.#read();
		if (stored === null) return false;
		const own = Object.entries(changed).filter(([name]) => name === key || !Object.hasOwn(stored, name));
		await this.storage.saveData({ ...stored, ...Object.fromEntries(own) });
		return true;
	}

	/** The stored data, or `{}` where nothing is stored; null where it is unreadable or not an object. */
	async #read(): Promise<object | null> {
		try {
			const stored: unknown = (await this.storage.loadData()) ?? ((await this.storage.hasData()) ? null : {});
			return isRecord(stored) ? stored : null;
		} catch {
			return null;
		}
	}

	#notify(): void {
		for (const listener of this.#listeners) listener(this.#settings);
	}
}

/** Changes one setting, and tells the user if it cannot be saved. It is in use either way. */
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
