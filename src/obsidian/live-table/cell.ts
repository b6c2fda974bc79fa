import { MarkdownRenderer } from 'obsidian';
import type { App, Component } from 'obsidian';

/** What may be Markdown; text without any of it is drawn as it stands. */
const MARKDOWN = /[\\`*_~=[\]<>$!#|&^\n]|https?:|www\.|%%/u;
/** What opens a block at the start of a line, but is plain text in the cell of a table. */
const BLOCK_START = /^(\s*)([#>+-]|\d{1,9}(?=[.)]\s))/u;

/** How a cell's Markdown is drawn. */
export interface CellContext {
	readonly app: App;
	readonly sourcePath: string;
	readonly component: Component;
}

/**
 * Draws inline Markdown into a cell, and text without Markdown straight away.
 *
 * @param isWanted asked when the Markdown is rendered: by then the cell may show something else.
 */
export async function drawCell(
	el: HTMLElement,
	markdown: string,
	{ app, sourcePath, component }: CellContext,
	isWanted: () => boolean,
): Promise<void> {
	if (!hasMarkdown(markdown)) {
		el.setText(markdown);
		return;
	}
	const fresh = el.createDiv();
	fresh.detach();
	await MarkdownRenderer.render(app, asInline(markdown), fresh, sourcePath, component);
	if (!isWanted()) return;
	const only = fresh.childElementCount === 1 ? fresh.firstElementChild : null;
	el.replaceChildren(...Array.from(only?.tagName === 'P' ? only.childNodes : fresh.childNodes));
}

/** Whether a text may hold Markdown, so that it takes more than its letters to draw it. */
export function hasMarkdown(text: string): boolean {
	return MARKDOWN.test(text);
}

/** One line is inline text, as in a table; several may be paragraphs and lists. */
export function asInline(markdown: string): string {
	if (markdown.includes('\n')) return markdown;
	return markdown.replace(BLOCK_START, (_, space: string, mark: string) =>
		/\d/u.test(mark) ? `${space}${mark}\u2060` : `${space}\\${mark}`,
	);
}
