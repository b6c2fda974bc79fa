import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	DEFAULT_STATUS_WORDS,
	canBeTaught,
	parseVocabulary,
	statusWord,
	teachWords,
	unknownWords,
} from '../../../src/core/papers/vocabulary';
import { readPaper } from '../../../src/core/papers/paper';
import { DEFAULT_SETTINGS, paperRules } from '../../../src/settings';
import { paper } from './papers';

test('words that the vault uses and the vocabulary does not know are told, the most used one first', () => {
	const papers = [
		paper('A', 'pass: 1\nstatus: 🔥 Hot'),
		paper('B', 'pass: 1\nreading-status: shelved'),
		paper('C', 'pass: 1\nstatus: shelved'),
		paper('D', 'pass: 1\nstatus: doing'),
		paper('E', 'pass: 1'),
	];
	expect(unknownWords(papers)).toEqual([
		{ word: 'shelved', papers: ['B.md', 'C.md'] },
		{ word: 'hot', papers: ['A.md'] },
	]);
});

test('a word goes behind those of the same meaning, or on a line of its own', () => {
	expect(
		teachWords(
			'todo = queued\ndone = finished',
			new Map([
				['shelved', 'queued'],
				['二刷', 'reading 2'],
			]),
		),
	).toBe('todo, shelved = queued\ndone = finished\n二刷 = reading 2');
});

test('an emoji alone is a word, one with a remark behind is asked for without it, and one that says nothing is not asked for again', () => {
	const papers = [paper('A', 'type: paper\nstatus: 🌵'), paper('B', 'type: paper\nstatus: shelved, 50%')];
	expect(unknownWords(papers).map(({ word }) => word)).toEqual(['shelved', '🌵']);
	const taught = teachWords(
		'',
		new Map([
			['🌵', 'finished'],
			['living', 'none'],
			['drafting', 'none'],
		]),
	);
	expect(taught).toBe('🌵 = finished\nliving, drafting = none');
	const rules = paperRules({ ...DEFAULT_SETTINGS, statusWords: taught });
	const progress = (status: string) =>
		readPaper('A.md', `---\ntype: paper\nstatus: ${status}\n---\n`, rules)?.progress;
	expect(progress('🌵')).toMatchObject({ status: 'finished', unknownStatus: '' });
	expect(progress('Living')).toMatchObject({ status: 'queued', source: 'body', unknownStatus: '' });
});

test('whatever word is taught means what it was taught to, and no other word means anything else', () => {
	const before = parseVocabulary(DEFAULT_STATUS_WORDS);
	const word = fc
		.oneof(fc.string(), fc.string({ unit: fc.constantFrom('a', ' ', ',', '=', '、', '\n', '读', '2', '=') }))
		.map(statusWord)
		.filter((one) => one !== '' && !before.has(one));
	fc.assert(
		fc.property(word, fc.constantFrom('queued', 'reading', 'later', 'reading 2', 'none'), (taught, meaning) => {
			const after = parseVocabulary(teachWords(DEFAULT_STATUS_WORDS, new Map([[taught, meaning]])));
			const [status, pass] = meaning.split(' ');
			if (canBeTaught(taught))
				expect(after.get(taught)).toEqual(
					meaning === 'none' ? null : { status, pass: pass === undefined ? null : Number(pass) },
				);
			expect(new Map([...after].filter(([one]) => one !== taught))).toEqual(before);
		}),
		{ seed: 9, numRuns: 3000 },
	);
});
