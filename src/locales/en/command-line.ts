/** Widens the type to all codes, because not every code has a text. */
const byCode = (texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> => texts;
/** Names the wrong value, if one was given. */
const butNot = (word: string): string => (word === '' ? '' : `, not ${word}`);
const notes = (count: number): string => (count === 1 ? '1 note' : `${count} notes`);

/** What only the command line says. */
export const commandLine = {
	help: () => `Read research papers in three passes, in a folder of Markdown notes.

  three-pass progress VAULT            which pass each paper is at
  three-pass table NOTE                the note's comparison tables, up to date, as Markdown; writes nothing
  three-pass export NOTE [--format markdown|csv|csv-semicolon|tsv|latex|html] [--table N] [--out FILE [--force]]
                                       one of the note's tables in another format, on standard output or to a file;
                                       csv-semicolon is what Excel opens where numbers have a decimal comma
  three-pass gaps VAULT                what the comparison tables miss, by column and by paper
  three-pass adopt NOTE [--table N] [--transposed] [--note-wins|--table-wins] [--write]
                                       what a table typed by hand would become as paper notes; --write makes them.
                                       Where a note says otherwise than the table, name the side that is right
  three-pass update VAULT [--check]    bring all comparison tables up to date; --check only says which are stale
  three-pass insert NOTE [--pass N] [--lang en|zh]
                                       insert the reading template, or one pass of it; only what is missing
  three-pass start [VAULT]             install the plugin into a vault (a sample one without VAULT) and show what is in it

  --json       one JSON document on standard output, for programs
  --help       this text
  --version    the version

VAULT may be a single note. Exit codes: 0 done, 1 something is stale or was refused, 2 wrong usage.`,
	usage: {
		'no-command': () => 'Which command?',
		'unknown-command': (word: string) => `There is no command ${word}.`,
		'unknown-option': (word: string, command: string, options: readonly string[]) =>
			`The option ${word} does not go with this command. ${command} takes ${options.join(', ')}.`,
		'takes-no-value': (word: string) => `Write ${word} alone; it takes no value.`,
		'given-twice': (word: string) => `Give ${word} only once.`,
		'missing-target': (command: string) =>
			command === 'progress' || command === 'update' || command === 'gaps' || command === 'start'
				? `${command} needs a vault: three-pass ${command} VAULT`
				: `${command} needs a note: three-pass ${command} NOTE`,
		'too-many': (word: string) => `One vault or note at a time; ${word} is one too many.`,
		'bad-pass': (word: string) => `--pass takes a number from 1 to 9${butNot(word)}.`,
		'bad-language': (word: string) => `--lang takes en or zh${butNot(word)}.`,
		'bad-format': (word: string) =>
			`--format takes markdown, csv, csv-semicolon, tsv, latex or html${butNot(word)}.`,
		'bad-table': (word: string) => `--table takes the number of a table of the note, from 1 on${butNot(word)}.`,
		'bad-out': () => '--out needs the name of a file.',
		'force-alone': () => '--force goes with --out FILE, which names the file to replace.',
		'two-winners': () => 'Only one side can win: --note-wins or --table-wins.',
		'not-found': (path: string) => `There is no file or folder ${path}.`,
		'not-a-note': (path: string) => `${path} is no Markdown note.`,
		'not-a-vault': (path: string) => `${path} is no folder.`,
	},
	seeHelp: 'See three-pass --help.',
	files: {
		refused: byCode({
			OUTSIDE: 'This leads out of the vault through a link, so it was neither read nor written',
			IRREGULAR: 'This is a pipe, a device or the like instead of a file, so it was not opened',
			SWAPPED: 'The file or a folder above it was moved or replaced meanwhile, so nothing was written',
		}),
		/** What went wrong, by the system's error code. */
		failed: byCode({
			READONLY: 'it is read-only (EACCES)',
			EACCES: 'you have no permission',
			EPERM: 'you have no permission',
			EROFS: 'the disk is read-only',
			ENOSPC: 'the disk is full',
			EDQUOT: 'your share of the disk is full',
			EFBIG: 'it would be larger than a file may be',
			ENOENT: 'it does not exist',
			EISDIR: 'it is a folder',
			ENOTDIR: 'a part of its path is a file instead of a folder',
			EEXIST: 'there is such a file already',
			ELOOP: 'its links lead round in a circle',
			ENAMETOOLONG: 'its name is too long',
			EMFILE: 'too many files are open',
			ENFILE: 'too many files are open',
			EBUSY: 'another program keeps changing it',
			EIO: 'the disk reports an error',
		}),
		because: (words: string, code: string) => `${words} (${code})`,
	},
	/** Said when nothing could be done at all. */
	noFolder: 'The folder you are in is no longer there; go to another one and try again.',
	failed: (reason: string) => `Something went wrong: ${reason}`,
	progress: {
		title: (papers: number) => `Reading progress: ${papers === 1 ? '1 paper' : `${papers} papers`}`,
		none: 'No paper yet. A note becomes one with a pass property, or with the template inserted.',
		group: (name: string, papers: number) => `${name} (${papers})`,
		finished: (pass: string, date: string) => `${pass.toLowerCase()} finished ${date}`,
		disagrees: (pass: string) => `the answers speak of ${pass.toLowerCase()}`,
		unanswered: () => 'no question is answered',
		unknownStatus: (word: string) => `unknown status ${word}`,
	},
	update: {
		written: (path: string) => `updated ${path}`,
		stale: (path: string) => `stale ${path}`,
		summary: (written: number, stale: number, current: number, refused: number) =>
			`Notes with comparison tables: ${[
				written > 0 ? `${written} updated` : '',
				stale > 0 ? `${stale} stale` : '',
				`${current} up to date`,
				refused > 0 ? `${refused} left alone` : '',
			]
				.filter((part) => part !== '')
				.join(', ')}`,
		none: 'No note has a comparison table.',
	},
	gaps: {
		table: (place: string, facts: number, missing: number) => `${place}: ${missing} of ${facts} facts missing`,
		noRows: (place: string) => `${place}: the table has no rows`,
		column: (label: string, missing: number, papers: number) => `${label}: ${missing} of ${papers} papers`,
		paper: (paper: string, labels: readonly string[]) => `${paper} lacks ${labels.join(', ')}`,
		none: 'No note has a comparison table.',
	},
	findings: {
		'table-stale': 'The comparison table is not up to date',
		'template-outside':
			'The template note of the settings (templatePath) leads out of the vault, so it was not read',
		'file-exists': 'There is such a file already and it was left alone; --force replaces it',
		'own-note': 'An export never replaces the note it is made from',
		'note-exists': 'There is such a note by now; it was left alone',
		'not-adopted': 'The table was left as it is, because not all of its notes could be written',
		'adopt-undecided':
			'Nothing was written, because the table and the notes differ. --note-wins keeps what the notes say, --table-wins takes what the table says',
		'already-written': 'This note was already written',
	},
	lacksTable: (table: number, tables: number) =>
		`The note has no comparison table ${table}; it has ${tables === 1 ? 'one' : tables}`,
	export: {
		written: (path: string) => `exported to ${path}`,
	},
	adopt: {
		made: (path: string, isNew: boolean, isChanged: boolean) =>
			`${path} (${isNew ? 'new' : isChanged ? 'changed' : 'as it is'})`,
		differs: (value: string, stated: string, winner: 'table' | 'note' | null) => {
			if (winner === null) return `${value} in the table, ${stated} in the note`;
			return winner === 'table'
				? `${value} (instead of: ${stated})`
				: `${stated} (the note’s value stays; the table says: ${value})`;
		},
		kept: (stated: string) => `${stated} (from the note; the table says nothing)`,
		wouldDo: (created: number, changed: number) =>
			`Would create ${notes(created)} and change ${notes(changed)}; --write does it.`,
		done: (created: number, changed: number) => `Created ${notes(created)} and changed ${notes(changed)}.`,
	},
	insert: {
		written: (path: string) => `inserted into ${path}`,
		unchanged: (path: string) => `all is there already in ${path}`,
	},
	start: {
		vault: (path: string) => `Vault: ${path}`,
		sampleMade: 'Made a sample vault.',
		sampleKept: 'The sample vault is there; notes you changed in it were kept.',
		installed: (folder: string) => `Installed the plugin into ${folder}.`,
		notBuilt: 'The plugin is not built; run npm run build first.',
		table: (path: string) => `The comparison table of ${path}:`,
		noTable:
			'No comparison table yet: put <!-- three-pass:table --> and <!-- /three-pass:table --> into a note that links papers.',
		open: (path: string) =>
			`To open it: in Obsidian, choose “Open folder as vault” and pick\n  ${path}\nthen turn on Three-Pass Reading under Settings → Community plugins.`,
		openSample: (path: string) =>
			`To open it: in Obsidian, choose “Open folder as vault” and pick\n  ${path}\nand trust its author when asked, so that the plugin may run.`,
	},
};

export type CommandLineTexts = typeof commandLine;
