import { labelKey } from '../text/names';
import type { PassReading, Question } from '../passes/question';
import type { Template } from './template';
import { append } from '../text/collections';
import { gapBehind, insertAsBlock } from '../text/changes';
import type { TextChange } from '../text/changes';
import { lineEnd, lineEndingOf } from '../text/strings';
import { scanBlocks } from '../markdown/blocks';
import type { HeadingBlock } from '../markdown/blocks';
import { isSection, namesSamePass } from '../passes/note-passes';
import { askedBy } from '../passes/read-passes';
import { isHeading } from '../passes/region';
import { levelFitting, placeFor } from './place';
import type { FreePlace, Note } from './place';

/** A question of the template, and the note's question after which it goes (null: before the first). */
interface MissingQuestion {
	readonly question: Question;
	readonly behind: Question | null;
}

/**
 * The questions of a template's pass that the note's section for this pass lacks.
 *
 * Questions are paired by label, in order. Between two pairs, each question of the note stands for one of the
 * template's, because it may ask the same in other words or in another language. Only the remaining ones are missing. A
 * section that shares no question with the template has the reader's own form and lacks nothing.
 */
function missingQuestions(template: PassReading, note: PassReading): MissingQuestion[] {
	const pairs = pairByLabel(template.questions, note.questions);
	if (pairs.length === 0) return [];
	const missing: MissingQuestion[] = [];
	let [templateFrom, noteFrom] = [0, 0];
	for (const [inTemplate, inNote] of [...pairs, [template.questions.length, note.questions.length] as const]) {
		const own = inNote - noteFrom;
		const behind = note.questions[inNote - 1] ?? null;
		for (const question of template.questions.slice(templateFrom + own, inTemplate))
			missing.push({ question, behind });
		[templateFrom, noteFrom] = [inTemplate + 1, inNote + 1];
	}
	return missing;
}

/** The longest common subsequence of two question lists by label, as index pairs. */
function pairByLabel(template: readonly Question[], note: readonly Question[]): [number, number][] {
	const left = template.map((question) => labelKey(question.label));
	const right = note.map((question) => labelKey(question.label));
	const lengths: number[][] = [];
	const at = (row: number, column: number): number => lengths[row]?.[column] ?? 0;
	for (let row = left.length - 1; row >= 0; row -= 1) {
		const cells: number[] = [];
		lengths[row] = cells;
		for (let column = right.length - 1; column >= 0; column -= 1)
			cells[column] =
				left[row] === right[column]
					? at(row + 1, column + 1) + 1
					: Math.max(at(row + 1, column), at(row, column + 1));
	}
	const pairs: [number, number][] = [];
	for (let row = 0, column = 0; row < left.length && column < right.length; ) {
		if (left[row] === right[column]) pairs.push([row++, column++]);
		else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
		else column += 1;
	}
	return pairs;
}

const DEEPEST = 6;

/**
 * A part of a template in the note's line ending, with every heading shifted by some levels. Setext headings, which
 * have only two levels, become `#` headings.
 */
function shiftHeadings(source: string, shift: number, eol: string): string {
	let shifted = '';
	let copiedTo = 0;
	for (const { from, to, level, text } of shift === 0 ? [] : headingsOf(source)) {
		const hashes = '#'.repeat(Math.min(DEEPEST, Math.max(1, level + shift)));
		const marker = /^ {0,3}(#{1,6})(?=[ \t\n]|$)/u.exec(source.slice(from, to));
		shifted +=
			source.slice(copiedTo, from) +
			(marker === null
				? `${hashes} ${text
						.split('\n')
						.map((line) => line.trim())
						.join(' ')}`
				: hashes);
		copiedTo = marker === null ? to : from + marker[0].length;
	}
	return (shifted + source.slice(copiedTo)).replace(/\r?\n/gu, eol);
}

function headingsOf(source: string): HeadingBlock[] {
	return scanBlocks(source).filter(isHeading);
}

interface SectionsToInsert extends Note {
	/** The passes of the note, sections and tasks. */
	readonly present: readonly PassReading[];
	readonly template: Template;
	/** The passes of the template that the note shall have. */
	readonly wanted: readonly PassReading[];
	/** The place for all new sections; null to put each in the order of the passes. */
	readonly place: FreePlace | null;
	/** Whether new sections in a note without passes keep the template's level. */
	readonly asInTemplate: boolean;
}

/** The note's own section or task for the same pass. */
export function ownPass(present: readonly PassReading[], section: PassReading): PassReading | undefined {
	return present.find((pass) => namesSamePass(pass, section));
}

/**
 * The changes, in order, that add the wanted sections to a note and missing questions to its sections. A pass that is a
 * task stays as it is.
 */
export function sectionChanges({
	present,
	template,
	wanted,
	place,
	asInTemplate,
	...note
}: SectionsToInsert): TextChange[] {
	const { text, bodyFrom } = note;
	const eol = lineEndingOf(text);
	const insertions = new Map<number, string[]>();
	const changes: TextChange[] = [];
	const sections = present.filter(isSection);
	const filled = new Set<PassReading>();
	const asked = askedBy(
		wanted.filter((section) => ownPass(present, section) === undefined).flatMap(({ numbers }) => numbers),
		note.known,
	);
	for (const section of wanted) {
		const own = ownPass(present, section);
		const source = template.text.slice(section.from, section.to);
		// On a deeper level, headings of different levels would become equal.
		const deepest = DEEPEST - Math.max(0, ...headingsOf(source).map(({ level }) => level - section.level));
		const textOn = (level: number): string => shiftHeadings(source, level - section.level, eol);
		if (own === undefined) {
			const ordered = placeFor(section, sections, note, asked);
			const at = place?.at ?? ordered.at;
			const level =
				ordered.level ??
				Math.max(section.level, place?.level ?? 1, asInTemplate ? 1 : levelFitting(text, bodyFrom, at));
			insertions.set(at, [...(insertions.get(at) ?? []), textOn(Math.min(level, deepest))]);
		} else if (!isSection(own)) {
			continue;
		} else if (text.slice(own.from, own.to).includes('\n') || own.questions.length > 0) {
			append(changes, questionChanges(text, template, section, own, eol));
		} else if (own.level <= deepest && !filled.has(own)) {
			// A section for two passes is filled only once: the questions of the second pass would be read as the
			// answer to the last question of the first.
			filled.add(own);
			const at = lineEnd(text, own.to);
			const written = textOn(own.level);
			const body = written.slice(headingsOf(written)[0]?.to);
			if (body !== '') changes.push({ from: at, to: at, insert: body + gapBehind(text, at) });
		}
	}
	for (const [at, sections] of insertions) changes.push(insertAsBlock(text, bodyFrom, at, sections.join(eol + eol)));
	return changes.sort((a, b) => a.from - b.from);
}

function questionChanges(
	text: string,
	template: Template,
	section: PassReading,
	own: PassReading,
	eol: string,
): TextChange[] {
	return missingQuestions(section, own).flatMap(({ question, behind }): TextChange[] => {
		const neighbour = behind ?? own.questions[0];
		if (neighbour === undefined || neighbour.form !== question.form) return [];
		const source = template.text.slice(question.from, question.to);
		const shift = headingLevel(text, neighbour) - headingLevel(template.text, question);
		const written = shiftHeadings(source, shift, eol);
		const gap =
			question.form === 'heading' ||
			(question.form !== 'row' && text.slice(neighbour.from, neighbour.to).includes('\n'))
				? eol + eol
				: eol;
		const place = behind === null ? neighbour.from : lineEnd(text, behind.to);
		return [{ from: place, to: place, insert: behind === null ? written + gap : gap + written }];
	});
}

/** 0 for a question that is not a heading. */
function headingLevel(text: string, { from, to }: Question): number {
	const [first] = scanBlocks(text.slice(from, to));
	return first?.kind === 'heading' ? first.level : 0;
}
