import { rm } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { enablePlugins, installPlugins } from '../../host/install-plugin';
import { startServer } from '../../host/server';
import type { HostServer } from '../../host/server';
import type { Faults } from '../../host/server/faults';
import { Driver } from './driver';
import type { BootOptions, Stage } from './driver';
import { findBrowser } from './find-browser';
import { buildPlugin, copyVault } from './sample-vault';

const PLUGIN_ID = 'three-pass-reading';
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** What only the host can be told at its boot. */
export interface HostBootOptions extends BootOptions {
	/** How long typing rests before a note is saved; the app waits for 2 s. */
	readonly saveDelay?: number;
	/** Folders of other built plugins, to run beside it. */
	readonly plugins?: readonly string[];
}

/** The plugin in Chromium, behind the host. */
export class HostStage implements Stage {
	/** Pages to use again: a new one costs a second. */
	private readonly idle: Page[] = [];

	private constructor(private readonly browser: Browser, private readonly context: BrowserContext, private readonly plugin: string) {}

	static async open(): Promise<HostStage> {
		const [plugin, browser] = await Promise.all([buildPlugin(), chromium.launch({ executablePath: findBrowser(), args: FLAGS })]);
		return new HostStage(browser, await browser.newContext(), plugin);
	}

	async boot(boot: HostBootOptions = {}): Promise<HostDriver> {
		const vault = await copyVault(boot.notes);
		const own = await installPlugins(vault, [this.plugin]);
		const others = await installPlugins(vault, boot.plugins ?? []);
		await enablePlugins(vault, boot.without === true ? others : [...own, ...others]);
		const server = await startServer({ vault });
		const page = this.idle.pop() ?? (await this.context.newPage());
		// A page behind another has its timers slowed down.
		await page.bringToFront();
		await page.setViewportSize(boot.mobile === true ? { width: 390, height: 844 } : { width: 1280, height: 800 });
		page.setDefaultTimeout(15_000);
		const driver = new HostDriver(page, vault, server, () => this.idle.push(page));
		const query = new URLSearchParams({ language: boot.language ?? 'en', theme: boot.theme ?? 'light', saveDelay: String(boot.saveDelay ?? 100) });
		if (boot.mobile === true) query.set('mobile', '');
		await page.goto(`${server.url}?${query.toString()}`);
		await page.locator('body[data-ready]').waitFor();
		return driver;
	}

	async close(): Promise<void> {
		await this.browser.close();
		await rm(this.plugin, { recursive: true, force: true });
	}
}

/** One open vault on the host, with what only the host can tell or be told. */
export class HostDriver extends Driver {
	constructor(page: Page, vault: string, private readonly server: HostServer, private readonly giveBack: () => unknown) {
		super(page, vault);
		page.on('console', (message) => {
			if (message.type() === 'error' || message.type() === 'warning') this.errors.push(message.text());
		});
		page.on('pageerror', (error) => this.errors.push(error.stack ?? error.message));
	}

	/** What shall go wrong with the disk. */
	get faults(): Faults {
		return this.server.faults;
	}

	override async switchPlugin(on: boolean): Promise<void> {
		await this.page.evaluate(async ([enable, id]) => {
			const { plugins } = window.host.app;
			await (enable ? plugins.enablePluginAndSave(id) : plugins.disablePluginAndSave(id));
		}, [on, PLUGIN_ID] as const);
	}

	/** What the plugin asked for and the host does not have. */
	async lacking(): Promise<string[]> {
		return this.page.evaluate(() => window.host.lacking());
	}

	override async complaints(): Promise<string[]> {
		return [...this.errors, ...(await this.lacking()).map((name) => `the host lacks ${name}`)];
	}

	/** What hangs on the app, to be compared before and after a plugin. */
	async traces(): Promise<Record<string, unknown>> {
		return this.page.evaluate(() => window.host.traces());
	}

	/** Every module that the plugin asked for. */
	async required(): Promise<string[]> {
		return this.page.evaluate((id) => window.host.loader.required(id), PLUGIN_ID);
	}

	override async close(): Promise<void> {
		this.page.removeAllListeners();
		await this.page.goto('about:blank');
		this.giveBack();
		await this.server.close();
		await rm(this.vault, { recursive: true, force: true });
	}
}
