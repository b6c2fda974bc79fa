// The room `locales`. Every text that users read, in English and Simplified Chinese.
import { commandLine as en } from './en/command-line';
import type { CommandLineTexts } from './en/command-line';
import type { Translations } from './locale';
import { commandLine as zh } from './zh/command-line';

export const commandLineTexts: Translations<CommandLineTexts> = { en, zh };
