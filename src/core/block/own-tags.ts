import { scanBlocks } from '../markdown/blocks';
import { outsideOf, rewriteSpans } from '../markdown/inline-spans';
import type { ParsedFrontMatter } from '../front-matter/block';
import { comparisonRanges } from './block';
import { readTags } from '../front-matter/tags';

const OPAQUE = new Set(['code', 'comment', 'html', 'math', 'rule']);
/** A tag as Obsidian reads it; digits alone are not a tag. */
const TAG = /(?:^|\s)#([\p{L}\p{M}\p{N}\p{Extended_Pictographic}_/-]+)/gu;
const NUMBER = /^\d+$/u;

/**
 * The tags in a note's body, without `#`, in order. Code, comments and math cannot contain tags.
 *
 * @param without ranges of whole blocks to leave out, in order.
 */
export function readBodyTags(
	text: string,
	from = 0,
	without: readonly { readonly from: number; readonly to: number }[] = [],
): string[] {
	if (!text.includes('#', from)) return [];
	const isOutside = outsideOf(without);
	return scanBlocks(text, from).flatMap((block) => {
		if (OPAQUE.has(block.kind) || !isOutside(block.from)) return [];
		const source = text.slice(block.from, block.to);
		if (!source.includes('#')) return [];
		return [...rewriteSpans(source, ({ kind }) => (kind === 'code' ? ' ' : null)).matchAll(TAG)].flatMap(
			([, tag]) => (tag === undefined || NUMBER.test(tag) ? [] : tag),
		);
	});
}

/** A note's own tags, without `#`: those of its front matter, then those of its body outside its comparison blocks. */
export function ownTags(text: string, { properties, bodyFrom }: ParsedFrontMatter): string[] {
	return [...readTags(properties), ...readBodyTags(text, bodyFrom, comparisonRanges(text, bodyFrom))];
}
