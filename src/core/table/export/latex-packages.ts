import { ARGUMENTS } from './latex-math';
import { SYMBOL_COMMANDS } from './latex-symbols';
import { needsT1, unknownToPdfLatex } from './latex-text';

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3001-\u303f\uff01-\uffe6]/u;

/** The commands and environments of formulas that LaTeX has only with a package. */
const OF_PACKAGE: readonly (readonly [name: string, commands: ReadonlySet<string>])[] = [
	['amsmath', new Set((
		'matrix pmatrix bmatrix Bmatrix vmatrix Vmatrix smallmatrix cases aligned alignedat split gathered text dfrac tfrac cfrac binom dbinom tbinom operatorname boldsymbol overset underset '
		+ 'substack lvert rvert lVert rVert iint implies impliedby xrightarrow xleftarrow mod'
	).split(' '))],
	['amssymb', new Set((
		'mathbb mathfrak checkmark lesssim gtrsim therefore because blacksquare square Box boxtimes blacktriangle blacktriangledown blacktriangleright blacktriangleleft triangledown bigstar lozenge '
		+ 'Diamond blacklozenge circledcirc varnothing nexists nmid nparallel triangleq subsetneq supsetneq Vdash vDash beth leqslant geqslant lll ggg rightleftarrows '
		+ 'leftrightarrows rightsquigarrow leadsto ltimes rtimes'
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

/** Whole families that LaTeX knows: sizes, functions of angles, kinds of signs, styles, what stands between two things. */
const FAMILIES = /^(?:[bB]igg?[lrm]?|(?:arc)?(?:sin|cos|tan|cot|sec|csc)h?|math(?:op|ord|open|close|punct)|(?:display|(?:script)*(?:text)?)style|over|choose|atop)$/u;
/** What LaTeX knows by itself: the commands of formulas, and those that cells are written with. */
const KNOWN: ReadonlySet<string> = new Set([
	...SYMBOL_COMMANDS,
	...ARGUMENTS.keys(),
	...(
		'le ge ne dagger ddagger bigvee bigwedge lnot land lor vert bot dashv ldots dots preceq succeq bigtriangleup gets to iff rightharpoonup leftharpoonup backslash '
		+ 'overrightarrow overleftarrow uplus sqcup sqcap flat sharp natural mathbin mathnormal rm bf it sf tt cal left '
		+ 'right middle limits nolimits quad qquad hspace '
		+ 'vspace hbox phantom hphantom vphantom log ln lg exp arg max min '
		+ 'sup inf lim limsup liminf det dim ker deg gcd hom Pr bmod pmod lbrace rbrace lbrack rbrack colon imath jmath begin end array tiny small large textsf texttt '
		+ 'textsuperscript textsubscript textcircled textbackslash textasciitilde textasciicircum textless textgreater textbar emph ensuremath newline cite toprule midrule '
		+ 'bottomrule tabular linewidth'
	).split(' '),
]);

/** Names what a tabular needs: packages, commands that its formulas leave to the document, and the engine where it cannot be pdfLaTeX. */
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
	const left = [...used].filter((name) => !KNOWN.has(name) && !FAMILIES.test(name) && name !== STRIKE && !OF_PACKAGE.some(([, commands]) => commands.has(name)));
	const definitions = left.length === 0 ? '' : `, and a definition of ${left.map((name) => `\\${name}`).join(', ')}`;
	const engine = unknown === '' || hasCjk ? '' : `. Compile with XeLaTeX or LuaLaTeX: pdfLaTeX does not know ${unknown}`;
	return `Needs ${packages.join(', ')}${definitions}${engine}`;
}
