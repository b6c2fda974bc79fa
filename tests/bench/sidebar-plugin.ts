/** What `sidebar.ts` runs in the page: a plugin, so that it draws with what the app gives. */
import { Plugin } from 'obsidian';
import { dayNumber } from '../../src/core/text/day';
import { paperSearch } from '../../src/core/board/filter';
import { BY_TITLE } from '../../src/core/board/board';
import { readPaper } from '../../src/core/papers/paper';
import type { PaperSummary } from '../../src/core/papers/paper';
import { pluginTexts, sharedTexts } from '../../src/locales/locale';
import { lineText } from '../../src/obsidian/sidebar/board/draw-line';
import { BoardList } from '../../src/obsidian/sidebar/board/list';
import { BoardModel } from '../../src/obsidian/sidebar/board/board-model';
import { DEFAULT_SETTINGS, paperRules } from '../../src/settings';

export type SidebarTask = 'data' | 'paint' | 'scroll' | 'change' | 'filter' | 'elements';

declare global {
	interface Window {
		/** Milliseconds of one run (of `elements`: how many there are). */
		benchSidebar(what: SidebarTask, papers: number): number;
	}
}

const TEXTS = { plugin: pluginTexts.en, shared: sharedTexts.en };
const TODAY = dayNumber('2026-11-24') ?? 0;
const STEPS = 50;
const JUMP = 1700;
const rules = paperRules(DEFAULT_SETTINGS);
const words =
	'attention model language learning deep neural network large efficient training graph vision optimal robust data'.split(
		' ',
	);

interface Filled {
	readonly papers: Map<string, PaperSummary>;
	readonly model: BoardModel;
}

export default class BenchPlugin extends Plugin {
	private readonly boards = new Map<number, Filled>();

	override onload(): void {
		window.benchSidebar = (what, papers) => this.run(what, papers);
	}

	private run(what: SidebarTask, count: number): number {
		const board = this.boards.get(count) ?? fill(count);
		this.boards.set(count, board);
		const { papers, model } = board;
		if (what === 'data') return timed(() => new BoardModel(papers, BY_TITLE, null).lines(new Set()).at(1));
		if (what === 'filter')
			return timed(() => new BoardModel(papers, BY_TITLE, paperSearch('graph vis')).lines(new Set()).at(1));
		const around = document.body.createDiv({ cls: 'workspace-leaf-content' });
		const place = around.createDiv({
			cls: 'view-content three-pass-progress',
			attr: { style: 'position: fixed; inset: 0 auto 0 0; inline-size: 300px; z-index: 999; background: white;' },
		});
		try {
			return this.draw(what, place, model, papers);
		} finally {
			around.remove();
		}
	}

	private draw(what: SidebarTask, place: HTMLElement, model: BoardModel, papers: Map<string, PaperSummary>): number {
		let lines = model.lines(new Set());
		const open = (): BoardList => {
			const list = new BoardList(place, 'Bench', lines, {
				text: (line) => lineText(line, TEXTS, TODAY),
				state: () => ({ selected: false, active: false, target: false }),
				indexOf: (id) => {
					const paper = papers.get(id);
					return paper === undefined ? lines.indexOfGroup(id) : lines.indexOfPaper(paper);
				},
			});
			list.resized();
			place.getBoundingClientRect();
			return list;
		};
		if (what === 'paint') return timed(open);
		const list = open();
		if (what === 'elements') return place.querySelectorAll('*').length;
		if (what === 'change') {
			const before = papers.get('Papers/p7.md');
			const after = paperOf(7, before?.title.endsWith('again') === true ? '' : 'again');
			return timed(() => {
				papers.set(after.path, after);
				model.follow(new Map([[after.path, before]]));
				lines = model.lines(new Set());
				list.show(lines);
				place.getBoundingClientRect();
			});
		}
		const whole = list.el.scrollHeight - list.el.clientHeight;
		return (
			timed(() => {
				for (let step = 1; step <= STEPS; step += 1) {
					// A jump to where no line is there yet, then some lines further.
					list.el.scrollTop = step % 2 === 0 ? list.el.scrollTop + 120 : (step * JUMP) % whole;
					list.draw();
					place.getBoundingClientRect();
				}
			}) / STEPS
		);
	}
}

function fill(count: number): Filled {
	const papers = papersOf(count);
	const model = new BoardModel(papers, BY_TITLE, null);
	for (const group of model.board.groups) group.papers.indexOf(paperOf(0, ''));
	return { papers, model };
}

function timed(work: () => unknown): number {
	const start = performance.now();
	work();
	return performance.now() - start;
}

function papersOf(count: number): Map<string, PaperSummary> {
	return new Map(Array.from({ length: count }, (_, at) => paperOf(at, '')).map((paper) => [paper.path, paper]));
}

function paperOf(at: number, suffix: string): PaperSummary {
	const title = Array.from(
		{ length: 6 },
		(_, word) => words[(at * (word + 3) * 7919 + word * 104_729) % words.length],
	).join(' ');
	const text = `---\ntitle: ${title} ${at} ${suffix}\npass: ${at % 4}\nauthors: [Ann Lee, Bob Ray]\npass-1-date: 2026-0${1 + (at % 9)}-11\n---\n# First pass\n| Q | A |\n| - | - |\n| Category | x |\n| Context |  |\n# Second pass\n## Method\n`;
	const paper = readPaper(`Papers/p${at}.md`, text, rules);
	if (paper === null) throw new Error('no paper');
	const { passes: _, ...summary } = paper;
	return structuredClone(summary);
}
