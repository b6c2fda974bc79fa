import type { HeadingBlock } from '../markdown/blocks';
import { lineEnd, nextLine, withoutEnd } from '../text/strings';
import { withoutComments } from './answer';
import { asks, invitesQuestions } from './hints';
import { knownName } from './question';
import type { KnownQuestions, Question } from './question';
import { labelKey, stripDecoration } from '../text/names';
import { lineQuestions } from './line-questions';
import { endToTypeAt, indexBehind, isAnswered, isHeading, isKnown, trimmedEnd } from './region';
import type { Region } from './region';
import { isAnswerTable, rowQuestions } from './row-questions';
import { taskQuestions } from './task-questions';
import { everyWord } from '../words/words';

/** A heading with everything up to the next heading of the same or a higher level. */
interface HeadingSection {
	readonly heading: HeadingBlock;
	readonly content: Region;
}

/**
 * Reads the headings of one level as questions. The text below a heading, with deeper headings, is its answer, but
 * deeper headings that a template knows or that ask something are questions of their own. Deeper headings before the
 * first one of this level are questions only if a template knows them.
 *
 * @param fewest how many known questions in lines turn an unknown heading into their group.
 */
export function headingQuestions(region: Region, level: number, fewest = 2): Question[] {
	return sectionsOf(region).flatMap((section) =>
		section.heading.level === level ? sectionQuestions(section, fewest) : nestedQuestions(section, false),
	);
}

/** Whether a template knows a heading as a question. */
export function isKnownHeading({ text }: HeadingBlock, known: KnownQuestions): boolean {
	return knownName(withoutComments(text), known) !== null;
}

/** The outermost sections of a region. */
function sectionsOf(region: Region): HeadingSection[] {
	const { text, blocks } = region;
	const sections: HeadingSection[] = [];
	let behind = 0;
	for (const [at, heading] of blocks.entries()) {
		if (at < behind || !isHeading(heading)) continue;
		behind = indexBehind(blocks, at, (later) => isHeading(later) && later.level <= heading.level);
		const to = trimmedEnd(text, heading.to, blocks[behind]?.from ?? region.to);
		sections.push({ heading, content: { ...region, from: heading.to, to, blocks: blocks.slice(at + 1, behind) } });
	}
	return sections;
}

/**
 * The questions of a section: its heading and the questions nested in it, or only the nested ones if the heading merely
 * groups questions (`Five Cs`).
 */
function sectionQuestions({ heading, content }: HeadingSection, fewest = 2): Question[] {
	const { text, known, to } = content;
	const title = withoutComments(heading.text).trim();
	const isKnown = isKnownHeading(heading, known);
	const isQuestion = isKnown || asks(title);
	if (isReferenceName(heading.text) || (!isQuestion && holdsOnlyLinks(text.slice(heading.to, to)))) return [];
	const invites = invitesQuestions(title);
	const nested = sectionsOf(content).flatMap((section) => nestedQuestions(section, !invites));
	const ownTo = trimmedEnd(text, heading.to, nested[0]?.from ?? to);
	const own: Region = { ...content, to: ownTo, blocks: content.blocks.filter(({ from }) => from < ownTo) };
	const grouped = isKnown ? [] : groupedQuestions(own, isQuestion ? Infinity : fewest);
	if (grouped.length > 0) return [...grouped, ...nested];
	const question = headingQuestion(own, heading, textBetween(content, nested));
	return !isQuestion && !question.answered && nested.length > 1 ? nested : [question, ...nested];
}

/**
 * The questions in a nested section.
 *
 * @param asking whether headings that ask something count. They do not if the heading above invites the reader to write
 * questions.
 */
function nestedQuestions(section: HeadingSection, asking: boolean): Question[] {
	const { heading, content } = section;
	if (isKnownHeading(heading, content.known) || (asking && asks(withoutComments(heading.text).trim())))
		return sectionQuestions(section);
	return sectionsOf(content).flatMap((inner) => nestedQuestions(inner, asking));
}

function textBetween({ text, from, to }: Region, questions: readonly Question[]): string {
	let between = '';
	let at = from;
	for (const question of questions) {
		between += text.slice(at, question.from);
		at = question.to;
	}
	return between + text.slice(at, to);
}

function headingQuestion(region: Region, heading: HeadingBlock, answer: string): Question {
	const { text, to } = region;
	const { label, said } = splitHeading(region, withoutComments(heading.text).trim());
	return {
		label,
		form: 'heading',
		line: heading.line,
		from: heading.from,
		to,
		answerFrom: heading.to,
		answerTo: to,
		cursor: cursorUnder(text, heading.to, to),
		answered: said || isAnswered(region, label, answer),
	};
}

/** `Category: survey` asks and answers at once if a template knows the question `Category`. */
function splitHeading({ known }: Region, text: string): { label: string; said: boolean } {
	const whole = stripDecoration(text);
	const match = /^([^:：]+)[:：]\s*(\S[^]*)$/u.exec(whole);
	if (match?.[1] === undefined || match[2] === undefined || known.labels.has(labelKey(whole)))
		return { label: whole, said: false };
	const said = known.labels.has(labelKey(match[1])) && !asks(match[2]);
	return { label: said ? match[1].trim() : whole, said };
}

/**
 * The questions below a heading that groups questions ("Five Cs"): an answer table or several known questions follow
 * it.
 *
 * @param fewest how many known questions count as several; Infinity below a heading that asks, whose lines all belong
 * to its answer.
 */
function groupedQuestions(region: Region, fewest: number): Question[] {
	const rows = region.blocks.flatMap((block) =>
		block.kind === 'table' && isAnswerTable(block) ? rowQuestions(region, block) : [],
	);
	if (rows.length > 0 || fewest === Infinity) return rows;
	const lines = [...taskQuestions(region), ...lineQuestions(region)].filter((question) =>
		isKnown(question, region.known),
	);
	return lines.length >= fewest ? lines : [];
}

/** Where to put the cursor below a heading: at the end of the text, else on the first empty line after it. */
function cursorUnder(text: string, headingEnd: number, to: number): number {
	const end = to > headingEnd ? endToTypeAt(text, headingEnd, to) : null;
	if (end !== null) return end;
	const below = nextLine(text, to);
	const empty = below > to && below < text.length && lineEnd(text, below) === below;
	return empty ? below : to;
}

const NAMES: ReadonlySet<string> = new Set(everyWord(({ sections }) => sections.references));

const LINK_ITEM =
	/^\s*(?:[-*+]|\d{1,9}[.)])\s+(?:\[(?: |x)\]\s+)?(?:!?\[\[[^\]]*\]\]|!?\[[^\]]*\]\([^)]*\)|<?https?:\/\/[^\s>]*>?)$/iu;

/** Whether a heading has a name that is usual for a list of references. */
export function isReferenceName(heading: string): boolean {
	return NAMES.has(labelKey(heading));
}

/** Whether the text below a heading has only links, which makes it a list of references whatever its name. */
function holdsOnlyLinks(content: string): boolean {
	const lines = content.split('\n').filter((line) => line.trim() !== '');
	return lines.length > 0 && lines.every((line) => LINK_ITEM.test(withoutEnd(line, /[\s,;，；.。]/u)));
}
