import type { DiagnosticCode, DiagnosticDetails, PathSetting, ValueKind } from '../../core/text/diagnostics';
import type { GroupKey } from '../../core/board/board';
import type { ReadingStatus } from '../../core/papers/reading-state';

type DiagnosticTexts = { readonly [Code in DiagnosticCode]: (details: DiagnosticDetails[Code]) => string };

const kinds: Readonly<Record<ValueKind, string>> = {
	empty: 'nothing',
	text: 'text',
	number: 'a number',
	boolean: 'true or false',
	list: 'a list',
	object: 'an object',
};

const pathSettings: Readonly<Record<PathSetting, string>> = {
	noteFolder: 'Folder for new notes',
	templateFolders: 'Template folders',
};

const diagnostics: DiagnosticTexts = {
	'front-matter-broken': ({ reason }) => `The front matter is not valid YAML: ${reason}`,
	'front-matter-unclosed': () => 'The front matter opens with --- and is never closed',
	'front-matter-toml': () => 'The front matter is TOML (+++); properties are read from YAML (---) only',
	'front-matter-language': ({ language }) =>
		`The front matter is marked as ${language}, which is never run or read; use plain ---`,
	'front-matter-not-properties': ({ found }) => `The front matter holds ${kinds[found]} instead of properties`,
	'property-kind': ({ property, found, expected }) =>
		`The property ${property} holds ${kinds[found]} instead of ${kinds[expected]}`,
	'list-unclear': ({ property }) =>
		`The items of the list ${property} cannot be told apart; put each item on a line of its own, or separate them with semicolons`,
	'not-a-pass': ({ property, value }) =>
		`The property ${property} holds “${value}”, which is not a pass; write a number from 0 to 9`,
	'not-a-date': ({ property, value }) =>
		`The property ${property} holds “${value}”, which cannot be read as a date for certain; write it as YYYY-MM-DD`,
	'property-not-editable': ({ property }) =>
		`The property ${property} cannot be changed without touching other bytes; change it by hand`,
	'conflict-markers': () => 'The note holds an unresolved merge conflict (<<<<<<<); nothing was written',
	'block-unclosed': () => 'The comparison block is never closed; add <!-- /three-pass:table --> behind its table',
	'block-unopened': () => 'This comment closes a comparison block that was never opened',
	'block-nested': () => 'A comparison block opens inside another one',
	'block-content': () => 'Between the two comments of a comparison block, only its table may stand',
	'block-indented': () => 'A comparison block must stand at the left margin, outside lists, quotes and callouts',
	'options-broken': ({ reason }) => `The options of the table are not valid YAML: ${reason}`,
	'option-unknown': ({ option }) => `There is no table option named ${option}`,
	'option-invalid': ({ option, expected }) =>
		`The table option ${option} is wrong; expected something like ${option}: ${expected}`,
	'table-edited': ({ cells }) =>
		`The table was edited by hand and left alone; ${cells === 1 ? '1 cell differs' : `${cells} cells differ`} from the notes`,
	'cell-differs': ({ row, column, inTable, inNotes }) =>
		`${row}, ${column}: the table says “${inTable}”, the notes say “${inNotes}”`,
	'cell-changed': ({ now, typed }) =>
		`The note says ${now === '' ? 'nothing' : `“${now}”`} here by now; you typed “${typed}”`,
	'table-reshaped': () => 'Rows or columns of the table were changed by hand, so it was left alone',
	'link-unresolved': ({ link }) => `The link to ${link} leads to no note`,
	'value-too-long': ({ note, property }) => `No room for “${property}” of ${note}: a cell holds 64 KB, a table 4 MB`,
	'best-unclear': ({ column, row, cell }) =>
		`No best value is marked in the column ${column}: “${cell}” (${row}) cannot be compared with the other values`,
	'best-unknown': ({ column }) => `The option “best” names the column ${column}, which the table does not show`,
	'sort-unknown': ({ column }) => `The option “sort” names the column ${column}, which no note states`,
	'row-unreadable': ({ note }) => `The front matter of ${note} cannot be read; its row keeps what it said`,
	'rows-no-heading': ({ heading }) =>
		`The rows of the table are the links under the heading “${heading}”, which the note does not have; the table was left alone`,
	'rows-no-folder': ({ folder }) =>
		`The rows of the table are the notes in the folder ${folder}, which does not exist or is empty; the table was left alone`,
	'rows-no-property': ({ property }) =>
		`The rows of the table are the links of the property ${property}, which the note does not have; the table was left alone`,
	'rows-not-found': ({ note }) =>
		`The rows of the table are the links of ${note}, which cannot be found or read; the table was left alone`,
	'rows-no-tag': ({ tag }) => `The table has no rows: no other note has the tag #${tag}`,
	'rows-none': ({ from, name }) => {
		switch (from) {
			case 'links':
				return 'No papers to compare yet. Link to paper notes in this note, or choose other rows in the options';
			case 'under':
				return `The table has no rows: no paper is linked under the heading “${name}”`;
			case 'property':
				return `The table has no rows: the property ${name} names no paper`;
			case 'folder':
				return `The table has no rows: no other note lies in ${name === '' ? 'the vault' : `the folder ${name}`}`;
			case 'from':
				return `The table has no rows: ${name} links to no paper`;
		}
	},
	'rows-left-out': ({ count, notes }) =>
		`${count === 1 ? '1 linked note has' : `${count} linked notes have`} no row, as ${count === 1 ? 'it is no paper and states' : 'they are no papers and state'} none of the columns: ${notes.join(', ')}${count > notes.length ? ' …' : ''}`,
	'setting-outside': ({ setting, path }) => `“${pathSettings[setting]}” leads out of the vault: ${path}`,
	'no-block': () => 'The note has no comparison block',
	'adopt-no-table': () => 'No table typed by hand stands here',
	'adopt-nested': () => 'The table stands in a list, a quote or a callout; move it to the left margin first',
	'adopt-which': ({ tables }) =>
		`The note has ${tables === 1 ? 'one table' : `${tables} tables`} typed by hand; say which one is meant by its number`,
	'adopt-lacks-table': ({ table, tables }) => `There is no table ${table}; the note has ${tables} typed by hand`,
	'adopt-line-below': () => 'This line below the table has no |, so it is taken for text and stays as it is',
	'adopt-stray-line': () =>
		'This line has no |, but stands between the rows of a table; move it out of the table, or write it as a row',
	'adopt-extra-cells': () => 'This row has more cells than the header; write a | that is no border as \\|',
	'adopt-no-name': () => 'This row has no name that a note can have',
	'adopt-name': ({ name }) => `“${name}” is more than a name with one link to a note, and the rest would be lost`,
	'adopt-same-name': ({ name, line }) => `${name} is named twice, first in line ${line}; give each a name of its own`,
	'adopt-same-note': ({ name, other, note }) =>
		`${other} and ${name} are both the note ${note}; give one of them another name`,
	'adopt-empty': () => 'The table needs at least one model and one fact about it',
	'adopt-not-same': ({ row, column }) =>
		row === ''
			? 'A table made from the notes would not look like this one'
			: `${row}, ${column}: a table made from the notes would say something else`,
	'place-not-found': () =>
		'There is no place to insert it: a code block, comment or formula around here is never closed',
	'template-without-passes': () => 'The template defines no pass; give it headings such as “First pass”',
	'template-lacks-pass': ({ pass }) => `The template has no pass ${pass}`,
	'pass-is-task': ({ passes }) =>
		`${passes.length === 1 ? `Pass ${passes.join()} is a task` : `Passes ${passes.join(', ')} are tasks`} of this note, so nothing was inserted for ${passes.length === 1 ? 'it' : 'them'}`,
	'placeholders-left': ({ placeholders }) =>
		`Not filled in, because the note has no value for it: ${placeholders.join(', ')}`,
	'not-utf8': () => 'The file is not UTF-8 text and was left alone',
	'changed-since': () => 'The note was changed since and was left as it is',
	'note-gone': () => 'The note is gone',
	'not-saved': () => 'What was typed into the note could not be saved, so the note was left as it is',
	'switched-off': () => 'The plugin was switched off before everything was written',
	'file-failed': ({ reason }) => `The file could not be read or written: ${reason}`,
};

const statuses: Readonly<Record<ReadingStatus, string>> = {
	queued: 'Queued',
	reading: 'Reading',
	later: 'Later',
	stopped: 'Stopped',
	finished: 'Finished',
};

/** What the plugin and the command line both say. */
export const shared = {
	diagnostics,
	statuses,
	group: (key: GroupKey): string => {
		if (key === 'later' || key === 'stopped' || key === 'finished') return statuses[key];
		const pass = Number(key.slice('pass-'.length));
		return pass === 0 ? 'Not started' : `Pass ${pass}`;
	},
	place: (path: string, line: number): string => (line > 0 ? `${path}:${line}` : path),
};

export type SharedTexts = typeof shared;
