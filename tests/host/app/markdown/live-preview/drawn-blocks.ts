import { ensureSyntaxTree, syntaxTree } from '@codemirror/language';
import { StateField } from '@codemirror/state';
import type { EditorState, Range } from '@codemirror/state';
import { Decoration, EditorView } from '@codemirror/view';
import type { DecorationSet } from '@codemirror/view';
import type { SyntaxNode } from '@lezer/common';
import { editorInfoField, editorLivePreviewField } from '../fields';
import { BlockWidget } from './block-widget';
import { redraw } from './redraw';

/** How long a change may wait for the parser. */
const PATIENCE = 50;

interface Drawn {
	readonly blocks: DecorationSet;
	/** How often all was to be drawn anew: a widget of another turn is another one. */
	readonly turn: number;
}

/** Blocks that the cursor is not in, drawn as in reading mode. */
export const drawnBlocks = StateField.define<Drawn>({
	create: (state) => ({ blocks: blocksIn(state, 0), turn: 0 }),
	update: ({ blocks, turn }, { docChanged, selection, effects, startState, state }) => {
		const isNew = effects.some((effect) => effect.is(redraw));
		const isSwitched = state.field(editorLivePreviewField) !== startState.field(editorLivePreviewField);
		if (
			!isNew &&
			!isSwitched &&
			!docChanged &&
			selection === undefined &&
			syntaxTree(startState) === syntaxTree(state)
		)
			return { blocks, turn };
		const now = isNew ? turn + 1 : turn;
		return { blocks: blocksIn(state, now), turn: now };
	},
	provide: (field) => EditorView.decorations.from(field, ({ blocks }) => blocks),
});

function blocksIn(state: EditorState, turn: number): DecorationSet {
	if (!state.field(editorLivePreviewField)) return Decoration.none;
	const ranges: Range<Decoration>[] = [];
	(ensureSyntaxTree(state, state.doc.length, PATIENCE) ?? syntaxTree(state)).iterate({
		enter: ({ node }) => {
			if (node.parent?.name !== 'Document' || node.name === 'Document')
				return node.name === 'Document' || node.name === 'Body';
			const cls = classOf(node, state);
			if (cls === null) return false;
			const from = state.doc.lineAt(node.from).from;
			const { to } = state.doc.lineAt(node.to);
			if (state.selection.ranges.some((range) => range.from <= to && range.to >= from)) return false;
			ranges.push(
				Decoration.replace({
					widget: new BlockWidget(state.sliceDoc(from, to), cls, from, turn),
					block: true,
				}).range(from, to),
			);
			return false;
		},
	});
	return Decoration.set(ranges, true);
}

/** The class by which the app marks a drawn block; null for one that stays text. */
function classOf(node: SyntaxNode, state: EditorState): string | null {
	const text = state.sliceDoc(node.from, node.to);
	switch (node.name) {
		case 'FencedCode': {
			const info = node.getChild('CodeInfo');
			const language = info === null ? '' : state.sliceDoc(info.from, info.to);
			const { blocks } = state.field(editorInfoField).app.processors;
			return blocks.has(language) ? `cm-preview-code-block cm-lang-${language}` : null;
		}
		case 'Table':
			return 'cm-table-widget';
		case 'Paragraph':
			return /^(?:!\[\[[^[\]\n]+\]\]|!\[[^\]\n]*\]\([^()\n]+\))\s*$/u.test(text) ? 'cm-embed' : null;
		default:
			return null;
	}
}
