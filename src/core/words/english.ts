import { list } from './language-words';
import type { LanguageWords } from './language-words';

/** English also defines the list of facts that papers and models are compared by. */
export const english = {
	name: 'English',
	isSpaced: true,
	script: null,
	facts: {
		model: ['Model', 'models', 'model name'],
		title: ['Title', 'paper'],
		architecture: ['Architecture', 'backbone', 'arch'],
		parameters: ['Parameters', 'params', 'parameter count', 'model size'],
		data: ['Data'],
		dataset: ['Dataset', 'datasets'],
		corpus: ['Corpus', 'corpora'],
		trainingData: ['Training data'],
		training: ['Training'],
		objective: ['Objective', 'training objective'],
		trainingMethod: ['Training method'],
		cost: ['Cost'],
		trainingTime: ['Training time'],
		trainingCost: ['Training cost'],
		compute: ['Compute', 'training compute'],
		difference: ['Main difference', 'difference', 'differences', 'key difference'],
		authors: ['Authors', 'author'],
		year: ['Year'],
		published: [
			'Published',
			...list(`date published, date publish, publish date, published date, publication date, pub date,
				published on, paper date, publication year, published year, publish year, pub year, paper year,
				year published, year of publication, issued`),
		],
		venue: ['Venue'],
		journal: ['Journal'],
		conference: ['Conference'],
		publication: ['Publication', 'publication title', 'container title'],
		link: ['Link', 'url'],
		doi: ['DOI'],
		arxiv: ['arXiv', 'arxiv id'],
		citekey: ['Citekey', 'citation key'],
	},
	andOthers: 'et al.',
	passes: {
		numbers: list('zero, one, two, three, four, five, six, seven, eight, nine'),
		ordinals: list('first, second, third, fourth, fifth, sixth, seventh, eighth, ninth'),
		ordinalEndings: ['st', 'nd', 'rd', 'th'],
		ordinalPrefix: '',
		articles: ['the'],
		names: ['pass', 'passes'],
		readings: ['glance', 'reading'],
		joins: ['and'],
		ranges: ['to', 'through'],
		totals: ['(out of', '(of', 'out of', 'of'],
		times: list('m, min, mins, minute, minutes, h, hour, hours'),
	},
	statuses: {
		// From this plugin, Goodreads, Hardcover, StoryGraph and Zotero's reading list.
		words: [
			'queued, todo, to do, to read, toread, want to read, to be read, tbr, up next, unread, not started, new, backlog, inbox = queued',
			'reading, currently reading, reading now, doing, in progress, inprogress, wip, started, current, ongoing = reading',
			'later, come back later, set aside, on hold, paused, waiting, someday = later',
			'stopped, stop here, dropped, skipped, abandoned, not reading, did not finish, dnf = stopped',
			'finished, done, read, complete, completed, finished reading = finished',
			'skimmed, first pass, pass 1 = reading 1',
			'second pass, pass 2 = reading 2',
			'third pass, pass 3 = reading 3',
		],
		names: ['status', 'reading-status', 'read-status'],
		general: ['status', 'state'],
		readNames: ['read', 'date-read', 'read-date', 'date-finished', 'finished-date'],
		yes: ['true', 'yes'],
	},
	questions: {
		questionMarks: ['q', 'question'],
		answerMarks: ['a', 'ans', 'answer', 'my answer'],
		questionHeaders: ['question', 'questions', 'q', 'prompt', 'item'],
		answerHeaders: list('answer, answers, a, notes, note, response, my answer, my answers, my notes'),
		choices:
			list(`yes, no, y, n, maybe, perhaps, partly, partially, unsure, unclear, n/a, true, false, valid, invalid,
			good, fair, bad, ok, poor, high, medium, low, continue, read on, later, stop, skip`),
		placeholders: ['todo', 'tbd', 'tba'],
		inviting: list('question, doubt, unclear, understood, confus, open, idea, thought, critic'),
		references: list('p, pp, page, pages, sec, section, chapter, fig, figure, table, eq, abstract, line, lines'),
	},
	sections: {
		general: list(`abstract, annotations, background, bibliography, comments, conclusion, conclusions, contents,
			discussion, evaluation, experiments, highlights, introduction, key points, literature note, metadata, method,
			methods, note, notes, outline, overview, paper, paper notes, questions, reading notes, related work, results,
			review, summary, table of contents, tl;dr, tldr, thoughts`),
		references: list(`references, reference, bibliography, links, related, related notes, further reading, sources,
			see also`),
	},
	cells: { missing: ['n/a', 'na'], sameAsAbove: ['ditto'], sameAsLeft: [] },
	quantities: {
		leads: list(`about, around, approximately, approx., approx, ca., ca, circa, roughly, nearly, almost, over, more than,
			less than, up to, at least, at most, under, below, above, some, only`),
		ranges: ['to'],
		scales: [
			[1e3, ['thousand', 'thousands']],
			[1e6, ['million', 'millions']],
			[1e9, ['billion', 'billions']],
			[1e12, ['trillion', 'trillions']],
		],
		numerals: null,
		durations: {
			millisecond: ['ms', 'msec', 'millisecond', 'milliseconds'],
			second: ['s', 'sec', 'secs', 'second', 'seconds'],
			minute: ['m', 'min', 'mins', 'minute', 'minutes'],
			hour: ['h', 'hr', 'hrs', 'hour', 'hours'],
			day: ['d', 'day', 'days'],
			week: ['w', 'wk', 'wks', 'week', 'weeks'],
			month: ['mo', 'mos', 'month', 'months'],
			year: ['y', 'yr', 'yrs', 'year', 'years'],
		},
		currencies: {
			USD: ['dollar', 'dollars', 'us dollars'],
			EUR: ['euro', 'euros'],
			GBP: ['pounds'],
			CNY: ['yuan'],
			JPY: ['yen'],
		},
		devices: list(`gpu, gpus, tpu, tpus, cpu, cpus, npu, npus, core, cores, node, nodes, card, cards, chip, chips`),
		deviceHours: [],
		deviceDays: [],
		measureWords: [],
		counted: { parameter: ['params', 'param'] },
	},
	dates: {
		months: [
			['january', 'jan'],
			['february', 'feb'],
			['march', 'mar'],
			['april', 'apr'],
			['may'],
			['june', 'jun'],
			['july', 'jul'],
			['august', 'aug'],
			['september', 'sep', 'sept'],
			['october', 'oct'],
			['november', 'nov'],
			['december', 'dec'],
		],
		weekdays:
			list(`monday, tuesday, wednesday, thursday, friday, saturday, sunday, mon, tue, tues, wed, weds, thu, thur,
			thurs, fri, sat, sun`),
		marks: { year: [], month: [], day: [] },
		fillers: list('st, nd, rd, th, of, the, on, at'),
	},
	vault: {
		templateFolders: ['template', 'templates'],
		copies: list('conflicted, conflict copy, conflicting copy, sync-conflict, sync conflict, sfconflict'),
		conflicts: ['conflict'],
	},
	// S. Keshav, "How to Read a Paper", CCR 37(3), 2007, section 2.
	template: (time) => `# First pass: title, abstract, headings, conclusions
> About ${inWords(time(1))}. Is it worth reading on?

| Question | Answer |
| :-- | :-- |
| Category: what type of paper is this? |  |
| Context: which papers is it related to, which theories does it build on? |  |
| Correctness: do the assumptions appear to be valid? |  |
| Contributions: what are the main ones? |  |
| Clarity: is it well written? |  |
| Decision: read on, come back later, or stop here? |  |

# Second pass: grasp the content, not yet its details
> About ${inWords(time(2))}. Look hard at the figures; mark the references to read.

## Main thrust, with its evidence, as told to someone else

## Figures and graphs: axes, error bars, do they carry the conclusions?

## References still to read

## What is not understood

# Third pass: re-create the work in your head
> About ${inWords(time(3))}. Make the authors' assumptions, and compare your version with the paper.

| Question | Answer |
| :-- | :-- |
| Structure of the paper, from memory |  |
| Which assumptions are made, and which stay unspoken? |  |
| How would I have done it, and where does the paper differ? |  |
| Strong points |  |
| Weak points: missing citations, problems in experiments or analysis |  |
| Ideas for future work |  |
`,
} satisfies LanguageWords;

function inWords(minutes: number): string {
	if (minutes === 60) return 'an hour';
	return minutes % 60 === 0 ? `${minutes / 60} hours` : `${minutes} minutes`;
}
