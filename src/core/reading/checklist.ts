// The room `core/reading`. Plans how a note changes from one reading state to the next, and measures reading time.
import type { PassReading, Question } from '../passes/question';
import { withoutEnd } from '../text/strings';
import type { Paper } from '../papers/paper';

const FINAL_COLON = /[\s:：]/u;

export interface ChecklistQuestion {
	/** Without a final colon. */
	readonly label: string;
	readonly answered: boolean;
}

export interface ChecklistPass {
	/** The passes of the section, such as `1` or `2-3`. */
	readonly key: string;
	readonly heading: string;
	readonly answered: number;
	readonly questions: readonly ChecklistQuestion[];
}

export interface Checklist {
	readonly title: string;
	readonly answered: number;
	readonly total: number;
	readonly passes: readonly ChecklistPass[];
}

/** Builds the checklist of a paper. */
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
 * The next or previous open question; after the last one comes the first. The question whose answer holds the cursor
 * comes last.
 *
 * @param from the offset of the cursor in the note.
 * @returns null if no question is open.
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
