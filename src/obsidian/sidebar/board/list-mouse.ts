import { Keymap } from 'obsidian';
import type { Component, PaneType } from 'obsidian';
import type { GroupKey } from '../../../core/board/board';
import type { BoardLine, PaperLine } from '../../../core/board/lines';
import type { BoardHead } from './head';
import type { BoardList } from './list';

/** What the mouse asks for. */
export interface MouseActions {
	fold(group: GroupKey, folded: boolean): void;
	open(path: string, where: PaneType | boolean): void;
	toggle(line: PaperLine): void;
	/** Selects from where the range began to a line. */
	extend(from: number, to: number): void;
	/** Selects nothing; the next range begins at a line. */
	selectFrom(id: string): void;
	/** Whether papers are being selected by touch. */
	isSelecting(): boolean;
	showMenu(line: PaperLine, event: MouseEvent): void;
	preview(path: string, el: HTMLElement, event: MouseEvent): void;
	/** Starts to drag a paper, or the selected ones with it. */
	drag(line: PaperLine, event: DragEvent): void;
	/** The group that what is dragged may be dropped in, or null. */
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
		const el =
			event.targetNode?.instanceOf(Element) === true
				? event.targetNode.closest<HTMLElement>('.three-pass-line')
				: null;
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
