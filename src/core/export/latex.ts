import { packageOf } from './latex-names';
import { escapeLatex, latexUrl, needsT1, unknownToPdfLatex } from './latex-text';
import type { InlineToken, Mark } from '../markdown/types';
import { readCells } from './export-table';
import type { ExportCell, ExportTable } from './export-table';
import { latexMath } from './latex-math';
import { plainText } from '../markdown/plain-text';

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3001-\u303f\uff01-\uffe6]/u;

/** The packages of formulas, in the order in which LaTeX is to load them. */
const OF_FORMULAS = ['amsmath', 'amssymb', 'cancel', 'braket', 'mathtools'];

/** Names what a tabular needs: packages, and the engine where it cannot be pdfLaTeX. */
function needsOf(tabular: string): string {
	const used = new Set([...tabular.matchAll(/\\(?:\\|(?:begin\{)?([A-Za-z]+))/gu)].flatMap(([, name]) => name ?? []));
	const hasCjk = CJK.test(tabular);
	const unknown = unknownToPdfLatex(tabular);
	const packages = [
		'\\usepackage{booktabs}',
		...OF_FORMULAS.filter((name) => [...used].some((command) => packageOf(command) === name)).map(
			(name) => `\\usepackage{${name}}`,
		),
		...(used.has('href') || used.has('url') ? ['\\usepackage{hyperref}'] : []),
		...(used.has('sout') ? ['\\usepackage[normalem]{ulem}'] : []),
		...(unknown === '' && needsT1(tabular) ? ['\\usepackage[T1]{fontenc}'] : []),
		...(hasCjk ? ['\\usepackage{ctex} (XeLaTeX or LuaLaTeX)'] : []),
	];
	const engine =
		unknown === '' || hasCjk ? '' : `. Compile with XeLaTeX or LuaLaTeX: pdfLaTeX does not know ${unknown}`;
	return `Needs ${packages.join(', ')}${engine}`;
}

/**
 * Writes a table as a LaTeX `tabular` with the rules of booktabs, and a comment that names the packages it needs. The
 * papers' names cite them where their notes state a citekey.
 */
export function writeLatex(table: ExportTable): string {
	const cells = readCells(table);
	const [header = '', ...rows] = cells.map((row) => row.map(cellLatex)).map(rowLatex);
	const tabular = [
		`\\begin{tabular}{${columnsOf(cells)}}`,
		'\\toprule',
		header,
		'\\midrule',
		...rows,
		'\\bottomrule',
		'\\end{tabular}',
	].join('\n');
	return `% ${needsOf(tabular)}\n${tabular}\n`;
}

function rowLatex(cells: readonly string[]): string {
	const row = cells.join(' & ');
	// Behind the row before it, a star or a bracket would be read as an argument.
	return `${/^\s*[*[]/u.test(row) ? '{}' : ''}${row} \\\\`;
}

/** A column of short cells is as wide as they are; those with more share the line, and break in it. */
function columnsOf(cells: readonly (readonly ExportCell[])[]): string {
	const columns = cells[0] ?? [];
	const long = columns.map((_, at) => cells.some((row) => isLong(row[at])));
	const share = (0.9 / Math.max(1, columns.length)).toFixed(2);
	return long.map((isWide) => (isWide ? `p{${share}\\linewidth}` : 'l')).join('');
}

/** In columns of a terminal, where Chinese characters take two. */
const LONG = 24;

function isLong(cell: ExportCell | undefined): boolean {
	const text = plainText(cell?.tokens ?? []);
	return text.includes('\n') || text.length + (text.match(/[\u1100-\uffdc]/gu)?.length ?? 0) > LONG;
}

const COMMANDS: Readonly<Record<Exclude<Mark, 'link'>, string>> = {
	strong: '\\textbf{',
	emphasis: '\\emph{',
	strike: '\\sout{',
	highlight: '\\emph{',
	underline: '\\underline{',
	code: '\\texttt{',
	sub: '\\textsubscript{',
	sup: '\\textsuperscript{',
};

/** TeX nests only so deep; further marks change nothing that can be seen. */
const DEEPEST = 20;

function cellLatex({ tokens, citekey }: ExportCell): string {
	/** Whether the open link is written as one. */
	let inLink = false;
	let depth = 0;
	const written = tokens
		.map((token, at): string => {
			switch (token.kind) {
				case 'code':
					return `\\texttt{${escapeLatex(token.text)}}`;
				case 'math':
					return mathLatex(token);
				case 'break':
					return '\\newline ';
				case 'open':
					depth += 1;
					if (token.mark !== 'link') return depth > DEEPEST ? '' : COMMANDS[token.mark];
					inLink = depth <= DEEPEST && isExternal(token.url);
					if (!inLink) return '';
					return isBare(tokens, at, token.url)
						? `\\url{${latexUrl(token.url)}`
						: `\\href{${latexUrl(token.url)}}{`;
				case 'close':
					depth -= 1;
					return depth >= DEEPEST || (token.mark === 'link' && !inLink) ? '' : '}';
				case 'text': {
					const link = tokens[at - 1];
					return link?.kind === 'open' && inLink && isBare(tokens, at - 1, link.url)
						? ''
						: escapeLatex(token.text);
				}
				default:
					return escapeLatex(token.text);
			}
		})
		.join('');
	// There is no line to end at the start of a cell.
	const text = written.replace(/^(?:\\newline )+/u, '').trim();
	return isCitekey(citekey) ? `${text}~\\cite{${citekey.replace(/^@/u, '')}}` : text;
}

function mathLatex({ text, display }: { readonly text: string; readonly display: boolean }): string {
	const math = latexMath(text);
	if (math === null) return escapeLatex(display ? `$$${text}$$` : `$${text}$`);
	return display ? `$\\displaystyle ${math}$` : `$${math}$`;
}

/** Whether a link shows its own address and nothing else. */
function isBare(tokens: readonly InlineToken[], open: number, url: string): boolean {
	const [text, close] = [tokens[open + 1], tokens[open + 2]];
	return text?.kind === 'text' && text.text === url && close?.kind === 'close' && close.mark === 'link';
}

/** Whether a link leads out of the vault. */
function isExternal(url: string): boolean {
	return /^(?:https?:\/\/|mailto:)/iu.test(url);
}

/** Characters that `\cite` and BibTeX take as they are; Zotero and Pandoc write an `@` in front. */
function isCitekey(citekey: string): boolean {
	return /^@?[\p{L}\p{N}][\p{L}\p{N}_:./+-]*$/u.test(citekey);
}
