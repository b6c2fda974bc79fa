/** What the plugin says about passes and reading. */
export const reading = {
	passes: {
		inserted: (pass: number | null) => (pass === null ? 'Inserted what was missing' : `Inserted pass ${pass}`),
		placeholder: 'Which pass is to be inserted?',
		complete: 'Nothing to insert: it is all there',
	},
	finish: {
		title: (pass: number) => `Pass ${pass} is done`,
		lead: 'What should become of this paper?',
		continue: 'Go on',
		continueHint: (pass: number) => `Start pass ${pass}; its questions are added to the note`,
		later: 'Come back later',
		laterHint: 'Set the paper aside, for example to read up on the background',
		stop: 'Stop here',
		stopHint: 'This pass was enough',
		done: {
			continue: (pass: number) => `Now at pass ${pass}`,
			later: 'Set aside for later',
			stop: 'Stopped here',
			finished: 'Finished the paper',
		},
	},
	/** Both as commands and in menus. */
	steps: {
		next: 'Go on to the next pass',
		back: 'Go back one step',
		later: 'Come back later',
		stopped: 'Stop here',
		finished: 'Mark as finished',
		to: (group: string) => `Set to: ${group}`,
		done: (state: string) => `Now: ${state}`,
		same: (state: string) => `Nothing to change: ${state}`,
		doneAll: (count: number) =>
			count === 0 ? 'No paper was changed' : count === 1 ? 'Changed 1 paper' : `Changed ${count} papers`,
	},
	statusWords: {
		title: 'What your words for states mean',
		lead: 'Papers of this vault use these words as their status. Choose what each means; it is kept in the settings, and no note is changed.',
		papers: (count: number, example: string) =>
			count === 1 ? `1 paper: ${example}` : `${count} papers, such as ${example}`,
		leave: 'Leave it unknown',
		nothing: 'Says nothing about reading',
		cannot: 'A word with an equals sign cannot be taught',
		save: 'Save',
		done: (count: number) => (count === 1 ? 'Learned 1 word' : `Learned ${count} words`),
		found: (words: readonly string[]) =>
			`Papers of this vault use words for states that are not known yet: ${words.join(', ')}`,
		choose: 'Choose what they mean',
	},
	history: {
		finished: (pass: string, date: string) => `${pass} finished on ${date}`,
		after: (days: number) => (days === 1 ? '1 day after the one before' : `${days} days after the one before`),
		answered: (count: number, all: number) => `${count} of ${all} questions answered`,
		none: 'No pass was finished so far, as far as the note says.',
	},
	whatNext: {
		placeholder: 'What to read next: type to narrow it down',
		none: 'No paper waits to be read',
		open: 'Open',
		openTab: 'Open in a new tab',
		missing: 'No note yet: choose it to create one',
		age: (days: number) => (days === 0 ? 'since today' : days === 1 ? 'for 1 day' : `for ${days} days`),
		cites: (count: number) => (count === 1 ? 'cited by 1 note' : `cited by ${count} notes`),
	},
	setState: {
		placeholder: 'Where is this paper?',
		done: (group: string) => `Set to: ${group}`,
		same: 'The paper is at that pass already',
	},
	thisPaper: {
		title: 'This paper',
		answered: (label: string) => `${label}: answered`,
		open: (label: string) => `${label}: open`,
		counted: (heading: string, answered: number, total: number) => `${heading}, ${answered} of ${total} answered`,
		count: (answered: number, total: number) => `${answered}/${total}`,
		noneOpen: 'No open questions in this paper',
	},
	timing: {
		start: (pass: number) => `Start timing pass ${pass}`,
		stop: (pass: number) => `Stop timing pass ${pass}`,
		spent: (minutes: number, budget: number) => `${minutes} of ${budget} min`,
		paused: 'Paused',
		running: (pass: number, title: string) => `Timing pass ${pass} of ${title}`,
		label: (pass: number) => `Time spent on pass ${pass}`,
		added: (minutes: number, pass: number) => `Added ${minutes} min to pass ${pass}`,
		tooShort: 'Less than a minute, so no time was added',
		notAdded: (minutes: number, pass: number, path: string) =>
			`${minutes} min of pass ${pass} could not be added to ${path}. Stop timing once more to try again.`,
	},
};

export type ReadingTexts = typeof reading;
