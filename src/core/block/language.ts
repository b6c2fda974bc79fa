import { bodyStart, parseFrontMatter } from '../front-matter/block';
import { findProperty, propertyKey } from '../front-matter/properties';
import { NO_KNOWN_QUESTIONS } from '../passes/question';
import { findComparisonBlocks } from './block';
import { withoutComments } from '../passes/answer';
import { readNotePasses } from '../passes/note-passes';
import { scanBlocks } from '../markdown/blocks';
import type { Block } from '../markdown/blocks';
import { findSpans } from '../markdown/inline-spans';
import { columnFor, labelsOf } from '../facts/columns';
import { LANGUAGE_CODES, WORDS } from '../words/words';
import type { FactName, Language } from '../words/words';

const LETTERS = /\p{L}/gu;
const NAMES = /\p{Lu}\p{Script=Latin}*/gu;
/** Up to three words between Chinese characters or full-width signs: 用 `attention` 代替. */
const TERMS =
	/([\p{Script=Han}\u3000-\u303F\uFF00-\uFF60] ?)\p{Script=Latin}+(?:[ -]\p{Script=Latin}+){0,2}(?= ?[\p{Script=Han}\u3000-\u303F\uFF00-\uFF60])/gu;
/** Japanese prose mixes in far more kana than this; a Chinese note that quotes a Japanese word has far less. */
const LEAST_MIXED = 1 / 4;
/** Most notes in Latin letters are in English. */
const OF_OTHER_LETTERS: Language = 'en';

const URL = /\b[a-z][a-z\d+.-]{0,20}:\/\/\S+/giu;
const HTML_TAG = /<\/?[a-z][^<>]*>/giu;
const TAG = /(?:^|\s)#[^\s#]+/gu;

/**
 * The language of a table's labels. A label that does not name a known fact, such as the name of a benchmark, shows a
 * language only if it is Chinese.
 *
 * @returns null if the labels show no language, or more than one.
 */
export function languageOfLabels(labels: readonly string[]): Language | null {
	const shown = new Set(labels.map(languageOfLabel).filter((language) => language !== null));
	const [only = null] = shown;
	return shown.size === 1 ? only : null;
}

function languageOfLabel(label: string): Language | null {
	const ofScript = majorityOf(readableText(label));
	if (ofScript !== null && WORDS[ofScript].script !== null) return ofScript;
	const { fact } = columnFor(label);
	if (fact === null || new Set(labelsOf(fact)).size === 1) return null;
	const [language = null, ...more] = LANGUAGE_CODES.filter((code) => isNameIn(code, fact, label));
	return more.length > 0 ? null : language;
}

function isNameIn(language: Language, fact: FactName, label: string): boolean {
	return WORDS[language].facts[fact].some((name) => propertyKey(name) === propertyKey(label));
}

/**
 * The language of a note: that of its passes, else that of most letters in its prose; null if neither shows one.
 *
 * Code, formulas, URLs, links, comparison blocks and front matter do not count. Names, terms, quotes, cells and the
 * title count only if there is nothing else, because Chinese notes name and quote papers and models in English, and a
 * title is in the language of its paper. Japanese does not count as Chinese.
 */
export function noteLanguageOf(text: string): Language | null {
	const bodyFrom = bodyStart(text);
	const ofPasses = languageOfPasses(text, bodyFrom);
	if (ofPasses !== null) return ofPasses;
	const blocks = scanBlocks(text, bodyFrom);
	const compared = findComparisonBlocks(text, blocks).blocks;
	const own = blocks.filter((block) => !compared.some(({ from, to }) => from <= block.from && block.to <= to));
	const title = own.find((block) => block.kind === 'heading' && block.level === 1);
	const rest = own.filter((block) => block !== title);
	const prose = rest.flatMap((block) => proseOf(block, text).map(readableText)).join('\n');
	const quoted = rest.flatMap((block) => quotedOf(block, text).map(readableText)).join('\n');
	const ofBody = majorityOf(withoutTerms(prose)) ?? majorityOf(`${prose}\n${quoted}`);
	if (ofBody !== null) return ofBody;
	const titles = `${title?.kind === 'heading' ? readableText(title.text) : ''}\n${titleProperty(text)}`;
	return majorityOf(withoutTerms(titles)) ?? majorityOf(titles);
}

function titleProperty(text: string): string {
	const title = findProperty(parseFrontMatter(text).properties, labelsOf('title'))?.value;
	return typeof title === 'string' ? title : '';
}

function languageOfPasses(text: string, bodyFrom: number): Language | null {
	const passes = readNotePasses(text, bodyFrom, NO_KNOWN_QUESTIONS);
	const counts = LANGUAGE_CODES.map((language) => ({
		language,
		count: passes.filter(({ heading }) => namesPassIn(language, heading)).length,
	})).sort((a, b) => b.count - a.count);
	const [first, second] = counts;
	if (first === undefined || first.count === (second?.count ?? 0)) return null;
	// Chinese notes may also use `Pass 1` as a name, so the language of the questions decides.
	const asked = passes.flatMap(({ questions }) => questions.map(({ label }) => readableText(label))).join('\n');
	const ofQuestions = majorityOf(asked);
	return ofQuestions !== null && WORDS[ofQuestions].script !== null ? ofQuestions : first.language;
}

function namesPassIn(language: Language, heading: string): boolean {
	const lower = heading.toLowerCase();
	const { names, readings } = WORDS[language].passes;
	return [...names, ...readings].some((word) => lower.includes(word));
}

function proseOf(block: Block, text: string): string[] {
	switch (block.kind) {
		case 'heading':
		case 'item':
			return [block.text];
		case 'paragraph':
			return [text.slice(block.from, block.to)];
		case 'table':
			return block.header.cells.map((cell) => cell.text);
		default:
			return [];
	}
}

function quotedOf(block: Block, text: string): string[] {
	if (block.kind === 'quote') return [text.slice(block.from, block.to)];
	return block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells.map((cell) => cell.text)) : [];
}

/** Inline Markdown without its code, formulas, links, URLs, tags and comments. */
function readableText(markdown: string): string {
	let readable = '';
	let at = 0;
	for (const { from, to } of findSpans(markdown)) {
		if (from < at) continue;
		readable += `${markdown.slice(at, from)} `;
		at = to;
	}
	return withoutComments(readable + markdown.slice(at))
		.replace(URL, ' ')
		.replace(HTML_TAG, ' ')
		.replace(TAG, ' ');
}

/** Without capitalised words, and without terms in Latin letters within Chinese text. */
function withoutTerms(text: string): string {
	return text
		.replace(NAMES, '')
		.replace(/[ \t]+/gu, ' ')
		.replace(TERMS, '$1');
}

function majorityOf(text: string): Language | null {
	for (const language of LANGUAGE_CODES) {
		const { script } = WORDS[language];
		const own = script === null ? 0 : countOf(text, script.letters);
		if (script === null || own === 0) continue;
		const others = countOf(text.replace(script.letters, ''), LETTERS);
		if (own > others && countOf(text, script.mixed) < own * LEAST_MIXED) return language;
	}
	return countOf(text, LETTERS) === 0 ? null : OF_OTHER_LETTERS;
}

function countOf(text: string, characters: RegExp): number {
	return text.match(characters)?.length ?? 0;
}
