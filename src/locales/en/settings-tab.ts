export const settings = {
	newNotes: 'New notes',
	noteFolder: {
		name: 'Folder for new notes',
		desc: 'Where the ribbon button and the command create paper notes. Empty: the top of the vault.',
	},
	template: 'Template',
	templatePath: {
		name: 'Template note',
		desc: 'A note with a heading for each pass and the questions below it. Empty: the built-in template.',
	},
	copyTemplate: {
		name: 'Copy the template into my vault',
		desc: 'Makes the built-in template a note that you can change, and that is the template from then on.',
	},
	templateLanguage: {
		name: 'Language of the built-in template',
		desc: 'For new notes, and for passes in notes that show no language of their own, while no template note is chosen.',
	},
	languageOfApp: 'As the app',
	passBudgets: {
		name: 'Minutes for each pass',
		desc: 'How long the first, second and third pass may take, separated by commas. Passes beyond take the last one’s time.',
	},
	templateFolders: {
		name: 'Template folders',
		desc: 'Notes in these folders are never papers. Separated by commas.',
	},
	papers: 'Which notes are papers',
	papersHint: {
		name: 'Always a paper',
		desc: 'A note with the pass or the status property, and one whose passes ask at least two questions of a template. Choose below what else is a paper.',
	},
	paperTypes: { name: 'Types', desc: 'Values of the type property. Separated by commas.' },
	paperTags: { name: 'Tags', desc: 'Nested tags count, too. Separated by commas.' },
	paperFolders: { name: 'Folders', desc: 'Every note in these folders is a paper. Separated by commas.' },
	properties: 'Properties',
	passProperty: { name: 'Pass', desc: 'The pass a paper is at: 0 for not started.' },
	statusProperty: { name: 'Status', desc: 'Stored as queued, reading, later, stopped or finished.' },
	passDateProperty: { name: 'Day a pass was finished', desc: 'With {n} for the number of the pass.' },
	passMinutesProperty: {
		name: 'Time spent on a pass',
		desc: 'In minutes, added to when you stop the timer. With {n} for the number of the pass.',
	},
	statusWords: {
		name: 'Words for a status',
		desc: 'Your own words and what they mean, besides the usual ones, which are known. One line for each meaning: shelved, parked = later. A pass may follow: glanced at = reading 1. Words that say nothing about reading: draft = none.',
	},
	tables: 'Comparison tables',
	tableColumns: {
		name: 'Columns',
		desc: 'What a new table compares, separated by commas. A label of your own may follow, as in data = corpus.',
	},
	tableLinks: {
		name: 'Links to the notes',
		desc: 'How a table names the papers it compares. Markdown links and plain text also work outside Obsidian. Hugo follows its own shortcodes.',
	},
	linkStyles: { wikilink: 'Wikilinks', markdown: 'Markdown links', hugo: 'Hugo shortcodes', plain: 'Plain text' },
	keepTablesCurrent: {
		name: 'Keep tables current',
		desc: 'Tables follow while you edit the notes they are made from. Tables edited by hand are left alone.',
	},
	needed: 'This cannot be empty',
	needsNumber: 'Write {n} where the number of the pass goes',
	wrongBudgets: 'Write whole minutes, such as 10, 60, 240',
	noSuchNote: 'There is no such note',
	noPasses: 'This note defines no pass: give it headings such as “first pass”',
	wrongWords: (line: number) => `Line ${line} should look like: todo, unread = queued`,
};
