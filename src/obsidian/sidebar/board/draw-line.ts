import { setIcon, setTooltip } from 'obsidian';
import type { BoardLine } from '../../../core/board/lines';
import type { LineText, LineMark } from './line-text';

/** How a line stands among the others. */
export interface LineState {
	readonly selected: boolean;
	/** Whether its note is the one in front. */
	readonly active: boolean;
	/** Whether what is dragged would be dropped in its group. */
	readonly target: boolean;
}

/** A line's element, and what it shows. */
export interface DrawnLine {
	readonly el: HTMLElement;
	shown: string;
	index: number;
	/** Where it stands in the list, in pixels. */
	top: number;
}

const MARKS: Readonly<Record<LineMark, string>> = { disagrees: '≠', warning: '!' };

/** An empty line of a kind. */
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

/** Has an element show a line; nothing is touched where it shows it already. */
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

/** The part of a line with a class; it is there only while it has something to show. */
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

/** The stops of a gradient that shows each pass as a bar, filled as far as it is answered. */
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
