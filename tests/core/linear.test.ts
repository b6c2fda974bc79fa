// Notes come from anywhere, and a note that takes the square of its length to read freezes the app: whatever stands
// wherever in a note, a text four times as long takes about four times as long. The processor's time is what counts, so
// that a busy machine does not matter.
import { describe, expect, test } from 'vitest';
import { PLACES, READERS } from './readers';

/**
 * What is repeated: marks of Markdown, of YAML and of our own syntax that may open something, and what
 * keeps it from being closed.
 */
const PATTERNS = [
	' ',
	'a ',
	'*_',
	'**a** ',
	'`',
	'[[',
	'![a',
	'[a](',
	'$a',
	'%%',
	'<a ',
	'<!--',
	'{{a ',
	'{',
	'a:: ',
	'(a:: ',
	'**a**: ',
	'- [ ] ',
	'> ',
	'#a ',
	'[^a]: ',
	'1,',
	'http://a ',
	'A. ',
	'a, b; ',
	'第一、',
	'<<<<<<< a',
	'=======',
	'<!-- three-pass:table',
	'\u2028#',
	'\\',
	'&a',
];
const NOTES = ['a row', 'exports'];
/** A hub is not read as the note of a row. */
const HUBS: ReadonlySet<string> = new Set(['a header', 'columns', 'options', 'a table of its own', 'a hub']);

const LENGTH = 2000;
/** What takes no longer than this, in milliseconds, hangs nowhere. */
const SHORT = 15;
/** What takes as long as this is not tried at greater length. */
const LONG = 2000;
const MOST_RATIO = 8;
const CLEARLY_LINEAR = 5;

type Run = (length: number) => Promise<unknown>;

async function cpuTime(run: Run, length: number): Promise<number> {
	const before = process.cpuUsage();
	await run(length);
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000;
}

async function median(run: Run, length: number): Promise<number> {
	const times: number[] = [];
	for (let count = 0; count < 5; count += 1) {
		times.push(await cpuTime(run, length));
		if (times.length === 1 && (times[0] ?? 0) > LONG) break;
	}
	return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

/** How many times as long a text of four times the length takes; 0 where that is no time at all. */
async function growth(run: Run): Promise<number> {
	const first = await cpuTime(run, 4 * LENGTH);
	// Most take no time, or are plainly in proportion, and need no closer look.
	if (first < SHORT || first / (await cpuTime(run, LENGTH)) < CLEARLY_LINEAR) return 0;
	let ratio = 0;
	// At a short length, what is done only once may take most of the time of one of the two.
	for (let length = LENGTH; length <= 16 * LENGTH; length *= 4) {
		const [once, four] = [await median(run, length), await median(run, 4 * length)];
		if (four < SHORT) return 0;
		ratio = four / once;
		if (ratio <= MOST_RATIO || four > LONG) break;
	}
	return ratio;
}

function noteOf(place: string, pattern: string, length: number): string {
	return (
		PLACES[place]?.(
			pattern.repeat(length / pattern.length),
			`${pattern}\n`.repeat(length / (pattern.length + 1)),
		) ?? ''
	);
}

describe('whatever stands in', () => {
	test.each(Object.keys(PLACES))('%s is read and planned on in a time in proportion to its length', async (place) => {
		const slow: string[] = [];
		for (const pattern of PATTERNS) {
			for (const [name, read] of Object.entries(READERS)) {
				if (HUBS.has(place) && NOTES.includes(name)) continue;
				const ratio = await growth(async (length) => read(noteOf(place, pattern, length)));
				if (ratio > MOST_RATIO) slow.push(`${JSON.stringify(pattern)}: ${name}: ${ratio.toFixed(1)} times`);
			}
		}
		expect(slow).toEqual([]);
	});
});

/** Many of a kind, each with a name of its own where names may not repeat. */
const MANY: Readonly<Record<string, (count: number) => string>> = {
	links: (count) => Array.from({ length: count }, (_, at) => `[[m${at}]]\n`).join(''),
	'headings with a link below each': (count) =>
		Array.from({ length: count }, (_, at) => `## h${at}\n[[m${at}]]\n`).join(''),
	'properties that are numbers': (count) =>
		`---\n${Array.from({ length: count }, (_, at) => `k${at}: 1.50\n`).join('')}---\n`,
	'properties with placeholders': (count) =>
		`---\n${Array.from({ length: count }, (_, at) => `k${at}: "{{title}} ${at}"\n`).join('')}---\n# First pass\n\n{{title}}\n`,
	'empty comparison blocks': (count) =>
		`[[A]]\n${'<!-- three-pass:table -->\n<!-- /three-pass:table -->\n\n'.repeat(count / 8)}`,
	'damaged markers': (count) => '- <!-- three-pass:table\n'.repeat(count),
	'items of a list': (count) =>
		`---\ndata: [${Array.from({ length: count }, (_, at) => (at % 2 === 0 ? `"a;${at}"` : `"b,${at}"`)).join(', ')}]\n---\n`,
	'columns of one name': (count) =>
		`| Model |${' a |'.repeat(count / 2)}\n|${' - |'.repeat(count / 2 + 1)}\n| A |${' b |'.repeat(count / 2)}\n`,
	'columns of the options': (count) =>
		`[[A]]\n\n<!-- three-pass:table\ncolumns: [model, ${Array.from({ length: count / 2 }, (_, at) => `c${at}`).join(', ')}]\nbest: {${Array.from({ length: count / 2 }, (_, at) => `c${at}: max`).join(', ')}}\n-->\n<!-- /three-pass:table -->\n`,
	'rows of one table': (count) =>
		`| Model | Data |\n| --- | --- |\n${Array.from({ length: count / 4 }, (_, at) => `| m${at} | ${at} |\n`).join('')}`,
	'rows that go on with the one above': (count) =>
		`| Model | Data |\n| --- | --- |\n| A | x |\n${Array.from({ length: count / 4 }, (_, at) => `| 同上 | ${at} |\n`).join('')}`,
	'blank lines of front matter': (count) => `---\n${'\n'.repeat(8 * count)}data: [${'\n'.repeat(8 * count)}]\n---\n`,
	'images in images': (count) => `## Data\n\n${'![a '.repeat(count)}${'](b)'.repeat(count)}\n`,
	'emphasised pieces of a link': (count) => `---\ndata: "[${'*a'.repeat(8 * count)}](b)"\n---\n`,
	'tables with placeholders': (count) => '| {{title}} |\n| --- |\n| {{title}} |\n\n'.repeat(count / 8),
};

test.each(Object.entries(MANY))(
	'many %s are read and planned on in a time in proportion to their number',
	async (_, noteWith) => {
		const slow: string[] = [];
		for (const [name, read] of Object.entries(READERS)) {
			const ratio = await growth(async (length) => read(noteWith(length / 2)));
			if (ratio > MOST_RATIO) slow.push(`${name}: ${ratio.toFixed(1)} times`);
		}
		expect(slow).toEqual([]);
	},
);
