import { append } from '../text/collections';
import { namedCharacter, runEnd } from './chars';
import { delimiterRun, readTag, resolvePieces } from './marks';
import type { InlinePiece } from './marks';
import { findSpans } from './inline-spans';
import type { InlineSpan } from './inline-spans';
import type { InlineToken } from './types';

const BARE_URL = /^https?:\/\/[\p{L}\p{N}][^\s<>[\]"`|$，。；：、！？（）《》「」“”]*/iu;

/**
 * The end of the bare URL at `at`, without the punctuation after it (GFM 0.29, section 6.9); `at` if there is no URL.
 * Unlike in GFM, Chinese punctuation ends it too.
 */
function bareUrlEnd(text: string, at: number, end: number): number {
	// The search stops at `end`, because the text of the next span would otherwise be searched many times.
	const url = text.startsWith('http', at) ? (BARE_URL.exec(text.slice(at, end))?.[0] ?? '') : '';
	let unopened = url.split(')').length - url.split('(').length;
	let length = url.length;
	for (; length > 0; length -= 1) {
		const last = url.charAt(length - 1);
		if (last === ')' && unopened > 0) unopened -= 1;
		else if (!"?!.,:;*_~'=".includes(last)) break;
	}
	return at + length;
}

/**
 * Reads inline Markdown as Obsidian shows it: CommonMark with GFM's strikethrough and bare URLs, and Obsidian's
 * wikilinks, embeds, math and `==highlights==`. Every line ending is a line break. Comments are dropped, HTML tags that
 * format text become marks, and other HTML stays text. Takes linear time.
 */
export function readInline(text: string): InlineToken[] {
	return new InlineReader(text, findSpans(text)).read();
}

const ENTITY = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{1,7}));/uy;
const AUTOLINK = /<([a-z][a-z\d+.-]{1,31}:[^\s<>]*)>/iuy;
// It also stops at characters that may start a span, so that no text is matched twice.
const PLAIN = /[^\\&<%*_~=h\n`$[!]+/uy;

class InlineReader {
	#nextSpan = 0;

	constructor(
		private readonly text: string,
		private readonly spans: readonly InlineSpan[],
	) {}

	read(): InlineToken[] {
		const merged: InlineToken[] = [];
		for (const token of this.#range(0, this.text.length, false)) {
			const last = merged.at(-1);
			if (token.kind !== 'text' || last?.kind !== 'text') merged.push(token);
			else merged[merged.length - 1] = { kind: 'text', text: last.text + token.text };
		}
		return merged.filter((token) => token.kind !== 'text' || token.text !== '');
	}

	/** @param inLink in the label of a link, a URL is not another link. */
	#range(from: number, to: number, inLink: boolean): InlineToken[] {
		const pieces: InlinePiece[] = [];
		let at = from;
		while (at < to) {
			const span = this.#spanFrom(at);
			if (span?.from === at) {
				this.#nextSpan += 1;
				append(pieces, this.#spanTokens(span));
				at = span.to;
			} else at = this.#step(at, Math.min(to, span?.from ?? to), inLink, pieces);
		}
		return resolvePieces(pieces);
	}

	/** The next span at or after an offset. This skips spans inside an autolink or a tag. */
	#spanFrom(at: number): InlineSpan | undefined {
		while ((this.spans[this.#nextSpan]?.from ?? at) < at) this.#nextSpan += 1;
		return this.spans[this.#nextSpan];
	}

	#spanTokens(span: InlineSpan): InlineToken[] {
		const inner = this.text.slice(span.innerFrom, span.innerTo);
		switch (span.kind) {
			case 'code':
				return [{ kind: 'code', text: codeText(inner) }];
			case 'math':
				return [
					{
						kind: 'math',
						text: inner.replace(/<br>|\s+/gu, ' ').trim(),
						display: span.innerFrom - span.from === 2,
					},
				];
			case 'comment':
				return [];
			case 'embed':
				return [{ kind: 'embed', text: span.text }];
			case 'wikilink':
				return [{ kind: 'text', text: span.text }];
			case 'link':
				return [
					{ kind: 'open', mark: 'link', url: span.text },
					...this.#range(span.innerFrom, span.innerTo, true),
					{ kind: 'close', mark: 'link' },
				];
		}
	}

	/** Reads one piece, which ends before the next span. @returns the offset after it. */
	#step(at: number, end: number, inLink: boolean, pieces: InlinePiece[]): number {
		const { text } = this;
		const char = text.charAt(at);
		const add = (shown: string, to: number): number => {
			pieces.push({ kind: 'text', text: shown });
			return to;
		};
		switch (char) {
			case '\\': {
				const next = text.charAt(at + 1);
				if (next === '\n') return this.#addBreak(pieces, at + 2);
				return /[!-/:-@[-`{-~]/u.test(next) ? add(next, at + 2) : add(char, at + 1);
			}
			case '\n':
				return this.#addBreak(pieces, at + 1);
			case '&': {
				ENTITY.lastIndex = at;
				const entity = ENTITY.exec(text);
				const shown = entity === null ? null : entityText(entity);
				return shown === null ? add(char, at + 1) : add(shown, ENTITY.lastIndex);
			}
			case '<':
				return this.#angle(at, end, inLink, pieces);
			case '*':
			case '_':
			case '~':
			case '=':
				return this.#run(at, end, char, pieces);
			case 'h': {
				const to = inLink || /[a-z]/iu.test(text.charAt(at - 1)) ? at : bareUrlEnd(text, at, end);
				if (to === at) return add(char, at + 1);
				return addLink(pieces, text.slice(at, to), to);
			}
			default: {
				PLAIN.lastIndex = at;
				const to = PLAIN.test(text) ? Math.min(end, PLAIN.lastIndex) : at + 1;
				return add(text.slice(at, to), to);
			}
		}
	}

	#run(at: number, end: number, char: string, pieces: InlinePiece[]): number {
		const { text } = this;
		const to = runEnd(text, at, end);
		pieces.push(delimiterRun(char, to - at, characterBefore(text, at), characterAt(text, to)));
		return to;
	}

	#addBreak(pieces: InlinePiece[], to: number): number {
		pieces.push({ kind: 'break' });
		return to;
	}

	#angle(at: number, end: number, inLink: boolean, pieces: InlinePiece[]): number {
		const { text } = this;
		const tag = readTag(text, at, end);
		if (tag !== null) {
			pieces.push(tag.name === 'br' ? { kind: 'break' } : tag);
			return at + tag.text.length;
		}
		AUTOLINK.lastIndex = at;
		const url = inLink ? null : AUTOLINK.exec(text);
		if (url !== null) return addLink(pieces, url[1] ?? '', AUTOLINK.lastIndex);
		pieces.push({ kind: 'text', text: '<' });
		return at + 1;
	}
}

function addLink(pieces: InlinePiece[], url: string, to: number): number {
	pieces.push({ kind: 'open', mark: 'link', url }, { kind: 'text', text: url }, { kind: 'close', mark: 'link' });
	return to;
}

/** Removes one space on either side, unless there are only spaces (CommonMark 0.31, section 6.1). */
function codeText(inner: string): string {
	const line = inner.replace(/\r\n?|\n/gu, ' ');
	return line.startsWith(' ') && line.endsWith(' ') && line.trim() !== '' ? line.slice(1, -1) : line;
}

function entityText([, decimal, hex, name = '']: RegExpExecArray): string | null {
	if (decimal === undefined && hex === undefined) return namedCharacter(name);
	const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
	return code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\ufffd' : String.fromCodePoint(code);
}

function characterAt(text: string, at: number): string {
	const code = text.codePointAt(at);
	return code === undefined ? '' : String.fromCodePoint(code);
}

function characterBefore(text: string, at: number): string {
	return /[\s\S]$/u.exec(text.slice(Math.max(0, at - 2), at))?.[0] ?? '';
}
