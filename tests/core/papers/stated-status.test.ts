import { describe, expect, test } from 'vitest';
import { readPaper } from '../../../src/core/papers/paper';
import { DEFAULT_SETTINGS, paperRules } from '../../../src/settings';

const rules = paperRules({ ...DEFAULT_SETTINGS, statusWords: '✅ = finished\nliving, draft = none\nread = reading 2' });

/** `reading`, `finished`, `queued?` for an unknown word, and so on, with the source. */
function status(properties: string, body = ''): string {
	const progress = readPaper('A.md', `---\ntype: paper\n${properties}\n---\n${body}`, rules)?.progress;
	if (progress === undefined) return 'no paper';
	return progress.unknownStatus === ''
		? `${progress.status} from ${progress.source}`
		: `unknown ${progress.unknownStatus}`;
}

describe('a status is read where people keep it', () => {
	test.each([
		['reading-status: LATER', '', 'later from status'],
		['status: In Progress', '', 'reading from status'],
		['阅读状态: 在读', '', 'reading from status'],
		['状态: 读过', '', 'finished from status'],
		['read: true', '', 'finished from status'],
		['read: yes', '', 'finished from status'],
		['Date Read: 2024-01-02', '', 'finished from status'],
		['dateread: 2024/01/02', '', 'finished from status'],
		['date-read:', '', 'queued from body'],
		['read: false', '', 'queued from body'],
		['a: 1', '阅读状态: 在读', 'reading from status'],
		['a: 1', '- [x] 阅读状态:: 在读', 'reading from status'],
		['a: 1', '- [ ] status: doing', 'reading from status'],
		['a: 1', 'Shown as [status:: on-hold] here.', 'later from status'],
		['a: 1', '**Status**: dropped', 'stopped from status'],
		['a: 1', '> status: done', 'queued from body'],
		['a: 1', '```\nstatus: done\n```', 'queued from body'],
		['a: 1', '#status/done', 'finished from status'],
		['a: 1', 'Text #阅读状态/在读 here', 'reading from status'],
		['tags: [status/done]', '', 'finished from status'],
		['tags: [paper/reading]', '', 'reading from status'],
		['tags: [paper/nlp/to-read]', '', 'queued from status'],
		['tags: [paper/nlp]', '', 'queued from body'],
		['tags: [gym/done, done]', '', 'queued from body'],
	])('%s %s → %s', (properties, body, expected) => {
		expect(status(properties, body)).toBe(expected);
	});

	test.each([
		['reading-status: later\nstatus: done\ntags: [status/doing]', 'status:: todo', 'later from status'],
		['status: done\nread: true\ntags: [status/doing]', 'status:: todo', 'finished from status'],
		['read: true\ntags: [status/doing]', 'status:: todo', 'finished from status'],
		['tags: [status/doing]', 'status:: todo', 'queued from status'],
		['status: living\ntags: [status/doing]', '', 'reading from status'],
		['status: pondering\ntags: [status/doing]', '', 'reading from status'],
	])('the place nearest to the plugin counts: %j %j → %s', (properties, body, expected) => {
		expect(status(properties, body)).toBe(expected);
	});

	test.each([
		['status: pondering', '', 'unknown pondering'],
		['status: "pondering, 50%"', '', 'unknown pondering'],
		['status: 🔥', '', 'unknown 🔥'],
		['status: read/skimmed', '', 'unknown read/skimmed'],
		['a: 1', 'status:: pondering', 'unknown pondering'],
		['a: 1', 'Status: accepted at a workshop', 'queued from body'],
		['a: 1', '#status/pondering', 'queued from body'],
		['status: living', '', 'queued from body'],
		['a: 1', '状态:: draft', 'queued from body'],
	])(
		'a word that is unknown is asked for, one that says nothing is not: %j %j → %s',
		(properties, body, expected) => {
			expect(status(properties, body)).toBe(expected);
		},
	);
});

describe('a word is read as people write it', () => {
	test.each([
		['✅', 'finished'],
		['✅ done', 'finished'],
		['done ✅', 'finished'],
		['🟢 Done ✔️', 'finished'],
		['ＲＥＡＤＩＮＧ', 'reading'],
		['Currently_Reading', 'reading'],
		['currently-reading', 'reading'],
		['reading, 50%', 'reading'],
		['在读（50%）', 'reading'],
		['[[Status/Done]]', 'finished'],
		['[[x|Done]]', 'finished'],
		['#status/done', 'finished'],
		['2nd pass', 'reading'],
		['2️⃣ pass_2', 'reading'],
		['第二遍', 'reading'],
		['*done*', 'finished'],
	])('%s → %s', (word, expected) => {
		expect(status(`status: "${word}"`)).toBe(`${expected} from status`);
	});

	test('a link without quotes is a list in a list to YAML', () => {
		expect(status('status: [[Done]]')).toBe('finished from status');
	});

	test("the user's own meaning of a word wins over the built-in one", () => {
		expect(readPaper('A.md', '---\ntype: paper\nstatus: read\n---\n', rules)?.progress).toMatchObject({
			pass: 2,
			status: 'reading',
		});
	});
});
