import { parseFrontMatter } from '../front-matter/parse';
import type { Plan } from '../text/plan';
import { refused } from '../text/plan';
import type { TypedAs } from './cell-value';
import type { Column } from './columns';
import { factOf, readStatements } from './facts';
import type { SectionUse } from './options';
import { planCells } from './plan-cells';

/** What was typed into one cell of a table. */
export interface CellEdit {
	readonly column: Column;
	/** What the note stated when the typing began, as Markdown. */
	readonly shown: string;
	readonly typed: string;
	/** Whether each item of a list was typed on a line of its own. */
	readonly typedAs?: TypedAs;
	/** How much of a section the table shows. */
	readonly sections: SectionUse;
}

/** Plans to have a note state what was typed; refused where by now it states something else than was shown, which would be lost. */
export function planCellEdit(text: string, { column, shown, typed, typedAs = 'shown', sections }: CellEdit): Plan {
	const { properties, bodyFrom, diagnostics } = parseFrontMatter(text);
	const now = factOf(readStatements(text, properties, bodyFrom), column, sections)?.markdown ?? '';
	const isKnown = diagnostics.length > 0 || now === shown || now === typed.trim();
	return isKnown ? planCells(text, [{ column, markdown: typed, typedAs }]) : refused({ code: 'cell-changed', line: 0, details: { now, typed } });
}
