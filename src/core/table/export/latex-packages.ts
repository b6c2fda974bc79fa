import { needsT1, unknownToPdfLatex } from './latex-text';

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3001-\u303f\uff01-\uffe6]/u;

/** The commands and environments of formulas that LaTeX has only with a package. */
const OF_PACKAGE: readonly (readonly [name: string, commands: ReadonlySet<string>])[] = [
	['amsmath', new Set((
		'matrix pmatrix bmatrix Bmatrix vmatrix Vmatrix smallmatrix cases aligned alignedat split gathered text dfrac tfrac cfrac binom dbinom tbinom operatorname boldsymbol overset underset '
		+ 'substack lvert rvert lVert rVert iint implies impliedby xrightarrow xleftarrow mod'
	).split(' '))],
	['amssymb', new Set((
		'mathbb mathfrak checkmark lesssim gtrsim therefore because blacksquare square Box blacktriangle blacktriangledown blacktriangleright blacklozenge nexists subsetneq bigstar '
		+ 'Diamond varnothing triangleq vDash leqslant geqslant lll ggg '
		+ 'leadsto ltimes rtimes'
	).split(' '))],
	['bm', new Set(['bm'])],
	['xcolor', new Set(['color', 'textcolor', 'colorbox'])],
	['cancel', new Set(['cancel', 'bcancel', 'xcancel'])],
	['braket', new Set(['bra', 'ket', 'braket', 'Set', 'set'])],
	['mathtools', new Set(['coloneqq', 'coloneq', 'eqqcolon', 'dcases', 'mathclap', 'xleftrightarrow', 'prescript'])],
	['mhchem', new Set(['ce'])],
	['hyperref', new Set(['href', 'url'])],
];
const STRIKE = 'sout';

/** Names what a tabular needs: packages, and the engine where it cannot be pdfLaTeX. */
export function needsOf(tabular: string): string {
	const used = new Set([...tabular.matchAll(/\\(?:\\|(?:begin\{)?([A-Za-z]+))/gu)].flatMap(([, name]) => name ?? []));
	const hasCjk = CJK.test(tabular);
	const unknown = unknownToPdfLatex(tabular);
	const packages = [
		'\\usepackage{booktabs}',
		...OF_PACKAGE.flatMap(([name, commands]) => ([...used].some((one) => commands.has(one)) ? [`\\usepackage{${name}}`] : [])),
		...(used.has(STRIKE) ? ['\\usepackage[normalem]{ulem}'] : []),
		...(unknown === '' && needsT1(tabular) ? ['\\usepackage[T1]{fontenc}'] : []),
		...(hasCjk ? ['\\usepackage{ctex} (XeLaTeX or LuaLaTeX)'] : []),
	];
	const engine = unknown === '' || hasCjk ? '' : `. Compile with XeLaTeX or LuaLaTeX: pdfLaTeX does not know ${unknown}`;
	return `Needs ${packages.join(', ')}${engine}`;
}
