// @vitest-environment happy-dom
// The list at the size of a large library.
import 'obsidian-test-mocks/vitest-setup';
import { expect, test } from 'vitest';
import { BY_TITLE } from '../../../../src/core/board/board';
import { readPaper } from '../../../../src/core/papers/paper';
import type { PaperSummary } from '../../../../src/core/papers/paper';
import { pluginTexts, sharedTexts } from '../../../../src/locales/locale';
import { lineText } from '../../../../src/obsidian/sidebar/board/draw-line';
import { BoardList } from '../../../../src/obsidian/sidebar/board/list';
import { BoardModel } from '../../../../src/obsidian/sidebar/board/board-model';
import { DEFAULT_SETTINGS, paperRules } from '../../../../src/settings';

const COUNT = 50_000;
const TEXTS = { plugin: pluginTexts.en, shared: sharedTexts.en };
const [model] = ['# First pass\n| Q | A |\n| - | - |\n| Category | x |\n'].map((body) =>
	readPaper('a.md', `---\npass: 1\n---\n${body}`, paperRules(DEFAULT_SETTINGS)),
);

function papersOf(count: number): Map<string, PaperSummary> {
	if (model === null || model === undefined) throw new Error('no paper');
	return new Map(
		Array.from(
			{ length: count },
			(_, at) => [`p${at}.md`, { ...model, path: `p${at}.md`, title: `Paper ${at}` }] as const,
		),
	);
}

function open(papers: Map<string, PaperSummary>): { list: BoardList; reads: () => number } {
	const board = new BoardModel(papers, BY_TITLE, null);
	const lines = board.lines(new Set());
	let reads = 0;
	const list = new BoardList(activeDocument.body, 'List', lines, {
		text: (line) => {
			reads += 1;
			return lineText(line, TEXTS, 0);
		},
		state: () => ({ selected: false, active: false, target: false }),
		indexOf: (id) => {
			const paper = papers.get(id);
			return paper === undefined ? lines.indexOfGroup(id) : lines.indexOfPaper(paper);
		},
	});
	list.show(lines);
	return { list, reads: () => reads };
}

test('50,000 papers are as few elements as 1,000, wherever the list is scrolled to', () => {
	const [small, large] = [open(papersOf(1000)), open(papersOf(COUNT))];
	const elements = ({ list }: typeof small): number => list.el.querySelectorAll('*').length;
	expect(elements(large)).toBe(elements(small));
	expect(elements(large)).toBeLessThanOrEqual(300);
	large.list.focus(25_000);
	expect(large.list.el.find('[tabindex="0"]').getAttr('aria-posinset')).toBe('25000');
	expect(elements(large)).toBeLessThanOrEqual(300);
	expect(large.reads()).toBeLessThan(200);
	large.list.focus(COUNT);
	expect(large.list.el.find('[tabindex="0"]').getAttr('data-path')).toBe('p49999.md');
});
