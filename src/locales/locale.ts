// The room `locales`. Every text that users read, in English and Simplified Chinese.
import type { Diagnostic, DiagnosticDetails } from '../core/text/diagnostics';
import { commandLine as englishCommandLine } from './en/command-line';
import type { CommandLineTexts } from './en/command-line';
import { plugin as englishPlugin } from './en/plugin';
import type { PluginTexts } from './en/plugin';
import { shared as englishShared } from './en/shared';
import type { SharedTexts } from './en/shared';
import { commandLine as chineseCommandLine } from './zh/command-line';
import { plugin as chinesePlugin } from './zh/plugin';
import { shared as chineseShared } from './zh/shared';

/** The languages of the interface. Stored values do not depend on them. */
export type InterfaceLanguage = 'en' | 'zh';

/** The interface language for a locale code such as `zh`, `zh-TW`, `zh_CN.UTF-8` or `en-GB`; English for all others. */
export function languageFor(code: string): InterfaceLanguage {
	return /^zh(?![a-z])/iu.test(code) ? 'zh' : 'en';
}

/** One kind of texts in every language. */
type Translations<Texts> = Readonly<Record<InterfaceLanguage, Texts>>;

export const sharedTexts: Translations<SharedTexts> = { en: englishShared, zh: chineseShared };

export const pluginTexts: Translations<PluginTexts> = { en: englishPlugin, zh: chinesePlugin };

export const commandLineTexts: Translations<CommandLineTexts> = { en: englishCommandLine, zh: chineseCommandLine };

/** A diagnostic in words, without its place. */
export function describe<Code extends Diagnostic['code']>(
	texts: SharedTexts,
	{ code, details }: { readonly code: Code; readonly details: DiagnosticDetails[Code] },
): string {
	return texts.diagnostics[code](details);
}
