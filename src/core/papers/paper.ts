import { parseFrontMatter } from '../front-matter/block';
import type { ParsedFrontMatter, Properties } from '../front-matter/block';
import { findProperty, propertyLine, statedProperties } from '../front-matter/properties';
import { renderValue, spelledValue } from '../facts/value';
import { knownName } from '../passes/question';
import type { KnownQuestions, PassReading, Question } from '../passes/question';
import { readDate } from '../facts/dates';
import { columnFor, everyName, labelsOf, lookUp } from '../facts/columns';
import { scanBlocks } from '../markdown/blocks';
import { passNumbers, readQuestions } from '../passes/read-passes';
import { kindOf } from '../text/diagnostics';
import type { Diagnostic } from '../text/diagnostics';
import { isDeclined, isNoPaperPath, isPaperByMetadata, nameForPass } from './paper-rules';
import type { PaperRules, PropertyNames } from './paper-rules';
import { isPassValue } from './pass-value';
import { readProgress } from './progress';
import type { Progress } from './progress';
import { readTags } from '../front-matter/tags';
import { ownTags } from '../block/block';
import { readNotePasses } from '../passes/note-passes';
import { statusFields } from './stated-status';
import { titleOf } from '../facts/title';

const AUTHORS = columnFor('authors');
const YEAR = columnFor('year');

function readBibliography(properties: Properties): Pick<PaperSummary, 'authors' | 'year'> {
	const stated = statedProperties(properties, '');
	const authors = renderValue(lookUp(stated, AUTHORS)?.value).replace(/\[\[(?:[^[\]|]*\|)?([^[\]]*)\]\]/gu, '$1');
	const year = /(?<!\d)\d{4}(?!\d)/u.exec(renderValue(lookUp(stated, YEAR)?.value));
	return { authors, year: year === null ? null : Number(year[0]) };
}

/** Properties that only publications have. Not `author`: every blog post has it. */
const BIBLIOGRAPHY = [
	...labelsOf('authors'),
	...['doi', 'arxiv', 'citekey', 'venue'].flatMap((key) => everyName(columnFor(key))),
];
/** A single question may be a coincidence: a cyclist's note about a mountain pass has a `Category`, too. */
const ENOUGH_QUESTIONS = 2;

/**
 * Whether the body makes a note a paper: its passes ask at least two questions of a template, or there are two passes
 * and a property that only publications have. If passes are tasks, their questions may be anywhere in the note. Answers
 * do not matter, so that writing one cannot change whether a note is a paper.
 */
function isPaperByBody(
	text: string,
	bodyFrom: number,
	properties: Properties,
	passes: readonly PassReading[],
	known: KnownQuestions,
): boolean {
	const asked = passes.flatMap(({ questions }) => questions);
	if (asksEnough(asked, known)) return true;
	if (passNumbers(passes).length < 2) return false;
	if (findProperty(properties, BIBLIOGRAPHY) !== null) return true;
	if (passes.some(({ level }) => level > 0)) return false;
	const blocks = scanBlocks(text, bodyFrom);
	// Questions may be list items, or nested below one (`- Five Cs`).
	const gathered = blocks.map((block) => ({ ...block, depth: Math.max(0, block.depth - 1) }));
	const region = { text, from: bodyFrom, to: text.length, known };
	const anywhere = [blocks, gathered].flatMap((some) => readQuestions({ ...region, blocks: some }));
	return asksEnough(anywhere, known);
}

function asksEnough(questions: readonly Question[], known: KnownQuestions): boolean {
	const asked = new Set(questions.map(({ label }) => knownName(label, known)).filter((name) => name !== null));
	return asked.size >= ENOUGH_QUESTIONS;
}

/** Why the pass and the dates cannot be read, so that they are not silently ignored. */
function progressDiagnostics(
	text: string,
	properties: Properties,
	{ finished }: Progress,
	names: PropertyNames,
): Diagnostic[] {
	const pass = findProperty(properties, [names.pass]);
	const diagnostics: Diagnostic[] = [];
	if (pass !== null && !isPassValue(pass.value) && ['number', 'text', 'list'].includes(kindOf(pass.value)))
		diagnostics.push({
			code: 'not-a-pass',
			line: propertyLine(text, pass.name),
			details: { property: pass.name, value: spelledValue(pass.value) },
		});
	for (const { number, date } of finished) {
		if (readDate(date) !== null) continue;
		const name = nameForPass(names.passDate, number);
		const property = findProperty(properties, [name])?.name ?? name;
		diagnostics.push({
			code: 'not-a-date',
			line: propertyLine(text, property),
			details: { property, value: date },
		});
	}
	return diagnostics;
}

/** A paper as the board and the sidebar show it. */
export interface PaperSummary {
	readonly path: string;
	readonly title: string;
	/** Separated by commas, with links replaced by their text; '' if unknown. */
	readonly authors: string;
	readonly year: number | null;
	/** Without `#`. */
	readonly tags: readonly string[];
	readonly progress: Progress;
	readonly diagnostics: readonly Diagnostic[];
}

/** A paper with its questions. */
export interface Paper extends PaperSummary {
	readonly passes: readonly PassReading[];
}

/** A note's properties and tags as the host parsed them. */
export interface HostMetadata {
	readonly properties: Properties;
	readonly tags: readonly string[];
}

/**
 * Reads a note as a paper; null if it is not one.
 *
 * @param host what the host has already read; null to read the front matter here.
 * @param front the note's front matter, if the caller has already read it.
 */
export function readPaper(
	path: string,
	text: string,
	rules: PaperRules,
	host: HostMetadata | null = null,
	front: ParsedFrontMatter = parseFrontMatter(text),
): Paper | null {
	const properties = host?.properties ?? front.properties;
	if (isNoPaperPath(path, rules) || isDeclined(properties, rules)) return null;
	const passes = readNotePasses(text, front.bodyFrom, rules.known);
	const tags = host?.tags ?? (rules.tagMention.test(text) ? ownTags(text, front) : readTags(front.properties));
	if (
		!isPaperByMetadata({ path, properties, tags }, rules) &&
		!isPaperByBody(text, front.bodyFrom, properties, passes, rules.known)
	)
		return null;
	const progress = readProgress(properties, passes, rules, {
		tags,
		fields: () => statusFields(text, front.bodyFrom, rules),
	});
	return {
		path,
		title: titleOf(path, properties, text, front.bodyFrom),
		...readBibliography(properties),
		tags: [...new Set(tags.map((tag) => tag.replace(/^#/u, '')))],
		progress,
		passes,
		diagnostics: [
			...front.diagnostics,
			...kindDiagnostics(text, properties, rules),
			...progressDiagnostics(text, properties, progress, rules.names),
		],
	};
}

function kindDiagnostics(text: string, properties: Properties, { names }: PaperRules): Diagnostic[] {
	const expectations = [
		{ name: names.pass, expected: 'number', right: ['number', 'text', 'list', 'empty'] },
		{ name: names.status, expected: 'text', right: ['text', 'list', 'empty', 'number'] },
		{ name: 'title', expected: 'text', right: ['text', 'number', 'empty'] },
	] as const;
	return expectations.flatMap(({ name, expected, right }): Diagnostic[] => {
		const property = findProperty(properties, [name]);
		const found = kindOf(property?.value);
		if (property === null || right.some((kind) => kind === found)) return [];
		return [
			{
				code: 'property-kind',
				line: propertyLine(text, property.name),
				details: { property: property.name, found, expected },
			},
		];
	});
}
