import { setIcon, setTooltip } from 'obsidian';
import type { GroupRows, PaperRow } from './board-rows';

/** A group's elements, and what they show. */
interface DrawnGroup {
	readonly el: HTMLElement;
	readonly self: HTMLElement;
	readonly children: HTMLElement;
	readonly rows: Map<string, DrawnRow>;
	more: HTMLElement | null;
}

interface DrawnRow {
	readonly el: HTMLElement;
	readonly shown: string;
}

/** Draws the groups and rows of the board, and redraws only what differs. */
export class BoardDrawing {
	private readonly groups = new Map<string, DrawnGroup>();

	constructor(private readonly tree: HTMLElement) {}

	draw(groups: readonly GroupRows[]): void {
		const keys = new Set<string>(groups.map(({ key }) => key));
		for (const [key, { el }] of this.groups) {
			if (keys.has(key)) continue;
			el.remove();
			this.groups.delete(key);
		}
		groups.forEach((group, at) => {
			const drawn = this.groups.get(group.key) ?? this.addGroup(group.key);
			place(this.tree, drawn.el, at);
			updateGroup(drawn, group);
		});
	}

	private addGroup(key: string): DrawnGroup {
		const el = this.tree.createDiv({ cls: 'tree-item three-pass-group' });
		const self = el.createDiv({
			cls: 'tree-item-self is-clickable mod-collapsible',
			attr: { role: 'treeitem', 'aria-level': 1, tabindex: -1, 'data-group': key },
		});
		setIcon(self.createDiv({ cls: 'tree-item-icon collapse-icon' }), 'right-triangle');
		self.createDiv({ cls: 'tree-item-inner' });
		self.createDiv({ cls: 'tree-item-flair-outer' }).createSpan({ cls: 'tree-item-flair' });
		const children = el.createDiv({ cls: 'tree-item-children', attr: { role: 'presentation' } });
		const drawn: DrawnGroup = { el, self, children, rows: new Map(), more: null };
		this.groups.set(key, drawn);
		return drawn;
	}
}

function updateGroup(drawn: DrawnGroup, group: GroupRows): void {
	const { el, self, children, rows } = drawn;
	el.toggleClass('is-collapsed', group.folded);
	self.toggleClass('is-collapsed', group.folded);
	self.find('.collapse-icon').toggleClass('is-collapsed', group.folded);
	self.setAttrs({ 'aria-expanded': String(!group.folded), 'aria-label': group.label });
	self.find('.tree-item-inner').setText(group.name);
	self.find('.tree-item-flair').setText(String(group.count));
	children.toggle(!group.folded);

	const paths = new Set(group.rows.map(({ path }) => path));
	for (const [path, row] of rows) {
		if (paths.has(path)) continue;
		row.el.remove();
		rows.delete(path);
	}
	group.rows.forEach((row, at) => {
		const shown = JSON.stringify(row);
		const before = rows.get(row.path);
		if (before?.shown === shown) {
			place(children, before.el, at);
			return;
		}
		const el = drawRow(children, row);
		if (before !== undefined) {
			keepFocus(before.el, el);
			before.el.replaceWith(el);
		}
		place(children, el, at);
		rows.set(row.path, { el, shown });
	});
	updateMore(drawn, group);
}

function updateMore(drawn: DrawnGroup, { key, more }: GroupRows): void {
	drawn.more?.remove();
	drawn.more =
		more === null
			? null
			: drawn.children.createDiv({
					cls: 'tree-item-self is-clickable three-pass-more',
					text: more.label,
					attr: { role: 'treeitem', 'aria-level': 2, tabindex: -1, 'data-more': key },
				});
}

function drawRow(parent: HTMLElement, row: PaperRow): HTMLElement {
	const el = parent.createDiv({ cls: 'tree-item three-pass-paper' });
	const self = el.createDiv({
		cls: 'tree-item-self is-clickable',
		attr: { role: 'treeitem', 'aria-level': 2, 'aria-label': row.label, tabindex: -1, 'data-path': row.path },
	});
	setTooltip(self, row.label, { placement: 'left' });
	self.createDiv({ cls: 'tree-item-inner', text: row.title });
	const flair = self.createDiv({ cls: 'tree-item-flair-outer', attr: { 'aria-hidden': 'true' } });
	if (row.status !== '') flair.createSpan({ cls: 'tree-item-flair', text: row.status });
	for (const { kind } of row.marks.slice(0, 1)) {
		setIcon(flair.createSpan({ cls: `three-pass-mark mod-${kind}` }), kind === 'disagrees' ? 'git-compare-arrows' : 'alert-triangle');
	}
	const passes = flair.createSpan({ cls: 'three-pass-segments' });
	for (const { state } of row.segments) passes.createSpan({ cls: `three-pass-segment mod-${state}` });
	return el;
}

/** The keyboard stays where it was when a row is drawn anew. */
function keepFocus(before: HTMLElement, after: HTMLElement): void {
	const old = before.find('[role=treeitem]');
	const fresh = after.find('[role=treeitem]');
	fresh.tabIndex = old.tabIndex;
	if (!old.isActiveElement()) return;
	fresh.win.requestAnimationFrame(() => fresh.focus({ preventScroll: true }));
}

function place(parent: HTMLElement, el: HTMLElement, at: number): void {
	const there = parent.children.item(at);
	if (there !== el) parent.insertBefore(el, there);
}
