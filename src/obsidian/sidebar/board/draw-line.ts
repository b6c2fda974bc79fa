import { setIcon, setTooltip } from 'obsidian';
import type { BoardLine, GroupKey, GroupLine, PaperLine } from '../../../core/board/board';
import type { Diagnostic } from '../../../core/text/diagnostics';
import { ageOf } from '../../../core/board/history';
import type { Age } from '../../../core/board/history';
import type { PassProgress, Progress } from '../../../core/papers/progress';
import type { ReadingStatus } from '../../../core/papers/reading-state';
import type { Texts } from '../../host';
import { diagnosticText } from '../../report';

export interface LineState {
	readonly selected: boolean;
	/** Whether its note is the active one. */
	readonly active: boolean;
	/** Whether the dragged papers would be dropped in its group. */
	readonly target: boolean;
}

export interface DrawnLine {
	readonly el: HTMLElement;
	shown: string;
	index: number;
	/** The position in the list, in pixels. */
	top: number;
}

const MARKS: Readonly<Record<LineMark, string>> = { disagrees: '≠', warning: '!' };

/** Creates the element of a line. `updateLine` fills it. */
export function createLine(parent: HTMLElement, { kind, id }: BoardLine): DrawnLine {
	const el = parent.createDiv({
		cls: `tree-item-self is-clickable three-pass-line mod-${kind}`,
		attr: { role: 'treeitem', tabindex: -1 },
	});
	if (kind === 'group') {
		el.addClass('mod-collapsible');
		el.setAttr('data-group', id);
		setIcon(el.createDiv({ cls: 'tree-item-icon collapse-icon' }), 'right-triangle');
	} else {
		el.draggable = true;
		el.setAttr('data-path', id);
	}
	return { el, shown: '', index: -1, top: -1 };
}

/** Makes an element show a line. Nothing is touched if it shows the line already. */
export function updateLine(drawn: DrawnLine, line: BoardLine, text: LineText, state: LineState): void {
	const { kind, group, position, setSize } = line;
	const folded = kind === 'group' && line.folded;
	const shown = JSON.stringify([text, state, group, position, setSize, folded]);
	if (shown === drawn.shown) return;
	drawn.shown = shown;
	const { el } = drawn;
	el.setAttrs({
		'aria-level': kind === 'group' ? 1 : 2,
		'aria-posinset': position,
		'aria-setsize': setSize,
		'aria-label': text.label,
	});
	if (kind === 'group') {
		el.setAttr('aria-expanded', !folded);
		el.toggleClass('is-collapsed', folded);
		el.find('.collapse-icon').toggleClass('is-collapsed', folded);
	} else {
		el.setAttr('aria-selected', state.selected);
		el.toggleClass('is-selected', state.selected);
		el.toggleClass('is-active', state.active);
		setTooltip(el, text.label, { placement: 'left' });
	}
	el.toggleClass('is-being-dragged-over', state.target);
	setPart(el, 'tree-item-inner', text.title);
	setPart(el, 'three-pass-mark', text.mark === null ? '' : MARKS[text.mark])?.toggleClass(
		'mod-warning',
		text.mark === 'warning',
	);
	setPart(el, 'tree-item-flair', text.note)?.toggleClass('mod-stale', text.stale);
	setPart(el, 'three-pass-passes', null, text.passes.length > 0)?.setCssProps({
		'--three-pass-passes': passStops(text.passes),
	});
}

/** Sets the text of the part of a line with a class. The part exists only while it has something to show. */
function setPart(el: HTMLElement, cls: string, text: string | null, isWanted = text !== ''): HTMLElement | null {
	const there = el.querySelector<HTMLElement>(`:scope > .${cls}`);
	if (!isWanted) {
		there?.remove();
		return null;
	}
	const part = there ?? el.createSpan({ cls, attr: { 'aria-hidden': 'true' } });
	if (text !== null && part.textContent !== text) part.setText(text);
	return part;
}

/** The stops of a gradient that shows each pass as a bar, filled by the share of its answered questions. */
export function passStops(passes: readonly number[]): string {
	const percent = (value: number): string => `${Math.round(value * 10_000) / 100}%`;
	const width = 1 / passes.length;
	const gap = width / 8;
	const bars = passes.map((filled, at) => {
		const [from, to] = [at * width, (at + 1) * width - (at === passes.length - 1 ? 0 : gap)];
		const reached = from + (to - from) * filled;
		const next = at === passes.length - 1 ? [] : [`transparent ${percent(to)} ${percent(to + gap)}`];
		return [
			`var(--three-pass-answered) ${percent(from)} ${percent(reached)}`,
			`var(--three-pass-open) ${percent(reached)} ${percent(to)}`,
			...next,
		].join(', ');
	});
	return bars.join(', ');
}

/** A mark on lines that need attention: property and body disagree, or the note cannot be read in whole. */
type LineMark = 'disagrees' | 'warning';

export interface LineText {
	readonly title: string;
	/** For assistive technology: the title, and everything that is otherwise shown by shape and colour. */
	readonly label: string;
	/** A group's number of papers; a paper's status if its group does not show it, else how long it is in its pass. */
	readonly note: string;
	/** Whether no pass was finished for a long time. */
	readonly stale: boolean;
	readonly mark: LineMark | null;
	/** How much of each pass is answered, from 0 to 1. */
	readonly passes: readonly number[];
}

/** @param today the number of the current day. */
export function lineText(line: BoardLine, texts: Texts, today: number): LineText {
	return line.kind === 'group' ? groupText(line, texts) : paperText(line, texts, today);
}

function groupText({ group, count }: GroupLine, { plugin, shared }: Texts): LineText {
	const title = shared.group(group);
	return { title, label: plugin.view.group(title, count), note: String(count), stale: false, mark: null, passes: [] };
}

function paperText(
	{ paper: { title, progress, diagnostics }, group }: PaperLine,
	texts: Texts,
	today: number,
): LineText {
	const { view } = texts.plugin;
	const { passes, unknownStatus } = progress;
	const age = ageOf(progress, today);
	const status = unknownStatus === '' ? statusText(progress.status, group, texts) : unknownStatus;
	const disagreement = disagreementText(progress, texts);
	const warnings = diagnostics.map((diagnostic: Diagnostic) => diagnosticText(texts, diagnostic));
	const statusLabel = unknownStatus === '' ? status : view.unknownStatus(unknownStatus);
	const label = [
		title,
		statusLabel,
		ageLabel(age, texts),
		...passes.map((pass) => passLabel(pass, texts)),
		...disagreement,
		...warnings,
	];
	return {
		title,
		label: label.filter((part) => part !== '').join('\n'),
		note: status === '' && age !== null ? view.age(age.days) : status,
		stale: status === '' && age?.stale === true,
		mark: warnings.length > 0 ? 'warning' : disagreement.length > 0 ? 'disagrees' : null,
		passes: passes.map(({ answered, questions }) => (questions === 0 ? 0 : answered / questions)),
	};
}

function disagreementText({ pass, status, source, bodyPass }: Progress, { plugin: { view }, shared }: Texts): string[] {
	if (bodyPass === null) return [];
	return [
		source === 'status' ? view.statusDisagrees(shared.statuses[status], bodyPass) : view.disagrees(pass, bodyPass),
	];
}

/**
 * The status of a paper if its group does not show it. The name of a group can be the status itself, or imply that a
 * paper is queued or being read.
 */
function statusText(status: ReadingStatus, group: GroupKey, { shared }: Texts): string {
	return group === 'pass-0' || status === 'reading' || status === group ? '' : shared.statuses[status];
}

function ageLabel(age: Age | null, { plugin: { view } }: Texts): string {
	if (age === null) return '';
	return age.stale ? view.stale(age.days) : view.inPass(age.days);
}

function passLabel({ number, answered, questions, finished }: PassProgress, { plugin: { view } }: Texts): string {
	const words = questions === 0 ? view.segmentEmpty(number) : view.segment(number, answered, questions);
	return finished === '' ? words : `${words}, ${view.finishedOn(finished)}`;
}
