import { applyChanges, insertAsBlock } from '../text/changes';
import { edits, refused } from '../text/plan';
import type { Plan } from '../text/plan';
import { isRefusal, planUpdate } from './plan-update';
import { bodyStart } from '../front-matter/block';
import { lineAt, lineEnd, lineEndingOf } from '../text/strings';
import type { Column } from '../facts/columns';
import { blocksOf } from '../block/block';
import type { ComparisonSources } from '../comparison/sources';
import { writeScalar } from '../front-matter/scalars';
import { scanBlocks } from '../markdown/blocks';
import type { Block } from '../markdown/blocks';

/** A block about to be inserted. Sources are gathered for `text`, the note with the empty block. */
interface NewBlock {
	readonly text: string;
	readonly insertion: Plan;
}

/** Inserts an empty block after the line of `offset`. */
export function newBlock(text: string, offset: number, columns: readonly Column[]): NewBlock {
	const insertion = planComparisonBlock(text, offset, columns);
	return { text: insertion.kind === 'edits' ? applyChanges(text, insertion.changes) : text, insertion };
}

/**
 * Plans to insert a block with its table filled in, as a single edit that leaves other blocks alone.
 *
 * @param text the note without the block.
 * @param sources gathered for the text with the block.
 */
export function planNewBlock(text: string, { text: withBlock, insertion }: NewBlock, sources: ComparisonSources): Plan {
	const [empty] = insertion.kind === 'edits' ? insertion.changes : [];
	if (empty === undefined) return insertion;
	const filled = planUpdate(withBlock, sources);
	if (filled.kind === 'refused') return filled;
	const { from, to, insert } = empty;
	const end = from + insert.length;
	const inside =
		filled.kind === 'edits' ? filled.changes.filter((change) => change.from >= from && change.to <= end) : [];
	const written = applyChanges(
		insert,
		inside.map((change) => ({ ...change, from: change.from - from, to: change.to - from })),
	);
	return edits(
		text,
		[{ from, to, insert: written }],
		null,
		filled.diagnostics.filter((diagnostic) => !isRefusal(diagnostic)),
	);
}

/**
 * Plans an empty comparison block on lines of its own: after the line of `offset`, or after the whole paragraph, table,
 * list, quote, code or comparison block that contains this line, and never in the front matter.
 *
 * @returns a refusal if the block would not be read as one at its place, for instance after unclosed code.
 */
export function planComparisonBlock(text: string, offset: number, columns: readonly Column[]): Plan {
	const eol = lineEndingOf(text);
	const bodyFrom = bodyStart(text);
	const lines = [
		'<!-- three-pass:table',
		`columns: [${columns.map(columnOption).join(', ')}]`,
		'-->',
		'<!-- /three-pass:table -->',
	];
	const place = placeBehind(text, bodyFrom, offset);
	const change = insertAsBlock(text, bodyFrom, place, lines.join(eol));
	const result = applyChanges(text, [change]);
	const readBack = blocksOf(result).blocks.some(
		(block) => block.table === null && block.from >= place && block.from < place + change.insert.length,
	);
	return readBack
		? edits(text, [change])
		: refused({ code: 'place-not-found', line: lineAt(text, place), details: {} });
}

/** A column in the YAML of the options, with its own label if it has one. */
export function columnOption({ key, label }: Column): string {
	return label === null ? optionScalar(key) : `{ ${optionScalar(key)}: ${optionScalar(label)} }`;
}

/** Text as YAML that does not end the HTML comment around it. */
export function optionScalar(text: string): string {
	return text.includes('-->')
		? JSON.stringify(text).replaceAll('-->', '--\\u003e')
		: writeScalar(text, { like: 'plain', inFlow: true });
}

function placeBehind(text: string, bodyFrom: number, offset: number): number {
	if (offset < bodyFrom) return bodyFrom;
	const blocks = scanBlocks(text, bodyFrom);
	const own = blocksOf(text).blocks.find((block) => offset >= block.from && offset <= block.to);
	if (own !== undefined) return own.to;
	const end = endOfBlockAt(blocks, offset);
	return end >= offset ? end : lineEnd(text, offset);
}

/** The end of the last block that starts at or before an offset, or -1. A list counts as one block. */
function endOfBlockAt(blocks: readonly Block[], offset: number): number {
	let last = blocks.findLastIndex((block) => block.from <= offset);
	const isList = (block: Block | undefined): boolean =>
		block !== undefined && (block.kind === 'item' || block.depth > 0);
	if (isList(blocks[last])) while (isList(blocks[last + 1])) last += 1;
	return blocks[last]?.to ?? -1;
}
