import { expect } from 'vitest';
import type { HostDriver } from '../browser/driver/host-stage';
import { test as spec } from '../browser/driver/spec';

// A test of its own: what is set on the shared one would hold for the files after this one.
const test = spec.extend('boot', { without: true });

type Settings = Record<string, unknown>;

/** Gives the app a plugin with a tab of every kind of control, and opens it. */
async function openTab(host: HostDriver): Promise<void> {
	await host.page.evaluate(() => {
		const o = window.host.obsidian;
		const kept: Settings = { on: false };
		class Tab extends o.PluginSettingTab {
			override getSettingDefinitions(): ReturnType<typeof o.PluginSettingTab.prototype.getSettingDefinitions> {
				const deep = (value: string): string | undefined => (value.includes(' ') ? 'No spaces' : undefined);
				return [
					{
						type: 'group',
						heading: 'All',
						items: [
							{ name: 'Advanced', control: { type: 'toggle', key: 'on' } },
							{
								name: 'Level',
								visible: () => kept['on'] === true,
								control: {
									type: 'dropdown',
									key: 'level',
									defaultValue: 'b',
									options: { a: 'A', b: 'B' },
								},
							},
							{
								name: 'Folder',
								control: { type: 'folder', key: 'folder', disabled: () => kept['on'] !== true },
							},
							{ name: 'Deep', control: { type: 'text', key: 'deep', validate: deep } },
							{ name: 'Press', action: () => (kept['pressed'] = true) },
						],
					},
				];
			}
			override getControlValue(key: string): unknown {
				return kept[key];
			}
			override setControlValue(key: string, value: unknown): void {
				kept[key] = value;
			}
		}
		class Example extends o.Plugin {
			override onload(): void {
				this.addSettingTab(new Tab(this.app, this));
			}
		}
		Object.assign(window, { kept });
		new Example(window.app, {
			id: 'example',
			name: 'Example plugin',
			version: '1.0.0',
			minAppVersion: '1.0.0',
			author: '',
			description: '',
		}).load();
	});
	await host.settings('Example plugin');
}

function kept(host: HostDriver): Promise<Settings> {
	return host.page.evaluate(() => (window as unknown as { kept: Settings }).kept);
}

test('controls keep what is set and what is right, and what depends on it follows', async ({ host }) => {
	await openTab(host);
	const row = (name: string): ReturnType<typeof host.page.locator> =>
		host.page.locator('.vertical-tab-content .setting-item', { hasText: name }).first();
	expect(await row('Level').isVisible()).toBe(false);
	expect(await row('Folder').locator('input').isDisabled()).toBe(true);
	await row('Advanced').locator('.checkbox-container').click();
	await row('Level').waitFor();
	expect(await row('Level').locator('select').inputValue()).toBe('b');
	await row('Folder').locator('input').fill('Papers');
	await row('Deep').locator('input').fill('a b');
	await row('Deep').getByText('No spaces').waitFor();
	expect(await kept(host)).toEqual({ on: true, folder: 'Papers' });
	await row('Deep').locator('input').fill('ab');
	await expect.poll(async () => (await kept(host))['deep']).toBe('ab');
	await row('Press').press('Enter');
	await expect.poll(async () => (await kept(host))['pressed']).toBe(true);
});
