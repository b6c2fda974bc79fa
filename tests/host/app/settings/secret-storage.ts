import type { App } from '../app';
import { Events } from '../base/events';

const KEY = 'secrets';

/** Secrets by their names, kept outside the vault. */
export class SecretStorage extends Events {
	constructor(private readonly app: App) {
		super();
	}

	setSecret(id: string, secret: string): void {
		if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(id)) throw new Error(`Invalid secret ID: ${id}`);
		this.app.saveLocalStorage(KEY, { ...this.all(), [id]: secret });
	}

	getSecret(id: string): string | null {
		return this.all()[id] ?? null;
	}

	listSecrets(): string[] {
		return Object.keys(this.all());
	}

	private all(): Readonly<Record<string, string>> {
		const stored = this.app.loadLocalStorage(KEY);
		return typeof stored === 'object' && stored !== null
			? Object.fromEntries(
					Object.entries(stored).filter((one): one is [string, string] => typeof one[1] === 'string'),
				)
			: {};
	}
}
