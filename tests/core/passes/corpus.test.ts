// What a person says of notes as people write them, and what is read in them.
import { describe, expect, test } from 'vitest';
import type { Prompt } from '../../../src/core/passes/prompt';
import { readPaper } from '../../../src/core/papers/paper';
import { DEFAULT_SETTINGS, paperRules } from '../../../src/settings';
import { readCorpus } from './corpus';

const rules = paperRules(DEFAULT_SETTINGS);
/** What stands in a note that no rule takes for a paper is read once the reader says that it is one. */
const anyNote = paperRules({ ...DEFAULT_SETTINGS, paperFolders: 'Notes' });
const themes = readCorpus();

/** In the words of the corpus, where a label's last colon is no matter. */
function reading(text: string): { verdict: string; prompts: string } {
	const lines = readPaper('Notes/Note.md', text, anyNote)?.passes.flatMap(({ numbers, prompts }) => [
		`pass ${numbers.join('+')}`,
		...prompts.map(
			({ answered, form, label }) => `  [${answered ? 'x' : ' '}] ${form} ${label.replace(/[:：]$/u, '')}`,
		),
	]);
	return {
		verdict: readPaper('Note.md', text, rules) === null ? 'no paper' : 'paper',
		prompts: lines?.join('\n') ?? '',
	};
}

test('the corpus has its notes, each with a name of its own', () => {
	const names = themes.flatMap(({ notes }) => notes.map(({ name }) => name));
	expect(new Set(names).size).toBe(names.length);
	expect(names.length).toBeGreaterThan(100);
});

describe.each(themes)('$theme', ({ notes }) => {
	test.each(notes)('$name', ({ text, verdict, prompts }) => {
		const read = reading(text);
		expect(read.verdict).toBe(verdict);
		if (verdict === 'paper' || prompts !== '') expect(read.prompts).toBe(prompts);
	});
});

function promptsOf(text: string): readonly Prompt[] {
	return readPaper('Notes/Note.md', text, anyNote)?.passes.flatMap((pass) => pass.prompts) ?? [];
}

/**
 * What a person types at a cursor: a word, on a new line where the one they are on is a question, a
 * task or a table to its end.
 */
function typed(text: string, { form, cursor }: Prompt): string {
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
		const prompts = promptsOf(text);
		for (const [index, prompt] of prompts.entries()) {
			const next = prompts.map(({ from }) => from).filter((from) => from > prompt.from);
			expect([
				prompt.label,
				prompt.from <= prompt.answerFrom,
				prompt.answerFrom <= prompt.answerTo,
				prompt.answerTo <= prompt.to,
			]).toEqual([prompt.label, true, true, true]);
			expect(prompt.cursor).toBeGreaterThan(prompt.from);
			expect(prompt.cursor).toBeLessThanOrEqual(Math.min(text.length, ...next));
			const after = text.slice(0, prompt.cursor) + typed(text, prompt) + text.slice(prompt.cursor);
			const expected = prompts.map(({ label, answered }, at) => [label, answered || at === index]);
			expect(promptsOf(after).map(({ label, answered }) => [label, answered])).toEqual(expected);
		}
	});
});
