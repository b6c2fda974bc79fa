import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { builtInTemplate, parseTemplate } from '../../../src/core/template/template';

const questions = (text: string): [readonly number[], string[]][] =>
	parseTemplate(text).passes.map(({ numbers, questions }) => [numbers, questions.map(({ label }) => label)]);

test('the Chinese template is the passes of the note that started the project, to the letter, without its answers', () => {
	const note = readFileSync(new URL('../../fixtures/vault/GPT系列论文对比.md', import.meta.url), 'utf8');
	const itsTableAndLinks = /^\| 模型 [\s\S]*?(?=^# 第二遍)/mu;
	const passes = note.slice(note.indexOf('# 第一遍')).replace(itsTableAndLinks, '');
	const written = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');
	const unanswered = written(passes).map((line) => line.replace(/^(\| 方向 +\|).*$/u, '$1      |'));
	expect(written(builtInTemplate('zh'))).toEqual(unanswered.filter((line) => /^[#>|]/u.test(line)));
});

test('the English template asks what Keshav asks', () => {
	expect(questions(builtInTemplate('en'))).toEqual([
		[
			[1],
			[
				expect.stringMatching(/^Category/u),
				expect.stringMatching(/^Context/u),
				expect.stringMatching(/^Correctness/u),
				expect.stringMatching(/^Contributions/u),
				expect.stringMatching(/^Clarity/u),
				'Decision: read on, come back later, or stop here?',
			],
		],
		[
			[2],
			[
				'Main thrust, with its evidence, as told to someone else',
				expect.stringMatching(/^Figures/u),
				'References still to read',
				'What is not understood',
			],
		],
		[
			[3],
			[
				'Structure of the paper, from memory',
				'Which assumptions are made, and which stay unspoken?',
				'How would I have done it, and where does the paper differ?',
				'Strong points',
				expect.stringMatching(/^Weak points/u),
				'Ideas for future work',
			],
		],
	]);
});

test.each(['zh', 'en'] as const)('no question of the %s template counts as answered', (language) => {
	expect(
		parseTemplate(builtInTemplate(language))
			.passes.flatMap(({ questions }) => questions)
			.filter(({ answered }) => answered),
	).toEqual([]);
});
