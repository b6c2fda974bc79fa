import type { TextChange } from '../text/changes';
import { lineEnd, nextLine } from '../text/strings';
import { lineStart } from './spans';
import type { Entry, SpanKind, ValueSpan } from './spans';
import { writeScalar } from './scalars';
import type { ScalarValue } from './scalars';

/** What changes between the items that the old and the new list share at their start and end. */
interface ListChange {
	/** Old items that get new values in place. */
	readonly replaced: readonly TextChange[];
	readonly removed: readonly ValueSpan[];
	/** The texts of new items. */
	readonly added: readonly string[];
	/** The last item before those removed or added. */
	readonly last: ValueSpan | undefined;
	/** The item whose style and place the new ones follow. */
	readonly model: ValueSpan;
}

/** Writes a list as `[a, b]`, with items quoted like `like`. */
export function writeFlowList(items: readonly ScalarValue[], like: SpanKind): string {
	return `[${items.map((item) => writeScalar(item, { like, inFlow: true })).join(', ')}]`;
}

/** Changes only the items of a `[…]` that differ. No edit if its items cannot be located. */
export function editFlowList(
	yaml: string,
	entry: Entry,
	value: readonly ScalarValue[],
): readonly (readonly TextChange[])[] {
	const change = listChange(entry, value, true);
	if (change === null || value.length === 0) return [];
	const { items } = entry.span;
	const { replaced, removed, added, last, model } = change;
	const separator = separatorBefore(yaml, items[1] ?? model);
	const [from, to] =
		last === undefined ? [model.from, items[removed.length]?.from] : [last.contentTo, removed.at(-1)?.contentTo];
	const insert = added.map((text) => (last === undefined ? `${text},${separator}` : `,${separator}${text}`)).join('');
	return [[...replaced, { from, to: to ?? from, insert }]];
}

/** Changes only the lines of the items that differ. No edit if they cannot be located. */
export function editBlockList(
	yaml: string,
	entry: Entry,
	value: readonly ScalarValue[],
	eol: string,
): readonly (readonly TextChange[])[] {
	const change = listChange(entry, value, false);
	if (change === null) return [];
	const { replaced, removed, added, last, model } = change;
	const modelLine = lineStart(yaml, model.from);
	const lead = yaml.slice(modelLine, model.from);
	const at = last === undefined ? modelLine : nextLine(yaml, last.contentTo);
	return [
		[
			...replaced,
			...removed.map(({ from, contentTo }) => ({
				from: lineStart(yaml, from),
				to: nextLine(yaml, contentTo),
				insert: '',
			})),
			{ from: at, to: at, insert: added.map((text) => lead + text + eol).join('') },
		],
	];
}

/**
 * Null if the list is empty, or if the parser did not report every item, as for `- ` without a value or `[a: b]`.
 */
function listChange(
	{ value: old, span: { items } }: Entry,
	value: readonly ScalarValue[],
	inFlow: boolean,
): ListChange | null {
	if (!Array.isArray(old) || old.length !== items.length) return null;
	const shared = Math.min(old.length, value.length);
	let start = 0;
	while (start < shared && old[start] === value[start]) start += 1;
	let end = 0;
	while (end < shared - start && old[old.length - 1 - end] === value[value.length - 1 - end]) end += 1;
	const before = items.slice(start, items.length - end);
	const model = before[0] ?? items[start - 1] ?? items[start];
	if (model === undefined) return null;
	const texts = value
		.slice(start, value.length - end)
		.map((item, index) => writeScalar(item, { like: (before[index] ?? model).kind, inFlow }));
	const kept = before.slice(0, texts.length);
	return {
		replaced: kept.map(({ contentFrom, contentTo }, index) => ({
			from: contentFrom,
			to: contentTo,
			insert: texts[index] ?? '',
		})),
		removed: before.slice(kept.length),
		added: texts.slice(kept.length),
		last: kept.at(-1) ?? items[start - 1],
		model,
	};
}

/** The white space between a comma and the item after it, which may include a line ending. */
function separatorBefore(yaml: string, item: ValueSpan): string {
	const start = lineStart(yaml, item.from);
	const line = yaml.slice(start, item.from);
	if (line.trim() !== '') return /,([ \t]*)$/.exec(line)?.[1] ?? ' ';
	return yaml.slice(lineEnd(yaml, lineStart(yaml, start - 1)), item.from);
}
