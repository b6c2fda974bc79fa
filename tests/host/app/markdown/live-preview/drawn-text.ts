import { syntaxTree } from '@codemirror/language';
import type { EditorState, Range } from '@codemirror/state';
import { Decoration, EditorView, ViewPlugin } from '@codemirror/view';
import type { DecorationSet, ViewUpdate } from '@codemirror/view';
import type { SyntaxNode } from '@lezer/common';
import { editorInfoField, editorLivePreviewField } from '../fields';
import { redraw } from './redraw';
import { TaskWidget } from './task-widget';

const hidden = Decoration.replace({});
const WIKILINK = /\[\[([^[\]|\n]+)(\|[^[\]\n]*)?\]\]/gu;
const CODE = /Code|Frontmatter|Comment/u;
/** Marks that are hidden along with what they mark, by the name of the node that they stand in. */
const MARKS = new Set(['EmphasisMark', 'StrikethroughMark', 'CodeMark', 'LinkMark', 'URL', 'HeaderMark']);

/** Lines and inline text: classes as the app's in both modes, and no marks in live preview but where the cursor is. */
export const drawnText = ViewPlugin.fromClass(
	class {
		decorations: DecorationSet;

		constructor(view: EditorView) {
			this.decorations = draw(view);
		}

		update({ view, docChanged, selectionSet, viewportChanged, state, startState, transactions }: ViewUpdate): void {
			const isSwitched =
				state.field(editorLivePreviewField) !== startState.field(editorLivePreviewField) ||
				syntaxTree(state) !== syntaxTree(startState);
			const isNew = transactions.some(({ effects }) => effects.some((effect) => effect.is(redraw)));
			if (docChanged || selectionSet || viewportChanged || isSwitched || isNew) this.decorations = draw(view);
		}
	},
	{ decorations: ({ decorations }) => decorations },
);

function draw({ state, visibleRanges }: EditorView): DecorationSet {
	const found: Range<Decoration>[] = [];
	for (const { from, to } of visibleRanges) {
		syntaxTree(state).iterate({ from, to, enter: ({ node }) => drawNode(node, state, found) });
		for (let at = from; at <= to; ) {
			const line = state.doc.lineAt(at);
			drawWikilinks(line.from, line.text, state, found);
			at = line.to + 1;
		}
	}
	return Decoration.set(found, true);
}

function isTouched(state: EditorState, from: number, to: number): boolean {
	return (
		!state.field(editorLivePreviewField) ||
		state.selection.ranges.some((range) => range.from <= to && range.to >= from)
	);
}

function drawNode(node: SyntaxNode, state: EditorState, found: Range<Decoration>[]): void {
	const { name, from, to } = node;
	const heading = /^ATXHeading([1-6])$/u.exec(name)?.[1];
	if (heading !== undefined) markLines(from, from, `HyperMD-header HyperMD-header-${heading}`, state, found);
	else if (name === 'FencedCode') markLines(from, to, 'HyperMD-codeblock', state, found);
	else if (name === 'Frontmatter') markLines(from, to - 1, 'cm-hmd-frontmatter', state, found);
	else if (name === 'Blockquote') markLines(from, to, 'HyperMD-quote', state, found);
	else if (name === 'TaskMarker') drawTask(node, state, found);
	else if (MARKS.has(name)) hideMark(node, state, found);
}

function markLines(from: number, to: number, cls: string, state: EditorState, found: Range<Decoration>[]): void {
	for (let at = from; at <= to; ) {
		const line = state.doc.lineAt(at);
		found.push(Decoration.line({ class: cls }).range(line.from));
		at = line.to + 1;
	}
}

function hideMark({ name, from, to, parent }: SyntaxNode, state: EditorState, found: Range<Decoration>[]): void {
	if (parent === null || parent.name === 'FencedCode' || parent.name === 'Image' || parent.name === 'LinkReference')
		return;
	if (name === 'URL' && parent.name !== 'Link') return;
	const [start, end] =
		name === 'HeaderMark' ? [state.doc.lineAt(from).from, state.doc.lineAt(from).to] : [parent.from, parent.to];
	if (isTouched(state, start, end)) return;
	const space = name === 'HeaderMark' && state.sliceDoc(to, to + 1) === ' ' ? 1 : 0;
	found.push(hidden.range(from, to + space));
	if (name === 'URL') found.push(Decoration.mark({ class: 'is-drawn' }).range(parent.from, parent.to));
}

function drawTask({ from, to }: SyntaxNode, state: EditorState, found: Range<Decoration>[]): void {
	const mark = state.sliceDoc(from + 1, to - 1);
	if (mark !== ' ') markLines(from, from, 'HyperMD-task-line is-checked', state, found);
	if (!isTouched(state, from, to))
		found.push(Decoration.replace({ widget: new TaskWidget(mark !== ' ') }).range(from, to));
}

/** Wikilinks are no part of the editor's grammar. */
function drawWikilinks(lineFrom: number, text: string, state: EditorState, found: Range<Decoration>[]): void {
	const { app, file } = state.field(editorInfoField);
	for (const { 0: whole, 1: target = '', 2: alias = '', index } of text.matchAll(WIKILINK)) {
		const from = lineFrom + index;
		const to = from + whole.length;
		if (CODE.test(syntaxTree(state).resolveInner(from + 2, 1).name)) continue;
		const path = target.replace(/#.*$/u, '');
		const isResolved = path === '' || app.metadataCache.getFirstLinkpathDest(path, file?.path ?? '') !== null;
		const shown = !isTouched(state, from, to);
		const cls = `cm-hmd-internal-link cm-underline${isResolved ? '' : ' is-unresolved'}${shown ? ' is-drawn' : ''}`;
		const start = shown && alias !== '' ? from + 2 + target.length + 1 : from + 2;
		found.push(Decoration.mark({ class: cls }).range(start, to - 2));
		if (shown) found.push(hidden.range(from, start), hidden.range(to - 2, to));
	}
}
