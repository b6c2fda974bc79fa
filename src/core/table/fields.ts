import { NamedValues, propertyKey } from '../front-matter/properties';
import type { Block } from '../markdown/blocks';

/** A Dataview field (`key:: value`) or a `label: value` line. */
export interface Field {
	readonly name: string;
	/** Its value, trimmed. */
	readonly text: string;
	/** Where that stands in the note. */
	readonly from: number;
	readonly to: number;
}

const FIELD = /^\s*(?:[-*+]\s+|\d+[.)]\s+)?(?:\*\*|__)?([^:：|`<>[\]()*]{1,40}?)(?:\*\*|__)?\s*(?:::|[:：](?!\/\/))(?:\*\*|__)?[ \t]*(\S.*)$/u;
const BRACKETED_FIELD = /[[(]([^[\]()|:]{1,40})::[ \t]*([^[\]()]*)[\])]/gu;

/** The fields of a note's paragraphs and list items; the first one of a name counts. */
export function readFields(text: string, blocks: readonly Block[]): NamedValues<Field> {
	const fields: [string, Field][] = [];
	const add = (name: string, value: string, from: number): void => {
		const stated = value.trim();
		if (propertyKey(name) !== '' && stated !== '') fields.push([name.trim(), { name: name.trim(), text: stated, from, to: from + stated.length }]);
	};
	for (const block of blocks) {
		if (block.kind !== 'paragraph' && block.kind !== 'item') continue;
		let lineFrom = block.from;
		for (const line of text.slice(block.from, block.to).split('\n')) {
			if (line.includes(':') || line.includes('：')) readLine(line.replace(/\r$/u, ''), lineFrom, add);
			lineFrom += line.length + 1;
		}
	}
	return new NamedValues(fields);
}

function readLine(line: string, lineFrom: number, add: (name: string, value: string, from: number) => void): void {
	for (const match of line.matchAll(BRACKETED_FIELD)) {
		const [whole, name = '', value = ''] = match;
		add(name, value, lineFrom + match.index + whole.length - 1 - value.length);
	}
	const [, name = '', value = ''] = FIELD.exec(line) ?? [];
	add(name, value, lineFrom + line.length - value.length);
}
