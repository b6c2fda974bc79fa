import type { HeadingBlock } from '../markdown/blocks';
import { lineEnd, nextLine, withoutEnd } from '../text/strings';
import { withoutComments } from './answer';
import { asks, invitesQuestions } from './hints';
import { knownName } from './question';
import type { KnownQuestions, Question } from './question';
import { labelKey, stripDecoration } from '../text/label';
import { lineQuestions } from './line-questions';
import { endToTypeAt, indexBehind, isAnswered, isHeading, isKnown, trimmedEnd } from './region';
import type { Region } from './region';
import { isAnswerTable, rowQuestions } from './row-questions';
import { taskQuestions } from './task-questions';
import { everyWord } from '../words/words';

/** A heading with all that stands below it, up to the next heading of its level or above. */
interface HeadingSection {
	readonly heading: HeadingBlock;
	/** What stands below the heading. */
	readonly content: Region;
}

/**
 * The headings of one level as questions. What stands below one answers it, deeper headings too, but for those that a
 * template knows and those that ask: they are questions of their own. Deeper headings that stand ahead of the first one
 * of the level are questions where a template knows them.
 *
 * @param fewest how many known questions in lines make a heading that no template knows a group of them.
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
	for (let at = 0; at < blocks.length; ) {
		const heading = blocks[at];
		if (heading === undefined || !isHeading(heading)) {
			at += 1;
			continue;
		}
		const behind = indexBehind(blocks, at, (later) => isHeading(later) && later.level <= heading.level);
		const to = trimmedEnd(text, heading.to, blocks[behind]?.from ?? region.to);
		sections.push({ heading, content: { ...region, from: heading.to, to, blocks: blocks.slice(at + 1, behind) } });
		at = behind;
	}
	return sections;
}

/**
 * A section as a question with the questions nested in it, or as a group of questions (`Five Cs`)
 * that asks nothing itself.
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
 * The questions in a section that is nested in another.
 *
 * @param asking whether headings that ask are questions, as they are unless the heading above invites the reader's own.
 */
function nestedQuestions(section: HeadingSection, asking: boolean): Question[] {
	const { heading, content } = section;
	if (isKnownHeading(heading, content.known) || (asking && asks(withoutComments(heading.text).trim())))
		return sectionQuestions(section);
	return sectionsOf(content).flatMap((inner) => nestedQuestions(inner, asking));
}

/** A region's text without the questions in it. */
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

/** `Category: survey` asks and answers at once, where a template knows the question as `Category`. */
function splitHeading({ known }: Region, text: string): { label: string; said: boolean } {
	const whole = stripDecoration(text);
	const match = /^([^:：]+)[:：]\s*(\S[^]*)$/u.exec(whole);
	if (match?.[1] === undefined || match[2] === undefined || known.labels.has(labelKey(whole)))
		return { label: whole, said: false };
	const said = known.labels.has(labelKey(match[1])) && !asks(match[2]);
	return { label: said ? match[1].trim() : whole, said };
}

/**
 * A heading may gather questions ("Five Cs") instead of being one: it then holds an answer table
 * or several known questions.
 *
 * @param fewest how many are several: below a heading that asks, all are its answer.
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

/** The place to type at under a heading: the end of what stands there, or the first empty line behind it. */
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

/** Whether a heading is named as a list of references is. */
export function isReferenceName(heading: string): boolean {
	return NAMES.has(labelKey(heading));
}

/** Whether what stands below a heading is nothing but links, so that it is a list of references by another name. */
function holdsOnlyLinks(content: string): boolean {
	const lines = content.split('\n').filter((line) => line.trim() !== '');
	return lines.length > 0 && lines.every((line) => LINK_ITEM.test(withoutEnd(line, /[\s,;，；.。]/u)));
}
