import { SYMBOL_COMMANDS } from './latex-symbols';

/**
 * The commands and environments that formulas may use, by what has them and what they take, one sign for each argument:
 *
 * - `m` mathematics, `M` mathematics that TeX sets four times, `[` mathematics in brackets, or nothing;
 * - `t` text, `d` a delimiter, `r` rows, `#` the name of a colour, which goes;
 * - `f` is a font for what follows;
 * - `l` stands for nothing that follows, but for `\limits`, and `.` for a command that is a delimiter itself;
 * - `/` stands between two halves of its group;
 * - a digit is an environment with that many columns, `?` one that says how many.
 */
const TABLE: readonly (readonly [takes: string, ofPackage: string, names: string])[] = [
	[
		'',
		'',
		[
			'varpi varrho Gamma Upsilon le ge ne doteq preceq succeq asymp dashv smile frown bowtie sqsubseteq sqsupseteq uplus sqcap sqcup lor land lnot triangleleft triangleright bigtriangleup',
			'bigtriangledown dagger ddagger oslash to gets iff longmapsto longleftrightarrow hookrightarrow swarrow nwarrow rightharpoonup not aleph wp Re Im',
			'imath jmath prime flat natural sharp dots ldots colon quad qquad enspace bmod displaystyle textstyle scriptstyle scriptscriptstyle',
		].join(' '),
	],
	['f', '', 'rm bf it sf tt cal'],
	['', 'amsmath', 'implies impliedby dotsc dotsb'],
	[
		'',
		'amssymb',
		[
			'checkmark lesssim gtrsim therefore because blacksquare square Box blacktriangle blacktriangledown blacktriangleright blacklozenge lozenge nexists subsetneq supsetneq bigstar Diamond varnothing',
			'triangleq vDash Vdash leqslant geqslant lll ggg leadsto ltimes rtimes lessgtr lessapprox gtrapprox preccurlyeq succcurlyeq nmid nparallel nleq ngeq nsubseteq nsupseteq',
			'rightsquigarrow twoheadrightarrow multimap trianglelefteq',
			'boxplus boxtimes varkappa',
		].join(' '),
	],
	['', 'mathtools', 'coloneqq coloneq eqqcolon'],
	[
		'l',
		'',
		'int coprod bigsqcup bigvee bigwedge bigodot biguplus log ln lg exp sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh coth deg dim hom ker arg gcd det inf sup lim liminf limsup max min Pr',
	],
	['l', '', 'sum prod oint bigcap bigcup bigoplus bigotimes'],
	['l', 'amsmath', 'iint iiint'],
	[
		'.',
		'',
		'langle rangle lceil rceil lfloor rfloor vert Vert lbrace rbrace lbrack rbrack uparrow downarrow updownarrow Uparrow Downarrow Updownarrow backslash',
	],
	['.', 'amsmath', 'lvert rvert lVert rVert'],
	['d', '', 'big Big bigg Bigg bigl bigr bigm Bigl Bigr Bigm biggl biggr biggm Biggl Biggr Biggm'],
	[
		'm',
		'',
		'hat check breve acute grave tilde bar vec dot ddot mathring widehat widetilde overline underline overbrace underbrace mathrm mathbf mathit mathsf mathtt mathcal mathnormal mathrel mathbin mathord',
	],
	['m', '', 'mathopen mathclose mathinner pmod'],
	['m', 'amsmath', 'dddot operatorname boxed mod pod'],
	['m', 'amssymb', 'mathbb mathfrak'],
	['m', 'braket', 'bra ket'],
	['M', '', 'overrightarrow overleftarrow phantom hphantom vphantom smash'],
	['M', 'amsmath', 'boldsymbol overleftrightarrow underrightarrow underleftarrow'],
	['M', 'mathtools', 'mathclap'],
	['M', 'cancel', 'cancel bcancel xcancel'],
	['lm', '', 'mathop'],
	['lm', 'amsmath', 'operatorname*'],
	['mm', '', 'frac stackrel'],
	['mm', 'amsmath', 'dfrac tfrac cfrac binom dbinom tbinom overset underset'],
	['[m', '', 'sqrt'],
	['[m', 'amsmath', 'xrightarrow xleftarrow'],
	['[m', 'mathtools', 'xleftrightarrow'],
	['t', '', 'mbox hbox textrm textsf texttt textbf textit textmd textup textnormal'],
	['t', 'amsmath', 'text'],
	['#', '', 'color'],
	['#m', '', 'textcolor'],
	['r', 'amsmath', 'substack'],
	['/', '', 'over choose atop'],
	['1', 'amsmath', 'gathered'],
	['2', 'amsmath', 'cases'],
	['2', 'mathtools', 'dcases rcases'],
	['9', 'amsmath', 'matrix pmatrix bmatrix Bmatrix vmatrix Vmatrix smallmatrix aligned'],
	['?', '', 'array'],
];

interface Command {
	/** What it takes, by the signs of the table. */
	readonly takes: string;
	readonly ofPackage: string;
}

export const FORMULA_COMMANDS: ReadonlyMap<string, Command> = new Map([
	...SYMBOL_COMMANDS.map((name): [string, Command] => [name, { takes: '', ofPackage: '' }]),
	...TABLE.flatMap(([takes, ofPackage, names]) =>
		names.split(' ').map((name): [string, Command] => [name, { takes, ofPackage }]),
	),
]);

/** What a command or environment takes, or null for one that no formula may use. */
export function takenBy(name: string): string | null {
	return FORMULA_COMMANDS.get(name)?.takes ?? null;
}

/** The package that has a command or environment; '' for LaTeX itself. */
export function packageOf(name: string): string {
	return FORMULA_COMMANDS.get(name)?.ofPackage ?? '';
}
