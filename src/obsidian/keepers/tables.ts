import { Component, debounce } from 'obsidian';
import type { App, Debouncer, TAbstractFile, TFile } from 'obsidian';
import { mayHoldBlock } from '../../core/block/block';
import { newBlock, planNewBlock } from '../../core/table/insert-block';
import type { TableDefaults } from '../../core/comparison/options';
import { gatherSources, prepareBlocks } from '../../core/comparison/sources';
import type { ComparisonSources } from '../../core/comparison/sources';
import type { PaperRules } from '../../core/papers/paper-rules';
import type { HandEdits } from '../../core/table/hand-edits';
import { handEditsOf, planUpdate } from '../../core/table/plan-update';
import type { IsSettled } from '../../core/table/plan-update';
import { withTexts } from '../../core/comparison/rows';
import type { VaultReader } from '../../core/comparison/rows';
import { CHANGED_SINCE, NO_BLOCK, onlyFor, refused, unchanged } from '../../core/text/plan';
import type { Plan, Planner } from '../../core/text/plan';
import { fileFailed, perform } from '../base/failures';
import type { NoteWriter } from '../vault/note-writer';
import { locate } from '../../core/text/diagnostics';
import type { LocatedDiagnostic } from '../../core/text/diagnostics';
import { isLostSource } from '../../core/comparison/row-sources';
import { isOpen } from '../vault/open-notes';

/** How often an update is tried if the note keeps changing while its sources are gathered. */
const ATTEMPTS = 3;
const NOTHING_WRITTEN: ReadonlyMap<string, string> = new Map();

/** Brings comparison blocks up to date. */
export class TableUpdater {
	constructor(
		private readonly writer: NoteWriter,
		private readonly reader: VaultReader,
		private readonly defaults: () => TableDefaults,
		private readonly rules: () => PaperRules,
	) {}

	/** What an update of a note would do; null if the note has no block. */
	async plan(file: TFile): Promise<Plan | null> {
		try {
			const cached = await this.reader.text(file.path);
			if (cached === null || !mayHoldBlock(cached)) return null;
			const text = await this.writer.read(file);
			return planUpdate(text, await this.#gather(file, text));
		} catch (error) {
			return refused(fileFailed(error));
		}
	}

	/** Updates the blocks of a note. Nothing is written if `isWanted` says no once the sources are gathered. */
	update(file: TFile, isWanted: () => boolean = () => true): Promise<Plan> {
		return this.#write(file, async (text) => {
			if (!mayHoldBlock(text)) return () => refused(NO_BLOCK);
			const sources = await this.#gather(file, text);
			return () => (isWanted() ? planUpdate(text, sources) : unchanged());
		});
	}

	/**
	 * The edits by hand that keep a note's tables from being updated.
	 *
	 * @param texts the texts of notes that Obsidian may not have read yet, by vault path.
	 */
	async handEdits(file: TFile, texts: ReadonlyMap<string, string>): Promise<readonly HandEdits[]> {
		const text = await this.writer.read(file);
		return handEditsOf(text, await this.#gather(file, text, texts));
	}

	/**
	 * A planner that updates a note's blocks in a batch. It refuses a note changed meanwhile or an unreadable source.
	 *
	 * @param written the texts of notes just written, which Obsidian has not read yet, by vault path.
	 * @param isSettled which edits by hand the user has decided about.
	 */
	async settle(
		file: TFile,
		written: ReadonlyMap<string, string> = NOTHING_WRITTEN,
		isSettled: IsSettled = () => false,
	): Promise<Planner> {
		try {
			const text = await this.writer.read(file);
			const sources = await this.#gather(file, text, written);
			return onlyFor(text, () => planUpdate(text, sources, isSettled));
		} catch (error) {
			const failed = refused(fileFailed(error));
			return () => failed;
		}
	}

	/** Inserts a block with its table after the line of `offset`, in one step. `rows` counts the rows of the table. */
	async insert(file: TFile, offset: number): Promise<{ plan: Plan; rows: number }> {
		let rows = 0;
		const plan = await this.#write(file, async (text) => {
			const block = newBlock(text, Math.min(offset, text.length), this.defaults().columns);
			const sources = await this.#gather(file, block.text);
			const { prepared } = prepareBlocks(block.text, sources);
			rows = prepared.find((one) => one.block.table === null)?.comparison.rows.length ?? 0;
			return () => planNewBlock(text, block, sources);
		});
		return { plan, rows };
	}

	/** Starts again if the note changes while `prepare` gathers sources. An unreadable source refuses the plan. */
	async #write(file: TFile, prepare: (text: string) => Promise<() => Plan>): Promise<Plan> {
		try {
			for (let attempt = 1; ; attempt += 1) {
				const text = await this.writer.read(file);
				const plan = await this.writer.apply(file, onlyFor(text, await prepare(text)));
				if (attempt === ATTEMPTS || !plan.diagnostics.includes(CHANGED_SINCE)) return plan;
			}
		} catch (error) {
			return refused(fileFailed(error));
		}
	}

	/** A reader that has these texts of notes, which Obsidian may not have read yet. */
	readerWith(texts: ReadonlyMap<string, string>): VaultReader {
		return texts.size === 0 ? this.reader : withTexts(this.reader, texts, this.rules());
	}

	#gather(file: TFile, text: string, written = NOTHING_WRITTEN): Promise<ComparisonSources> {
		return gatherSources(file.path, text, this.defaults(), this.readerWith(written));
	}
}

/** Tables are updated once nothing was typed for this long. */
const REST_MS = 1000;

/**
 * Keeps tables up to date while the notes they are made from are edited here. When an open note changes or a note is
 * renamed, the tables of the notes that link to it are updated, except those edited by hand. Files that sync or other
 * programs write trigger nothing.
 */
export class TableKeeper extends Component {
	/** Called once, not at every edit, when a table cannot be updated because a source of its rows is missing. */
	onLost: (found: readonly LocatedDiagnostic[]) => void = () => undefined;
	#isUnloaded = false;
	/** By the path of the note. */
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
		// Obsidian has by now written the new name into the links to the note. Where it has not, no table links to it.
		this.registerEvent(vault.on('rename', (file) => this.#follow(file)));
	}

	#follow(file: TAbstractFile): void {
		if (!this.isOn() || !this.app.workspace.layoutReady) return;
		this.#changed.add(file.path);
		this.#rest();
	}

	/** A long update may still be running, and nothing may be written after the plugin was turned off. */
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

	/** The notes that link to a changed note. A table that lists a folder or tag links to its rows, too. */
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
