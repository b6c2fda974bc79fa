import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { markdown, markdownLanguage } from '@codemirror/lang-markdown';
import { yamlFrontmatter } from '@codemirror/lang-yaml';
import { codeFolding, foldKeymap, indentUnit } from '@codemirror/language';
import { search, searchKeymap } from '@codemirror/search';
import { EditorState } from '@codemirror/state';
import type { Extension } from '@codemirror/state';
import { drawSelection, dropCursor, EditorView, keymap } from '@codemirror/view';
import { highlighting } from './highlight';

/** What every editor of a note can do. */
export const EDITOR_EXTENSIONS: Extension = [
	history(),
	drawSelection(),
	dropCursor(),
	EditorState.allowMultipleSelections.of(true),
	indentUnit.of('\t'),
	codeFolding(),
	search({ top: true }),
	keymap.of([...searchKeymap, ...foldKeymap, indentWithTab, ...defaultKeymap, ...historyKeymap]),
	yamlFrontmatter({ content: markdown({ base: markdownLanguage }) }),
	highlighting,
	EditorView.lineWrapping,
	EditorView.contentAttributes.of({ spellcheck: 'false' }),
];
