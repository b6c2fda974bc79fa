// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { openVault } from './vault';
import { settingDefinitions } from '../../src/obsidian/setting-definitions';
import { pluginTexts } from '../../src/locales/plugin';
import { DEFAULT_SETTINGS } from '../../src/settings';
import type { Settings } from '../../src/settings';
import type { SettingControl, SettingDefinitionItem } from 'obsidian';

function controls(items: readonly SettingDefinitionItem<keyof Settings>[]): SettingControl<keyof Settings>[] {
	return items.flatMap((item) => {
		if ('items' in item && item.items !== undefined) return controls(item.items);
		return 'control' in item && item.control !== undefined ? [item.control] : [];
	});
}

test.each(['en', 'zh'] as const)('the tab has one control for every setting (%s)', async (language) => {
	const { app } = await openVault({});
	const keys = controls(settingDefinitions(app, pluginTexts[language].settings, () => undefined)).map(({ key }) => key);
	expect(keys.sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort());
});

test('what could not be used is rejected with a reason, and the defaults are fine', async () => {
	const { app } = await openVault({ 'T.md': '# First pass\n', 'empty.md': '' });
	const texts = pluginTexts.en.settings;
	const all = controls(settingDefinitions(app, texts, () => undefined));
	const check = async (key: keyof Settings, value: string): Promise<unknown> => {
		const control = all.find((one) => one.key === key);
		return control !== undefined && (control.type === 'text' || control.type === 'textarea' || control.type === 'file') ? control.validate?.(value) : null;
	};
	expect(await check('passProperty', ' ')).toBe(texts.needed);
	expect(await check('passDateProperty', 'date')).toBe(texts.needsNumber);
	expect(await check('statusWords', 'a = reading\nb = nonsense')).toBe(texts.wrongWords(2));
	expect(await check('statusWords', 'living = none\n✅ = finished\n\n')).toBeUndefined();
	for (const wrong of ['', 'ten', '10, 0', '1.5', '-3', '10; 20']) expect(await check('passBudgets', wrong)).toBe(texts.wrongBudgets);
	expect(await check('passBudgets', '5，45、200 300')).toBe(texts.wrongBudgets);
	expect(await check('passBudgets', '5，45、200')).toBeUndefined();
	expect(await check('templatePath', 'none.md')).toBe(texts.noSuchNote);
	expect(await check('templatePath', 'empty.md')).toBe(texts.noPasses);
	expect(await check('templatePath', 'T.md')).toBeUndefined();
	for (const { key } of all) {
		const value = DEFAULT_SETTINGS[key];
		if (typeof value === 'string') expect(await check(key, value) ?? undefined).toBeUndefined();
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

test('settings that cannot be read are never overwritten', async () => {
	const vault = await openVault({});
	Object.defineProperty(vault, 'data', { get: () => { throw new SyntaxError('Unexpected end of JSON'); }, set: () => { throw new Error('overwritten'); } });
	expect(await vault.host.settings.load()).toBe(false);
	expect(await vault.host.settings.set('noteFolder', 'Papers')).toBe(false);
	expect(vault.host.settings.current.noteFolder).toBe('Papers');
});
