// What TeX would choke on is looked for by a reader of its own, which knows TeX's characters and nothing of the writer.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeLatex } from '../../../src/core/export/latex';
import { fuzz } from '../../fuzz';
import { anyTable, tableOf } from './tables';

/** The body of a tabular: its rows, each the cells between `&`, cut at brace depth 0 outside math environments. */
function checkTabular(latex: string): { rows: string[][]; faults: string[] } {
	const body =
		/\\begin\{tabular\}\{(?:l|p\{[\d.]+\\linewidth\})+\}\n\\toprule\n([\s\S]*)\n\\bottomrule\n\\end\{tabular\}\n$/u.exec(
			latex,
		)?.[1] ?? '';
	const faults: string[] = body === '' ? ['no tabular'] : [];
	const rows: string[][] = [['']];
	let [depth, math, environments] = [0, false, 0];
	for (const [piece] of body
		.replace('\n\\midrule\n', '\n')
		.matchAll(/\\begin\{[a-z*]+\}|\\end\{[a-z*]+\}|\\[a-zA-Z]+|\\[\s\S]|[\s\S]/gu)) {
		const row = rows.at(-1) ?? [];
		if (piece.startsWith('\\begin{')) environments += 1;
		else if (piece.startsWith('\\end{')) environments -= 1;
		else if (piece === '{') depth += 1;
		else if (piece === '}') depth -= 1;
		else if (piece === '$') math = !math;
		else if (
			piece === '%' ||
			piece === '#' ||
			(!math &&
				(piece === '_' ||
					(piece === '^' && row.at(-1)?.endsWith('\\ensuremath{{}') !== true) ||
					piece === '~') &&
				!(piece === '~' && depth === 0))
		)
			faults.push(`bare ${piece}`);
		else if (piece === '&' && environments === 0) {
			if (depth > 0 || math) faults.push('a cell ends within braces or math');
			row.push('');
			continue;
		} else if (piece === '\\\\' && environments === 0) {
			if (depth > 0 || math) faults.push('a row ends within braces or math');
			rows.push(['']);
			continue;
		}
		if (depth < 0 || environments < 0) faults.push('closes what is not open');
		row[row.length - 1] = (row.at(-1) ?? '') + piece;
	}
	if (depth !== 0 || math || environments !== 0) faults.push('left open');
	return { rows: rows.slice(0, -1), faults };
}

const cellOf = (fact: string): string => checkTabular(writeLatex(tableOf(fact))).rows[1]?.[1]?.trim() ?? '';

describe('a cell', () => {
	test.each<[string, string]>([
		[
			'# $ % & _ { } ~ ^ \\',
			'\\# \\$ \\% \\& \\_ \\{ \\} \\textasciitilde{} \\textasciicircum{} \\textbackslash{}',
		],
		['**b** *i* ~~s~~ ==h== `a_b`', '\\textbf{b} \\emph{i} \\sout{s} \\emph{h} \\texttt{a\\_b}'],
		[
			'H<sub>2</sub>O 10<sup>23</sup> <b>b</b> <u>u</u> <kbd>a_b</kbd> <span>n</span>',
			'H\\textsubscript{2}O 10\\textsuperscript{23} \\textbf{b} \\underline{u} \\texttt{a\\_b} n',
		],
		['2&times;3 &alpha; a&nbsp;b', '2\\ensuremath{\\times}3 \\ensuremath{\\alpha} a b'],
		['$x_1^2$ and $$\\frac{1}{2}$$', '$x_1^2$ and $\\displaystyle \\frac{1}{2}$'],
		['$50\\%$ $a%b$', '$50\\%$ $a\\%b$'],
		['$a & b$', '\\$a \\& b\\$'],
		['$\\begin{matrix} a & b \\\\ c \\end{matrix}$', '$\\begin{matrix} a & b \\\\ c \\end{matrix}$'],
		['$}{$', '\\$\\}\\{\\$'],
		['$\\begin{a}$', '\\$\\textbackslash{}begin\\{a\\}\\$'],
		['a < b > c | d', 'a \\textless{} b \\textgreater{} c \\textbar{} d'],
		['[t](https://x.y/~z?a=1&b=2#c_d%20e)', '\\href{https://x.y/\\%7Ez?a=1\\&b=2\\#c\\_d\\%20e}{t}'],
		['https://x.y/a_b', '\\url{https://x.y/a\\_b}'],
		['[中](https://x.y/中) [n](Note.md)', '\\href{https://x.y/\\%E4\\%B8\\%AD}{中} n'],
		['one\ntwo', 'one\\newline two'],
		['<br>one', 'one'],
		['[[GPT|GPT-1]] ![[fig_1.png]]', 'GPT-1 fig\\_1.png'],
		['架构，12 层', '架构，12 层'],
		[
			'≤ 3 × 10²³, β₁ → −0.5 µs',
			'\\ensuremath{\\leq} 3 \\ensuremath{\\times} 10\\textsuperscript{23}, \\ensuremath{\\beta}\\textsubscript{1} \\ensuremath{\\rightarrow} \\ensuremath{-}0.5 µs',
		],
		['$α ≤ x²$', '${\\alpha} {\\leq} x^{2}$'],
		[
			'✓ ✗ AUC′ ℝ xᵢ yⁿ ①',
			'\\ensuremath{\\checkmark} \\ensuremath{\\times} AUC\\ensuremath{{}^{\\prime}} \\ensuremath{\\mathbb{R}} x\\textsubscript{i} y\\textsuperscript{n} \\textcircled{1}',
		],
		[
			'x̂ θ̂ 𝒩 𝐱 𝟙 ⅓ ⟦x⟧ ★',
			'\\ensuremath{\\hat{x}} \\ensuremath{\\hat{\\theta}} \\ensuremath{N} \\ensuremath{x} \\ensuremath{1} \\ensuremath{\\frac{1}{3}} \\ensuremath{[\\![}x\\ensuremath{]\\!]} \\ensuremath{\\bigstar}',
		],
		['$10⁻³² x₁₂$', '$10^{-32} x_{12}$'],
		['ﬁne 25 ℃ a‑b', 'fine 25 °C a-b'],
		['$x_i² 中 \\text{a_b ≤ c}$', '$x_i^{2} \\text{中} \\text{a\\_b \\ensuremath{\\leq} c}$'],
		['$\\begin{align} a &= b \\end{align}$', '$\\begin{aligned} a &= b \\end{aligned}$'],
		['e\u0301 a\u200bb\ufe0f c\u2003d\u202fe ┃', 'é ab c d e \\textbar{}'],
	])('%j', (fact, expected) => {
		expect(cellOf(fact)).toBe(expected);
	});
});

test('is a tabular with the rules of booktabs, and names the packages it needs', () => {
	expect(writeLatex(tableOf('x'))).toBe(
		'% Needs \\usepackage{booktabs}\n\\begin{tabular}{ll}\n\\toprule\nModel & Fact \\\\\n\\midrule\nM0 & x \\\\\n\\bottomrule\n\\end{tabular}\n',
	);
	expect(writeLatex(tableOf('[a](https://x.y) ~~b~~ 中')).split('\n')[0]).toBe(
		'% Needs \\usepackage{booktabs}, \\usepackage{hyperref}, \\usepackage[normalem]{ulem}, \\usepackage{ctex} (XeLaTeX or LuaLaTeX)',
	);
});

test('names the packages of symbols and formulas, and what pdfLaTeX does not know', () => {
	expect(writeLatex(tableOf('✓')).split('\n')[0]).toBe('% Needs \\usepackage{booktabs}, \\usepackage{amssymb}');
	expect(writeLatex(tableOf('$\\begin{pmatrix} 1 \\end{pmatrix}$')).split('\n')[0]).toBe(
		'% Needs \\usepackage{booktabs}, \\usepackage{amsmath}',
	);
	expect(writeLatex(tableOf('<u>second best</u>')).split('\n')[0]).toBe('% Needs \\usepackage{booktabs}');
	expect(writeLatex(tableOf('$\\bm{x} \\cancel{y}$')).split('\n')[0]).toBe(
		'% Needs \\usepackage{booktabs}, \\usepackage{amsmath}, \\usepackage{cancel}',
	);
	expect(writeLatex(tableOf('«x» Dąbrowski')).split('\n')[0]).toBe(
		'% Needs \\usepackage{booktabs}, \\usepackage[T1]{fontenc}',
	);
	expect(writeLatex(tableOf('«中»')).split('\n')[0]).toBe(
		'% Needs \\usepackage{booktabs}, \\usepackage{ctex} (XeLaTeX or LuaLaTeX)',
	);
	expect(writeLatex(tableOf('Łukasz – “é”')).split('\n')[0]).toBe('% Needs \\usepackage{booktabs}');
	expect(writeLatex(tableOf('Иван')).split('\n')[0]).toBe(
		'% Needs \\usepackage{booktabs}. Compile with XeLaTeX or LuaLaTeX: pdfLaTeX does not know И',
	);
});

test('columns with long cells or line breaks share the line', () => {
	expect(writeLatex(tableOf('BooksCorpus：7000本书籍。大小：5GB'))).toContain(
		'\\begin{tabular}{lp{0.45\\linewidth}}',
	);
	expect(writeLatex(tableOf('a\nb'))).toContain('{lp{0.45\\linewidth}}');
});

test('a row that starts with a bracket or a star is no argument of the row before it', () => {
	const table = tableOf('x');
	expect(
		writeLatex({
			...table,
			grid: [
				['a', 'b'],
				['\\[1\\]', 'c'],
				['\\*', 'd'],
			],
		}),
	).toContain('\\midrule\n{}[1] & c \\\\\n{}* & d \\\\');
});

test.each<[string, string]>([
	['radford2018', 'M0~\\cite{radford2018}'],
	['@brown_few:2020', 'M0~\\cite{brown_few:2020}'],
	['DBLP:conf/nips/VaswaniSPUJGKP17', 'M0~\\cite{DBLP:conf/nips/VaswaniSPUJGKP17}'],
	['', 'M0'],
	['a}b', 'M0'],
	['two keys', 'M0'],
	['a,b', 'M0'],
	['a%b', 'M0'],
])('a name cites the paper by the citekey %j where BibTeX would take it', (citekey, expected) => {
	expect(writeLatex({ ...tableOf('x'), citekeys: [citekey] })).toContain(`\n${expected} & x \\\\`);
});

test('any table has its rows and cells for TeX, with braces in pairs and no special character bare', () => {
	fc.assert(
		fc.property(anyTable, (table) => {
			const { rows, faults } = checkTabular(
				writeLatex({
					...table,
					citekeys: table.citekeys.map((_, at) => `key_${String(at)}`.replace('_', '-')),
				}),
			);
			expect(faults).toEqual([]);
			expect(rows.map((row) => row.length)).toEqual(table.grid.map((row) => row.length));
		}),
		fuzz(3_000),
	);
});
