// Reading papers and building tables, in one process.
import MarkdownIt from 'markdown-it';
import { readFacts } from '../../src/core/comparison/facts';
import type { NoteFacts } from '../../src/core/comparison/facts';
import { withTexts } from '../../src/core/comparison/rows';
import type { VaultReader } from '../../src/core/comparison/rows';
import { gatherSources } from '../../src/core/comparison/sources';
import { parseFrontMatter } from '../../src/core/front-matter/block';
import { readPaper } from '../../src/core/papers/paper';
import { planUpdate } from '../../src/core/table/plan-update';
import { DEFAULT_SETTINGS, paperRules, tableDefaults } from '../../src/settings';
import { hubNote, paperNote, seeded } from './generate';
import { medianOf, medians } from './measure';
import type { Figure } from './measure';

const RULES = paperRules(DEFAULT_SETTINGS);

/** A paper read whole, against what markdown-it takes for its body. Every note is another one. */
export function readingFigures(count = 200): Figure[] {
	const random = seeded(1);
	const notes = Array.from({ length: count }, (_, at) => {
		const text = paperNote(random, at, at % 2 === 0 ? 'en' : 'zh');
		const { properties, bodyFrom } = parseFrontMatter(text);
		return { text, body: text.slice(bodyFrom), host: { properties, tags: ['#paper', '#transformer'] } };
	});
	const markdownIt = new MarkdownIt({ html: true });
	const [fromHost = NaN, fromText = NaN, theirs = NaN] = medians(
		[
			() => notes.forEach(({ text, host }) => readPaper('A.md', text, RULES, host)),
			() => notes.forEach(({ text }) => readPaper('A.md', text, RULES)),
			() => notes.forEach(({ body }) => markdownIt.parse(body, {})),
		],
		15,
	).map((time) => time / count);
	const against = 'markdown-it, its body parsed';
	return [
		{ name: "a paper of 5 KB read whole, from the host's metadata", against, ours: fromHost, theirs, goal: 0.35 },
		{ name: 'a paper of 5 KB read whole, from text alone', against, ours: fromText, theirs, goal: 0.5 },
	];
}

/** A table whose papers are known but one, which has changed: what making it anew takes. */
export async function tableFigures(rows: number, goal: number): Promise<Figure> {
	const random = seeded(2);
	const notes = new Map(
		Array.from({ length: rows }, (_, at) => [
			`Papers/Paper ${at}.md`,
			paperNote(random, at, at % 2 === 0 ? 'en' : 'zh'),
		]),
	);
	const hub = hubNote(Array.from({ length: rows }, (_, at) => `Paper ${at}`));
	const known = new Map<string, NoteFacts>();
	const reader: VaultReader = {
		text: (path) => Promise.resolve(notes.get(path) ?? null),
		resolve: (linkpath) => (notes.has(`Papers/${linkpath}.md`) ? `Papers/${linkpath}.md` : null),
		linkpathTo: (path) => path.slice('Papers/'.length, -'.md'.length),
		facts: (path) => {
			const facts = known.get(path) ?? readFacts(path, notes.get(path) ?? '', RULES);
			known.set(path, facts);
			return Promise.resolve(facts);
		},
		notesIn: () => Promise.resolve([]),
		notesTagged: () => Promise.resolve([]),
	};
	const defaults = tableDefaults(DEFAULT_SETTINGS, '2026-11-28', 'en');
	const update = async (changed: string): Promise<void> => {
		const fresh = withTexts(reader, new Map([[changed, `${notes.get(changed) ?? ''}\n`]]), RULES);
		planUpdate(hub, await gatherSources('Hub.md', hub, defaults, fresh));
	};
	await update('Papers/Paper 0.md');
	const markdownIt = new MarkdownIt({ html: true });
	const [ours, theirs]: [number[], number[]] = [[], []];
	for (let round = 0; round < 15; round += 1) {
		const path = `Papers/Paper ${round}.md`;
		const start = performance.now();
		await update(path);
		ours.push(performance.now() - start);
		const { bodyFrom } = parseFrontMatter(notes.get(path) ?? '');
		const body = (notes.get(path) ?? '').slice(bodyFrom);
		theirs.push(...medians([() => markdownIt.parse(body, {})], 5));
	}
	return {
		name: `one paper changed: its table of ${rows} rows made anew`,
		against: 'markdown-it, one body parsed',
		ours: medianOf(ours),
		theirs: medianOf(theirs),
		goal,
	};
}
