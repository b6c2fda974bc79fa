import { Component, Notice } from 'obsidian';
import type { TAbstractFile } from 'obsidian';
import type { Host } from './host';
import { perform } from './perform';
import { saveSetting } from './save-setting';

/** Follows the note that is the template: its edits, its names, and its end. */
export class TemplateKeeper extends Component {
	private isUnloaded = false;

	constructor(private readonly host: Host) {
		super();
	}

	override onload(): void {
		const { vault, workspace } = this.host.app;
		workspace.onLayoutReady(() => {
			if (this.isUnloaded) return;
			// A note of the vault can be read only once the vault is there.
			if (this.host.templates.current === null) perform(() => this.readAnew());
			// Until then, every note that is there is told of as new.
			this.registerEvent(vault.on('create', (file) => this.onChange(file)));
		});
		this.registerEvent(vault.on('modify', (file) => this.onChange(file)));
		this.registerEvent(vault.on('rename', (file, oldPath) => perform(() => this.rename(file, oldPath))));
		this.registerEvent(vault.on('delete', ({ path }) => perform(() => this.tellOfEnd(path))));
	}

	override onunload(): void {
		this.isUnloaded = true;
	}

	private onChange({ path }: TAbstractFile): void {
		if (path === this.path) perform(() => this.readAnew());
	}

	private get path(): string {
		return this.host.settings.current.templatePath;
	}

	/** Notes are read by the questions of the template, so that its papers may be others now. */
	private async readAnew(): Promise<void> {
		await this.host.templates.refresh();
		await this.host.index.build();
	}

	/** What lies in a renamed folder is told of by itself. */
	private async rename(file: TAbstractFile, oldPath: string): Promise<void> {
		if (oldPath === this.path) await saveSetting(this.host.settings, this.host.texts.plugin, 'templatePath', file.path);
	}

	private async tellOfEnd(path: string): Promise<void> {
		if (path !== this.path) return;
		new Notice(this.host.texts.plugin.templateDeleted(path), 0);
		await this.readAnew();
	}
}
