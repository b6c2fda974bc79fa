import type { TextChange } from '../text/changes';
import { lineEnd, nextLine } from '../text/strings';
import { lineStart } from './spans';
import type { Entry, ValueSpan } from './spans';
import { editBlockList, editFlowList, writeFlowList } from './list-edits';
import { writeScalar } from './scalars';
import type { ScalarValue } from './scalars';

export type NewValue = ScalarValue | readonly ScalarValue[];

/** A value as YAML will read it back. */
export function plainValue(value: NewValue): unknown {
	return isList(value) ? value.map(plainValue) : typeof value === 'object' ? value.number : value;
}

/** Like `plainValue`, but with numbers as the text that spells them. */
export function speltValue(value: NewValue): unknown {
	return isList(value) ? value.map(speltValue) : typeof value === 'object' ? value.spelling : value;
}

function isList(value: NewValue): value is readonly ScalarValue[] {
	return Array.isArray(value);
}

/** The indentation of a new block list. */
const LIST_STEP = '  ';

/**
 * The ways to give an entry a new value, the smallest change first. The caller must check which one reads back
 * correctly, because a tag or a shared anchor can make the first one wrong.
 */
export function valueEdits(
	yaml: string,
	entry: Entry,
	value: NewValue,
	eol: string,
): readonly (readonly TextChange[])[] {
	const { from, slot } = entry.span;
	const ways = allEdits(yaml, entry, value, eol);
	const tag = /!\S*/.exec(yaml.slice(from, slot))?.[0];
	// Parsers disagree about other tags, so such a tag is removed.
	return tag === undefined || tag === (isList(value) ? '!!seq' : typeof value === 'string' && '!!str')
		? ways
		: ways.filter((way) => way.some((change) => change.from === from));
}

function allEdits(yaml: string, entry: Entry, value: NewValue, eol: string): readonly (readonly TextChange[])[] {
	const { span } = entry;
	if (!isList(value)) return replaceInline(yaml, span, writeScalar(value, { like: span.kind }));
	const whole = replaceInline(yaml, span, writeFlowList(value, span.items[0]?.kind ?? span.kind));
	if (span.kind === 'flow-list') return [...editFlowList(yaml, entry, value), ...whole];
	if (value.length === 0) return whole;
	if (span.kind === 'block-list') return [...editBlockList(yaml, entry, value, eol), ...whole];
	return span.kind === 'empty' ? [fillWithBlockList(yaml, entry, value, eol), ...whole] : whole;
}

/**
 * The ways to remove an entry with its lines. The second one also removes the blank lines after it, which would
 * otherwise become part of a `|+` value above. It is the only way if one of them holds a tab, because not every reader
 * allows that after the preceding property.
 */
export function removals(yaml: string, { from, span }: Entry): readonly (readonly TextChange[])[] {
	const to = nextLine(yaml, span.contentTo);
	const blank = /^(?:[ \t]*\r?\n)*/.exec(yaml.slice(to))?.[0] ?? '';
	const all = [{ from, to: to + blank.length, insert: '' }];
	return blank.includes('\t') ? [all] : [[{ from, to, insert: '' }], all];
}

/** The lines of a new entry. */
export function writeEntry(key: string, value: NewValue, eol: string): string {
	const name = `${writeScalar(key)}:`;
	if (!isList(value)) return `${name} ${writeScalar(value)}${eol}`;
	if (value.length === 0) return `${name} []${eol}`;
	return [name, ...blockListLines(value, LIST_STEP), ''].join(eol);
}

function blockListLines(items: readonly ScalarValue[], indent: string): string[] {
	return items.map((item) => `${indent}- ${writeScalar(item)}`);
}

function fillWithBlockList(
	yaml: string,
	{ from, span }: Entry,
	value: readonly ScalarValue[],
	eol: string,
): readonly TextChange[] {
	const at = lineEnd(yaml, span.slot);
	const indent = /^ */.exec(yaml.slice(from, at))?.[0] ?? '';
	return [{ from: at, to: at, insert: ['', ...blockListLines(value, indent + LIST_STEP)].join(eol) }];
}

/**
 * Replaces a value by text on the key's line. The first way keeps the value's anchor and tag, the second replaces them.
 */
function replaceInline(yaml: string, span: ValueSpan, text: string): readonly (readonly TextChange[])[] {
	const { kind, slot, from, contentFrom, contentTo } = span;
	const isBelow = kind === 'block-list' || kind === 'block-map';
	const header = kind === 'block-scalar' ? /^[|>][-+\d]*/.exec(yaml.slice(contentFrom, contentTo))?.[0] : undefined;
	const to = header === undefined ? contentTo : contentFrom + header.length;
	const below: TextChange[] = [];
	if (isBelow) below.push({ from: lineStart(yaml, contentFrom), to: nextLine(yaml, contentTo), insert: '' });
	else if (header !== undefined) below.push({ from: lineEnd(yaml, contentFrom), to: contentTo, insert: '' });
	const ways: TextChange[] =
		isBelow || kind === 'empty'
			? [fillSlot(yaml, slot, text), { from, to: slot, insert: text }]
			: [contentFrom, from].map((start) => ({ from: start, to, insert: text }));
	const hasProperties = from < slot;
	return ways.slice(0, hasProperties ? 2 : 1).map((change) => [change, ...below]);
}

function fillSlot(yaml: string, slot: number, text: string): TextChange {
	const rest = yaml.slice(slot, lineEnd(yaml, slot));
	const from = rest.startsWith(' ') && rest.trim() === '' ? slot + 1 : slot;
	return { from, to: from, insert: from === slot ? ` ${text}` : text };
}
