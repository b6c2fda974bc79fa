import type { Diagnostic } from '../text/diagnostics';
import { lineEnd, nextLine } from '../text/lines';

/** Where the front matter stands in a note. Offsets are UTF-16 code units of the whole text, BOM included. */
export interface FrontMatterRegion {
	/** Offset of the opening fence (1 after a BOM, else 0). */
	readonly from: number;
	/** Offset after the closing fence's line ending: where the body starts. */
	readonly to: number;
	/** The YAML between the fences: from the start of its first line … */
	readonly yamlFrom: number;
	/** … to the start of the closing fence's line. */
	readonly yamlTo: number;
}

export type FrontMatterLocation =
	| { readonly kind: 'none'; /** where a front matter would be put: 1 after a BOM, else 0 */ readonly from: number }
	| ({ readonly kind: 'yaml' } & FrontMatterRegion)
	/** TOML, another language or unclosed: never edited. `to` is where the body starts as far as can be told. */
	| { readonly kind: 'foreign'; readonly from: number; readonly to: number; readonly diagnostic: Diagnostic };

const BOM = 0xfeff;
const LANGUAGE = /^---([A-Za-z][\w.+-]*)[ \t]*$/;
/** More than any language's name: the first line of a note can be its whole text. */
const LONGEST_FENCE = 80;

/**
 * Finds the front matter of a note as Obsidian does: a first line `---` (after an optional BOM), closed by
 * the next line that is `---`, spaces and tabs after either allowed. `+++` … `+++` is TOML; `---js` and the
 * like name a language. An opening `---` without a closing one is `foreign` with `front-matter-unclosed`,
 * and the whole text is body.
 */
export function locateFrontMatter(text: string): FrontMatterLocation {
	const from = text.charCodeAt(0) === BOM ? 1 : 0;
	if (text.startsWith('---', from)) return locateDashes(text, from);
	if (text.startsWith('+++', from) && isFence(text, from)) {
		return foreign(text, from, '+++', { code: 'front-matter-toml', line: 1, details: {} });
	}
	return { kind: 'none', from };
}

function locateDashes(text: string, from: number): FrontMatterLocation {
	if (isFence(text, from)) {
		const yamlFrom = nextLine(text, from);
		const yamlTo = findFence(text, yamlFrom, '---');
		if (yamlTo !== -1) return { kind: 'yaml', from, to: nextLine(text, yamlTo), yamlFrom, yamlTo };
		return { kind: 'foreign', from, to: from, diagnostic: { code: 'front-matter-unclosed', line: 1, details: {} } };
	}
	const end = lineEnd(text, from);
	const language = end - from > LONGEST_FENCE ? undefined : LANGUAGE.exec(text.slice(from, end))?.[1];
	if (language === undefined) return { kind: 'none', from };
	return foreign(text, from, '---', { code: 'front-matter-language', line: 1, details: { language } });
}

function foreign(text: string, from: number, fence: '---' | '+++', diagnostic: Diagnostic): FrontMatterLocation {
	const close = findFence(text, nextLine(text, from), fence);
	return { kind: 'foreign', from, to: close === -1 ? from : nextLine(text, close), diagnostic };
}

/** The start of the first line from the one at `at` on that is a fence; -1 where there is none. */
function findFence(text: string, at: number, fence: '---' | '+++'): number {
	for (let line = at; line < text.length; line = nextLine(text, line)) {
		if (text.startsWith(fence, line) && isFence(text, line)) return line;
	}
	return -1;
}

const FENCE_LINE = /...[ \t]*(?:\r?\n|$)/y;

/** Whether nothing but blanks follows the three characters at `at` on their line. */
function isFence(text: string, at: number): boolean {
	FENCE_LINE.lastIndex = at;
	return FENCE_LINE.test(text);
}

/** Where the body of a note starts: behind its front matter, or behind a BOM alone. */
export function bodyStart(text: string): number {
	const front = locateFrontMatter(text);
	return front.kind === 'none' ? front.from : front.to;
}
