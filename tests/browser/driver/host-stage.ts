import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import manifest from '../../../manifest.json';
import { enablePlugins, installPlugins } from '../../host/install-plugin';
import { startServer } from '../../host/server';
import type { HostServer } from '../../host/server';
import type { Faults } from '../../host/server/faults';
import { Driver } from './driver';
import type { BootOptions, Stage } from './driver';
import { findBrowser, FLAGS } from './find-browser';
import { buildPlugin, copyVault, removeFolders } from './sample-vault';

/** What only the host can be told at its boot. */
export interface HostBootOptions extends BootOptions {
	/** How long typing rests before a note is saved; the app waits for 2 s. */
	readonly saveDelay?: number;
}

type Size = Readonly<{ width: number; height: number }>;

const DESKTOP: Size = { width: 1280, height: 800 };
const PHONE: Size = { width: 390, height: 844 };

/** The plugin in Chromium, behind the host. */
export class HostStage implements Stage {
	/** Pages to use again: a new one costs a second. */
	private readonly idle: Page[] = [];

	private constructor(
		private readonly browser: Browser,
		private readonly context: BrowserContext,
		private readonly plugin: string,
	) {}

	static async open(): Promise<HostStage> {
		const [plugin, browser] = await Promise.all([
			buildPlugin(),
			chromium.launch({ executablePath: findBrowser(), args: FLAGS }),
		]);
		return new HostStage(browser, await browser.newContext(), plugin);
	}

	async boot(boot: HostBootOptions = {}): Promise<HostDriver> {
		const vault = await copyVault(boot.notes);
		const own = await installPlugins(vault, [this.plugin]);
		const others = await installPlugins(vault, boot.plugins ?? []);
		await enablePlugins(vault, boot.without === true ? others : [...own, ...others]);
		const server = await startServer({ vault });
		const query = new URLSearchParams({
			language: boot.language ?? 'en',
			theme: boot.theme ?? 'light',
			saveDelay: String(boot.saveDelay ?? 100),
		});
		if (boot.mobile === true) query.set('mobile', '');
		return this.visit(`${server.url}?${query.toString()}`, vault, {
			size: boot.mobile === true ? PHONE : DESKTOP,
			server,
		});
	}

	/** Opens what is served, by another program if no server is given. */
	async visit(
		url: string,
		vault: string,
		{ size = DESKTOP, server = null }: { readonly size?: Size; readonly server?: HostServer | null } = {},
	): Promise<HostDriver> {
		const page = this.idle.pop() ?? (await this.context.newPage());
		// A page behind another has its timers slowed down.
		await page.bringToFront();
		await page.setViewportSize(size);
		page.setDefaultTimeout(15_000);
		const driver = new HostDriver(page, vault, server, () => this.idle.push(page));
		await page.goto(url);
		await page.locator('body[data-ready]').waitFor();
		return driver;
	}

	async close(): Promise<void> {
		await this.browser.close();
		await removeFolders(this.plugin);
	}
}

/** One open vault on the host, with what only the host can tell or be told. */
export class HostDriver extends Driver {
	constructor(
		page: Page,
		vault: string,
		private readonly server: HostServer | null,
		private readonly giveBack: () => unknown,
	) {
		super(page, vault);
	}

	/** What shall go wrong with the disk. */
	get faults(): Faults {
		if (this.server === null) throw new Error('another program serves this vault');
		return this.server.faults;
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
		return this.page.evaluate((id) => window.host.loader.required(id), manifest.id);
	}

	override async close(): Promise<void> {
		this.page.removeAllListeners();
		await this.page.goto('about:blank');
		this.giveBack();
		if (this.server === null) return;
		await this.server.close();
		await removeFolders(this.vault);
	}
}
