import { applyChanges } from '../text/changes';
import type { Plan } from '../text/plan';
import type { Column } from '../facts/columns';
import { edits } from '../text/plan';
import { planComparisonBlock } from './insert-block';
import type { ComparisonSources } from '../comparison/sources';
import { isRefusal, planUpdate } from './plan-update';

/** A comparison block about to be inserted: the note with the block still empty, for which the sources are gathered. */
export interface NewBlock {
	readonly text: string;
	readonly insertion: Plan;
}

/** A new, empty comparison block behind the line of `offset`. */
export function newBlock(text: string, offset: number, columns: readonly Column[]): NewBlock {
	const insertion = planComparisonBlock(text, offset, columns);
	return { text: insertion.kind === 'edits' ? applyChanges(text, insertion.changes) : text, insertion };
}

/**
 * Plans the insertion of a block with its table filled in, as one edit of the note before it. The note's other blocks
 * stay as they are.
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
