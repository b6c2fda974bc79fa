import type { GroupKey } from '../../../core/board/board';
import type { PaperLine } from '../../../core/board/lines';
import type { BoardList } from './list';

/** What a key asks for besides moving the focus. */
export interface ListActions {
	fold(group: GroupKey, folded: boolean): void;
	open(line: PaperLine, event: KeyboardEvent): void;
	toggle(line: PaperLine): void;
	/** Selects from where the range began, or else from where the focus was, to a line. */
	extend(from: number, to: number): void;
	/** The focus moved without selecting. */
	moved(): void;
	selectAll(): void;
	/** @returns whether anything was selected. */
	selectNone(): boolean;
}

/** Letters typed within this time belong together. */
const TYPING_MS = 800;

/** The keys of a tree (WAI-ARIA tree view pattern), over lines of which most are not drawn. */
export class ListKeys {
	private typed = { text: '', at: -Infinity };

	constructor(
		private readonly list: BoardList,
		private readonly actions: ListActions,
	) {}

	/** @returns whether the key was meant for the list. */
	handle(event: KeyboardEvent): boolean {
		if (event.isComposing || event.altKey) return false;
		const { list, actions } = this;
		const mod = event.ctrlKey || event.metaKey;
		const to = this.moveOf(event.key);
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
		else if (event.key === 'Enter' || event.key === ' ') this.act(event);
		else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') this.across(event.key);
		else if (!mod && event.key.length === 1) this.type(event.key, event.timeStamp);
		else return false;
		return true;
	}

	private moveOf(key: string): number | null {
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

	private act(event: KeyboardEvent): void {
		const line = this.list.at(this.list.focusedIndex);
		if (line?.kind === 'group') this.actions.fold(line.group, !line.folded);
		else if (line?.kind === 'paper' && event.key === 'Enter') this.actions.open(line, event);
		else if (line?.kind === 'paper') this.actions.toggle(line);
	}

	/** Into a group or out of it; where text runs to the left, its keys change places. */
	private across(key: string): void {
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

	/** Goes to the next line that begins as typed. */
	private type(letter: string, now: number): void {
		const { list } = this;
		const goesOn = now - this.typed.at < TYPING_MS;
		const text = (goesOn ? this.typed.text : '') + letter.toLowerCase();
		this.typed = { text, at: now };
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
