import type { Properties } from '../front-matter/parse';
import { findProperty } from '../front-matter/properties';
import { knownName } from '../passes/known';
import { saysPass } from '../passes/pass-heading';
import type { KnownPrompts, PassReading, Prompt } from '../passes/prompt';
import { passNumbers } from '../passes/read-passes';
import { columnFor, everyName } from '../table/columns';

/** A note whose body is asked whether it is a paper's. */
export interface NoteBody {
	/** The note's title. */
	readonly name: string;
	readonly text: string;
	readonly bodyFrom: number;
	readonly properties: Properties;
	readonly passes: readonly PassReading[];
}

/** What a publication alone has; `author` is any post's. */
const IDENTIFIERS = ['doi', 'arxiv', 'citekey', 'venue'].flatMap((key) => everyName(columnFor(key)));
const BIBLIOGRAPHY = ['authors', '作者', ...IDENTIFIERS];

/** The method and how to use it, as articles, handouts and guides speak of them. */
const METHOD = /(?:three|3)[- ]pass(?:es)?[- ](?:method|approach|technique|reading)|how (?:to|i) read (?:an? |the )?(?:\w+ )?papers?|三[遍步](?:阅读)?法|(?:如何|怎么|怎样|高效)[^\n]{0,4}读[^\n]{0,6}(?:论文|文献)|(?:论文|文献)[^\n]{0,4}(?:阅读|读法)[^\n]{0,2}(?:方法|指南|技巧)/iu;

/** What tells its reader how to go about it. */
const INSTRUCTION = /\byou (?:should|will|would) (?:now |then )?be able to\b|\byou (?:can|may|might) (?:now |then )?(?:decide|choose) (?:whether|not to|to)\b|[你您](?:应该?能?够?|可以)(?:回答|决定|判断)|应能够?回答/iu;

/** What readers of papers speak of; an algorithm's passes have little of it. One group a topic. */
const TOPICS: readonly RegExp[] = [
	/\bpapers?\b|论文/iu, /\babstract\b(?!\s+(?:syntax|class|base|data|type|method|factory|interp))|摘要/iu, /\bauthors?\b|作者/iu, /\bintroduction\b|引言/iu,
	/\brelated work\b|\bcitations?\b|\bcites?\b|文献/iu, /\bcontributions?\b|贡献|创新/iu, /\bexperiments?\b|\bbaselines?\b|\bablations?\b|实验/iu,
	/\btheorems?\b|\blemmas?\b|\bproofs?\b|定理|证明/iu, /\bfig(?:ure|\.)\s*\d|图\s*\d/iu, /\bappendix\b|附录/iu, /\bconclusions?\b|结论/iu, /arxiv\.org|doi\.org|openreview\.net/iu,
	/\bassumptions?\b|\bhypothes[ei]s\b|假设/iu, /\blimitations?\b|\bweakness(?:es)?\b|\bfuture work\b|局限|不足/iu, /\bmotivation\b|动机/iu, /\bdatasets?\b|数据集/iu, /\bsurvey\b|综述/iu,
];
const FENCED = /^[ \t]*(`{3,}|~{3,})[\s\S]*?(?:^[ \t]*\1|(?![\s\S]))/gmu;

/** Whether properties say what only a publication has. */
export function hasBibliography(properties: Properties): boolean {
	return findProperty(properties, BIBLIOGRAPHY) !== null;
}

/**
 * Whether the body makes a note a paper: one pass and two different known prompts; or two different passes in a note with
 * bibliography; or two headings, one of which says "pass", over nothing yet or over text that speaks of a paper. Passes
 * alone are often an algorithm's. A note about the method itself is one only if it answers two known prompts, or has a DOI or the like.
 */
export function isPaperByBody(note: NoteBody, known: KnownPrompts): boolean {
	const { passes, properties } = note;
	if (passes.length === 0) return false;
	const several = passNumbers(passes).length > 1;
	const sections = passes.filter((pass) => pass.level > 0);
	const prompts = sections.flatMap((pass) => pass.prompts);
	if (teaches(note)) {
		return countKnown(prompts.filter((prompt) => prompt.answered), known) > 1 || (several && findProperty(properties, IDENTIFIERS) !== null);
	}
	const knownPrompts = countKnown(prompts, known);
	if (knownPrompts > 1 || (several && hasBibliography(properties))) return true;
	const literal = sections.filter((pass) => saysPass(pass.heading));
	if (literal.length === 0 || passNumbers(sections).length < 2) return false;
	return sections.every((pass) => isEmpty(note.text, pass)) || speaksOfPaper(note.text, sections, knownPrompts);
}

/** Whether a note is about how to read, by its name, by what stands around its passes, or because it instructs its reader. */
function teaches(note: NoteBody): boolean {
	return METHOD.test(note.name) || METHOD.test(outsidePasses(note)) || INSTRUCTION.test(note.text);
}

function countKnown(prompts: readonly Prompt[], known: KnownPrompts): number {
	return new Set(prompts.map((prompt) => knownName(prompt.label, known)).filter((name) => name !== null)).size;
}

function outsidePasses({ text, bodyFrom, passes }: NoteBody): string {
	let outside = '';
	let from = bodyFrom;
	for (const pass of passes) {
		outside += text.slice(from, pass.from);
		from = pass.to;
	}
	return outside + text.slice(from);
}

function isEmpty(text: string, pass: PassReading): boolean {
	return pass.prompts.length === 0 && !text.slice(pass.from, pass.to).trim().replace(/\n[=-]+$/u, '').includes('\n');
}

/** Two topics in what the passes say, or one beside a known prompt, or one in what they ask. */
function speaksOfPaper(text: string, passes: readonly PassReading[], knownPrompts: number): boolean {
	const asked = passes.flatMap((pass) => [pass.heading, ...pass.prompts.map((prompt) => prompt.label)]).join('\n');
	const said = passes.map((pass) => text.slice(pass.from, pass.to)).join('\n').replace(FENCED, '');
	return TOPICS.some((topic) => topic.test(asked)) || TOPICS.filter((topic) => topic.test(said)).length + knownPrompts > 1;
}
