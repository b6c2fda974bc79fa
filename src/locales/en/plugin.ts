import { reading } from './reading';
import { settings } from './settings-tab';

const notes = (count: number): string => (count === 1 ? '1 note' : `${count} notes`);
const cellsDiffer = (count: number): string => (count === 1 ? '1 cell differs' : `${count} cells differ`);

/** What only the plugin says. */
export const plugin = {
	...reading,
	commands: {
		newNote: 'New paper note',
		insertAllPasses: 'Insert all passes',
		insertNextPass: 'Insert the next pass',
		insertPass: 'Insert a pass…',
		copyTemplate: 'Copy the template into my vault',
		finishPass: 'Finish this pass',
		setState: 'Set pass or status…',
		nextQuestion: 'Go to the next open question',
		previousQuestion: 'Go to the previous open question',
		toggleTimer: 'Start or stop timing',
		insertTable: 'Insert comparison table',
		adoptTable: 'Turn this table into paper notes',
		updateTables: 'Update comparison tables in this note',
		updateAllTables: 'Update comparison tables in all notes',
		fillGaps: 'Fill in what comparison tables miss',
		exportTable: 'Export comparison table',
		openProgress: 'Open reading progress',
		whatNext: 'Choose what to read next',
		statusWords: 'Choose what your words for states mean',
		showHistory: 'Show how this paper was read',
		notAPaper: 'Not a paper',
		undoBatch: 'Undo the last change to several notes',
	},
	notAPaper: (count: number) => (count === 0 ? 'Nothing was changed' : `${notes(count)} marked as not a paper`),
	cancel: 'Cancel',
	batch: {
		undo: 'Undo',
		undone: (count: number) => (count === 0 ? 'Nothing was taken back' : `Took the change to ${notes(count)} back`),
	},
	atLine: (line: number, text: string) => `Line ${line}: ${text}`,
	more: (count: number) => `… and ${count} more`,
	settingsUnreadable:
		'The settings of three-pass reading could not be read (data.json is damaged). Nothing is saved over the file, and until it can be read, changed settings are lost when the app closes.',
	settingsNotSaved: (reason: string) => `The settings of three-pass reading could not be saved: ${reason}`,
	noTemplate: (path: string) =>
		`The template note ${path} could not be read. Choose another one in the settings, or none for the built-in template.`,
	templateDeleted: (path: string) =>
		`The template note ${path} is gone. Restore it, choose another one in the settings, or copy the built-in template into your vault by the command.`,
	copyTemplate: {
		name: 'Three-pass reading',
		done: (path: string) => `${path} is the template from now on. Change it as you like.`,
		inUse: (path: string) =>
			`Your template is ${path} already. To copy the built-in one, take this note out of the settings first.`,
	},
	newNote: {
		title: 'New paper note',
		name: 'Title',
		placeholder: 'Title of the paper',
		create: 'Create',
		open: 'Open it',
		willCreate: (path: string) => `Creates ${path}`,
		unusable: 'The title needs at least one letter or digit that a file name can hold',
		exists: (path: string) => `${path} exists already`,
		namesake: (path: string) => `Another note of this name: ${path}`,
		failed: (reason: string) => `The note could not be created: ${reason}`,
	},
	table: {
		inserted: 'Inserted a comparison table',
		empty: 'Inserted a comparison table. It has no rows yet: link to paper notes in this note, then update it.',
		updated: 'Updated the comparison tables',
		current: 'The comparison tables are up to date',
		edited: 'Edited by hand',
		editedLead: (count: number) =>
			`A table in this note was edited by hand: ${cellsDiffer(count)} from the notes. Say for each which side is right.`,
		reshapedLead: 'Rows or columns of a table in this note were changed by hand. The update writes the table anew.',
		row: 'Row',
		column: 'Column',
		inTable: 'In the table',
		inNotes: 'In the notes',
		bothLead: 'Some of these cells may have changed on both sides since the table was written.',
		removed: 'Only in the table, and taken out of it:',
		added: 'Missing in the table, and put back:',
		right: 'Which is right',
		both: 'Both may have changed',
		choose: 'Choose…',
		namedHere: 'This name is the text of a link in this note’s properties. To change it, edit that link.',
		notWhole: 'The table does not show all that the note states. To change it, edit the note.',
		toNote: 'The table, so write it to the note',
		takeNote: 'The note, so put it in the table',
		allTable: 'Write the table to the notes',
		overwrite: 'Take the notes’ values',
		apply: 'Apply',
		toChoose: (count: number) =>
			count === 1 ? '1 cell is still to be chosen' : `${count} cells are still to be chosen`,
		willWrite: (cells: number, count: number) =>
			cells === 0
				? 'No note will change'
				: `Writes ${cells === 1 ? '1 cell' : `${cells} cells`} to ${notes(count)}`,
		settled: (cells: number) =>
			cells === 0
				? 'The table says what the notes say'
				: `Wrote ${cells === 1 ? '1 cell' : `${cells} cells`} to the notes`,
		keep: 'Keep the table as it is',
		nothing: 'Empty',
	},
	gaps: {
		title: 'Fill in what comparison tables miss',
		none: 'The comparison tables miss nothing',
		lead: (missing: number, facts: number) =>
			`${missing} of ${facts} facts are missing. What you fill in is written to the papers’ notes.`,
		column: (label: string, missing: number, papers: number) => `${label}: ${missing} of ${papers} missing`,
		willWrite: 'Will be written:',
		write: (count: number) => (count === 0 ? 'Write' : `Write to ${notes(count)}`),
		replaces: (value: string) =>
			`The note says: ${value}. What you typed will replace it; empty the field to keep it.`,
		filled: (count: number) => `Wrote to ${notes(count)}`,
	},
	adopt: {
		title: 'Turn this table into paper notes',
		lead: 'Each model becomes a note and each cell a property of it. The table then follows the notes.',
		models: 'Models are',
		rows: 'Rows',
		columns: 'Columns',
		isNew: (folder: string) => (folder === '' ? 'New note' : `New note in ${folder}`),
		isThere: 'This note exists',
		ownNote: 'This note: its table becomes a comparison table of these papers',
		same: 'The note says so already',
		kept: 'From the note, missing in the table',
		agree: (count: number) => (count === 1 ? '1 note already agrees' : `${count} notes already agree`),
		inNote: (value: string) => `Note: ${value}`,
		inTable: (value: string) => `Table: ${value}`,
		keepNote: 'Keep the note’s value',
		takeTable: 'Take the table’s value',
		differences: (count: number) => `The notes and the table differ in ${count} cells`,
		keepAll: 'All from notes',
		takeAll: 'All from table',
		submit: (created: number, changed: number) =>
			created === 0 ? `Change ${notes(changed)}` : `Create ${notes(created)} and change ${changed}`,
		done: (created: number, changed: number) =>
			created === 0 ? `Changed ${notes(changed)}` : `Created ${notes(created)} and changed ${changed}`,
		changed: 'Something was changed while the dialog was open. Please look at it again.',
		stopped: (written: readonly string[]) =>
			`The table was left as it is, because not all of its notes could be written${written.length === 0 ? '' : `. Already written: ${written.join(', ')}`}`,
	},
	updateAll: {
		title: 'Update comparison tables in all notes',
		looking: (done: number, total: number) => `Looking through the notes: ${done} of ${total}`,
		changes: (count: number) => `${notes(count)} will change:`,
		refused: (count: number) => `Left alone (${notes(count)}):`,
		none: 'All comparison tables are up to date',
		update: (count: number) => `Update ${notes(count)}`,
		done: (count: number) => `Updated the comparison tables in ${notes(count)}`,
	},
	export: {
		title: 'Export comparison table',
		table: 'Table',
		tableAt: (number: number, line: number) => `Table ${number}, line ${line}`,
		format: 'Format',
		formats: {
			markdown: 'Markdown',
			csv: 'CSV for spreadsheets',
			'csv-semicolon': 'CSV with semicolons',
			tsv: 'Tab-separated values',
			latex: 'LaTeX',
			html: 'HTML',
		},
		preview: 'Preview',
		copy: 'Copy',
		save: 'Save as file',
		copied: 'Copied the table',
		notCopied: (reason: string) => `The table could not be copied: ${reason}`,
		saved: (path: string) => `Saved the table as ${path}`,
		notSaved: (reason: string) => `The table could not be saved: ${reason}`,
	},
	view: {
		title: 'Reading progress',
		loading: 'Reading your notes…',
		empty: 'No paper notes yet',
		emptyHint: 'Create one, or give a note a pass property or the tag #paper.',
		segment: (pass: number, answered: number, questions: number) =>
			`Pass ${pass}: ${answered} of ${questions} answered`,
		segmentEmpty: (pass: number) => `Pass ${pass}: no questions`,
		finishedOn: (date: string) => `finished ${date}`,
		disagrees: (property: number, body: number) =>
			body === 0
				? `The pass property says ${property}, but no question is answered`
				: `The pass property says ${property}, the answers in the note say ${body}`,
		statusDisagrees: (status: string, body: number) =>
			body === 0
				? `The status is ${status}, but no question is answered`
				: `The status is ${status}, but questions of pass ${body} are answered`,
		unknownStatus: (word: string) => `Unknown status: ${word}`,
		group: (name: string, count: number) => `${name}, ${count === 1 ? '1 paper' : `${count} papers`}`,
		groups: 'Papers by pass',
		age: (days: number) => `${days} d`,
		inPass: (days: number) => (days === 1 ? '1 day in this pass' : `${days} days in this pass`),
		stale: (days: number) => `Nothing finished for ${days} days`,
		thisWeek: (count: number) =>
			count === 0
				? 'No pass finished this week'
				: count === 1
					? '1 pass finished this week'
					: `${count} passes finished this week`,
		lastYear: (count: number) =>
			count === 1 ? '1 pass finished in the last year' : `${count} passes finished in the last year`,
		filter: 'Filter by title, author or tag',
		clearFilter: 'Clear filter',
		noMatch: (query: string) => `No paper matches “${query}”`,
		sort: 'Sort papers',
		sorts: {
			title: { up: 'Title (ascending)', down: 'Title (descending)' },
			age: { up: 'In its pass (shortest first)', down: 'In its pass (longest first)' },
			year: { up: 'Year (oldest first)', down: 'Year (newest first)' },
			progress: { up: 'Answered (least first)', down: 'Answered (most first)' },
		},
		unread: (count: number) => `${notes(count)} could not be read:`,
		retry: 'Try again',
		openTab: 'Open in new tab',
		select: 'Select',
	},
	live: {
		label: 'Comparison table',
		cell: (column: string, name: string) => `${column}, ${name}`,
		overwrite: 'Not saved. Press enter again to write what you typed, or escape to keep what the note says.',
		notSaved: 'Not saved',
		typed: (text: string) => `You typed: ${text}`,
		inSection: 'This stands in a section of the note; take it out there.',
		wrongOptions: 'This table cannot be drawn',
	},
	settings,
};

export type PluginTexts = typeof plugin;
