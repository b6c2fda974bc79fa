import { isolateHistory, redo, undo } from '@codemirror/commands';
import { Annotation, EditorSelection, EditorState, Transaction } from '@codemirror/state';
import type { ChangeSpec, Extension, SelectionRange, Text } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type {
	EditorChange,
	EditorCommandName,
	EditorPosition,
	EditorRange,
	EditorRangeOrCaret,
	EditorSelectionOrCaret,
	EditorTransaction,
} from 'obsidian';
import { changeBetween } from '../views/merge-texts';
import { EDITOR_COMMANDS } from './editor-commands';

/** Marks what was not done at this editor. */
export const followed = Annotation.define<true>();

function offsetIn(doc: Text, { line, ch }: EditorPosition): number {
	if (line >= doc.lines) return doc.length;
	const found = doc.line(Math.max(0, line) + 1);
	return Math.min(found.to, found.from + Math.max(0, ch));
}

/** The app's editor over CodeMirror 6. */
export class Editor {
	readonly cm: EditorView;

	/** @param extensionsOf gives what an editor consists of, anew for every text. */
	constructor(
		parent: HTMLElement,
		private readonly extensionsOf: (cm: EditorView) => Extension,
	) {
		this.cm = new EditorView({ parent });
		this.load('');
	}

	/** Shows another text, which cannot be taken back. */
	load(text: string): void {
		this.cm.setState(EditorState.create({ doc: text, extensions: this.extensionsOf(this.cm) }));
	}

	/** Takes over a text that was changed elsewhere, with no more than the change; it is no step of undo here. */
	follow(text: string): void {
		const changes = changeBetween(this.getValue(), text);
		this.cm.dispatch({
			changes,
			annotations: [followed.of(true), Transaction.addToHistory.of(false), Transaction.remote.of(true)],
		});
	}

	/** Brings a line to the top. */
	scrollToLine(line: number): void {
		this.cm.dispatch({ effects: EditorView.scrollIntoView(this.posToOffset({ line, ch: 0 }), { y: 'start' }) });
	}

	getDoc(): this {
		return this;
	}

	refresh(): void {
		this.cm.requestMeasure();
	}

	getValue(): string {
		return this.cm.state.doc.toString();
	}

	setValue(text: string): void {
		this.cm.dispatch({ changes: { from: 0, to: this.cm.state.doc.length, insert: text } });
	}

	getLine(line: number): string {
		return this.cm.state.doc.line(line + 1).text;
	}

	setLine(line: number, text: string): void {
		const { from, to } = this.cm.state.doc.line(line + 1);
		this.cm.dispatch({ changes: { from, to, insert: text } });
	}

	lineCount(): number {
		return this.cm.state.doc.lines;
	}

	lastLine(): number {
		return this.lineCount() - 1;
	}

	posToOffset(position: EditorPosition): number {
		return offsetIn(this.cm.state.doc, position);
	}

	offsetToPos(offset: number): EditorPosition {
		const { doc } = this.cm.state;
		const at = Math.max(0, Math.min(offset, doc.length));
		const line = doc.lineAt(at);
		return { line: line.number - 1, ch: at - line.from };
	}

	getRange(from: EditorPosition, to: EditorPosition): string {
		return this.cm.state.sliceDoc(this.posToOffset(from), this.posToOffset(to));
	}

	replaceRange(text: string, from: EditorPosition, to = from, origin?: string): void {
		this.dispatch([{ from: this.posToOffset(from), to: this.posToOffset(to), insert: text }], origin);
	}

	getSelection(): string {
		const { from, to } = this.cm.state.selection.main;
		return this.cm.state.sliceDoc(from, to);
	}

	somethingSelected(): boolean {
		return this.cm.state.selection.ranges.some((range) => !range.empty);
	}

	replaceSelection(text: string, origin?: string): void {
		this.cm.dispatch(this.cm.state.replaceSelection(text), origin === undefined ? {} : { userEvent: origin });
	}

	getCursor(which: 'from' | 'to' | 'head' | 'anchor' = 'head'): EditorPosition {
		return this.offsetToPos(this.cm.state.selection.main[which]);
	}

	listSelections(): { anchor: EditorPosition; head: EditorPosition }[] {
		return this.cm.state.selection.ranges.map(({ anchor, head }) => ({
			anchor: this.offsetToPos(anchor),
			head: this.offsetToPos(head),
		}));
	}

	setCursor(position: EditorPosition | number, ch = 0): void {
		this.setSelection(typeof position === 'number' ? { line: position, ch } : position);
	}

	setSelection(anchor: EditorPosition, head = anchor): void {
		this.cm.dispatch({ selection: { anchor: this.posToOffset(anchor), head: this.posToOffset(head) } });
	}

	setSelections(ranges: EditorSelectionOrCaret[], main = 0): void {
		const made = ranges.map(({ anchor, head }) =>
			EditorSelection.range(this.posToOffset(anchor), this.posToOffset(head ?? anchor)),
		);
		this.cm.dispatch({ selection: EditorSelection.create(made, main) });
	}

	/** Does all at once and as one step of undo: changes by the text before them, selections by the text after. */
	transaction({ changes, replaceSelection, selection, selections }: EditorTransaction, origin?: string): void {
		const { state } = this.cm;
		const specs: ChangeSpec[] = (changes ?? []).map(({ from, to, text }) => ({
			from: this.posToOffset(from),
			to: this.posToOffset(to ?? from),
			insert: text,
		}));
		if (replaceSelection !== undefined)
			for (const { from, to } of state.selection.ranges) specs.push({ from, to, insert: replaceSelection });
		const made = state.changes(specs);
		const doc = made.apply(state.doc);
		const wanted = selections ?? (selection === undefined ? [] : [selection]);
		const ranges = wanted.map(({ from, to }: EditorRangeOrCaret) =>
			EditorSelection.range(offsetIn(doc, from), offsetIn(doc, to ?? from)),
		);
		this.cm.dispatch({
			changes: made,
			annotations: isolateHistory.of('full'),
			...(ranges.length > 0 ? { selection: EditorSelection.create(ranges) } : {}),
			...(origin === undefined ? {} : { userEvent: origin }),
		});
	}

	/** Reads every selected line before any is written; all is one step of undo. */
	processLines<T>(
		read: (line: number, text: string) => T | null,
		write: (line: number, text: string, value: T | null) => EditorChange | void,
		ignoreEmpty = true,
	): void {
		const { doc, selection } = this.cm.state;
		const numbers = new Set<number>();
		for (const { from, to } of selection.ranges)
			for (let at = doc.lineAt(from).number; at <= doc.lineAt(to).number; at += 1) numbers.add(at - 1);
		const lines = [...numbers]
			.map((line) => ({ line, text: this.getLine(line) }))
			.filter(({ text }) => !ignoreEmpty || text.trim() !== '');
		const values = lines.map(({ line, text }) => read(line, text));
		const changes = lines
			.map(({ line, text }, at) => write(line, text, values[at] ?? null))
			.filter((change) => change !== undefined);
		if (changes.length > 0) this.transaction({ changes });
	}

	exec(command: EditorCommandName): void {
		EDITOR_COMMANDS[command](this.cm);
	}

	wordAt(position: EditorPosition): EditorRange | null {
		const word: SelectionRange | null = this.cm.state.wordAt(this.posToOffset(position));
		return word === null ? null : { from: this.offsetToPos(word.from), to: this.offsetToPos(word.to) };
	}

	scrollIntoView({ from }: EditorRange, center = false): void {
		this.cm.dispatch({ effects: EditorView.scrollIntoView(this.posToOffset(from), center ? { y: 'center' } : {}) });
	}

	getScrollInfo(): { left: number; top: number } {
		return { left: this.cm.scrollDOM.scrollLeft, top: this.cm.scrollDOM.scrollTop };
	}

	scrollTo(left?: number | null, top?: number | null): void {
		this.cm.scrollDOM.scrollTo({
			...(typeof left === 'number' ? { left } : {}),
			...(typeof top === 'number' ? { top } : {}),
		});
	}

	undo(): void {
		undo(this.cm);
	}

	redo(): void {
		redo(this.cm);
	}

	focus(): void {
		this.cm.focus();
	}

	blur(): void {
		this.cm.contentDOM.blur();
	}

	hasFocus(): boolean {
		return this.cm.hasFocus;
	}

	private dispatch(changes: ChangeSpec, origin: string | undefined): void {
		this.cm.dispatch({ changes, ...(origin === undefined ? {} : { userEvent: origin }) });
	}
}
