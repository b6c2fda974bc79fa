import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { App } from 'obsidian';
import type { Locator, Page } from 'playwright-core';
import manifest from '../../../manifest.json';
import { writeOutside } from '../../host/server/write-outside';

declare global {
	interface Window {
		/** The app by its published types, on whichever stage. */
		readonly app: App;
	}
}

/** What the app has and does not publish. */
interface Unpublished {
	readonly plugins: {
		enablePluginAndSave(id: string): Promise<unknown>;
		disablePluginAndSave(id: string): Promise<unknown>;
	};
}

/** How the app is set for one boot. */
export interface BootOptions {
	readonly language?: string;
	readonly theme?: 'light' | 'dark';
	readonly mobile?: boolean;
	/** Leaves the plugin off. */
	readonly without?: boolean;
	/** Folders of other built plugins, to run beside it. */
	readonly plugins?: readonly string[];
	/** Notes that differ from the sample vault. */
	readonly notes?: Readonly<Record<string, string>>;
}

/** Where specs are played: the host, or the real app. */
export interface Stage {
	/** Opens a copy of the sample vault, with the plugin built anew. */
	boot(options?: BootOptions): Promise<Driver>;
	close(): Promise<void>;
}

/** One open vault, as a person drives it: by mouse, keyboard, and what is to be seen. */
export abstract class Driver {
	/** Whatever the page complained of; a spec that provokes something takes it out. */
	readonly errors: string[] = [];

	/** @param counts which of the complaints of the page are the plugin's. */
	constructor(
		readonly page: Page,
		readonly vault: string,
		counts: (said: string) => boolean = () => true,
	) {
		const hear = (said: string, place = ''): void => {
			if (counts(`${said} ${place}`)) this.errors.push(said);
		};
		page.on('console', (message) => {
			if (message.type() === 'error' || message.type() === 'warning')
				hear(message.text(), message.location().url);
		});
		page.on('pageerror', (error) => hear(error.stack ?? error.message));
	}

	abstract close(): Promise<void>;

	/** What must not be there when a spec ends. */
	async complaints(): Promise<string[]> {
		return Promise.resolve(this.errors);
	}

	/** Chooses a command in the palette by its name. */
	async command(name: string): Promise<void> {
		const prompt = await this.openPalette();
		await prompt.locator('input').fill(name);
		const palette = await prompt.elementHandle();
		await prompt.locator('.suggestion-item', { hasText: name }).first().click();
		// The command may open a prompt of its own.
		await palette?.waitForElementState('hidden');
	}

	/** The commands that the palette offers for what is typed. */
	async commandsFor(typed: string): Promise<string[]> {
		const prompt = await this.openPalette();
		await prompt.locator('input').fill(typed);
		const names = await prompt.locator('.suggestion-item').allInnerTexts();
		await this.page.keyboard.press('Escape');
		await prompt.waitFor({ state: 'detached' });
		return names;
	}

	private async openPalette(): Promise<Locator> {
		await this.page.keyboard.press('Control+p');
		return this.page.locator('.prompt');
	}

	/** Clicks at a button of the ribbon. */
	async ribbon(label: string): Promise<void> {
		await this.page.locator('.workspace-ribbon').getByLabel(label, { exact: true }).click();
	}

	/** Opens the settings at the plugin's tab, and gives the tab. */
	async settings(plugin = manifest.name): Promise<Locator> {
		await this.page.keyboard.press('Control+,');
		await this.page.locator('.mod-settings .vertical-tab-nav-item', { hasText: plugin }).click();
		return this.page.locator('.mod-settings .vertical-tab-content');
	}

	/** Opens a note from the list of files. */
	async openNote(note: string): Promise<void> {
		await this.page.locator(`[data-type="file-explorer"] [data-path="${note}"]`).click();
		await this.page
			.locator('.workspace-tab-header.is-active[data-type="markdown"]', { hasText: path.basename(note, '.md') })
			.waitFor();
		await this.page.locator('.mod-root .workspace-leaf.mod-active').waitFor();
	}

	/** The path of the note in front. */
	async activeNote(): Promise<string | undefined> {
		return this.page.evaluate(() => window.app.workspace.getActiveFile()?.path);
	}

	/** The sidebar's row of a paper. */
	paper(note: string): Locator {
		return this.page.locator(`.three-pass-progress [data-path="${note}"]`);
	}

	/** The sidebar's papers by group, as they are read on the screen. */
	async board(): Promise<{ group: string; papers: string[] }[]> {
		return this.page.locator('.three-pass-list [role=treeitem]').evaluateAll((lines) => {
			const groups: { group: string; papers: string[] }[] = [];
			for (const line of lines) {
				const title = line.querySelector('.tree-item-inner')?.textContent ?? '';
				if (line.getAttribute('aria-level') === '1') groups.push({ group: title, papers: [] });
				else groups.at(-1)?.papers.push(title);
			}
			return groups;
		});
	}

	/** The group that a paper is in, as it is read on the screen; undefined where it is not listed. */
	async groupOf(note: string): Promise<string | undefined> {
		return this.page.locator('.three-pass-list').evaluate((list, path) => {
			const lines = [...list.querySelectorAll<HTMLElement>('[role=treeitem]')];
			const at = lines.findIndex((line) => line.dataset['path'] === path);
			const group = lines.slice(0, at + 1).findLast((line) => line.getAttribute('aria-level') === '1');
			return group?.querySelector('.tree-item-inner')?.textContent ?? undefined;
		}, note);
	}

	/** The text in the editor in front. */
	async editorText(): Promise<string> {
		return this.page.evaluate(() => window.app.workspace.activeEditor?.editor?.getValue() ?? '');
	}

	/** The line that the cursor is in, and how far. */
	async cursor(): Promise<{ text: string; ch: number }> {
		return this.page.evaluate(() => {
			const editor = window.app.workspace.activeEditor?.editor;
			const at = editor?.getCursor();
			return editor === undefined || at === undefined
				? { text: '', ch: -1 }
				: { text: editor.getLine(at.line), ch: at.ch };
		});
	}

	/** Words of Latin letters that are broken over two lines within what is given. */
	async brokenWords(within: Locator): Promise<string[]> {
		return within.evaluateAll((elements) =>
			elements.flatMap((el) => {
				const [text] = [...el.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
				return [...(text?.textContent ?? '').matchAll(/[A-Za-z]+/gu)].flatMap(({ 0: word, index }) => {
					const range = document.createRange();
					if (text === undefined) return [];
					range.setStart(text, index);
					range.setEnd(text, index + word.length);
					return range.getClientRects().length > 1 ? [word] : [];
				});
			}),
		);
	}

	/** A note's text on the disk. */
	async disk(note: string): Promise<string> {
		return readFile(path.join(this.vault, note), 'utf8');
	}

	/** Writes a note as another program would; the app finds it by itself. */
	async outside(note: string, text: string): Promise<void> {
		await writeOutside(this.vault, note, text);
	}

	/** Switches the plugin on or off, as the list of plugins does. */
	async switchPlugin(on: boolean): Promise<void> {
		await this.page.evaluate(
			async ([enable, id]) => {
				const { plugins } = window.app as App & Unpublished;
				await (enable ? plugins.enablePluginAndSave(id) : plugins.disablePluginAndSave(id));
			},
			[on, manifest.id] as const,
		);
	}

	/** Renames a note as the list of files would. */
	async rename(note: string, to: string): Promise<void> {
		await this.page.evaluate(
			async ([from, target]) => {
				const file = window.app.vault.getFileByPath(from);
				if (file !== null) await window.app.fileManager.renameFile(file, target);
			},
			[note, to] as const,
		);
	}

	/** Deletes a note as the list of files would. */
	async delete(note: string): Promise<void> {
		await this.page.evaluate(async (path) => {
			const file = window.app.vault.getFileByPath(path);
			if (file !== null) await window.app.fileManager.trashFile(file);
		}, note);
	}
}
