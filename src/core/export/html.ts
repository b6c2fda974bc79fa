import type { InlineToken, Mark } from '../markdown/types';
import { isExternal, readCells } from './export-table';
import type { ExportCell, ExportTable } from './export-table';

/** Writes HTML without classes or styles. Text is escaped; links to the web, mail and relative paths stay. */
export function writeHtml(table: ExportTable): string {
	const [header = [], ...rows] = readCells(table).map((row) => element('tr', row.map(cellHtml)));
	const html = element('table', [...element('thead', header), ...element('tbody', rows.flat())]);
	return `${html.join('\n')}\n`;
}

function element(tag: string, lines: readonly string[]): string[] {
	return [`<${tag}>`, ...lines.map((line) => `\t${line}`), `</${tag}>`];
}

function cellHtml({ tokens, heads }: ExportCell): string {
	const content = inlineHtml(tokens);
	if (heads === null) return `<td>${content}</td>`;
	return `<th scope="${heads === 'column' ? 'col' : 'row'}">${content}</th>`;
}

const TAGS: Readonly<Record<Mark, string>> = {
	strong: 'strong',
	emphasis: 'em',
	strike: 'del',
	highlight: 'mark',
	underline: 'u',
	code: 'code',
	sub: 'sub',
	sup: 'sup',
	link: 'a',
};

function inlineHtml(tokens: readonly InlineToken[]): string {
	let inSafeLink = false;
	return tokens
		.map((token) => {
			switch (token.kind) {
				case 'code':
					return `<code>${escapeHtml(token.text)}</code>`;
				case 'math':
					return escapeHtml(token.display ? `\\[${token.text}\\]` : `\\(${token.text}\\)`);
				case 'break':
					return '<br>';
				case 'open':
					if (token.mark !== 'link') return `<${TAGS[token.mark]}>`;
					inSafeLink = isSafe(token.url);
					return inSafeLink ? `<a href="${escapeHtml(token.url)}">` : '';
				case 'close':
					return token.mark === 'link' && !inSafeLink ? '' : `</${TAGS[token.mark]}>`;
				default:
					return escapeHtml(token.text);
			}
		})
		.join('');
}

/**
 * The web, mail and relative paths. Other schemes may run code (`javascript:`), even with control characters in them.
 */
function isSafe(url: string): boolean {
	if (isExternal(url)) return true;
	const [start = ''] = url.split(/[/?#]/u, 1);
	return !start.includes(':') && !/\p{Cc}/u.test(url);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes text for elements and quoted attributes. HTML does not allow control characters, so they are removed. */
function escapeHtml(text: string): string {
	return text.replace(/(?![\t\n])\p{Cc}/gu, '').replace(/[&<>"]/gu, (char) => ENTITIES[char] ?? '');
}
