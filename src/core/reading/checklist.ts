// The room `core/reading`. Steps from one state of reading to the next, planned as changes of a note; and the time
// that reading takes.
import type { PassReading, Question } from '../passes/question';
import { withoutEnd } from '../text/strings';
import type { Paper } from '../papers/paper';

const FINAL_COLON = /[\s:：]/u;

/** One question of a paper as it is ticked off. */
export interface ChecklistQuestion {
	/** The question without a final colon. */
	readonly label: string;
	readonly answered: boolean;
}

/** One pass section with its questions; `answered` and `questions.length` are its count. */
export interface ChecklistPass {
	/** The passes it is for, as `1` or `2-3`. */
	readonly key: string;
	/** Its heading as written. */
	readonly heading: string;
	readonly answered: number;
	readonly questions: readonly ChecklistQuestion[];
}

/** A paper's passes and questions, done or open, in the order they stand. */
export interface Checklist {
	readonly title: string;
	readonly answered: number;
	readonly total: number;
	readonly passes: readonly ChecklistPass[];
}

/** The checklist of a paper. */
export function buildChecklist({ title, passes }: Pick<Paper, 'title' | 'passes'>): Checklist {
	const read = passes.map(
		({ numbers, heading, questions }): ChecklistPass => ({
			key: numbers.join('-'),
			heading,
			answered: questions.filter(({ answered }) => answered).length,
			questions: questions.map(({ label, answered }) => ({
				label: withoutEnd(label, FINAL_COLON) || label,
				answered,
			})),
		}),
	);
	return {
		title,
		answered: read.reduce((sum, pass) => sum + pass.answered, 0),
		total: read.reduce((sum, pass) => sum + pass.questions.length, 0),
		passes: read,
	};
}

/**
 * The open question that comes next, or before; behind the last one comes the first. The question whose answer the
 * cursor is in comes last.
 *
 * @param from where the cursor is, as an offset into the note.
 * @returns null where no question is open.
 */
export function openQuestion(passes: readonly PassReading[], from: number, way: 'next' | 'previous'): Question | null {
	const open = passes.flatMap(({ questions }) => questions).filter(({ answered }) => !answered);
	const ordered = way === 'next' ? open : open.reverse();
	const ahead = ordered.find(
		({ answerFrom, to, cursor }) =>
			(way === 'next' ? cursor > from : cursor < from) && !(answerFrom <= from && from <= to),
	);
	return ahead ?? ordered[0] ?? null;
}
