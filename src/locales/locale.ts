import type { Diagnostic, DiagnosticDetails } from '../core/text/diagnostics';
import { shared as en } from './en/shared';
import type { SharedTexts } from './en/shared';
import { shared as zh } from './zh/shared';

/** The languages of the interface. Stored values are the same in all of them. */
export type InterfaceLanguage = 'en' | 'zh';

/** The interface language for a locale code such as `zh`, `zh-TW`, `zh_CN.UTF-8` or `en-GB`; English for all others. */
export function languageFor(code: string): InterfaceLanguage {
	return /^zh(?![a-z])/iu.test(code) ? 'zh' : 'en';
}

/** Texts of one kind in every language, of one type. */
export type Translations<Texts> = Readonly<Record<InterfaceLanguage, Texts>>;

export const sharedTexts: Translations<SharedTexts> = { en, zh };

/** A diagnostic in words, without its place. */
export function describe<Code extends Diagnostic['code']>(
	texts: SharedTexts,
	{ code, details }: { readonly code: Code; readonly details: DiagnosticDetails[Code] },
): string {
	return texts.diagnostics[code](details);
}
