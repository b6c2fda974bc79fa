// @vitest-environment happy-dom
import { Notice } from 'obsidian-test-mocks/obsidian';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openVault } from '../vault';
import { SettingsStore, saveSetting } from '../../../src/obsidian/base/settings-store';
import type { SettingsStorage } from '../../../src/obsidian/base/settings-store';
import { settingDefinitions } from '../../../src/obsidian/settings/settings-tab';
import { pluginTexts } from '../../../src/locales/locale';
import { DEFAULT_SETTINGS } from '../../../src/settings';
import type { Settings } from '../../../src/settings';
import type { SettingControl, SettingDefinitionItem } from 'obsidian';

function controls(items: readonly SettingDefinitionItem<keyof Settings>[]): SettingControl<keyof Settings>[] {
	return items.flatMap((item) => {
		if ('items' in item && item.items !== undefined) return controls(item.items);
		return 'control' in item && item.control !== undefined ? [item.control] : [];
	});
}

test.each(['en', 'zh'] as const)('the tab has one control for every setting (%s)', async (language) => {
	const { app } = await openVault({});
	const keys = controls(settingDefinitions(app, pluginTexts[language].settings, () => undefined)).map(
		({ key }) => key,
	);
	expect(keys.sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort());
});

test('what could not be used is rejected with a reason, and the defaults are fine', async () => {
	const { app } = await openVault({ 'T.md': '# First pass\n', 'empty.md': '' });
	const texts = pluginTexts.en.settings;
	const all = controls(settingDefinitions(app, texts, () => undefined));
	const check = async (key: keyof Settings, value: string): Promise<unknown> => {
		const control = all.find((one) => one.key === key);
		return control !== undefined &&
			(control.type === 'text' || control.type === 'textarea' || control.type === 'file')
			? control.validate?.(value)
			: null;
	};
	expect(await check('passProperty', ' ')).toBe(texts.needed);
	expect(await check('passDateProperty', 'date')).toBe(texts.needsNumber);
	expect(await check('statusWords', 'a = reading\nb = nonsense')).toBe(texts.wrongWords(2));
	expect(await check('statusWords', 'living = none\n✅ = finished\n\n')).toBeUndefined();
	for (const wrong of ['', 'ten', '10, 0', '1.5', '-3', '10; 20'])
		expect(await check('passBudgets', wrong)).toBe(texts.wrongBudgets);
	expect(await check('passBudgets', '5，45、200 300')).toBe(texts.wrongBudgets);
	expect(await check('passBudgets', '5，45、200')).toBeUndefined();
	expect(await check('templatePath', 'none.md')).toBe(texts.noSuchNote);
	expect(await check('templatePath', 'empty.md')).toBe(texts.noPasses);
	expect(await check('templatePath', 'T.md')).toBeUndefined();
	for (const { key } of all) {
		const value = DEFAULT_SETTINGS[key];
		if (typeof value === 'string') expect((await check(key, value)) ?? undefined).toBeUndefined();
	}
});

test('a changed setting is normalised, saved and told of', async () => {
	const vault = await openVault({});
	const told = vi.fn();
	vault.host.settings.onChange(told);
	expect(await vault.host.settings.set('noteFolder', '/Papers/')).toBe(true);
	expect(vault.data).toMatchObject({ noteFolder: 'Papers', passProperty: 'pass' });
	expect(told).toHaveBeenCalledWith(vault.host.settings.current);
});

describe('settings that are stored', () => {
	const { settingsUnreadable, settingsNotSaved } = pluginTexts.en;
	afterEach(() => vi.restoreAllMocks());
	const newer = { tableLinks: 'newStyle', passBudgets: '10, 1h', future: { a: [1, null] }, noteFolder: 'A' };

	test('keep the keys and values of a newer version when another one is saved', async () => {
		const vault = await openVault({}, newer);
		expect(vault.host.settings.current).toMatchObject({ tableLinks: 'wikilink', noteFolder: 'A' });
		await vault.host.settings.set('noteFolder', 'B');
		expect(vault.data).toEqual({ ...DEFAULT_SETTINGS, ...newer, noteFolder: 'B' });
		await vault.host.settings.set('tableLinks', 'plain');
		expect(vault.data).toEqual({ ...DEFAULT_SETTINGS, ...newer, noteFolder: 'B', tableLinks: 'plain' });
	});

	test('keep what another device saved since they were read', async () => {
		const vault = await openVault({}, { noteFolder: 'A' });
		vault.data = { noteFolder: 'A', paperTags: 'synced' };
		await vault.host.settings.set('noteFolder', 'B');
		expect(vault.data).toMatchObject({ noteFolder: 'B', paperTags: 'synced' });
	});

	test('keep both of two changes at once', async () => {
		const vault = await openVault({}, { noteFolder: 'A', paperTags: 'theirs' });
		await Promise.all([vault.host.settings.set('noteFolder', 'B'), vault.host.settings.set('paperTags', 'mine')]);
		expect(vault.data).toMatchObject({ noteFolder: 'B', paperTags: 'mine' });
	});

	test.each([
		['damaged', new SyntaxError('Unexpected end of JSON')],
		['taken for missing by the app, though there is a file', null],
		['a list', []],
		['a text', 'pass'],
	])('are never overwritten where they are %s', async (_, stored) => {
		const vault = await openVault({}, { noteFolder: 'Before' });
		const save = vi.fn();
		const storage: SettingsStorage = {
			loadData: () => (stored instanceof Error ? Promise.reject(stored) : Promise.resolve(stored)),
			hasData: () => Promise.resolve(true),
			saveData: save,
		};
		const store = new SettingsStore(storage);
		expect(await store.load()).toBe(false);
		expect(store.current).toEqual(DEFAULT_SETTINGS);
		const told = vi.spyOn(Notice.prototype, 'constructor__').mockReturnValue();
		expect(await saveSetting(store, vault.host.texts.plugin, 'noteFolder', 'Papers')).toBe(false);
		expect([store.current.noteFolder, save.mock.calls, told.mock.calls.map(([message]) => message)]).toEqual([
			'Papers',
			[],
			[settingsUnreadable],
		]);
	});

	test('stay in use where they become unreadable while the app runs, and are saved again once they can be read', async () => {
		const vault = await openVault({}, { noteFolder: 'A' });
		vault.data = [];
		expect([await vault.host.settings.load(), vault.host.settings.current.noteFolder]).toEqual([false, 'A']);
		vault.data = { noteFolder: 'A' };
		expect(await vault.host.settings.set('paperTags', 'mine')).toBe(true);
		expect(vault.data).toMatchObject({ noteFolder: 'A', paperTags: 'mine' });
	});

	test('are said not to be saved where their file is read-only', async () => {
		const vault = await openVault({}, { noteFolder: 'A' });
		const store = new SettingsStore({
			loadData: () => Promise.resolve({}),
			hasData: () => Promise.resolve(true),
			saveData: () => Promise.reject(new Error('EROFS: read-only file system')),
		});
		const told = vi.spyOn(Notice.prototype, 'constructor__').mockReturnValue();
		expect(await saveSetting(store, vault.host.texts.plugin, 'noteFolder', 'Papers')).toBe(false);
		expect(told.mock.calls.map(([message]) => message)).toEqual([settingsNotSaved('EROFS: read-only file system')]);
		expect(store.current.noteFolder).toBe('Papers');
	});
});
