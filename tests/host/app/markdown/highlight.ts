import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { tags } from '@lezer/highlight';

/** The classes that a note's text has in the app's editor, as far as the parser tells. */
export const highlighting = syntaxHighlighting(
	HighlightStyle.define([
		{ tag: tags.heading1, class: 'cm-header cm-header-1' },
		{ tag: tags.heading2, class: 'cm-header cm-header-2' },
		{ tag: tags.heading3, class: 'cm-header cm-header-3' },
		{ tag: tags.heading4, class: 'cm-header cm-header-4' },
		{ tag: tags.heading5, class: 'cm-header cm-header-5' },
		{ tag: tags.heading6, class: 'cm-header cm-header-6' },
		{ tag: tags.strong, class: 'cm-strong' },
		{ tag: tags.emphasis, class: 'cm-em' },
		{ tag: tags.strikethrough, class: 'cm-strikethrough' },
		{ tag: tags.monospace, class: 'cm-inline-code' },
		{ tag: [tags.link, tags.url], class: 'cm-link' },
		{ tag: tags.quote, class: 'cm-quote' },
		{ tag: tags.comment, class: 'cm-comment' },
		{ tag: [tags.processingInstruction, tags.meta, tags.contentSeparator, tags.labelName], class: 'cm-formatting' },
		{ tag: [tags.definition(tags.propertyName), tags.propertyName], class: 'cm-atom' },
		{ tag: [tags.string, tags.special(tags.string)], class: 'cm-string' },
		{ tag: [tags.keyword, tags.bool, tags.null], class: 'cm-keyword' },
		{ tag: tags.number, class: 'cm-number' },
		{ tag: tags.tagName, class: 'cm-tag' },
		{ tag: tags.attributeName, class: 'cm-attribute' },
	]),
);
