import type { Diagnostic } from '../text/diagnostics';
import type { RowSource } from '../block/options';

/** How many of the notes without a row are named. */
const MOST_NAMES = 3;

/**
 * Says why a table has no rows, and which linked notes it leaves out.
 *
 * @param rows how many it has.
 * @param leftOut the names of those that are no papers and state no fact of the columns.
 */
export function rowRemarks(source: RowSource, rows: number, leftOut: readonly string[]): Diagnostic[] {
	const remarks = rows === 0 ? [whyEmpty(source)] : [];
	return leftOut.length === 0
		? remarks
		: [
				...remarks,
				{
					code: 'rows-left-out',
					line: 0,
					details: { count: leftOut.length, notes: leftOut.slice(0, MOST_NAMES) },
				},
			];
}

function whyEmpty(source: RowSource): Diagnostic {
	switch (source.kind) {
		case 'tag':
			return { code: 'rows-no-tag', line: 0, details: { tag: source.tag } };
		case 'links':
			return none('links', '');
		case 'under':
			return none('under', source.heading);
		case 'property':
			return none('property', source.property);
		case 'folder':
			return none('folder', source.folder);
		case 'from':
			return none('from', source.linkpath);
	}
}

function none(from: 'links' | 'under' | 'property' | 'folder' | 'from', name: string): Diagnostic {
	return { code: 'rows-none', line: 0, details: { from, name } };
}
