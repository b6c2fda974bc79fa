import { plugin as en } from './en/plugin';
import type { PluginTexts } from './en/plugin';
import type { Translations } from './locale';
import { plugin as zh } from './zh/plugin';

export const pluginTexts: Translations<PluginTexts> = { en, zh };
