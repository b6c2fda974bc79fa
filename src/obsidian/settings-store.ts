import type { Settings } from '../settings';
import { DEFAULT_SETTINGS, normalise } from '../settings';

/** Where settings are stored; the plugin class is one. */
export interface SettingsStorage {
	loadData(): Promise<unknown>;
	saveData(data: unknown): Promise<void>;
}

/** The settings in use, and the one place that saves them. */
export class SettingsStore {
	private settings: Settings = { ...DEFAULT_SETTINGS };
	private readable = true;
	private readonly listeners = new Set<(settings: Settings) => void>();

	constructor(private readonly storage: SettingsStorage) {}

	get current(): Settings {
		return this.settings;
	}

	/**
	 * Reads the stored settings. Defaults stand in where they cannot be read, and are then never saved over them.
	 *
	 * @returns whether they could be read.
	 */
	async load(): Promise<boolean> {
		try {
			this.settings = normalise(await this.storage.loadData());
			this.readable = true;
		} catch {
			this.readable = false;
		}
		this.notify();
		return this.readable;
	}

	/**
	 * Takes over one value as a control gives it.
	 *
	 * @returns whether it was saved.
	 */
	async set(key: string, value: unknown): Promise<boolean> {
		this.settings = normalise({ ...this.settings, [key]: value });
		this.notify();
		if (this.readable) await this.storage.saveData(this.settings);
		return this.readable;
	}

	/** @returns the way to stop listening. */
	onChange(listener: (settings: Settings) => void): () => void {
		this.listeners.add(listener);
		return () => this.listeners.delete(listener);
	}

	private notify(): void {
		for (const listener of this.listeners) listener(this.settings);
	}
}
