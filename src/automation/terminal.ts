import Table from 'cli-table3';
import wrapAnsi from 'wrap-ansi';
import type { Writable } from 'node:stream';
import { SingleBar } from 'cli-progress';
import { append } from '../core/text/collections';
import type { Grid } from '../core/block/grid';
import { unescapeCell } from '../core/markdown/table';
import { plainText } from './report';
import type { CommandLineWords, Output } from './report';
import type { Board } from '../core/board/board';
import type { PaperSummary } from '../core/papers/paper';

const NOTHING = '';

/** Lays rows out in columns. Widths are counted as a terminal shows them, so that Chinese text lines up. */
function layOut(rows: readonly (readonly string[])[]): string[] {
	if (rows.length === 0) return [];
	const table = new Table({
		chars: {
			top: NOTHING,
			'top-mid': NOTHING,
			'top-left': NOTHING,
			'top-right': NOTHING,
			bottom: NOTHING,
			'bottom-mid': NOTHING,
			'bottom-left': NOTHING,
			'bottom-right': NOTHING,
			left: NOTHING,
			'left-mid': NOTHING,
			mid: NOTHING,
			'mid-mid': NOTHING,
			right: NOTHING,
			'right-mid': NOTHING,
			middle: '  ',
		},
		style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
	});
	append(
		table,
		rows.map((row) => [...row]),
	);
	return table
		.toString()
		.split('\n')
		.map((line) => line.trimEnd());
}

/** The narrowest column in which Chinese text can be read, in characters of a terminal. */
const NARROWEST = 8;
const PADDING = 2;

/** A comparison table with borders, from Markdown cells with the header first, for lines of `width` characters. */
export function renderTerminalTable(grid: Grid, width: number): string {
	const shown = grid.map((row) => row.map(shownText));
	const widths = columnWidths(shown, width);
	// Words are broken as well, because Chinese text has no spaces to break at.
	const [head = [], ...rows] = shown.map((row) =>
		row.map((cell, column) => wrapAnsi(cell, (widths[column] ?? NARROWEST) - PADDING, { hard: true })),
	);
	const table = new Table({ head, colWidths: widths, style: { head: [], border: [] } });
	append(table, rows);
	return table.toString();
}

/** A cell as plain text, with links as their text and line breaks as spaces. */
function shownText(cell: string): string {
	const text = unescapeCell(cell)
		.replace(/!?\[\[(?:[^[\]|]*\|)?([^[\]]*)\]\]/gu, '$1')
		.replace(/!?\[([^[\]]*)\]\([^()]*(?:\([^()]*\)[^()]*)*\)/gu, '$1')
		.replace(/<br\s{0,9}\/?>/giu, ' ');
	return plainText(text).trim();
}

/** Gives every column the width of its longest text, or its share of what narrower columns leave. */
function columnWidths(rows: readonly (readonly string[])[], width: number): number[] {
	const wanted = (rows[0] ?? []).map(
		(_, column) => PADDING + Math.max(2, ...rows.map((row) => 2 * (row[column]?.length ?? 0))),
	);
	let left = width - wanted.length - 1;
	const widths = new Array<number>(wanted.length).fill(0);
	const byNeed = wanted.map((need, column) => ({ need, column })).sort((a, b) => a.need - b.need);
	byNeed.forEach(({ need, column }, index) => {
		const share = Math.max(NARROWEST, Math.floor(left / (byNeed.length - index)));
		widths[column] = Math.min(need, share);
		left -= widths[column];
	});
	return widths;
}

/** The reading board as lines: a heading for each group, a paper on each line. */
export function renderBoard({ groups, total }: Board, texts: CommandLineWords): string {
	const { progress } = texts.own;
	if (total === 0) return progress.none;
	const lines = layOut(groups.flatMap((group) => group.papers.list.map((paper) => paperColumns(paper, texts))));
	let next = 0;
	const sections = groups.map((group) => {
		const own = lines.slice(next, (next += group.papers.size));
		return [
			progress.group(texts.shared.group(group.key), group.papers.size),
			...own.map((line) => `  ${line}`),
		].join('\n');
	});
	return [progress.title(total), ...sections].join('\n\n');
}

function paperColumns(paper: PaperSummary, { own, shared }: CommandLineWords): string[] {
	const { passes, bodyPass, unknownStatus } = paper.progress;
	const bars = passes.map(({ number, answered, questions }) => `${number}: ${answered}/${questions}`).join('  ');
	const last = passes.filter((pass) => pass.finished !== '').at(-1);
	const marks = [
		last === undefined ? '' : own.progress.finished(shared.group(`pass-${last.number}`), last.finished),
		bodyPass === null
			? ''
			: bodyPass === 0
				? own.progress.unanswered()
				: own.progress.disagrees(shared.group(`pass-${bodyPass}`)),
		unknownStatus === '' ? '' : own.progress.unknownStatus(unknownStatus),
	];
	return [plainText(paper.title), bars, plainText(marks.filter((mark) => mark !== '').join('; '))];
}

interface ProgressBar {
	step(): void;
	stop(): void;
}

/** Work on fewer notes ends before a progress bar could be read. */
const LONG_WORK = 500;
const SILENT: ProgressBar = { step: () => undefined, stop: () => undefined };

/** A progress bar of `total` steps, for long work and on a terminal only. */
export function startProgress(output: Output, total: number): ProgressBar {
	if (output.isTTY !== true || total < LONG_WORK || !isStream(output)) return SILENT;
	const bar = new SingleBar({
		format: '{bar} {value}/{total}',
		stream: output,
		hideCursor: true,
		clearOnComplete: true,
	});
	bar.start(total, 0);
	return { step: () => bar.increment(), stop: () => bar.stop() };
}

function isStream(output: Output): output is Output & Writable {
	return 'on' in output && 'end' in output;
}
