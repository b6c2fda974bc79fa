// Papers as the tests of this folder tell of them: a title and properties.
import { readPaper } from '../../../src/core/papers/paper';
import type { Paper } from '../../../src/core/papers/paper';
import { DEFAULT_SETTINGS, paperRules } from '../../../src/settings';

const rules = paperRules(DEFAULT_SETTINGS);

/** Reads a note of this name, these properties and this body as a paper. */
export function paper(name: string, properties: string, body = ''): Paper {
	const read = readPaper(`${name}.md`, `---\n${properties}\n---\n${body}`, rules);
	if (read === null) throw new Error(`${name} is no paper`);
	return read;
}
