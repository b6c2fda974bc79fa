import { TFile } from '../vault/files';
import type { TAbstractFile } from '../vault/files';
import { ItemView } from '../workspace/view';

/** What a view changed while it took a state over. */
export interface ViewStateResult {
	/** Whether the change belongs into the history of navigation. */
	history: boolean;
}

/** A view of a file. */
export abstract class FileView extends ItemView {
	allowNoFile = false;
	file: TFile | null = null;
	override navigation = true;

	override onload(): void {
		this.registerEvent(
			this.app.vault.on('rename', (file: TAbstractFile) => void (file === this.file && this.onRename(this.file))),
		);
		this.registerEvent(
			this.app.vault.on('delete', (file: TAbstractFile) => void (file === this.file && this.onDelete())),
		);
	}

	override getDisplayText(): string {
		return this.file?.basename ?? 'No file';
	}

	override getState(): Record<string, unknown> {
		return { ...super.getState(), file: this.file?.path ?? null };
	}

	override async setState(state: unknown, result: ViewStateResult): Promise<void> {
		if (typeof state === 'object' && state !== null && 'file' in state) {
			const file = typeof state.file === 'string' ? this.app.vault.getFileByPath(state.file) : null;
			if ((file !== null || this.allowNoFile) && (await this.loadFile(file))) result.history = true;
		}
		await super.setState(state, result);
	}

	/**
	 * Shows another file; the one before it is unloaded first.
	 *
	 * @returns whether it is another one.
	 */
	async loadFile(file: TFile | null): Promise<boolean> {
		const before = this.file;
		if (before === file) return false;
		if (before !== null) await this.onUnloadFile(before);
		this.file = file;
		if (file !== null) await this.onLoadFile(file);
		this.showTitle();
		return true;
	}

	/** Called with a file that is to be shown. */
	async onLoadFile(_file: TFile): Promise<void> {
		// For those that extend this.
	}

	/** Called with a file that is shown no longer. */
	async onUnloadFile(_file: TFile): Promise<void> {
		// For those that extend this.
	}

	/** Called when the file has another path. */
	async onRename(_file: TFile): Promise<void> {
		this.showTitle();
		return Promise.resolve();
	}

	override async onClose(): Promise<void> {
		const { file } = this;
		if (file !== null) await this.onUnloadFile(file);
		this.file = null;
	}

	private onDelete(): void {
		this.file = null;
		if (!this.allowNoFile) this.leaf.detach();
	}

	private showTitle(): void {
		this.titleEl.setText(this.getDisplayText());
		this.leaf.updateHeader();
	}
}
