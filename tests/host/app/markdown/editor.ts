import { defaultKeymap, history, historyKeymap, redo, undo } from '@codemirror/commands';
import { markdown, markdownLanguage } from '@codemirror/lang-markdown';
import { defaultHighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { Annotation, EditorSelection, EditorState, Transaction } from '@codemirror/state';
import type { ChangeSpec, Extension, SelectionRange } from '@codemirror/state';
import { drawSelection, EditorView, keymap } from '@codemirror/view';
import { changeBetween } from '../views/merge-texts';

/** Marks what was not done at this editor. */
const followed = Annotation.define<true>();

export interface EditorPosition {
	line: number;
	ch: number;
}

export interface EditorRange {
	from: EditorPosition;
	to?: EditorPosition;
}

/** Several changes at once, all by the text as it was before. */
export interface EditorTransaction {
	replaceSelection?: string;
	changes?: { text: string; from: EditorPosition; to?: EditorPosition }[];
	selections?: EditorRange[];
	selection?: EditorRange;
}

/** The app's editor over CodeMirror 6. */
export class Editor {
	readonly cm: EditorView;

	constructor(parent: HTMLElement, private readonly changed: (isOwn: boolean) => void, private readonly extensions: readonly Extension[] = []) {
		this.cm = new EditorView({ parent, state: this.stateFor('') });
	}

	/** Shows another text, which cannot be taken back. */
	load(text: string): void {
		this.cm.setState(this.stateFor(text));
	}

	/** Takes over a text that was changed elsewhere, with no more than the change; it is no step of undo here. */
	follow(text: string): void {
		const changes = changeBetween(this.getValue(), text);
		this.cm.dispatch({ changes, annotations: [followed.of(true), Transaction.addToHistory.of(false), Transaction.remote.of(true)] });
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

	posToOffset({ line, ch }: EditorPosition): number {
		const { doc } = this.cm.state;
		if (line >= doc.lines) return doc.length;
		const found = doc.line(Math.max(0, line) + 1);
		return Math.min(found.to, found.from + Math.max(0, ch));
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
		return this.cm.state.selection.ranges.map(({ anchor, head }) => ({ anchor: this.offsetToPos(anchor), head: this.offsetToPos(head) }));
	}

	setCursor(position: EditorPosition | number, ch = 0): void {
		this.setSelection(typeof position === 'number' ? { line: position, ch } : position);
	}

	setSelection(anchor: EditorPosition, head = anchor): void {
		this.cm.dispatch({ selection: { anchor: this.posToOffset(anchor), head: this.posToOffset(head) } });
	}

	setSelections(ranges: { anchor: EditorPosition; head?: EditorPosition }[], main = 0): void {
		const made = ranges.map(({ anchor, head }) => EditorSelection.range(this.posToOffset(anchor), this.posToOffset(head ?? anchor)));
		this.cm.dispatch({ selection: EditorSelection.create(made, main) });
	}

	transaction({ changes, replaceSelection, selection, selections }: EditorTransaction, origin?: string): void {
		const specs: ChangeSpec[] = (changes ?? []).map(({ from, to, text }) => ({ from: this.posToOffset(from), to: this.posToOffset(to ?? from), insert: text }));
		if (replaceSelection !== undefined) for (const { from, to } of this.cm.state.selection.ranges) specs.push({ from, to, insert: replaceSelection });
		const wanted = selections ?? (selection === undefined ? [] : [selection]);
		this.dispatch(specs, origin);
		if (wanted.length > 0) this.setSelections(wanted.map(({ from, to }) => ({ anchor: from, head: to ?? from })));
	}

	wordAt(position: EditorPosition): { from: EditorPosition; to: EditorPosition } | null {
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
		this.cm.scrollDOM.scrollTo({ ...(typeof left === 'number' ? { left } : {}), ...(typeof top === 'number' ? { top } : {}) });
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

	private stateFor(doc: string): EditorState {
		return EditorState.create({
			doc,
			extensions: [
				history(),
				drawSelection(),
				EditorState.allowMultipleSelections.of(true),
				keymap.of([...defaultKeymap, ...historyKeymap]),
				// Front matter would be a heading underlined by its second fence.
				markdown({ base: markdownLanguage, extensions: { remove: ['SetextHeading'] } }),
				syntaxHighlighting(defaultHighlightStyle),
				EditorView.lineWrapping,
				EditorView.updateListener.of((update) => {
					if (update.docChanged) this.changed(!update.transactions.some((transaction) => transaction.annotation(followed) === true));
				}),
				...this.extensions,
			],
		});
	}
}
