import { isolateHistory } from '@codemirror/commands';
import { Annotation, EditorSelection, EditorState, Transaction } from '@codemirror/state';
import type { ChangeSpec, Extension, Text } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { EditorPosition, EditorRange, EditorTransaction } from 'obsidian';
import { changeBetween } from '../views/merge-texts';

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

	/** @param extensions gives what an editor consists of, anew for every text. */
	constructor(
		parent: HTMLElement,
		private readonly extensions: () => Extension,
	) {
		this.cm = new EditorView({ parent });
		this.load('');
	}

	/** Shows another text, which cannot be taken back. */
	load(text: string): void {
		this.cm.setState(EditorState.create({ doc: text, extensions: this.extensions() }));
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

	getValue(): string {
		return this.cm.state.doc.toString();
	}

	getLine(line: number): string {
		return this.cm.state.doc.line(line + 1).text;
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

	somethingSelected(): boolean {
		return this.cm.state.selection.ranges.some((range) => !range.empty);
	}

	getCursor(which: 'from' | 'to' | 'head' | 'anchor' = 'head'): EditorPosition {
		return this.offsetToPos(this.cm.state.selection.main[which]);
	}

	setCursor(position: EditorPosition): void {
		this.cm.dispatch({ selection: { anchor: this.posToOffset(position) } });
	}

	/** Does all at once and as one step of undo: changes by the text before them, the selection by the text after. */
	transaction({ changes, selection }: EditorTransaction): void {
		const { state } = this.cm;
		const specs: ChangeSpec[] = (changes ?? []).map(({ from, to, text }) => ({
			from: this.posToOffset(from),
			to: this.posToOffset(to ?? from),
			insert: text,
		}));
		const made = state.changes(specs);
		const doc = made.apply(state.doc);
		this.cm.dispatch({
			changes: made,
			annotations: isolateHistory.of('full'),
			...(selection === undefined
				? {}
				: {
						selection: EditorSelection.single(
							offsetIn(doc, selection.from),
							offsetIn(doc, selection.to ?? selection.from),
						),
					}),
		});
	}

	scrollIntoView({ from }: EditorRange, center = false): void {
		this.cm.dispatch({ effects: EditorView.scrollIntoView(this.posToOffset(from), center ? { y: 'center' } : {}) });
	}

	focus(): void {
		this.cm.focus();
	}
}
