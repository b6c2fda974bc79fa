import { packageOf } from './latex-names';
import { escapeLatex, latexUrl } from './latex-text';
import type { InlineToken, Mark } from '../markdown/types';
import { isExternal, readCells } from './export-table';
import type { ExportCell, ExportTable } from './export-table';
import { latexMath } from './latex-math';
import { plainText } from '../markdown/plain-text';

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3001-\u303f\uff01-\uffe6]/u;

/** Everything but what pdfLaTeX shows by itself: ASCII, accented Latin letters and the signs of its text fonts. */
const UNKNOWN_TO_PDFLATEX =
	/[^\t\n\u0020-\u007e\u00a1-\u0125\u0128-\u0137\u0139-\u0148\u014a-\u0165\u0168-\u017e–—‘’‚“”„†‡•…‰‹›€™]/u;
/** What only newer fonts of pdfLaTeX have. */
const OF_T1 = /[«»ÐÞðþĄąĐđĘęĮįŊŋŲų‚„‹›]/u;

/** In the order in which LaTeX must load them. */
const OF_FORMULAS = ['amsmath', 'amssymb', 'cancel', 'braket', 'mathtools'];

/** Names the packages that a tabular needs, and the engine if it cannot be pdfLaTeX. */
function needsOf(tabular: string): string {
	const used = new Set([...tabular.matchAll(/\\(?:\\|(?:begin\{)?([A-Za-z]+))/gu)].flatMap(([, name]) => name ?? []));
	const hasCjk = CJK.test(tabular);
	const unknown = UNKNOWN_TO_PDFLATEX.exec(tabular)?.[0] ?? '';
	const packages = [
		'\\usepackage{booktabs}',
		...OF_FORMULAS.filter((name) => [...used].some((command) => packageOf(command) === name)).map(
			(name) => `\\usepackage{${name}}`,
		),
		...(used.has('href') || used.has('url') ? ['\\usepackage{hyperref}'] : []),
		...(used.has('sout') ? ['\\usepackage[normalem]{ulem}'] : []),
		...(unknown === '' && OF_T1.test(tabular) ? ['\\usepackage[T1]{fontenc}'] : []),
		...(hasCjk ? ['\\usepackage{ctex} (XeLaTeX or LuaLaTeX)'] : []),
	];
	const engine =
		unknown === '' || hasCjk ? '' : `. Compile with XeLaTeX or LuaLaTeX: pdfLaTeX does not know ${unknown}`;
	return `Needs ${packages.join(', ')}${engine}`;
}

/**
 * Writes a LaTeX `tabular` for booktabs, below a comment that names the packages it needs. The name of a paper with a
 * citekey cites it.
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
	// After the previous row, TeX would read a star or a bracket as an argument.
	return `${/^\s*[*[]/u.test(row) ? '{}' : ''}${row} \\\\`;
}

/** Columns of short cells are as wide as those; the others share the line and wrap. */
function columnsOf(cells: readonly (readonly ExportCell[])[]): string {
	const columns = cells[0] ?? [];
	const long = columns.map((_, at) => cells.some((row) => isLong(row[at])));
	const share = (0.9 / Math.max(1, columns.length)).toFixed(2);
	return long.map((isWide) => (isWide ? `p{${share}\\linewidth}` : 'l')).join('');
}

/** In terminal columns; a Chinese character takes two. */
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

/** TeX limits nesting. Deeper formatting would hardly be visible anyway. */
const DEEPEST = 20;

function cellLatex({ tokens, citekey }: ExportCell): string {
	let inLink = false;
	let isBareLink = false;
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
					isBareLink = inLink && isBare(tokens, at, token.url);
					if (!inLink) return '';
					return isBareLink ? `\\url{${latexUrl(token.url)}` : `\\href{${latexUrl(token.url)}}{`;
				case 'close':
					depth -= 1;
					isBareLink = false;
					return depth >= DEEPEST || (token.mark === 'link' && !inLink) ? '' : '}';
				default:
					return isBareLink ? '' : escapeLatex(token.text);
			}
		})
		.join('');
	// TeX stops at a `\newline` without a line to end.
	const text = written.replace(/^(?:\\newline )+/u, '').trim();
	return isCitekey(citekey) ? `${text}~\\cite{${citekey.replace(/^@/u, '')}}` : text;
}

function mathLatex({ text, display }: { readonly text: string; readonly display: boolean }): string {
	const math = latexMath(text);
	if (math === null) return escapeLatex(display ? `$$${text}$$` : `$${text}$`);
	return display ? `$\\displaystyle ${math}$` : `$${math}$`;
}

/** Whether the text of a link is just its address. */
function isBare(tokens: readonly InlineToken[], open: number, url: string): boolean {
	const [text, close] = [tokens[open + 1], tokens[open + 2]];
	return text?.kind === 'text' && text.text === url && close?.kind === 'close' && close.mark === 'link';
}

/** Characters that `\cite` and BibTeX accept. Zotero and Pandoc put an `@` in front. */
function isCitekey(citekey: string): boolean {
	return /^@?[\p{L}\p{N}][\p{L}\p{N}_:./+-]*$/u.test(citekey);
}
