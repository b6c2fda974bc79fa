import { Keymap } from 'obsidian';
import type { Component, PaneType } from 'obsidian';
import type { BoardLine, GroupKey, PaperLine } from '../../../core/board/board';
import { closestTo } from '../../base/dom';
import type { BoardList } from './list';
import type { BoardHead } from './head';

/** Which papers are selected, by path, and where the next range begins. */
export class Selection {
	#chosen = new Set<string>();
	#start: string | null = null;

	get size(): number {
		return this.#chosen.size;
	}

	get paths(): readonly string[] {
		return [...this.#chosen];
	}

	/** The line at which the next range begins. */
	get anchor(): string | null {
		return this.#start;
	}

	has(path: string): boolean {
		return this.#chosen.has(path);
	}

	/** Selects nothing, and begins the next range at a line. */
	startAt(id: string): void {
		this.#chosen.clear();
		this.#start = id;
	}

	toggle(path: string): void {
		if (!this.#chosen.delete(path)) this.#chosen.add(path);
		this.#start = path;
	}

	/** Lets the next range begin where the focus is then. */
	release(): void {
		this.#start = null;
	}

	/** Selects only these papers, a range that begins at `anchor`. */
	replace(paths: readonly string[], anchor: string): void {
		this.#chosen = new Set(paths);
		this.#start = anchor;
	}

	/** Removes papers that no longer exist. */
	keep(isThere: (path: string) => boolean): void {
		for (const path of this.#chosen) if (!isThere(path)) this.#chosen.delete(path);
	}
}

interface ListActions {
	fold(group: GroupKey, folded: boolean): void;
	open(line: PaperLine, event: KeyboardEvent): void;
	toggle(line: PaperLine): void;
	/** Selects from where the range began to a line. Without a range, it begins at `from`, where the focus was. */
	extend(from: number, to: number): void;
	/** Called when the focus has moved without selecting. */
	moved(): void;
	selectAll(): void;
	/** @returns whether anything was selected. */
	selectNone(): boolean;
}

/** Letters typed within this time of each other form one word. */
const TYPING_MS = 800;

/** The keys of a tree (WAI-ARIA tree view pattern), for a list in which most lines are not drawn. */
export class ListKeys {
	#typed = { text: '', at: -Infinity };

	constructor(
		private readonly list: BoardList,
		private readonly actions: ListActions,
	) {}

	/** @returns whether the key was meant for the list. */
	handle(event: KeyboardEvent): boolean {
		if (event.isComposing || event.altKey) return false;
		const { list, actions } = this;
		const mod = event.ctrlKey || event.metaKey;
		const to = this.#moveOf(event.key);
		if (to !== null) {
			const from = list.focusedIndex;
			const index = Math.max(0, Math.min(to, list.length - 1));
			list.focus(index);
			if (event.shiftKey) actions.extend(from, index);
			else actions.moved();
			return true;
		}
		if (event.key === 'Escape') return actions.selectNone();
		if (mod && event.key.toLowerCase() === 'a') actions.selectAll();
		else if (event.key === 'Enter' || event.key === ' ') this.#act(event);
		else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') this.#across(event.key);
		else if (!mod && event.key.length === 1) this.#type(event.key, event.timeStamp);
		else return false;
		return true;
	}

	#moveOf(key: string): number | null {
		const { focusedIndex, page, length } = this.list;
		switch (key) {
			case 'ArrowDown':
				return focusedIndex + 1;
			case 'ArrowUp':
				return focusedIndex - 1;
			case 'PageDown':
				return focusedIndex + page;
			case 'PageUp':
				return focusedIndex - page;
			case 'Home':
				return 0;
			case 'End':
				return length - 1;
			default:
				return null;
		}
	}

	#act(event: KeyboardEvent): void {
		const line = this.list.at(this.list.focusedIndex);
		if (line?.kind === 'group') this.actions.fold(line.group, !line.folded);
		else if (line?.kind === 'paper' && event.key === 'Enter') this.actions.open(line, event);
		else if (line?.kind === 'paper') this.actions.toggle(line);
	}

	/** Moves into a group or out of it. The two arrow keys are swapped in right-to-left text. */
	#across(key: string): void {
		const { list, actions } = this;
		const index = list.focusedIndex;
		const line = list.at(index);
		const isRtl = list.el.win.getComputedStyle(list.el).direction === 'rtl';
		if (line === null) return;
		if ((key === 'ArrowRight') === isRtl) {
			if (line.kind === 'group') actions.fold(line.group, true);
			else list.focus(index - line.position);
		} else if (line.kind === 'group') {
			if (line.folded) actions.fold(line.group, false);
			else list.focus(index + 1);
		}
	}

	/** Goes to the next paper whose title begins with what was typed. */
	#type(letter: string, now: number): void {
		const { list } = this;
		const goesOn = now - this.#typed.at < TYPING_MS;
		const text = (goesOn ? this.#typed.text : '') + letter.toLowerCase();
		this.#typed = { text, at: now };
		const from = list.focusedIndex + (goesOn ? 0 : 1);
		for (let step = 0; step < list.length; step += 1) {
			const index = (from + step) % list.length;
			const line = list.at(index);
			if (line?.kind !== 'paper' || !line.paper.title.toLowerCase().startsWith(text)) continue;
			list.focus(index);
			return;
		}
	}
}

interface MouseActions {
	fold(group: GroupKey, folded: boolean): void;
	open(path: string, where: PaneType | boolean): void;
	toggle(line: PaperLine): void;
	extend(from: number, to: number): void;
	/** Selects nothing, and begins the next range at a line. */
	selectFrom(id: string): void;
	/** Whether papers are being selected by touch. */
	isSelecting(): boolean;
	showMenu(line: PaperLine, event: MouseEvent): void;
	preview(path: string, el: HTMLElement, event: MouseEvent): void;
	/** Drags a paper, together with all selected ones if it is selected. */
	drag(line: PaperLine, event: DragEvent): void;
	/** Called with the group under the dragged papers. @returns whether it takes them. */
	over(group: GroupKey | null): boolean;
	drop(group: GroupKey): void;
	dropped(): void;
}

/** Clicks, menus, previews and drags, as in the app's list of files. */
export function listenToMouse(
	owner: Component,
	root: HTMLElement,
	list: BoardList,
	head: BoardHead,
	actions: MouseActions,
): void {
	const lineAt = (event: UIEvent): BoardLine | null => list.at(list.indexAt(event.targetNode));
	const onClick = (event: MouseEvent): void => {
		const [index, line] = [list.indexAt(event.targetNode), lineAt(event)];
		if (line === null) return;
		const [from, where] = [list.focusedIndex, Keymap.isModEvent(event)];
		const isTouch = event.instanceOf(PointerEvent) && event.pointerType === 'touch';
		list.focus(index);
		if (line.kind === 'group') actions.fold(line.group, !line.folded);
		else if (event.shiftKey && where === false) actions.extend(from, index);
		else if ((event.altKey && where === false) || (isTouch && actions.isSelecting())) actions.toggle(line);
		else {
			actions.selectFrom(line.id);
			actions.open(line.id, where);
		}
	};
	const groupAt = (event: DragEvent): GroupKey | null => lineAt(event)?.group ?? head.groupOf(event.targetNode);

	owner.registerDomEvent(list.el, 'click', onClick);
	owner.registerDomEvent(list.el, 'auxclick', (event) => event.button === 1 && onClick(event));
	owner.registerDomEvent(list.el, 'contextmenu', (event) => {
		const line = lineAt(event);
		if (line?.kind !== 'paper') return;
		event.preventDefault();
		actions.showMenu(line, event);
	});
	owner.registerDomEvent(list.el, 'mouseover', (event) => {
		const line = lineAt(event);
		const el = closestTo(event.targetNode, '.three-pass-line');
		if (line?.kind === 'paper' && el !== null) actions.preview(line.id, el, event);
	});
	owner.registerDomEvent(list.el, 'dragstart', (event) => {
		const line = lineAt(event);
		if (line?.kind === 'paper') actions.drag(line, event);
	});
	owner.registerDomEvent(root, 'dragover', (event) => {
		if (!actions.over(groupAt(event))) return;
		event.preventDefault();
		if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'move';
	});
	owner.registerDomEvent(root, 'dragleave', (event) => event.relatedTarget === null && actions.over(null));
	owner.registerDomEvent(root, 'drop', (event) => {
		const group = groupAt(event);
		if (group === null || !actions.over(group)) return;
		event.preventDefault();
		actions.drop(group);
	});
	owner.registerDomEvent(root, 'dragend', () => actions.dropped());
}
