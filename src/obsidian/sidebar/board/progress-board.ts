import { Component, moment, TFile } from 'obsidian';
import type { HoverParent, PaneType, WorkspaceLeaf } from 'obsidian';
import { groupsFor, stepTo } from '../../../core/board/board';
import type { BoardLine, BoardLines, GroupKey } from '../../../core/board/board';
import { PROGRESS_VIEW } from '../view-state';
import type { BoardState } from '../view-state';
import { BoardHead, BoardToolbar } from './head';
import { lineText } from './draw-line';
import type { LineState } from './draw-line';
import { BoardList } from './list';
import { ListKeys, Selection, listenToMouse } from './list-hands';
import { paperSearch } from '../../../core/board/filter';
import { createPaperNote } from '../../actions/new-note/new-note';
import { stepWithAll } from '../../actions/reading/steps';
import { passCount } from '../../actions/reading/transition';
import type { Host } from '../../host';
import { perform } from '../../base/failures';
import { todayNumber } from '../../../clock';
import { BoardModel } from './board-model';
import { PaperDrag } from './drag-papers';
import { BoardMessages } from './message';
import type { BoardMessage } from './message';
import { paperMenu } from './paper-menu';

/** How often to check whether a new day has begun. */
const NEW_DAY_MS = 60_000;

interface BoardPlace {
	readonly el: HTMLElement;
	readonly leaf: WorkspaceLeaf;
	readonly hoverParent: HoverParent;
	/** Called when the state to remember has changed. */
	onState(state: BoardState): void;
}

/** The board in the sidebar: the filter and the order, how much was read, and the papers. */
export class ProgressBoard extends Component {
	readonly #model: BoardModel;
	readonly #selection = new Selection();
	readonly #toolbar: BoardToolbar;
	readonly #messages: BoardMessages;
	readonly #head: BoardHead;
	readonly #list: BoardList;
	#lines: BoardLines;
	/** The groups folded while a filter is set. At first all are open, whatever is folded otherwise. */
	#foldedFound = new Set<string>();
	#day = NaN;
	readonly #drag: PaperDrag;

	constructor(
		private readonly host: Host,
		private readonly place: BoardPlace,
		private state: BoardState,
	) {
		super();
		const { texts, index } = host;
		this.#model = new BoardModel(index.papers, state.order, paperSearch(state.query));
		this.#lines = this.#model.lines(this.#folded);
		this.#toolbar = new BoardToolbar(place.el, texts.plugin, {
			onQuery: (query) => this.#change({ query }),
			onOrder: (order) => this.#change({ order }),
			onLeave: () => this.#list.focus(this.#lines.at(1) === null ? 0 : 1),
		});
		this.#head = new BoardHead(place.el, texts, (group) => this.#list.focus(this.#lines.indexOfGroup(group)));
		this.#messages = new BoardMessages(place.el, host, {
			newNote: () => perform(() => createPaperNote(host)),
			clearFilter: () => this.#toolbar.clear(),
			retry: () => perform(() => index.build()),
		});
		this.#drag = new PaperDrag(host.app, index.papers, {
			onTarget: () => {
				this.#head.showTarget(this.#drag.target);
				this.#list.draw();
			},
			onDrop: (files, group) => perform(() => stepWithAll(host, files, stepTo(group))),
		});
		this.#list = new BoardList(place.el, texts.plugin.view.title, this.#lines, {
			text: (line) => lineText(line, texts, this.#day),
			state: (line) => this.#lineState(line),
			indexOf: (id) => this.#indexOf(id),
		});
	}

	override onload(): void {
		const { host, place } = this;
		const list = this.#list;
		const { workspace } = host.app;
		this.register(
			host.index.onChange((changes) => {
				this.#model.follow(changes);
				this.#draw();
			}),
		);
		this.registerEvent(workspace.on('file-open', () => list.draw()));
		this.registerEvent(workspace.on('css-change', () => list.resized()));
		this.registerInterval(window.setInterval(() => todayNumber() !== this.#day && this.#draw(), NEW_DAY_MS));
		const resize = new ResizeObserver(() => list.resized());
		resize.observe(list.el);
		this.register(() => resize.disconnect());
		this.registerDomEvent(list.el, 'scroll', () => list.draw());
		this.registerDomEvent(list.el, 'focusin', (event) => list.focused(list.indexAt(event.targetNode)));
		this.#listenToKeys();
		listenToMouse(this, place.el, list, this.#head, {
			fold: (group, folded) => this.#fold(group, folded),
			open: (path, where) => this.#open(path, where),
			toggle: ({ id }) => this.#select(() => this.#selection.toggle(id)),
			extend: (from, to) => this.#extend(from, to),
			selectFrom: (id) => this.#select(() => this.#selection.startAt(id)),
			isSelecting: () => this.#selection.size > 0,
			showMenu: ({ id }, event) => this.#showMenu(id, event),
			preview: (linktext, targetEl, event) =>
				workspace.trigger('hover-link', {
					event,
					source: PROGRESS_VIEW,
					hoverParent: place.hoverParent,
					targetEl,
					linktext,
					sourcePath: '',
				}),
			drag: ({ id }, event) => this.#drag.start(event, this.#filesFor(id)),
			over: (group) => this.#drag.enter(group),
			drop: (group) => this.#drag.drop(group),
			dropped: () => this.#drag.end(),
		});
		this.#draw();
	}

	restore(state: BoardState): void {
		this.state = state;
		this.#foldedFound.clear();
		this.#model.set(state.order, paperSearch(state.query));
		this.#draw();
	}

	#listenToKeys(): void {
		const list = this.#list;
		const selection = this.#selection;
		const keys = new ListKeys(list, {
			fold: (group, folded) => this.#fold(group, folded),
			open: ({ id }, event) => this.#open(id, event.ctrlKey || event.metaKey ? 'tab' : false),
			toggle: ({ id }) => this.#select(() => selection.toggle(id)),
			extend: (from, to) => this.#extend(from, to),
			moved: () => selection.release(),
			selectAll: () =>
				this.#select(() => selection.replace(this.#lines.pathsBetween(0, this.#lines.length - 1), '')),
			selectNone: () => {
				if (selection.size === 0) return false;
				this.#select(() => selection.startAt(''));
				return true;
			},
		});
		this.registerDomEvent(list.el, 'keydown', (event) => {
			if (keys.handle(event)) event.preventDefault();
		});
	}

	get #folded(): Set<string> {
		return this.state.query.trim() === '' ? new Set(this.state.folded) : this.#foldedFound;
	}

	#draw(): void {
		const { host, state } = this;
		const model = this.#model;
		const { papers } = host.index;
		this.#day = todayNumber();
		this.#selection.keep((path) => papers.has(path));
		this.#lines = model.lines(this.#folded);
		const message = this.#message();
		this.place.el.toggleClass('is-empty', papers.size === 0);
		this.#toolbar.show(state.query, state.order);
		this.#list.show(this.#lines);
		this.#messages.show(message);
		this.#head.show({
			board: model.board,
			finished: model.finished,
			groups: groupsFor(passCount(host.templates, null), model.board),
			today: this.#day,
			weekStart: moment.localeData().firstDayOfWeek(),
		});
	}

	#message(): BoardMessage {
		const { index, templates } = this.host;
		if (!index.ready) return { kind: 'loading' };
		if (index.unread.size > 0) return { kind: 'unread', reasons: index.unread };
		if (index.papers.size === 0) return { kind: 'empty' };
		if (this.#lines.length === 0) return { kind: 'no-match', query: this.state.query };
		return { kind: templates.current === null ? 'template' : 'none' };
	}

	#change(changed: Partial<BoardState>): void {
		this.restore({ ...this.state, ...changed });
		this.place.onState(this.state);
	}

	#fold(group: GroupKey, folded: boolean): void {
		const keys = this.#folded;
		if (folded) keys.add(group);
		else keys.delete(group);
		if (keys !== this.#foldedFound) this.state = { ...this.state, folded: [...keys] };
		this.#draw();
		this.place.onState(this.state);
	}

	#indexOf(id: string): number {
		const paper = this.host.index.papers.get(id);
		return paper === undefined ? this.#lines.indexOfGroup(id) : this.#lines.indexOfPaper(paper);
	}

	#lineState(line: BoardLine): LineState {
		return {
			selected: this.#selection.has(line.id),
			active: this.host.app.workspace.getActiveFile()?.path === line.id,
			target: this.#drag.target === line.group,
		};
	}

	#select(act: () => void): void {
		act();
		this.#list.draw();
	}

	#extend(from: number, to: number): void {
		const { anchor } = this.#selection;
		const start = anchor === null ? from : this.#indexOf(anchor);
		const first = this.#lines.at(start < 0 ? from : start);
		if (first === null) return;
		this.#select(() => this.#selection.replace(this.#lines.pathsBetween(start < 0 ? from : start, to), first.id));
	}

	#open(path: string, where: PaneType | boolean): void {
		const [file] = this.#files([path]);
		if (file !== undefined) perform(() => this.host.app.workspace.getLeaf(where).openFile(file, { active: true }));
	}

	#showMenu(path: string, event: MouseEvent): void {
		const actions = {
			open: (file: TFile) => this.#open(file.path, 'tab'),
			toggle: (file: TFile) => this.#select(() => this.#selection.toggle(file.path)),
		};
		paperMenu(this.host, this.#filesFor(path), this.place.leaf, actions).showAtMouseEvent(event);
	}

	/** The notes that an action on a paper applies to: all selected ones if it is one of them, else only its own. */
	#filesFor(path: string): TFile[] {
		return this.#files(this.#selection.has(path) ? this.#selection.paths : [path]);
	}

	#files(paths: readonly string[]): TFile[] {
		return paths.flatMap((path) => this.host.app.vault.getFileByPath(path) ?? []);
	}
}
