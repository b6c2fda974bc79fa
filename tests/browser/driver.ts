/** Drives the built plugin in a browser, as a person would: by mouse, keyboard, and what is to be seen. */
import { cp, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { options, PLUGIN } from '../../esbuild.config.mjs';
import { startServer } from '../host/server';
import type { HostServer } from '../host/server';
import { findBrowser } from './find-browser';

const root = fileURLToPath(new URL('../..', import.meta.url));
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** How the app is set for one boot. */
export interface BootOptions {
	readonly language?: string;
	readonly theme?: 'light' | 'dark';
	readonly mobile?: boolean;
	/** How long typing rests before a note is saved; the app waits for 2 s. */
	readonly saveDelay?: number;
	/** Leaves the plugin off. */
	readonly without?: boolean;
	/** Notes that differ from the sample vault. */
	readonly notes?: Readonly<Record<string, string>>;
}

/** A browser and the plugin built anew, for a whole suite. */
export class Stage {
	/** Pages to use again: a new one costs a second. */
	private readonly idle: Page[] = [];

	private constructor(private readonly browser: Browser, private readonly context: BrowserContext, private readonly plugin: string) {}

	static async open(): Promise<Stage> {
		const plugin = await realpath(await mkdtemp(path.join(tmpdir(), 'host-plugin-')));
		await build({ ...options(PLUGIN), outfile: path.join(plugin, 'main.js') });
		for (const name of ['manifest.json', 'styles.css']) await cp(path.join(root, name), path.join(plugin, name));
		const browser = await chromium.launch({ executablePath: findBrowser(), args: FLAGS });
		return new Stage(browser, await browser.newContext(), plugin);
	}

	/** Opens a copy of the sample vault in a page of its own. */
	async boot(boot: BootOptions = {}): Promise<Driver> {
		const vault = await realpath(await mkdtemp(path.join(tmpdir(), 'host-vault-')));
		await cp(path.join(root, 'tests/fixtures/vault'), vault, { recursive: true });
		for (const [note, text] of Object.entries(boot.notes ?? {})) await writeFile(path.join(vault, note), text);
		const server = await startServer({ vault, plugin: this.plugin });
		const page = this.idle.pop() ?? (await this.context.newPage());
		// A page behind another has its timers slowed down.
		await page.bringToFront();
		await page.setViewportSize(boot.mobile === true ? { width: 390, height: 844 } : { width: 1280, height: 800 });
		page.setDefaultTimeout(8000);
		const driver = new Driver(page, vault, server, () => this.idle.push(page));
		const query = new URLSearchParams({ language: boot.language ?? 'en', theme: boot.theme ?? 'light', saveDelay: String(boot.saveDelay ?? 100) });
		if (boot.mobile === true) query.set('mobile', '');
		if (boot.without === true) query.set('without', '');
		await page.goto(`${server.url}?${query.toString()}`);
		await page.locator('body[data-ready]').waitFor();
		return driver;
	}

	async close(): Promise<void> {
		await this.browser.close();
		await rm(this.plugin, { recursive: true, force: true });
	}
}

/** One open vault. */
export class Driver {
	/** Whatever the page complained of. */
	readonly errors: string[] = [];

	constructor(readonly page: Page, readonly vault: string, private readonly server: HostServer, private readonly giveBack: () => unknown) {
		page.on('console', (message) => {
			if (message.type() === 'error' || message.type() === 'warning') this.errors.push(message.text());
		});
		page.on('pageerror', (error) => this.errors.push(error.stack ?? error.message));
	}

	/** Chooses a command in the palette by its name. */
	async command(name: string): Promise<void> {
		await this.page.keyboard.press('Control+p');
		const prompt = this.page.locator('.prompt.mod-command-palette');
		await prompt.locator('input').fill(name);
		await prompt.locator('.suggestion-item', { hasText: name }).first().click();
		await prompt.waitFor({ state: 'detached' });
	}

	/** Clicks at a button of the ribbon. */
	async ribbon(label: string): Promise<void> {
		await this.page.locator('.workspace-ribbon').getByLabel(label, { exact: true }).click();
	}

	/** Opens a note from the list of files. */
	async openNote(note: string): Promise<void> {
		await this.page.locator(`[data-type="file-explorer"] [data-path="${note}"]`).click();
		await this.page.locator('.workspace-tab-header.is-active[data-type="markdown"]', { hasText: path.basename(note, '.md') }).waitFor();
		await this.page.locator('.mod-root .workspace-leaf.mod-active').waitFor();
	}

	/** The sidebar's row of a paper. */
	paper(note: string): Locator {
		return this.page.locator(`.three-pass-progress [data-path="${note}"]`);
	}

	/** The sidebar's papers by group, as they are read on the screen. */
	async board(): Promise<{ group: string; papers: string[] }[]> {
		return this.page.locator('.three-pass-group').evaluateAll((groups) =>
			groups.map((group) => ({
				group: group.querySelector('.tree-item-inner')?.textContent ?? '',
				papers: [...group.querySelectorAll('.three-pass-paper .tree-item-inner')].map((title) => title.textContent ?? ''),
			})),
		);
	}

	/** The text in the editor in front. */
	async editorText(): Promise<string> {
		return this.page.evaluate(() => window.host.app.workspace.activeEditor?.editor.getValue() ?? '');
	}

	/** The line that the cursor is in, and how far. */
	async cursor(): Promise<{ text: string; ch: number }> {
		return this.page.evaluate(() => {
			const editor = window.host.app.workspace.activeEditor?.editor;
			const at = editor?.getCursor();
			return editor === undefined || at === undefined ? { text: '', ch: -1 } : { text: editor.getLine(at.line), ch: at.ch };
		});
	}

	/** A note's text on the disk. */
	async disk(note: string): Promise<string> {
		return readFile(path.join(this.vault, note), 'utf8');
	}

	/** Writes a note as another program would, and lets the app find it. */
	async outside(note: string, text: string): Promise<void> {
		await writeFile(path.join(this.vault, note), text);
		await this.page.evaluate(() => window.host.app.vault.rescan());
	}

	/** Renames a note as the list of files would. */
	async rename(note: string, to: string): Promise<void> {
		await this.page.evaluate(async ([from, target]) => {
			const file = window.host.app.vault.getFileByPath(from);
			if (file !== null) await window.host.app.fileManager.renameFile(file, target);
		}, [note, to] as const);
	}

	/** Deletes a note as the list of files would. */
	async delete(note: string): Promise<void> {
		await this.page.evaluate(async (path) => {
			const file = window.host.app.vault.getFileByPath(path);
			if (file !== null) await window.host.app.fileManager.trashFile(file);
		}, note);
	}

	async close(): Promise<void> {
		this.page.removeAllListeners();
		await this.page.goto('about:blank');
		this.giveBack();
		await this.server.close();
		await rm(this.vault, { recursive: true, force: true });
	}
}
