import { Component, debounce } from 'obsidian';
import type { App, Debouncer, TAbstractFile } from 'obsidian';
import { locate } from '../../core/text/diagnostics';
import type { LocatedDiagnostic } from '../../core/text/diagnostics';
import { isLostSource } from '../../core/comparison/row-sources';
import type { Plan } from '../../core/text/plan';
import { isOpen } from '../vault/open-notes';
import { perform } from '../base/failures';
import type { TableUpdater } from './table-updater';

/** Tables are updated when nothing was typed for this long, in milliseconds. */
const REST_MS = 1000;

/**
 * Keeps tables true while the notes they are made from are edited here: when a note that is open changes, or one is
 * renamed, the tables of the notes that link to it follow, except those edited by hand. Files that sync or other
 * programs write set off nothing.
 */
export class TableKeeper extends Component {
	/**
	 * Told what the rows of a note's tables come from and is not there, so that its tables stay behind;
	 * once, not with every edit.
	 */
	onLost: (found: readonly LocatedDiagnostic[]) => void = () => undefined;
	#isUnloaded = false;
	/** What the user was told about each note, by its path. */
	readonly #told = new Map<string, string>();
	#changed = new Set<string>();
	readonly #rest: Debouncer<[], void>;

	constructor(
		private readonly app: App,
		private readonly updater: TableUpdater,
		private readonly isOn: () => boolean,
		restMs = REST_MS,
	) {
		super();
		this.#rest = debounce(() => perform(() => this.#run()), restMs, true);
	}

	override onload(): void {
		const { metadataCache, vault, workspace } = this.app;
		this.registerEvent(
			metadataCache.on('changed', (file) => {
				if (isOpen(workspace, file.path)) this.#follow(file);
			}),
		);
		// By when this rests, Obsidian has written the note's new name into the links to it; where it has
		// not, no table leads there.
		this.registerEvent(vault.on('rename', (file) => this.#follow(file)));
	}

	#follow(file: TAbstractFile): void {
		if (!this.isOn() || !this.app.workspace.layoutReady) return;
		this.#changed.add(file.path);
		this.#rest();
	}

	/** A long list of notes may still be in progress, and nothing may be written after the plugin was turned off. */
	override onunload(): void {
		this.#isUnloaded = true;
		this.#rest.cancel();
	}

	async #run(): Promise<void> {
		const changed = this.#changed;
		this.#changed = new Set();
		for (const path of this.#hubsOf(changed)) {
			if (this.#isUnloaded) return;
			const file = this.app.vault.getFileByPath(path);
			if (file !== null) this.#tell(path, await this.updater.update(file, () => !this.#isUnloaded));
		}
	}

	#tell(path: string, { diagnostics }: Plan): void {
		const lost = diagnostics.filter(isLostSource);
		const said = JSON.stringify(lost.map(({ code, details }) => [code, details]));
		if (said === (this.#told.get(path) ?? '[]')) return;
		this.#told.set(path, said);
		if (lost.length > 0) this.onLost(locate(path, lost));
	}

	/** The notes that link to one of the changed ones; a table that lists a folder or tag links to its rows, too. */
	#hubsOf(changed: ReadonlySet<string>): string[] {
		const { resolvedLinks } = this.app.metadataCache;
		return Object.keys(resolvedLinks).filter((source) => {
			const targets = resolvedLinks[source];
			return (
				targets !== undefined && [...changed].some((path) => path !== source && Object.hasOwn(targets, path))
			);
		});
	}
}
