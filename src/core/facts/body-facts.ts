import { isHeading } from '../passes/region';
import { NamedValues, propertyKey } from '../front-matter/properties';
import { hasAnswer } from '../passes/answer';
import type { Block } from '../markdown/blocks';
import { Definitions } from '../markdown/link-target';
import { rewriteSpans } from '../markdown/inline-spans';
import { labelName } from '../text/names';
import { append } from '../text/collections';
import { isTitleHeading } from './title';

/** The text directly under a heading, as inline Markdown with its line breaks. */
export interface Section {
	readonly heading: string;
	/** The first paragraph, or the whole of a list that comes first. */
	readonly first: string;
	/** All its paragraphs and list items. */
	readonly whole: string;
	/** All headings of the note as written, and how many there are up to this one. */
	readonly headings: readonly string[];
	readonly place: number;
}

/** A paragraph or a list item. */
interface Part {
	readonly isItem: boolean;
	readonly text: string;
}

/** The sections of a note that are not empty. If a heading occurs twice, its first section counts. */
export function readSections(text: string, blocks: readonly Block[]): NamedValues<Section> {
	const sections: [string, Section][] = [];
	const definitions = text.includes(']:') ? new Definitions(text) : null;
	// Links may precede their definitions, so all definitions are read first.
	const starts = new Map<Block, number>();
	if (definitions !== null)
		for (const block of blocks)
			if (block.kind === 'paragraph') starts.set(block, definitions.take(block.from, block.to));
	const headings: string[] = [];
	let heading = '';
	let place = 0;
	let parts: Part[] = [];
	const close = (): void => {
		const name = labelName(heading);
		const whole = joined(parts);
		if (name !== '' && hasAnswer(whole)) {
			const said = parts.slice(parts.findIndex((part) => hasAnswer(part.text)));
			const next = said[0]?.isItem === true ? said.findIndex((part) => !part.isItem) : 1;
			const first = joined(said.slice(0, next === -1 ? said.length : next));
			sections.push([name, { heading, first, whole, headings, place }]);
		}
		parts = [];
	};
	for (const block of blocks) {
		if (block.kind === 'heading') headings.push(block.text);
		if (isHeading(block)) {
			close();
			heading = block.text;
			place = headings.length;
		} else if (heading === '') continue;
		else if (block.kind === 'paragraph')
			parts.push({
				isItem: false,
				text: ownText(text.slice(starts.get(block) ?? block.from, block.to), definitions),
			});
		else if (block.kind === 'item')
			parts.push({ isItem: true, text: withDestinations(withoutBlockId(block.text), definitions) });
	}
	close();
	return new NamedValues(sections);
}

function joined(parts: readonly Part[]): string {
	return parts
		.map((part) => part.text)
		.join('\n')
		.trim();
}

const FOOTNOTE = /(?:^|\n) {0,3}\[\^[^[\]\s]{1,200}\]:/u;

/** Footnote definitions are left out, because footnotes are shown elsewhere. */
function ownText(paragraph: string, definitions: Definitions | null): string {
	return withDestinations(
		withoutBlockId(paragraph.slice(0, FOOTNOTE.exec(paragraph)?.index ?? paragraph.length).trim()),
		definitions,
	);
}

/** Fills in the destinations of reference links, so that they work outside the note. */
function withDestinations(markdown: string, definitions: Definitions | null): string {
	return definitions === null
		? markdown
		: rewriteSpans(
				markdown,
				({ from, to, innerTo, targetFrom, destination }) =>
					targetFrom === to && destination !== ''
						? `${markdown.slice(from, innerTo)}](<${destination}>)`
						: null,
				definitions,
			);
}

/** Removes the block ID (`^name`) at the end, by which other notes can link to a text. */
function withoutBlockId(text: string): string {
	return text.replace(/(?:^|\s)\^[A-Za-z\d-]+$/u, '').trimEnd();
}

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
