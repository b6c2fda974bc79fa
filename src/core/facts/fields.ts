import { NamedValues, propertyKey } from '../front-matter/properties';
import { append } from '../text/collections';
import type { Block } from '../markdown/blocks';
import { isHeading } from '../passes/region';
import { isTitleHeading } from './title';
import { withoutBlockId } from './sections';

/** A Dataview field (`key:: value`) or a `label: value` line. */
export interface Field {
	readonly name: string;
	/** Trimmed. */
	readonly text: string;
	/** Where the value stands in the note. */
	readonly from: number;
	readonly to: number;
}

/** Whether a field counts may depend on the lines around it. */
interface Reading {
	readonly field: Field;
	readonly counts: () => boolean;
}

/** Counts lines that belong together: of a paragraph, or the first ones of a list's items. */
class Run {
	lines = 0;
	#labelled = 0;

	add(isLabelled: boolean): void {
		this.lines += 1;
		if (isLabelled) this.#labelled += 1;
	}

	/**
	 * Whether all lines have labels. A label without a value counts too, so that deleting a value does not change how
	 * the lines around it count.
	 */
	isOfLabels(): boolean {
		return this.lines > 1 && this.#labelled === this.lines;
	}
}

const INDENT_AND_MARKER = /^\s*(?:[-*+]\s+|\d{1,9}[.)]\s+)?/u;
const LABEL =
	/(?:\*\*|__)?([^\s:：|`<>[\]()*][^:：|`<>[\]()*]{0,39}?)(?:\*\*|__)?\s{0,9}(::|[:：](?!\/\/))(?:\*\*|__)?/uy;
const BRACKETED_FIELD = /[[(]([^[\]()|:]{1,40})::([^[\]()]*)[\])]/gu;

/**
 * The fields of a note's paragraphs and list items. If a name occurs twice, its first field counts.
 *
 * A `label: value` line is a fact of the paper if it comes before the first section, or if all lines around it have
 * labels too. A single one further down (`- **Training**: both did alike` among other remarks) may be about anything.
 */
export function readFields(text: string, blocks: readonly Block[]): NamedValues<Field> {
	const readings: Reading[] = [];
	const frontTo = endOfFront(blocks);
	const lists: Run[] = [];
	for (const block of blocks) {
		lists.length = Math.min(lists.length, block.kind === 'item' ? block.depth + 1 : block.depth);
		if (block.kind !== 'paragraph' && block.kind !== 'item') continue;
		const own = new Run();
		const list = block.kind === 'item' ? (lists[block.depth] ??= new Run()) : null;
		const isFact = (): boolean => block.from < frontTo || own.isOfLabels() || list?.isOfLabels() === true;
		let lineFrom = block.from;
		for (const line of text.slice(block.from, block.to).split('\n')) {
			append(readings, readBracketed(line, lineFrom));
			const label = readLabel(line, lineFrom);
			if (label !== null) readings.push({ field: label.field, counts: label.isDataview ? () => true : isFact });
			if (block.kind === 'item' && own.lines === 0 && block.text !== '') list?.add(label !== null);
			own.add(label !== null);
			lineFrom += line.length + 1;
		}
	}
	const stated = readings.filter(
		({ field, counts }) => propertyKey(field.name) !== '' && field.text !== '' && counts(),
	);
	return new NamedValues(stated.map(({ field }) => [field.name, field]));
}

/** Where the first section starts, after the paper's title. */
function endOfFront(blocks: readonly Block[]): number {
	const [first, second] = blocks.filter(isHeading);
	return (first !== undefined && isTitleHeading(first) ? second : first)?.from ?? Infinity;
}

function readBracketed(line: string, lineFrom: number): Reading[] {
	if (!line.includes('::')) return [];
	return [...line.matchAll(BRACKETED_FIELD)].map((match) => {
		const [whole, name = '', value = ''] = match;
		return {
			field: fieldOf(name, value, lineFrom + match.index + whole.length - 1 - value.length),
			counts: () => true,
		};
	});
}

function readLabel(line: string, lineFrom: number): { readonly field: Field; readonly isDataview: boolean } | null {
	if (!line.includes(':') && !line.includes('：')) return null;
	LABEL.lastIndex = INDENT_AND_MARKER.exec(line)?.[0].length ?? 0;
	const [, name = '', colon] = LABEL.exec(line) ?? [];
	return colon === undefined
		? null
		: {
				field: fieldOf(name, withoutBlockId(line.slice(LABEL.lastIndex).trimEnd()), lineFrom + LABEL.lastIndex),
				isDataview: colon === '::',
			};
}

/** @param from where the value starts, with blanks before it. */
function fieldOf(name: string, value: string, from: number): Field {
	const text = value.trim();
	const start = from + value.length - value.trimStart().length;
	return { name: name.trim(), text, from: start, to: start + text.length };
}
