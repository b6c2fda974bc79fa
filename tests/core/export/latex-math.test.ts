// Which formulas of a note go into a document of LaTeX as formulas, and which as the text that was typed.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FORMULA_COMMANDS } from '../../../src/core/export/latex-names';
import { writeLatex } from '../../../src/core/export/latex';
import { latexMath } from '../../../src/core/export/latex-math';
import { fuzz } from '../../fuzz';
import { compile, hasLatex } from './compile';
import { tableOf } from './tables';

const cellOf = (fact: string): string => /^M0 & (.*) \\\\$/mu.exec(writeLatex(tableOf(fact)))?.[1] ?? '';

describe('a formula stays one', () => {
	test.each([
		['\\alpha + \\mathbf{W}_{ij}^{\\top} x', '\\alpha + \\mathbf{W}_{ij}^{\\top} x'],
		[
			'\\mathcal{O}(n \\log n) \\leq \\mathbb{E}_{x \\sim p}\\left[ f(x) \\right]',
			'\\mathcal{O}(n \\log n) \\leq \\mathbb{E}_{x \\sim p}\\left[ f(x) \\right]',
		],
		['\\sum\\limits_{i=1}^n \\sqrt x \\sqrt[3]{y}', '\\sum\\limits_{i=1}^n \\sqrt x \\sqrt[{3}]{y}'],
		[
			'\\operatorname*{arg\\,max}_\\theta \\big\\| \\nabla f \\big\\|',
			'\\operatorname*{arg\\,max}_{\\theta} \\big\\| \\nabla f \\big\\|',
		],
		[
			'\\begin{cases} 1 & x > 0 \\\\[2pt] 0 & \\text{else} \\end{cases}',
			'\\begin{cases} 1 & x > 0 \\\\[2pt] 0 & \\text{else} \\end{cases}',
		],
		[
			'\\begin{array}{c|c} a & b \\\\ \\hline c & d \\end{array}',
			'\\begin{array}{c|c} a & b \\\\ \\hline c & d \\end{array}',
		],
		['\\begin{aligned}[x]\\\\ *y & z\\end{aligned}', '\\begin{aligned}{}[x]\\\\ {}*y & z\\end{aligned}'],
		['\\begin{aligned}&x \\\\ &y\\end{aligned}', '\\begin{aligned}{}&x \\\\ &y\\end{aligned}'],
		["{n \\choose k} f''^2", "{{n \\choose k}} f''^2"],
		['\\left⟨x\\right⟩²', '\\left\\langle x\\right\\rangle ^{2}'],
	])('%s', (tex, expected) => {
		expect(latexMath(tex)).toBe(expected);
	});

	test('with its arguments in braces where TeX would not see their end', () => {
		expect(latexMath('x^\\hat y \\frac\\mathbf{a}{b} \\bar\\theta')).toBe(
			'x^{\\hat y} \\frac{\\mathbf{a}}{b} \\bar{\\theta}',
		);
	});

	test('in the colour of the table, and bold by the command of amsmath', () => {
		expect(latexMath('\\textcolor{red}{x} + {\\color{blue} y} \\bm{z}')).toBe(
			' x + {  y} \\boldsymbol{z}'.replace(' x', ' {x}'),
		);
	});
});

describe('what is more than a formula is the text that was typed', () => {
	test.each([
		'\\input{/etc/passwd}',
		'\\include{x}',
		'\\write18{ls}',
		'\\immediate\\write18{ls}',
		'\\openout1=x',
		'\\openin1=x',
		'\\read1 to\\x',
		'\\special{x}',
		'\\directlua{x}',
		'\\lstinputlisting{x}',
		'\\verbatiminput{x}',
		'\\def\\alpha{x}',
		'\\gdef\\x{}',
		'\\edef\\x{}',
		'\\let\\x=y',
		'\\newcommand\\x{}',
		'\\renewcommand\\alpha{}',
		'\\catcode`\\%=12',
		'\\csname input\\endcsname',
		'\\expandafter\\x\\y',
		'\\loop\\iftrue\\repeat',
		'\\everymath{x}',
		'\\usepackage{x}',
		'\\href{javascript:alert(1)}{x}',
		'\\url{x}',
		'\\verb|x|',
		'\\includegraphics{x}',
		'\\end{document}',
		'\\begin{filecontents}\\end{filecontents}',
		'\\jobname',
		'\\meaning\\x',
		'\\the\\count0',
		'^^5cinput{x}',
		'x^^M',
		'\\^^M',
		'^ ^ 5c',
		'\\text{\\input{x}}',
		'\\frac{\\input{x}}{y}',
		'\\begin{matrix}\\input x\\end{matrix}',
		'\\sqrt[\\input x]{y}',
		'\\color{\\input{x}}',
		'\\begin{array}{*{999}{c}}a\\end{array}',
		'x^2^3',
		'x_1₂',
		'x^2\\rm^3',
		'\\frac{a}',
		'\\hat',
		'x^',
		'\\left x',
		'\\limits',
		'\\middle|',
		'\\sqrt[3',
		'\\hline',
		'\\begin{cases} a & b & c \\end{cases}',
		'\\tag{1}',
		'\\label{x}',
		'a \\over b \\over c',
		'\\text{$}',
		'\\text{\\alpha}',
		'\\\\[99999em]',
		'\\phantom{\\phantom{\\phantom{\\phantom{x}}}}',
	])('%s', (tex) => {
		expect(latexMath(tex)).toBeNull();
		const typed = tex
			.replace(
				/[\\~^<>|#$%&_{}]/gu,
				(char) =>
					({ '\\': '\\textbackslash{}', '^': '\\textasciicircum{}', '|': '\\textbar{}' })[char] ??
					`\\${char}`,
			)
			.replace('₂', '\\textsubscript{2}');
		if (!tex.includes('$')) expect(cellOf(`$${tex}$`)).toBe(`\\$${typed}\\$`);
	});

	test('but what text may hold is escaped in it', () => {
		expect(latexMath('\\text{^^5c a_b 5%}')).toBe('\\text{\\textasciicircum{}\\textasciicircum{}5c a\\_b 5\\%}');
	});

	test('however deep it is', () => {
		for (const [open, close] of [
			['{', '}'],
			['\\hat', ''],
			['\\text{', '}'],
			['\\left(', '\\right)'],
			['x^{', '}'],
			['\\sqrt[', ']x'],
		] as const) {
			expect(latexMath(`${open.repeat(50_000)}x${close.repeat(50_000)}`), open).toBeNull();
		}
	});
});

/** Formulas of what the commands take, and of what they do not. */
function anyFormula(): fc.Arbitrary<string> {
	const names = [...FORMULA_COMMANDS.keys()].map((name) => `\\${name}`);
	const sign = fc.constantFrom(
		...'{}{}[]()^_^_\'&|.*~%#"<a1 ',
		' ',
		'{x}',
		'\\\\',
		'\\left',
		'\\right',
		'\\left(',
		'\\right)',
		'\\middle|',
		'\\limits',
		'\\hline',
		'\\begin{cases}',
		'\\end{cases}',
		'\\begin{array}{cc}',
		'\\end{array}',
		'\\text{a',
		'\\over',
		'\\substack{',
		'\\color{red}',
		'\\{',
		'\\|',
		'\\,',
		'\\[',
		'²',
		'₁',
		'α',
		'x̂',
		'⟨',
		'é',
		'^^',
		'^^5c',
		'\\input',
		'\\bm',
	);
	const piece = fc.oneof(fc.constantFrom(...names), sign);
	const short = fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join(''));
	const environment = fc
		.tuple(
			short,
			short,
			fc.constantFrom('cases', 'matrix', 'aligned', 'gathered', 'smallmatrix', 'dcases', 'array}{cc'),
		)
		.map(([a, b, name]) => `\\begin{${name}}${a}&${b}\\\\ ${b}\\end{${name.replace('}{cc', '')}}`);
	const command = fc
		.tuple(
			fc.constantFrom(...names),
			fc.array(
				fc.oneof(
					short.map((inner) => `{${inner}}`),
					piece,
				),
				{ maxLength: 3 },
			),
			short,
		)
		.map(([name, given, rest]) => `${name}${given.join('')} ${rest}`);
	return fc.oneof(short, environment, command, command);
}

describe.skipIf(!hasLatex)('pdfLaTeX', { timeout: 600_000 }, () => {
	test('takes whatever formula is one', () => {
		const { numRuns, seed } = fuzz(8_000);
		const formulas = fc.sample(anyFormula(), { numRuns, seed }).filter((tex) => latexMath(tex) !== null);
		expect(formulas.length).toBeGreaterThan(numRuns / 10);
		// A page of TeX ends after so many lines of a table.
		for (let at = 0; at < formulas.length; at += 600) {
			const { stop, files, read } = compile(tableOf(...formulas.slice(at, at + 600).map((tex) => `x$${tex}$`)));
			expect(stop).toBe('');
			expect(files).toEqual(['table.aux', 'table.fls', 'table.log', 'table.pdf', 'table.tex']);
			expect(read.filter((file) => !/^table\.(?:aux|tex)$/u.test(file))).toEqual([]);
		}
	});
});
