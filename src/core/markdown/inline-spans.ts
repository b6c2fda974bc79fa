import { DOLLAR } from './chars';
import { unescapeMarkdown } from './link-target';
import type { Definitions, Destination, LinkTarget } from './link-target';
import { InlineScanner } from './inline';

/** Inline Markdown that takes precedence over emphasis. */
export interface InlineSpan {
	readonly kind: 'code' | 'math' | 'comment' | 'wikilink' | 'link' | 'embed';
	readonly from: number;
	readonly to: number;
	/** The range of the code, the TeX or a Markdown link's label. */
	readonly innerFrom: number;
	readonly innerTo: number;
	/** A Markdown link's destination, or the text that a wikilink or an embed shows. */
	readonly text: string;
	/** A Markdown link's destination as written. */
	readonly destination: string;
	/** The range between a wikilink's brackets, or of a Markdown link's destination without its title. */
	readonly targetFrom: number;
	readonly targetTo: number;
}

/**
 * Finds the code, math, comments and links of inline Markdown, in the order of their starts.
 *
 * @param definitions for links that name their destination by a label. The target range of these is empty.
 */
export function findSpans(text: string, definitions: Definitions | null = null): InlineSpan[] {
	const scanner = new SpanScanner(text, 0, text.length, [], definitions);
	scanner.scan();
	return scanner.spans.sort((a, b) => a.from - b.from);
}

/** Tells whether an offset is outside of all spans. Spans and offsets are in ascending order, so one pass is enough. */
export function outsideOf(spans: readonly Pick<InlineSpan, 'from' | 'to'>[]): (at: number) => boolean {
	let next = 0;
	return (at) => {
		while ((spans[next]?.to ?? Infinity) <= at) next += 1;
		return (spans[next]?.from ?? Infinity) > at;
	};
}

/** @param rewrite null keeps a span. It is not called for spans in the label of a link that it replaced. */
export function rewriteSpans(
	text: string,
	rewrite: (span: InlineSpan) => string | null,
	definitions: Definitions | null = null,
): string {
	if (!/[[`]/u.test(text)) return text;
	let written = '';
	let at = 0;
	for (const span of findSpans(text, definitions)) {
		const own = span.from < at ? null : rewrite(span);
		if (own === null) continue;
		written += text.slice(at, span.from) + own;
		at = span.to;
	}
	return written + text.slice(at);
}

class SpanScanner extends InlineScanner {
	readonly spans: InlineSpan[] = [];

	protected override skipCode(at: number): number {
		const to = super.skipCode(at);
		const length = this.runLength(at);
		if (to > at + length) this.add('code', at, to, at + length, to - length);
		return to;
	}

	protected override skipMath(at: number): number {
		const to = super.skipMath(at);
		const length = this.text.charCodeAt(at + 1) === DOLLAR ? 2 : 1;
		if (to > at + length) this.add('math', at, to, at + length, to - length);
		return to;
	}

	protected override skipComment(at: number): number {
		const to = super.skipComment(at);
		if (to > at + 4) this.add('comment', at, to, to, to);
		return to;
	}

	protected override skipPercentComment(at: number): number {
		const to = super.skipPercentComment(at);
		if (to > at + 2) this.add('comment', at, to, to, to);
		return to;
	}

	protected override foundWikilink(target: LinkTarget, start: number, to: number): void {
		const inside = [start + 2, to - 2] as const;
		if (this.isEmbed(start))
			this.add('embed', start - 1, to, to, to, embedName(target.alias, target.linkpath), inside);
		else this.add('wikilink', start, to, to, to, shownBy(target), inside);
	}

	protected override foundLink(destination: Destination, start: number, close: number): void {
		const { text: written, from, end, to } = destination;
		const url = unescapeMarkdown(written);
		const name = (): string => embedName(unescapeMarkdown(this.text.slice(start + 1, close)), url);
		if (this.isEmbed(start)) this.add('embed', start - 1, to, close, close, name, [from, end], written);
		else this.add('link', start, to, start + 1, close, url, [from, end], written);
	}

	private add(
		kind: InlineSpan['kind'],
		from: number,
		to: number,
		innerFrom: number,
		innerTo: number,
		shown: string | (() => string) = '',
		[targetFrom, targetTo]: readonly [number, number] = [to, to],
		destination = '',
	): void {
		// `text` is a getter because only the outermost one of nested images needs it.
		this.spans.push({
			kind,
			from,
			to,
			innerFrom,
			innerTo,
			get text() {
				return typeof shown === 'string' ? shown : shown();
			},
			destination,
			targetFrom,
			targetTo,
		});
	}
}

/** Without an alias, Obsidian shows the target as `Note > Heading`. */
function shownBy({ linkpath, subpath, alias }: LinkTarget): string {
	if (alias !== '') return alias;
	return [linkpath, ...subpath.split('#')]
		.map((part) => part.trim())
		.filter((part) => part !== '')
		.join(' > ');
}

/** The text of an image without Obsidian's size (`alt|300`), else the name of its file. */
function embedName(alias: string, target: string): string {
	const text = alias.replace(/(?:^|\|)\d+(?:x\d+)?$/u, '').trim();
	return text === '' ? target : text;
}
