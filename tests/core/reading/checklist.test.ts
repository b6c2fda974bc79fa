import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildChecklist, openQuestion } from '../../../src/core/reading/checklist';
import { readPasses } from '../../../src/core/passes/read-passes';
import { paper } from '../papers/papers';

const BODY =
	'# First pass\n| Question | Answer |\n|--|--|\n| Category | a method |\n| Context |  |\n\n# Second and third pass\n## Main thrust:\n\n## Figures\nGood.\n\n## Ideas\n';

test('a checklist has the passes as they stand, each with its questions, done or open', () => {
	expect(buildChecklist(paper('GPT', 'title: "GPT"\npass: 1', BODY))).toEqual({
		title: 'GPT',
		answered: 2,
		total: 5,
		passes: [
			{
				key: '1',
				heading: 'First pass',
				answered: 1,
				questions: [
					{ label: 'Category', answered: true },
					{ label: 'Context', answered: false },
				],
			},
			{
				key: '2-3',
				heading: 'Second and third pass',
				answered: 1,
				questions: [
					{ label: 'Main thrust', answered: false },
					{ label: 'Figures', answered: true },
					{ label: 'Ideas', answered: false },
				],
			},
		],
	});
});

test('a paper without passes has nothing to tick off', () => {
	expect(buildChecklist(paper('GPT', 'pass: 0'))).toEqual({ title: 'GPT', answered: 0, total: 0, passes: [] });
});

/** Goes from the cursor (⌶) to the next or previous open question, and gives its label. */
function go(marked: string, way: 'next' | 'previous'): string | null {
	const text = marked.replace('⌶', '');
	return openQuestion(readPasses(text, 0), marked.indexOf('⌶'), way)?.label ?? null;
}

describe('from the cursor on', () => {
	const at = (before: string): string => BODY.replace(before, `⌶${before}`);
	test.each([
		['the note’s start', `⌶${BODY}`, 'Context', 'Ideas'],
		['an answered prompt', at('method'), 'Context', 'Ideas'],
		['the question of an open one', at('Context'), 'Context', 'Ideas'],
		['the padding of an open answer', BODY.replace('| Context |  |', '| Context |  ⌶|'), 'Main thrust:', 'Ideas'],
		['behind a pass heading', at(' and third'), 'Main thrust:', 'Context'],
		['below an open heading', BODY.replace('thrust:\n', 'thrust:\n⌶'), 'Ideas', 'Context'],
		['the last open one', BODY.replace('## Ideas', '## Ideas⌶'), 'Context', 'Main thrust:'],
		['behind all', `${BODY}⌶`, 'Context', 'Ideas'],
	])('%s', (_, marked, next, previous) => {
		expect([go(marked, 'next'), go(marked, 'previous')]).toEqual([next, previous]);
	});

	test('a single open prompt is reached from within itself', () => {
		expect(go('# First pass\n## A\n⌶\n## B\ndone\n', 'next')).toBe('A');
	});

	test('there is none where all are answered', () => {
		expect(go('⌶# First pass\n## A\ndone\n', 'next')).toBeNull();
		expect(go('⌶No passes.\n', 'previous')).toBeNull();
	});
});

test('going on from one open prompt to the next visits each once, and back in the other order', () => {
	fc.assert(
		fc.property(fc.array(fc.array(fc.boolean(), { maxLength: 5 }), { maxLength: 4 }), (answers) => {
			const text = answers
				.map(
					(pass, number) =>
						`# Pass ${number + 1}\n${pass.map((done, at) => `## Q${number}-${at}\n${done ? 'yes' : ''}\n`).join('')}`,
				)
				.join('');
			const passes = readPasses(text, 0);
			const open = passes
				.flatMap(({ questions }) => questions)
				.filter(({ answered }) => !answered)
				.map(({ label }) => label);
			const walk = (way: 'next' | 'previous', start: number): string[] => {
				let from = start;
				return open.map(() => {
					const question = openQuestion(passes, from, way);
					from = question?.cursor ?? from;
					return question?.label ?? '';
				});
			};
			expect(walk('next', 0)).toEqual(open);
			expect(walk('previous', text.length + 1)).toEqual([...open].reverse());
		}),
	);
});
