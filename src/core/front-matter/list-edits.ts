import type { TextChange } from '../text/changes';
import { lineEnd, nextLine } from '../text/strings';
import type { Entry, ValueSpan, SpanKind } from './spans';
import { writeScalar } from './scalars';
import type { ScalarValue } from './scalars';

/** The items that differ, between the items that both lists share at their start and end. */
interface ListChange {
	readonly start: number;
	readonly removed: readonly ValueSpan[];
	readonly added: readonly ScalarValue[];
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
	const change = listChange(entry, value);
	if (change === null || value.length === 0 || entry.span.items.length === 0) return [];
	const { items } = entry.span;
	const { start, removed, added } = change;
	const before = items[start - 1];
	const after = items[start + removed.length];
	const neighbour = removed[0] ?? before ?? after;
	if (neighbour === undefined) return [];
	const separator = separatorBefore(yaml, items[1] ?? neighbour);
	const texts = added.map((item, index) =>
		writeScalar(item, { like: (removed[index] ?? neighbour).kind, inFlow: true }),
	);
	const kept = removed.slice(0, texts.length);
	const changes = kept.map((item, index) => ({
		from: item.contentFrom,
		to: item.contentTo,
		insert: texts[index] ?? '',
	}));
	const extra = texts.slice(kept.length);
	const last = kept.at(-1) ?? before;
	if (removed.length > kept.length) {
		const to = removed.at(-1)?.contentTo ?? 0;
		if (last !== undefined) return [[...changes, { from: last.contentTo, to, insert: '' }]];
		return after === undefined ? [] : [[{ from: removed[0]?.from ?? 0, to: after.from, insert: '' }]];
	}
	if (extra.length === 0) return [changes];
	if (last !== undefined) {
		return [
			[
				...changes,
				{
					from: last.contentTo,
					to: last.contentTo,
					insert: extra.map((text) => `,${separator}${text}`).join(''),
				},
			],
		];
	}
	const first = after?.from ?? 0;
	return [[{ from: first, to: first, insert: extra.map((text) => `${text},${separator}`).join('') }]];
}

/** Changes only the lines of the items that differ. No edit if they cannot be located. */
export function editBlockList(
	yaml: string,
	entry: Entry,
	value: readonly ScalarValue[],
	eol: string,
): readonly (readonly TextChange[])[] {
	const change = listChange(entry, value);
	if (change === null) return [];
	const { items } = entry.span;
	const { start, removed, added } = change;
	const model = removed[0] ?? items[start - 1] ?? items[start];
	if (model === undefined) return [];
	const lead = yaml.slice(lineStart(yaml, model.from), model.from);
	const kept = removed.slice(0, added.length);
	const changes: TextChange[] = kept.map((item, index) => ({
		from: item.contentFrom,
		to: item.contentTo,
		insert: writeScalar(added[index] ?? '', { like: item.kind, inFlow: false }),
	}));
	for (const item of removed.slice(kept.length)) {
		changes.push({ from: lineStart(yaml, item.from), to: nextLine(yaml, item.contentTo), insert: '' });
	}
	const extra = added.slice(kept.length);
	if (extra.length > 0) {
		const last = kept.at(-1) ?? items[start - 1];
		const at = last === undefined ? lineStart(yaml, model.from) : nextLine(yaml, last.contentTo);
		const lines = extra.map((item) => `${lead}${writeScalar(item, { like: model.kind, inFlow: false })}${eol}`);
		changes.push({ from: at, to: at, insert: lines.join('') });
	}
	return [changes];
}

/** Null if the parser did not report every item, as for `- ` without a value or `[a: b]`. */
function listChange({ value: old, span }: Entry, value: readonly ScalarValue[]): ListChange | null {
	if (!Array.isArray(old) || old.length !== span.items.length) return null;
	const shared = Math.min(old.length, value.length);
	let start = 0;
	while (start < shared && old[start] === value[start]) start += 1;
	let end = 0;
	while (end < shared - start && old[old.length - 1 - end] === value[value.length - 1 - end]) end += 1;
	return {
		start,
		removed: span.items.slice(start, span.items.length - end),
		added: value.slice(start, value.length - end),
	};
}

function lineStart(yaml: string, at: number): number {
	return yaml.lastIndexOf('\n', at - 1) + 1;
}

/** The white space between a comma and the item after it, which may include a line ending. */
function separatorBefore(yaml: string, item: ValueSpan): string {
	const start = lineStart(yaml, item.from);
	const line = yaml.slice(start, item.from);
	if (line.trim() !== '') return /,([ \t]*)$/.exec(line)?.[1] ?? ' ';
	return yaml.slice(lineEnd(yaml, lineStart(yaml, start - 1)), item.from);
}
