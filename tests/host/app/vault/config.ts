import type { FileSystemAdapter } from './adapter';

/** What the user set for the vault, as far as the host goes by it. */
export interface VaultConfig {
	/**
	 * Whether links follow a file that is renamed; where not, the user is asked. A new vault of the
	 * app asks, the host does not.
	 */
	readonly alwaysUpdateLinks: boolean;
	readonly newLinkFormat: 'shortest' | 'relative' | 'absolute';
	readonly useMarkdownLinks: boolean;
	readonly newFileLocation: 'root' | 'current' | 'folder';
	readonly newFileFolderPath: string;
	readonly attachmentFolderPath: string;
	readonly trashOption: 'system' | 'local' | 'none';
	readonly promptDelete: boolean;
	/** The colours: dark, light, or those of the system. */
	readonly theme?: 'obsidian' | 'moonstone' | 'system';
}

const DEFAULTS: VaultConfig = {
	alwaysUpdateLinks: true,
	newLinkFormat: 'shortest',
	useMarkdownLinks: false,
	newFileLocation: 'root',
	newFileFolderPath: '/',
	attachmentFolderPath: '/',
	trashOption: 'system',
	promptDelete: true,
};

/** Settings that are kept apart from all others. */
const APPEARANCE: readonly string[] = ['theme'];

/**
 * The settings of a vault, as its `app.json` and `appearance.json` keep them; what is not there is as in a new vault.
 */
export class ConfigFiles {
	private readonly kept: Record<'app' | 'appearance', Partial<VaultConfig>> = { app: {}, appearance: {} };
	private writing: Promise<unknown> = Promise.resolve();

	constructor(
		private readonly adapter: FileSystemAdapter,
		private readonly folder: string,
	) {}

	/** Whether a path is that of a file with settings. */
	has(path: string): boolean {
		return path === this.path('app') || path === this.path('appearance');
	}

	async read(): Promise<void> {
		await this.writing;
		for (const name of ['app', 'appearance'] as const) {
			const path = this.path(name);
			this.kept[name] = (await this.adapter.exists(path))
				? (JSON.parse(await this.adapter.read(path)) as Partial<VaultConfig>)
				: {};
		}
	}

	all(): VaultConfig {
		return { ...DEFAULTS, ...this.kept.app, ...this.kept.appearance };
	}

	async set(key: string, value: unknown): Promise<void> {
		const name = APPEARANCE.includes(key) ? 'appearance' : 'app';
		this.kept[name] = { ...this.kept[name], [key]: value };
		const text = JSON.stringify(this.kept[name], null, 2);
		const written = this.writing.then(async () => {
			await this.adapter.mkdir(this.folder);
			await this.adapter.write(this.path(name), text);
		});
		this.writing = written.catch(() => undefined);
		await written;
	}

	private path(name: 'app' | 'appearance'): string {
		return `${this.folder}/${name}.json`;
	}
}
