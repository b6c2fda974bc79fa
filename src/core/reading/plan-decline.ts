import { setProperties } from '../front-matter/edit';
import { parseFrontMatter } from '../front-matter/parse';
import { findProperty } from '../front-matter/properties';
import { findConflict } from '../text/conflict';
import type { Plan } from '../text/plan';
import { edits, refused, unchanged } from '../text/plan';
import type { PropertyNames } from '../papers/paper-rules';

/**
 * Plans to say in a note that it is no paper, by `pass: false`, which wins over all that would make it one.
 *
 * @returns refused, with nothing written, where the front matter cannot be edited safely.
 */
export function planDecline(text: string, { pass }: PropertyNames): Plan {
	const conflict = findConflict(text);
	if (conflict !== null) return refused(conflict);
	const found = findProperty(parseFrontMatter(text).properties, [pass]);
	if (found?.value === false) return unchanged();
	const edit = setProperties(text, { [found?.name ?? pass]: false });
	return edit.ok ? edits(text, edit.changes) : refused(...edit.diagnostics);
}
