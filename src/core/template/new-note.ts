import { mergeProperties, setProperties } from '../front-matter/edit';
import type { PropertyNames } from '../progress/paper-rules';
import { applyChanges } from '../text/changes';
import { fillIn } from './fill-in';
import { planInsert } from './plan-insert';
import type { InsertOptions } from './plan-insert';
import type { Template } from './template';

/** A note that is about to be created. */
export interface NewNote {
	readonly text: string;
	/** The first empty answer, as an offset into `text`, or the text's end. */
	readonly cursor: number;
}

/**
 * A new paper note from a template: its properties with the title and pass 0, what stands before its first pass, and all its passes.
 */
export function newPaperNote(title: string, template: Template, names: PropertyNames, options: InsertOptions): NewNote {
	const values = { ...options.values, title };
	const preamble = fillIn(template.preamble, values).trim();
	const merged = mergeProperties('', fillIn(template.yaml, values));
	const scaffold = merged.ok ? applyChanges('', merged.changes) : '';
	const own = setProperties(scaffold, { title, [names.pass]: 0, [names.status]: 'queued' });
	const front = own.ok ? applyChanges(scaffold, own.changes) : scaffold;
	const start = preamble === '' ? front : `${front}${preamble}\n`;
	const plan = planInsert(start, { ...template, yaml: '' }, 'all', { ...options, values });
	const text = plan.kind === 'edits' ? applyChanges(start, plan.changes) : start;
	return { text, cursor: plan.kind === 'edits' && plan.cursor !== null ? plan.cursor : text.length };
}

/** Names that Windows keeps for devices. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;

/** A file name for a title: what no file system, link or heading can hold becomes a space; at most 180 characters. */
export function fileNameFor(title: string): string {
	const name = title
		.replace(/[\\/:*?"<>|#^[\]\p{Cc}]/gu, ' ')
		.replace(/\s+/gu, ' ')
		.trim()
		.replace(/^\.+|\.+$/gu, '')
		.trim();
	const short = Array.from(name).slice(0, 180).join('').trim();
	return RESERVED.test(short) ? `${short}_` : short;
}
