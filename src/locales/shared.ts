import type { Diagnostic, DiagnosticDetails } from '../core/text/diagnostics';
import { shared as en } from './en/shared';
import type { SharedTexts } from './en/shared';
import type { Translations } from './locale';
import { shared as zh } from './zh/shared';

export const sharedTexts: Translations<SharedTexts> = { en, zh };

/** A diagnostic in words, without its place. */
export function describe<Code extends Diagnostic['code']>(
	texts: SharedTexts,
	{ code, details }: { readonly code: Code; readonly details: DiagnosticDetails[Code] },
): string {
	return texts.diagnostics[code](details);
}
