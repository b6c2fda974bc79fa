import { bodyStart } from '../front-matter/region';
import { scanBlocks } from '../markdown/blocks';
import { findComparisonBlocks, mayHoldBlock } from './block';
import type { LabelLanguage } from './columns';

/** The language of a note's labels: Chinese where it holds Han characters outside its comparison blocks. */
export function labelLanguageOf(text: string): LabelLanguage {
	const blocks = mayHoldBlock(text) ? findComparisonBlocks(text, scanBlocks(text, bodyStart(text))).blocks : [];
	let from = 0;
	const own = blocks.map((block) => {
		const before = text.slice(from, block.from);
		from = block.to;
		return before;
	});
	return [...own, text.slice(from)].some((part) => /\p{Script=Han}/u.test(part)) ? 'zh' : 'en';
}
