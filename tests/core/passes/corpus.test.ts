// What a person says of notes as people write them, and what is read in them.
import { describe, expect, test } from 'vitest';
import type { Question } from '../../../src/core/passes/question';
import { readPaper } from '../../../src/core/papers/paper';
import { DEFAULT_SETTINGS, paperRules } from '../../../src/settings';
import { readCorpus } from './corpus';

const rules = paperRules(DEFAULT_SETTINGS);
/** What stands in a note that no rule takes for a paper is read once the reader says that it is one. */
const anyNote = paperRules({ ...DEFAULT_SETTINGS, paperFolders: 'Notes' });
const themes = readCorpus();

/** In the words of the corpus, where a label's last colon is no matter. */
function reading(text: string): { verdict: string; questions: string } {
	const lines = readPaper('Notes/Note.md', text, anyNote)?.passes.flatMap(({ numbers, questions }) => [
		`pass ${numbers.join('+')}`,
		...questions.map(
			({ answered, form, label }) => `  [${answered ? 'x' : ' '}] ${form} ${label.replace(/[:：]$/u, '')}`,
		),
	]);
	return {
		verdict: readPaper('Note.md', text, rules) === null ? 'no paper' : 'paper',
		questions: lines?.join('\n') ?? '',
	};
}

test('the corpus has its notes, each with a name of its own', () => {
	const names = themes.flatMap(({ notes }) => notes.map(({ name }) => name));
	expect(new Set(names).size).toBe(names.length);
	expect(names.length).toBeGreaterThan(100);
});

describe.each(themes)('$theme', ({ notes }) => {
	test.each(notes)('$name', ({ text, verdict, questions }) => {
		const read = reading(text);
		expect(read.verdict).toBe(verdict);
		if (verdict === 'paper' || questions !== '') expect(read.questions).toBe(questions);
	});
});

function questionsOf(text: string): readonly Question[] {
	return readPaper('Notes/Note.md', text, anyNote)?.passes.flatMap((pass) => pass.questions) ?? [];
}

/**
 * What a person types at a cursor: a word, on a new line where the one they are on is a question, a
 * task or a table to its end.
 */
function typed(text: string, { form, cursor }: Question): string {
	const before = text.slice(text.lastIndexOf('\n', cursor - 1) + 1, cursor);
	if (form === 'row')
		return /[^|\s]$/u.test(before) && !text.slice(cursor).trimStart().startsWith('|') ? ' | word' : 'word';
	if (before.startsWith('|')) return '\n\nword';
	const goesOn =
		before.trim() === '' ||
		/^\s*(?:[-*+]|\d+[.)]) +$/u.test(before) ||
		(!before.startsWith('#') && /(?:[:：]|[:：](?:\*\*|__))\s*$/u.test(before));
	return goesOn ? 'word' : '\nword';
}

const notes = themes.flatMap((theme) => theme.notes);

describe('where an answer is typed', () => {
	test.each(notes)('$name', ({ text }) => {
		const questions = questionsOf(text);
		for (const [index, question] of questions.entries()) {
			const next = questions.map(({ from }) => from).filter((from) => from > question.from);
			expect([
				question.label,
				question.from <= question.answerFrom,
				question.answerFrom <= question.answerTo,
				question.answerTo <= question.to,
			]).toEqual([question.label, true, true, true]);
			expect(question.cursor).toBeGreaterThan(question.from);
			expect(question.cursor).toBeLessThanOrEqual(Math.min(text.length, ...next));
			const after = text.slice(0, question.cursor) + typed(text, question) + text.slice(question.cursor);
			const expected = questions.map(({ label, answered }, at) => [label, answered || at === index]);
			expect(questionsOf(after).map(({ label, answered }) => [label, answered])).toEqual(expected);
		}
	});
});
