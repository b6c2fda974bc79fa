import { bodyStart, parseFrontMatter } from '../front-matter/block';
import { findProperty } from '../front-matter/properties';
import { withoutComments } from '../passes/answer';
import { readNotePasses } from '../passes/note-passes';
import { scanBlocks } from '../markdown/blocks';
import type { Block } from '../markdown/blocks';
import { findSpans } from '../markdown/inline-spans';
import { NO_KNOWN_PROMPTS } from '../passes/prompt';
import { findComparisonBlocks } from './block';
import { columnFor } from '../facts/columns';
import type { LabelLanguage } from '../facts/columns';

/** The words by which a pass is named in each language. */
const PASS_WORDS: Readonly<Record<LabelLanguage, readonly string[]>> = {
	en: ['pass', 'glance', 'reading'],
	zh: ['遍', '次', '轮'],
};

const HAN = /\p{Script=Han}/gu;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;
/** Letters of any script but Han. */
const OTHER_LETTERS = /[^\P{L}\p{Script=Han}]/gu;
const NAMES = /\p{Lu}\p{Script=Latin}*/gu;
/** Up to three words between Chinese characters or full-width signs: 用 `attention` 代替. */
const TERMS =
	/([\p{Script=Han}\u3000-\u303F\uFF00-\uFF60] ?)\p{Script=Latin}+(?:[ -]\p{Script=Latin}+){0,2}(?= ?[\p{Script=Han}\u3000-\u303F\uFF00-\uFF60])/gu;
/** Japanese prose has far more kana than this; a Chinese note that quotes a Japanese word has far less. */
const LEAST_KANA_PER_HAN = 1 / 4;

const URL = /\b[a-z][a-z\d+.-]{0,20}:\/\/\S+/giu;
const HTML_TAG = /<\/?[a-z][^<>]*>/giu;
const TAG = /(?:^|\s)#[^\s#]+/gu;

/**
 * The language that a table's labels are written in. Labels that no fact is known by, such as names of benchmarks, show
 * it only where they are Chinese.
 *
 * @returns null where they show none, or both.
 */
export function languageOfLabels(labels: readonly string[]): LabelLanguage | null {
	const shown = new Set(labels.map(languageOfLabel).filter((language) => language !== null));
	const [only = null] = shown;
	return shown.size === 1 ? only : null;
}

function languageOfLabel(label: string): LabelLanguage | null {
	const { labels } = columnFor(label);
	if (majorityOf(readableText(label)) === 'zh') return 'zh';
	return labels === null || labels.en === labels.zh ? null : 'en';
}

/**
 * The language of a note: the one that its passes are written in, else the one that most
 * letters of its prose belong to.
 *
 * Code, formulas, URLs, links, comparison blocks and front matter are not counted. Neither are names, terms, quotes,
 * cells and the title, unless there is nothing else: Chinese notes, too, name and quote models and papers in English,
 * and a title is in the language of its paper. Japanese counts as not Chinese.
 *
 * @returns null for a note that shows no language at all.
 */
export function noteLanguageOf(text: string): LabelLanguage | null {
	const bodyFrom = bodyStart(text);
	const ofPasses = languageOfPasses(text, bodyFrom);
	if (ofPasses !== null) return ofPasses;
	const blocks = scanBlocks(text, bodyFrom);
	const compared = findComparisonBlocks(text, blocks).blocks;
	const own = blocks.filter((block) => !compared.some(({ from, to }) => from <= block.from && block.to <= to));
	const title = own.find((block) => block.kind === 'heading' && block.level === 1);
	const rest = own.filter((block) => block !== title);
	const prose = rest.flatMap((block) => proseOf(block, text)).join('\n');
	const quoted = rest.flatMap((block) => quotedOf(block, text)).join('\n');
	const ofBody = majorityOf(withoutTerms(prose)) ?? majorityOf(`${prose}\n${quoted}`);
	if (ofBody !== null) return ofBody;
	const titles = `${title?.kind === 'heading' ? readableText(title.text) : ''}\n${titleProperty(text)}`;
	return majorityOf(withoutTerms(titles)) ?? majorityOf(titles);
}

function titleProperty(text: string): string {
	const title = findProperty(parseFrontMatter(text).properties, ['title', '标题'])?.value;
	return typeof title === 'string' ? title : '';
}

function languageOfPasses(text: string, bodyFrom: number): LabelLanguage | null {
	const passes = readNotePasses(text, bodyFrom, NO_KNOWN_PROMPTS);
	let balance = 0;
	for (const { heading } of passes) balance += Number(names(heading, 'zh')) - Number(names(heading, 'en'));
	if (balance === 0) return null;
	// `Pass 1` is a name in Chinese notes, too; its questions tell.
	const questions = passes.flatMap(({ prompts }) => prompts.map(({ label }) => readableText(label))).join('\n');
	return balance > 0 || majorityOf(questions) === 'zh' ? 'zh' : 'en';
}

function names(heading: string, language: LabelLanguage): boolean {
	const lower = heading.toLowerCase();
	return PASS_WORDS[language].some((word) => lower.includes(word));
}

function proseOf(block: Block, text: string): string[] {
	switch (block.kind) {
		case 'heading':
		case 'item':
			return [readableText(block.text)];
		case 'paragraph':
			return [readableText(text.slice(block.from, block.to))];
		case 'table':
			return block.header.cells.map((cell) => readableText(cell.text));
		default:
			return [];
	}
}

function quotedOf(block: Block, text: string): string[] {
	if (block.kind === 'quote') return [readableText(text.slice(block.from, block.to))];
	return block.kind === 'table'
		? block.rows.flatMap(({ cells }) => cells.map((cell) => readableText(cell.text)))
		: [];
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

/** A text without words that have a capital, and without terms of another script within Chinese. */
function withoutTerms(text: string): string {
	return text
		.replace(NAMES, '')
		.replace(/[ \t]+/gu, ' ')
		.replace(TERMS, '$1');
}

function majorityOf(text: string): LabelLanguage | null {
	const han = countOf(text, HAN);
	const others = countOf(text, OTHER_LETTERS);
	if (han === 0 && others === 0) return null;
	return han > others && countOf(text, KANA) < han * LEAST_KANA_PER_HAN ? 'zh' : 'en';
}

function countOf(text: string, characters: RegExp): number {
	return text.match(characters)?.length ?? 0;
}
