import type { App } from '../app';
import { debounce } from '../base/debounce';
import { Notice } from '../ui/notice';
import type { TFile } from '../vault/files';
import type { WorkspaceLeaf } from '../workspace/leaf';
import { FileView } from './file-view';
import { mergeTexts } from './merge-texts';

/** A view in which a file is changed as text. */
export abstract class TextFileView extends FileView {
	/** The text in memory. */
	data = '';
	/** Saves once changes have rested. */
	requestSave: () => void;
	/** The text on disk and what the view gave for it, as of when they last agreed. */
	private agreed = { disk: '', view: '' };

	constructor(leaf: WorkspaceLeaf) {
		super(leaf);
		const app: App = this.app;
		this.requestSave = debounce(() => void this.save(), app.config.saveDelay, true);
	}

	abstract getViewData(): string;
	/** @param clear whether the text is another file's, so that nothing of the one before may stay. */
	abstract setViewData(data: string, clear: boolean): void;
	abstract clear(): void;

	override onload(): void {
		super.onload();
		this.registerEvent(
			this.app.vault.on('modify', (file: TFile) => void (file === this.file && this.onModify(file))),
		);
	}

	override async onLoadFile(file: TFile): Promise<void> {
		const text = await this.app.vault.read(file);
		if (file !== this.file) return;
		this.data = text;
		this.setViewData(text, true);
		this.agree(text);
	}

	override async onUnloadFile(_file: TFile): Promise<void> {
		await this.save(true);
	}

	/** Writes the text if it was changed. */
	async save(clear = false): Promise<void> {
		const { file } = this;
		const text = this.getViewData();
		if (file !== null && text !== this.agreed.view && this.app.vault.getFileByPath(file.path) === file) {
			await this.write(file, text);
		}
		if (!clear) return;
		this.clear();
		this.data = '';
		this.agree('');
	}

	/** What cannot be written stays unsaved, and the user is told. */
	private async write(file: TFile, text: string): Promise<void> {
		const { agreed } = this;
		this.data = text;
		this.agree(text);
		try {
			await this.app.vault.modify(file, text);
		} catch (error) {
			this.agreed = agreed;
			new Notice(`Failed to save "${file.path}": ${error instanceof Error ? error.message : String(error)}`);
		}
	}

	/** Takes note of a text that is on disk as the view has it. */
	protected agree(disk: string): void {
		this.agreed = { disk, view: this.getViewData() };
	}

	/** Takes over what others wrote, together with what is typed and not saved yet. */
	private async onModify(file: TFile): Promise<void> {
		const disk = await this.app.vault.read(file);
		if (file !== this.file || disk === this.agreed.disk) return;
		const mine = this.getViewData();
		const isChanged = mine !== this.agreed.view;
		const merged = isChanged ? mergeTexts(this.agreed.view, mine, disk) : disk;
		this.data = disk;
		if (merged !== mine) this.setViewData(merged, false);
		this.agree(disk);
		if (!isChanged) return;
		new Notice(`"${file.basename}" has been modified externally, merging changes automatically.`);
		if (merged !== disk) {
			this.agreed.view = disk;
			this.requestSave();
		}
	}
}
