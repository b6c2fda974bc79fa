import { scanBlocks } from '../markdown/blocks';
import { outsideOf, rewriteSpans } from '../markdown/inline-spans';
import type { ParsedFrontMatter } from '../front-matter/block';
import { blocksOf } from './block';
import { readTags } from '../front-matter/tags';

const OPAQUE = new Set(['code', 'comment', 'html', 'math', 'rule']);
/** A tag as Obsidian reads it; digits alone are not a tag. */
const TAG = /(?:^|\s)#([\p{L}\p{M}\p{N}\p{Extended_Pictographic}_/-]+)/gu;
const NUMBER = /^\d+$/u;

/** The tags, without `#`, in a note's body outside its comparison blocks. Code, comments and math cannot have tags. */
export function readBodyTags(text: string, from = 0): string[] {
	if (!text.includes('#', from)) return [];
	const isOutside = outsideOf(blocksOf(text).blocks);
	return scanBlocks(text, from).flatMap((block) => {
		if (OPAQUE.has(block.kind) || !isOutside(block.from)) return [];
		const source = text.slice(block.from, block.to);
		if (!source.includes('#')) return [];
		return [...rewriteSpans(source, ({ kind }) => (kind === 'code' ? ' ' : null)).matchAll(TAG)].flatMap(
			([, tag]) => (tag === undefined || NUMBER.test(tag) ? [] : tag),
		);
	});
}

/** A note's own tags, without `#`: those of its front matter, then those of its body. */
export function ownTags(text: string, { properties, bodyFrom }: ParsedFrontMatter): string[] {
	return [...readTags(properties), ...readBodyTags(text, bodyFrom)];
}
