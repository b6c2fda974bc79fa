import type { Vault } from '../vault/vault';

/** The core plugins whose work the host does; the app knows the others too, but here they are off. */
const PRESENT = ['file-explorer', 'command-palette', 'page-preview', 'bases'];
const ABSENT = [
	'daily-notes',
	'templates',
	'global-search',
	'switcher',
	'graph',
	'backlink',
	'outgoing-link',
	'tag-pane',
	'properties',
	'outline',
	'canvas',
	'bookmarks',
	'workspaces',
];

/** What a core plugin holds, besides being on or off. */
export interface InternalPluginInstance {
	readonly id: string;
	/** What the vault's settings say of it. */
	readonly options: Readonly<Record<string, unknown>>;
}

/** A core plugin. */
export class InternalPlugin {
	readonly instance: InternalPluginInstance;

	constructor(
		readonly id: string,
		public enabled: boolean,
		options: Readonly<Record<string, unknown>>,
	) {
		this.instance = { id, options };
	}

	async enable(): Promise<void> {
		this.enabled = true;
		return Promise.resolve();
	}

	disable(): void {
		this.enabled = false;
	}
}

/** The core plugins, on or off by the vault's settings. */
export class InternalPlugins {
	readonly plugins: Record<string, InternalPlugin> = {};

	constructor(private readonly vault: Vault) {}

	async initialize(): Promise<void> {
		const set = await this.read('core-plugins');
		for (const id of [...PRESENT, ...ABSENT]) {
			this.plugins[id] = new InternalPlugin(
				id,
				typeof set[id] === 'boolean' ? set[id] : PRESENT.includes(id),
				await this.read(id),
			);
		}
	}

	getPluginById(id: string): InternalPlugin | null {
		return this.plugins[id] ?? null;
	}

	getEnabledPluginById(id: string): InternalPluginInstance | null {
		const plugin = this.getPluginById(id);
		return plugin?.enabled === true ? plugin.instance : null;
	}

	getEnabledPlugins(): InternalPlugin[] {
		return Object.values(this.plugins).filter(({ enabled }) => enabled);
	}

	private async read(name: string): Promise<Record<string, unknown>> {
		const path = `${this.vault.configDir}/${name}.json`;
		return (await this.vault.adapter.exists(path))
			? (JSON.parse(await this.vault.adapter.read(path)) as Record<string, unknown>)
			: {};
	}
}
