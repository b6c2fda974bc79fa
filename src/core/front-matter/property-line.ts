import { lineAt } from '../text/lines';
import { readEntries } from './entries';
import { locateFrontMatter } from './region';

/** The line of the note on which a property's key stands, counted from 1; 0 where it cannot be told. */
export function propertyLine(text: string, name: string): number {
	const front = locateFrontMatter(text);
	if (front.kind !== 'yaml') return 0;
	const entry = entriesIn(text.slice(front.yamlFrom, front.yamlTo)).find(({ key }) => key === name);
	return entry === undefined ? 0 : lineAt(text, front.yamlFrom + entry.from);
}

function entriesIn(yaml: string) {
	try {
		return readEntries(yaml)?.entries ?? [];
	} catch {
		// Broken YAML has no entries, and its own diagnostic.
		return [];
	}
}
