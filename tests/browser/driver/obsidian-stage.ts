import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { App } from 'obsidian';
import type { Page } from 'playwright-core';
import manifest from '../../../manifest.json';
import { attach, end } from './devtools';
import type { Attached } from './devtools';
import { Driver } from './driver';
import type { BootOptions, Stage } from './driver';
import type { Launch, Launched } from './launcher';
import { buildPlugin, copyVault, removeFolders } from './sample-vault';

/** What the app has and does not publish. */
interface Unpublished {
	emulateMobile(on: boolean): void;
}

/** Notes are shown as they are written, and nothing is asked before a note is deleted or its links follow it. */
const APP_SETTINGS = {
	livePreview: false,
	propertiesInDocument: 'source',
	promptDelete: false,
	alwaysUpdateLinks: true,
};

/** The plugin in the app itself, each time started anew. */
export class ObsidianStage implements Stage {
	private constructor(
		private readonly launch: Launch,
		private readonly plugin: string,
	) {}

	static async open(launch: Launch): Promise<ObsidianStage> {
		return new ObsidianStage(launch, await buildPlugin());
	}

	async boot(boot: BootOptions = {}): Promise<Driver> {
		const vault = await copyVault(boot.notes);
		await setUp(vault, boot);
		const launched = await this.launch({
			vault,
			plugins: [
				{ path: this.plugin, enabled: boot.without !== true },
				...(boot.plugins ?? []).map((folder) => ({ path: folder, enabled: true })),
			],
			localStorage: { language: boot.language ?? 'en' },
			args: ['--remote-debugging-port=0', '--test-type=webdriver'],
		});
		const attached = await attach(launched.program);
		const driver = new ObsidianDriver(attached, vault, launched);
		await settle(attached.page, boot.mobile === true);
		return driver;
	}

	async close(): Promise<void> {
		await removeFolders(this.plugin);
	}
}

async function setUp(vault: string, { theme }: BootOptions): Promise<void> {
	const folder = path.join(vault, '.obsidian');
	await mkdir(folder, { recursive: true });
	await writeFile(path.join(folder, 'app.json'), JSON.stringify(APP_SETTINGS));
	await writeFile(
		path.join(folder, 'appearance.json'),
		JSON.stringify({ theme: theme === 'dark' ? 'obsidian' : 'moonstone' }),
	);
}

/** Waits until the vault is open, with nothing in front of it. */
async function settle(page: Page, mobile: boolean): Promise<void> {
	page.setDefaultTimeout(30_000);
	await page.bringToFront();
	const trust = page.locator('.modal.mod-trust-folder');
	await page.addLocatorHandler(trust, () =>
		trust
			.getByRole('button', { name: /trust|信任/iu })
			.first()
			.click(),
	);
	await ready(page, false);
	if (mobile) {
		await page.setViewportSize({ width: 390, height: 844 });
		await page.evaluate(() => window.setTimeout(() => (window.app as App & Unpublished).emulateMobile(true), 0));
		await ready(page, true);
	}
	await page.evaluate(() => window.app.workspace.detachLeavesOfType('release-notes'));
}

async function ready(page: Page, mobile: boolean): Promise<void> {
	// The page loads anew for a phone, and while it does there is no app.
	await page.waitForFunction(
		(phone) => window.app?.workspace.layoutReady && document.body.classList.contains('is-mobile') === phone,
		mobile,
	);
}

/**
 * What the app says that has the plugin's id or name in it: in the text, in the place it comes from, or in
 * the stack. The app runs a plugin as a script named after it, so whatever the plugin does wrong names it;
 * all else is the app's own.
 */
export function namesPlugin(said: string): boolean {
	return said.includes(manifest.id) || said.includes(manifest.name);
}

class ObsidianDriver extends Driver {
	constructor(
		private readonly attached: Attached,
		vault: string,
		private readonly launched: Launched,
	) {
		super(attached.page, vault, namesPlugin);
	}

	override async close(): Promise<void> {
		await this.attached.browser.close();
		await end(this.launched.program);
		await removeFolders(this.vault, this.launched.configFolder);
	}
}
