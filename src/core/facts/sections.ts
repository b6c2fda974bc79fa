import { isHeading } from '../passes/region';
import { NamedValues } from '../front-matter/properties';
import { hasAnswer } from '../passes/answer';
import type { Block } from '../markdown/blocks';
import { Definitions } from '../markdown/definitions';
import { rewriteSpans } from '../markdown/inline-spans';
import { labelName } from '../text/label';

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
export function withoutBlockId(text: string): string {
	return text.replace(/(?:^|\s)\^[A-Za-z\d-]+$/u, '').trimEnd();
}
