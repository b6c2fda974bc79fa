import type { TableBlock, TableRow } from '../markdown/blocks';
import { labelKey, stripDecoration } from '../text/names';
import { knownName } from './question';
import type { Question } from './question';
import { isAnswered } from './region';
import type { Region } from './region';
import { everyWord } from '../words/words';

const ANSWER_HEADERS: ReadonlySet<string> = new Set(everyWord(({ questions }) => questions.answerHeaders));
const QUESTION_HEADERS: ReadonlySet<string> = new Set(everyWord(({ questions }) => questions.questionHeaders));
const NUMBER = /^[\d#]/u;

/** Whether a table's header says that its last column holds answers. */
export function isAnswerTable({ header: { cells } }: TableBlock): boolean {
	return cells.length === 2 && (cells[1]?.text === '' || ANSWER_HEADERS.has(labelKey(cells[1]?.text ?? '')));
}

/** The rows of a table as questions, if it has two columns or a column for answers. A table of data has none. */
export function rowQuestions(region: Region, table: TableBlock): Question[] {
	const columns = answerColumns(region, table);
	if (columns === null) return [];
	return table.rows.flatMap((row): Question[] => {
		const label = row.cells[columns.label];
		const answer = row.cells[columns.answer];
		if (label === undefined || label.text === '') return [];
		const end = answer?.to ?? row.to;
		return [
			{
				label: stripDecoration(label.text),
				form: 'row',
				line: row.line,
				from: row.from,
				to: row.to,
				answerFrom: answer?.from ?? row.to,
				answerTo: end,
				cursor: end,
				answered: answer !== undefined && isAnswered(region, label.text, answer.text),
			},
		];
	});
}

/** The columns that hold the questions and the answers. */
function answerColumns(region: Region, table: TableBlock): { label: number; answer: number } | null {
	const headers = table.header.cells.map(({ text }) => labelKey(text));
	if (headers.length === 2) return isData(region, table, headers) ? null : { label: 0, answer: 1 };
	const answer = headers.findLastIndex((header) => ANSWER_HEADERS.has(header));
	if (answer < 1) return null;
	const asked = headers.findIndex((header) => QUESTION_HEADERS.has(header));
	const label = asked === -1 ? headers.findIndex((_, column) => !isNumbered(table.rows, column)) : asked;
	return label === -1 || label >= answer ? null : { label, answer };
}

/** Whether a table holds data: numbers in every row, below headers that name neither questions nor answers. */
function isData({ known }: Region, table: TableBlock, [asked = '', answered = '']: readonly string[]): boolean {
	if (QUESTION_HEADERS.has(asked) || answered === '' || ANSWER_HEADERS.has(answered)) return false;
	return (
		table.rows.length > 0 &&
		isNumbered(table.rows, 1) &&
		!table.rows.some((row) => knownName(row.cells[0]?.text ?? '', known) !== null)
	);
}

function isNumbered(rows: readonly TableRow[], column: number): boolean {
	return rows.every((row) => NUMBER.test(row.cells[column]?.text ?? ''));
}
