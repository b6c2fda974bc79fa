// What is written for LaTeX, compiled by the real pdfLaTeX. Where there is none, the test is skipped and says so.
import { characterEntitiesHtml4 } from 'character-entities-html4';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FORMULA_COMMANDS } from '../../../src/core/export/latex-names';
import { writeLatex } from '../../../src/core/export/latex';
import { latexMath } from '../../../src/core/export/latex-math';
import { fuzz } from '../../fuzz';
import { compile, hasLatex } from './compile';
import { fact, tableOf } from './tables';

/** The first stop of TeX, or what it had no letter for. */
function stopOf(facts: readonly string[]): string {
	const { stop, missing } = compile(tableOf(...facts));
	return stop || missing;
}

const needs = (fact: string): string => writeLatex(tableOf(fact)).split('\n')[0] ?? '';
const isAnnounced = (fact: string): boolean => needs(fact).includes('XeLaTeX');

/** Every character up to the end of Latin Extended-A, the entities of HTML, and symbols that tables of papers have. */
const CHARACTERS = [
	...new Set([
		...Array.from({ length: 0x17f - 0xa1 }, (_, at) => String.fromCharCode(0xa1 + at)),
		...Object.values(characterEntitiesHtml4),
		...'①②⑨⑩⑳⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ₀₁₂₉₊₋ᵢⱼₙₐₑₒₓₖₘₜ✓✔✗✘✅❌☐☑☒★☆⭐†‡§¶√∛∜½¼¾⅓⅔⅛⅞°℃℉№㎡µμΩ‰→←↑↓↔↕⇒⇐⇔⟶⟹⟺↦↪↩⇌⇄⇝↗↘⊤⊥⊢⊨⟂ℓℏħ℘ℑℜℵ⌈⌉⌊⌋∣∥∤∦⟦⟧⟨⟩‖',
		...'≤≥⩽⩾≠≈≡∼≃≅∝≪≫≲≳≺≻≜≝≔±∓×÷·⋅∙∘⊕⊖⊗⊙⋆∗∞∑∏∐∫∬∮∂∇⋂⋃⨁⨂∖∈∉∋⊂⊄⊆⊊⊃⊇∪∩∅⌀∀∃∄¬∧∨∠⋯⋮⋱∴∵□■▪▫▲▼△▽▷▶◁◀◇◆◊○●◎◯♠♣♥♦′″‴⁗−‐‑‒–—―…•‣⁄ℝℕℤℚℂℙℒℋℱℰℬℳﬁﬂſ',
		'𝒩',
		'𝔼',
		'𝟙',
		'𝐱',
		'𝑥',
		'𝛼',
		'𝓛',
		'𝒶',
		'𝖠',
		'𝚊',
		'𝟎',
		'x̂',
		'v̄',
		'θ̂',
		'p̃',
		'q̇',
		'e\u0301',
		'a\u200bb',
		'a\u00adb',
		'a\tb',
		'a\u2003b',
		'a\u2028b',
		'┃',
		'｜',
	]),
].filter((text) => /\P{Cc}/u.test(text));

describe.skipIf(!hasLatex)('pdfLaTeX takes', { timeout: 600_000 }, () => {
	test('every character that is not announced, in text, within marks and in formulas', () => {
		const known = CHARACTERS.filter((text) => !isAnnounced(text));
		expect(known.length).toBeGreaterThan(CHARACTERS.length * 0.85);
		expect(stopOf(known)).toBe('');
		expect(stopOf(known.map((text) => `**${text}** <sup>${text}</sup> <u>\`${text}\`</u>`))).toBe('');
		const inMath = known
			.filter((text) => !/[\s"#$%&\\{}^_]/u.test(text))
			.map((text) => `$a ${text} b$ $\\text{a ${text} b}$`);
		expect(inMath.filter(isAnnounced)).toEqual([]);
		expect(stopOf(inMath)).toBe('');
	});

	test('any cell, and reads and writes no other file for it', () => {
		const { numRuns, seed } = fuzz(1_200);
		const facts = fc.sample(fact, { numRuns, seed }).filter((text) => !isAnnounced(text));
		expect(facts.length).toBeGreaterThan(numRuns / 3);
		for (let at = 0; at < facts.length; at += 400) {
			const { stop, missing, files, read } = compile(tableOf(...facts.slice(at, at + 400)));
			expect([stop, missing]).toEqual(['', '']);
			expect(files.filter((file) => !/^table\.(?:aux|fls|log|out|pdf|tex)$/u.test(file))).toEqual([]);
			expect(read.filter((file) => !/^(?:\.\/)?table\.(?:aux|out|tex)$/u.test(file))).toEqual([]);
		}
	});

	test('marks of any depth', () => {
		const deep = ['<b>', '<sub>', '<u>', '<code>'].map(
			(tag) => `${tag.repeat(300)}x ${tag.replace('<', '</').repeat(300)} y`,
		);
		expect(stopOf([...deep, `${'<b>'.repeat(300)}[t](https://x.y) https://x.y${'</b>'.repeat(300)}`])).toBe('');
	});

	test('the marks of HTML, in any order', () => {
		const tags = ['b', 'i', 'mark', 'u', 'code', 'sub', 'sup', 'span'];
		expect(
			stopOf(
				tags.flatMap((outer) =>
					tags.map(
						(inner) =>
							`a<${outer}>b<${inner}>c_d<br>**e** [t](https://x.y/a_b#c%20d) https://x.y/#z $x^2$</${inner}></${outer}>`,
					),
				),
			),
		).toBe('');
	});

	test('every command and environment that formulas may use', () => {
		const given: Readonly<Record<string, string>> = {
			m: '{x}',
			M: '{x}',
			'[': '[y]',
			t: '{a b}',
			d: '(',
			'#': '{red}',
			r: '{a \\\\ b}',
		};
		const formulas = [...FORMULA_COMMANDS].map(([name, { takes }]) => {
			if (/^[\d?]$/u.test(takes))
				return `$\\begin{${name}}${takes === '?' ? '{c}' : ''}a \\\\[2pt] b\\end{${name}}$`;
			if (takes === '/') return `$a \\${name} b$`;
			if (takes === '.') return `$\\left\\${name} x \\right\\${name} \\${name}$`;
			return `$\\${name}${[...takes].map((sign) => given[sign] ?? '').join('')}${takes.startsWith('l') ? '\\limits_a^b' : ' z'}$`;
		});
		expect(formulas.length).toBeGreaterThan(400);
		expect(formulas.filter((formula) => latexMath(formula.slice(1, -1)) === null)).toEqual([]);
		expect(stopOf(formulas)).toBe('');
	});

	// In each cell a formula that MathJax shows, or one that does not pair.
	test.each([
		[
			'letters and fonts',
			[
				'$\\mathbb{R}^n \\mathcal{N}(0, \\sigma^2) \\mathfrak{g} \\mathbf{x} \\mathrm{T}$',
				'$\\bm{x} + \\boldsymbol{\\theta}$',
				'$\\hat{x} \\bar{x} \\vec v \\tilde{\\theta}$',
			],
		],
		[
			'text',
			[
				'$\\text{if } x < 0$',
				'$x_{\\text{max}}$',
				'$\\text{m² ≤ 5%, a_b ^ é “x” ½}$',
				'$\\mathrm{ms}^{-1}$',
				'$x_\\text{a_b}$',
				'$\\mbox{a {b_c} d}$',
			],
		],
		[
			'environments',
			[
				'$\\begin{cases} 1 & x \\ge 0 \\\\ 0 & \\text{else} \\end{cases}$',
				'$\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}$',
				'$$\\begin{align*} a &= b \\\\ c &= d \\end{align*}$$',
				'$$\\begin{gather} a \\\\ b \\end{gather}$$',
				'$\\begin{array}{cc} a & b \\end{array}$',
				'$\\begin{aligned}&\\cdots &x \\\\ &y\\end{aligned}$',
				'$\\begin{dcases}x\\end{dcases}$',
			],
		],
		[
			'brackets',
			[
				'$\\left( \\frac{1}{2} \\right)^2$',
				'$\\left\\{ x \\right.$',
				'$\\lVert x \\rVert \\lfloor y \\rfloor$',
				'$\\left[ x \\middle| y \\right]$',
			],
		],
		[
			'operators',
			[
				'$\\operatorname*{argmax}_x f$',
				'$\\sum\\limits_{i=1}^n x_i$',
				'$\\xrightarrow{a} \\implies \\iff$',
				'$\\lim_{x \\to 0} \\max_i \\log_2 n$',
				'$a \\leqslant b \\gtrsim c$',
			],
		],
		['fractions and roots', ['$\\frac12 \\dfrac{1}{2} \\sqrt[3]{x} \\binom{n}{k} \\frac{\\sqrt{2}}{3}$']],
		['indices that are characters', ['$x²$', '$x_i²$', '$x₁₂^3$', '$10⁻³²$', '$α₁ ≤ 5 µs$', '$50°$']],
		['signs of text', ['$50\\% a%b #1$', '$a~b$']],
		['what does not pair', ['$\\left( x$', '$x \\right)$', '$\\begin{cases} x & y$', '${a$', '$a}$']],
		[
			'ends of cells',
			[
				'$a & b$',
				'$\\begin{matrix} {a & b} \\end{matrix}$',
				'$\\begin{matrix} \\left( a & b \\right) \\end{matrix}$',
				'$a \\\\ b$',
			],
		],
	])('%s', (_, formulas) => {
		expect(formulas.filter(isAnnounced)).toEqual([]);
		expect(stopOf(formulas)).toBe('');
	});
});

test('what pdfLaTeX would stop at is announced', () => {
	for (const fact of ['Иван', 'λόγος', '👍', '₿', '中', '，', 'ŧ', '$\\text{Иван}$'])
		expect(isAnnounced(fact), fact).toBe(true);
});
