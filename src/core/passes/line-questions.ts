import type { Block, ItemBlock, OpaqueBlock, ParagraphBlock } from '../markdown/blocks';
import { lineEnd, nextLine } from '../text/strings';
import type { KnownQuestions, Question } from './question';
import { asks } from './hints';
import { labelKey, stripDecoration } from '../text/names';
import { readAnsweredQuestion, readLabel } from './answer';
import type { LineLabel } from './answer';
import { endToTypeAt, isAnswered, isKnown, trimmedEnd } from './region';
import type { Region } from './region';
import { anyOf, everyWord } from '../words/words';

/** A question whose answer has no known end yet. */
type OpenLine = Pick<Question, 'label' | 'form' | 'line' | 'from' | 'answerFrom'> & { readonly firstEnd: number };

const CALLOUT = /^\[!(\w+)\][-+]?[ \t]*(?=\S)/u;
/** `Q:` starts a question on any line; without it, only the start of a paragraph can. */
const ASKED_BY_MARK = new RegExp(`^\\W*${anyOf(everyWord(({ questions }) => questions.questionMarks))}`, 'iu');
/** The longest question in a quote of several lines. */
const LONGEST_QUESTION = 400;
const QUOTE_MARKER = /^[ \t]*>[ \t]?/u;

/**
 * The questions at the start of lines. If some are bold (or italic with a colon), only these count; else lines that are
 * questions; else, if there are at least two, lines that open with a label. Questions that a template knows always
 * count.
 *
 * @param stops where other questions start, and answers end at the latest.
 */
export function lineQuestions(region: Region, stops: readonly number[] = []): Question[] {
	const lines = region.blocks.flatMap((block) => openLines(region, block));
	const listEnds = endsOfLists(region);
	const starts = [...stops, ...lines.map((line) => line.from)].sort((a, b) => a - b);
	let next = 0;
	const found = lines.map((line) => {
		while ((starts[next] ?? Infinity) <= line.from) next += 1;
		return closeLine(region, line, Math.min(starts[next] ?? region.to, listEnds.get(line.from) ?? region.to));
	});
	const form = (['bold', 'question'] as const).find((one) => found.some((question) => question.form === one));
	const counting = found.filter((question) => question.form === form || isKnown(question, region.known));
	return counting.length > 0 || found.length < 2 ? counting : found;
}

function closeLine(region: Region, { firstEnd, ...line }: OpenLine, end: number): Question {
	const { text } = region;
	const to = trimmedEnd(text, firstEnd, end);
	const answer = text.slice(line.answerFrom, to);
	// In a quote, the text after the question is the answer, not an explanation.
	const answered = isAnswered(
		region,
		line.label,
		QUOTE_MARKER.test(text.slice(line.from, firstEnd)) ? answer.trimStart() : answer,
	);
	return { ...line, to, answerTo: to, cursor: endToTypeAt(text, line.answerFrom, to) ?? firstEnd, answered };
}

/**
 * Where the answers to list items end at the latest. Text after a list belongs to its last item only if it has no other
 * item.
 */
function endsOfLists({ blocks, to }: Region): ReadonlyMap<number, number> {
	const own = blocks.filter((block) => block.depth === 0);
	return new Map(
		own.flatMap(({ kind, from }, index) =>
			kind === 'item' && own[index - 1]?.kind === 'item' ? [[from, own[index + 1]?.from ?? to] as const] : [],
		),
	);
}

function openLines({ text, known }: Region, block: Block): OpenLine[] {
	if (block.depth > 0) return [];
	if (block.kind === 'quote') return quotedQuestion(text, block);
	if (block.kind === 'paragraph' || (block.kind === 'item' && block.task === null))
		return labelledLines(text, block, known);
	return [];
}

function labelledLines(text: string, block: ItemBlock | ParagraphBlock, known: KnownQuestions): OpenLine[] {
	const found: OpenLine[] = [];
	let line = block.line;
	let start = block.kind === 'item' ? block.textFrom : block.from;
	for (let from = block.from; start <= block.to && from < block.to; from = start) {
		const end = lineEnd(text, start);
		const content = text.slice(start, end);
		const read = readLabel(content, known) ?? (from === block.from ? readFirstLine(content, block, known) : null);
		if (read !== null && (read.form !== 'question' || from === block.from || ASKED_BY_MARK.test(content))) {
			found.push({
				label: stripDecoration(read.label),
				form: read.form,
				line,
				from,
				firstEnd: end,
				answerFrom: start + read.restFrom,
			});
		}
		start = nextLine(text, start);
		line += 1;
	}
	return found;
}

/** Reads the first line of a block without a label: as a known question, or in a list as a question with its answer. */
function readFirstLine(content: string, { kind }: ItemBlock | ParagraphBlock, known: KnownQuestions): LineLabel | null {
	if (known.labels.has(labelKey(content))) return { form: 'label', label: content.trim(), restFrom: content.length };
	return kind === 'item' ? readAnsweredQuestion(content) : null;
}

/** Reads a quote or callout whose first line or whole text is a question. The text after it is the answer. */
function quotedQuestion(text: string, { from, to, line }: OpaqueBlock): OpenLine[] {
	const words = text
		.slice(from, Math.min(to, from + LONGEST_QUESTION))
		.split('\n')
		.map((one) => one.replace(QUOTE_MARKER, '').trim());
	const first = words[0]?.replace(CALLOUT, '') ?? '';
	const whole = [first, ...words.slice(1)].join(' ').trim();
	const isFirstLine = asks(first);
	if (!isFirstLine && (to - from > LONGEST_QUESTION || !asks(whole))) return [];
	const label = stripDecoration(isFirstLine ? first : whole);
	const end = isFirstLine ? lineEnd(text, from) : to;
	return [{ label, form: 'question', line, from, firstEnd: end, answerFrom: end }];
}
