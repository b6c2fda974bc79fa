import { Menu, SearchComponent, setIcon, setTooltip } from 'obsidian';
import { buildActivity } from '../../../core/board/history';
import type { Activity, FinishedDays } from '../../../core/board/history';
import { SORT_KEYS } from '../../../core/board/board';
import type { Board, GroupKey, PaperOrder } from '../../../core/board/board';
import { closestTo } from '../../base/dom';
import type { Texts } from '../../host';
import type { PluginTexts } from '../../../locales/en/plugin';

const LEVELS = 4;
/** The side of a day's square, and the step to the next square, in units of the drawing. */
const [SIDE, STEP] = [8, 10];

/**
 * Draws a year day by day, with a column for each week: the more was finished, the stronger the colour. There is one
 * path for each level, not for each day.
 */
function drawActivity(svg: SVGElement, { days }: Activity): void {
	const most = Math.max(1, ...days);
	const paths = Array.from({ length: LEVELS + 1 }, () => '');
	days.forEach((count, at) => {
		const level = Math.ceil((LEVELS * count) / most);
		paths[level] =
			`${paths[level] ?? ''}M${Math.floor(at / 7) * STEP} ${(at % 7) * STEP}h${SIDE}v${SIDE}h-${SIDE}z`;
	});
	svg.empty();
	svg.setAttribute('viewBox', `0 0 ${Math.ceil(days.length / 7) * STEP - STEP + SIDE} ${7 * STEP - STEP + SIDE}`);
	paths.forEach((d, level) => {
		if (d !== '') svg.createSvg('path', { attr: { d, 'data-level': level } });
	});
}

interface HeadContent {
	readonly board: Board;
	readonly finished: FinishedDays;
	/** The groups to name, whether or not they have papers. */
	readonly groups: readonly GroupKey[];
	/** The number of the current day. */
	readonly today: number;
	/** The first day of the week; 0 is Sunday. */
	readonly weekStart: number;
}

/** Above the list: how many papers are in each group, and what was finished this week and over the year. */
export class BoardHead {
	readonly el: HTMLElement;
	readonly #bar: HTMLElement;
	readonly #legend: HTMLElement;
	readonly #week: HTMLElement;
	readonly #year: SVGElement;
	#shown = '';
	#groups: readonly GroupKey[] = [];

	/** @param onGroup is called when the user clicks the name of a group. */
	constructor(
		parent: HTMLElement,
		private readonly texts: Texts,
		private readonly onGroup: (group: GroupKey) => void,
	) {
		this.el = parent.createDiv({ cls: 'three-pass-head' });
		this.#bar = this.el.createDiv({ cls: 'three-pass-bar', attr: { role: 'img' } });
		this.#legend = this.el.createDiv({
			cls: 'three-pass-legend',
			attr: { role: 'group', 'aria-label': texts.plugin.view.groups },
		});
		this.#year = this.el.createSvg('svg', { cls: 'three-pass-year', attr: { role: 'img' } });
		this.#week = this.el.createDiv({ cls: 'three-pass-week' });
	}

	show({ board, finished, groups, today, weekStart }: HeadContent): void {
		const { view } = this.texts.plugin;
		const activity = buildActivity(finished, today, weekStart);
		const counts = groups.map((group) => ({
			group,
			name: this.texts.shared.group(group),
			count: board.count(group),
		}));
		const shown = JSON.stringify([counts, activity]);
		if (shown === this.#shown) return;
		this.#shown = shown;
		this.#bar.setAttr(
			'aria-label',
			counts
				.filter(({ count }) => count > 0)
				.map(({ name, count }) => view.group(name, count))
				.join('; '),
		);
		this.#bar.empty();
		for (const { group, count } of counts) {
			if (count > 0)
				this.#bar
					.createSpan({ attr: { 'data-part': group } })
					.setCssProps({ '--three-pass-share': String(count) });
		}
		this.#showLegend(counts);
		this.#week.setText(view.thisWeek(activity.thisWeek));
		this.#year.setAttribute('aria-label', view.lastYear(activity.total));
		setTooltip(this.#week, view.lastYear(activity.total));
		drawActivity(this.#year, activity);
	}

	/** Marks the group in which the dragged papers would be dropped. */
	showTarget(target: GroupKey | null): void {
		for (const button of this.#legend.findAll('button'))
			button.toggleClass('is-being-dragged-over', button.dataset['part'] === target);
	}

	/** The group whose name is at an element. */
	groupOf(node: Node | null): GroupKey | null {
		const key = closestTo(node, '.three-pass-legend button')?.dataset['part'];
		return this.#groups.find((group) => group === key) ?? null;
	}

	#showLegend(counts: readonly { readonly group: GroupKey; readonly name: string; readonly count: number }[]): void {
		const had = this.#legend.contains(this.el.doc.activeElement)
			? this.el.doc.activeElement?.getAttribute('data-part')
			: null;
		this.#groups = counts.map(({ group }) => group);
		this.#legend.empty();
		for (const { group, name, count } of counts) {
			const button = this.#legend.createEl('button', {
				attr: { 'data-part': group, 'aria-label': this.texts.plugin.view.group(name, count) },
			});
			button.toggleClass('is-empty', count === 0);
			button.createSpan({ cls: 'three-pass-swatch', attr: { 'data-part': group } });
			button.appendText(name);
			button.createSpan({ cls: 'three-pass-count', text: String(count) });
			button.addEventListener('click', () => this.onGroup(group));
			if (group === had) button.focus({ preventScroll: true });
		}
	}
}

interface ToolbarActions {
	readonly onQuery: (query: string) => void;
	readonly onOrder: (order: PaperOrder) => void;
	/** Called when the user moves on to the list with the keyboard. */
	readonly onLeave: () => void;
}

/** The field for the filter, and the button for the order. */
export class BoardToolbar {
	readonly #search: SearchComponent;
	#order: PaperOrder | null = null;

	constructor(parent: HTMLElement, { view }: PluginTexts, actions: ToolbarActions) {
		const el = parent.createDiv({ cls: 'three-pass-toolbar' });
		this.#search = new SearchComponent(el).setPlaceholder(view.filter).onChange(actions.onQuery);
		this.#search.inputEl.setAttr('aria-label', view.filter);
		this.#search.inputEl.addEventListener('keydown', (event) => {
			if (event.isComposing) return;
			if (event.key === 'Escape' && this.#search.getValue() !== '') this.#search.setValue('').onChanged();
			else if (event.key === 'ArrowDown' || event.key === 'Enter') actions.onLeave();
			else return;
			event.preventDefault();
			event.stopPropagation();
		});
		const button = el.createEl('button', {
			cls: 'clickable-icon three-pass-sort-papers',
			attr: { 'aria-label': view.sort, 'aria-haspopup': 'menu' },
		});
		setIcon(button, 'arrow-up-narrow-wide');
		setTooltip(button, view.sort);
		button.addEventListener('click', () => {
			const { left, bottom } = button.getBoundingClientRect();
			sortMenu(view.sorts, this.#order, actions.onOrder).showAtPosition({ x: left, y: bottom }, button.doc);
		});
	}

	show(query: string, order: PaperOrder): void {
		this.#order = order;
		if (this.#search.getValue() !== query) this.#search.setValue(query);
	}

	clear(): void {
		this.#search.setValue('').onChanged();
		this.#search.inputEl.focus();
	}
}

function sortMenu(
	names: PluginTexts['view']['sorts'],
	current: PaperOrder | null,
	choose: (order: PaperOrder) => void,
): Menu {
	const menu = new Menu();
	for (const key of SORT_KEYS) {
		for (const descending of [false, true]) {
			const isCurrent = current?.key === key && current.descending === descending;
			menu.addItem((item) =>
				item
					.setSection(key)
					.setTitle(names[key][descending ? 'down' : 'up'])
					.setChecked(isCurrent)
					.onClick(() => choose({ key, descending })),
			);
		}
	}
	return menu;
}
