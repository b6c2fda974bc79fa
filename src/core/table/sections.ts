import { NamedValues } from '../front-matter/properties';
import type { Block } from '../markdown/blocks';
import { hasAnswer } from '../passes/answer';
import { labelName } from '../passes/label';

/** What stands directly under a heading, as inline Markdown with its line breaks. */
export interface Section {
	readonly heading: string;
	/** Its first paragraph, or the whole of a list that comes first. */
	readonly first: string;
	/** All its paragraphs and list items. */
	readonly whole: string;
}

/** The sections of a note that say something, by their heading; the first one of a name counts. */
export function readSections(text: string, blocks: readonly Block[]): NamedValues<Section> {
	const sections: [string, Section][] = [];
	let heading = '';
	let parts: { readonly isItem: boolean; readonly text: string }[] = [];
	const close = (): void => {
		const name = labelName(heading);
		const whole = parts.map((part) => part.text).join('\n').trim();
		if (name !== '' && hasAnswer(whole)) {
			const said = parts.slice(parts.findIndex((part) => hasAnswer(part.text)));
			const next = said[0]?.isItem === true ? said.findIndex((part) => !part.isItem) : 1;
			sections.push([name, { heading, first: said.slice(0, next === -1 ? said.length : next).map((part) => part.text).join('\n').trim(), whole }]);
		}
		parts = [];
	};
	for (const block of blocks) {
		if (block.kind === 'heading' && block.depth === 0) {
			close();
			heading = block.text;
		} else if (heading === '') continue;
		else if (block.kind === 'paragraph') parts.push({ isItem: false, text: text.slice(block.from, block.to).trim() });
		else if (block.kind === 'item') parts.push({ isItem: true, text: block.text });
	}
	close();
	return new NamedValues(sections);
}
