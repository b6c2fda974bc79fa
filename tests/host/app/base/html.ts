import DOMPurify from 'dompurify';
import TurndownService from 'turndown';

/** HTML as elements, without what could run. */
export function sanitizeHTMLToDom(html: string): DocumentFragment {
	return DOMPurify.sanitize(html, { RETURN_DOM_FRAGMENT: true, ADD_ATTR: ['target'] });
}

const turndown = new TurndownService({
	headingStyle: 'atx',
	hr: '---',
	bulletListMarker: '-',
	codeBlockStyle: 'fenced',
	emDelimiter: '_',
});
turndown.addRule('strikethrough', { filter: ['del', 's'], replacement: (content) => `~~${content}~~` });
turndown.addRule('highlight', { filter: ['mark'], replacement: (content) => `==${content}==` });

/** HTML as Markdown. */
export function htmlToMarkdown(html: string | HTMLElement | Document | DocumentFragment): string {
	if (typeof html !== 'string') return turndown.turndown(html);
	return turndown.turndown(createDiv({ text: sanitizeHTMLToDom(html) }));
}
