import { FIRST_CAPITAL, FIRST_SMALL, GREEK, LOWERED, LOWERED_PLAIN, RAISED, RAISED_PLAIN } from '../markdown/chars';

/** Commands for characters at which pdfLaTeX stops, and which XeLaTeX leaves out if its text font lacks them. */
const COMMANDS: ReadonlyMap<string, string> = new Map([
	// The final sigma has no capital.
	...GREEK.flatMap((name, at): [string, string][] =>
		name === 'sigmaf'
			? []
			: [
					[String.fromCharCode(FIRST_SMALL + at), `\\${name}`],
					capital(name, String.fromCharCode(FIRST_CAPITAL + at)),
				],
	),
	...[
		'ε varepsilon, ϵ epsilon, ϑ vartheta, ς varsigma, φ varphi, ϕ phi, ∆ Delta, ο o',
		'≤ leq, ⩽ leq, ≥ geq, ⩾ geq, ≠ neq, ≈ approx, ≡ equiv, ∼ sim, ≃ simeq, ≅ cong, ∝ propto, ≪ ll, ≫ gg, ≜ triangleq',
		'± pm, ∓ mp, × times, ÷ div, · cdot, ⋅ cdot, ∘ circ, ⊕ oplus, ⊖ ominus, ⊗ otimes, ⊙ odot, ∞ infty, √ surd, ⋆ star',
		'∑ sum, ∏ prod, ∫ int, ∬ int\\!\\int, ∮ oint, ⋂ bigcap, ⋃ bigcup, ⨁ bigoplus, ⨂ bigotimes, ∂ partial, ∇ nabla, ∖ setminus',
		'∈ in, ∉ notin, ∋ ni, ⊂ subset, ⊄ not\\subset, ⊆ subseteq, ⊊ subsetneq, ⊃ supset, ⊇ supseteq, ∪ cup, ∩ cap, ∅ emptyset, ⌀ varnothing, ∀ forall, ∃ exists, ∄ nexists, ¬ neg, ∧ wedge, ∨ vee',
		'⟨ langle, ⟩ rangle, ⌈ lceil, ⌉ rceil, ⌊ lfloor, ⌋ rfloor, ⟦ [\\![, ⟧ ]\\!], ‖ Vert, ∣ mid, ∥ parallel, ⊥ perp, ⟂ perp, ⊤ top, ⊢ vdash, ⊨ models, ∠ angle',
		'ℓ ell, ℏ hbar, ħ hbar, ⋯ cdots, ⋮ vdots, ⋱ ddots, ∗ ast, ≲ lesssim, ≳ gtrsim, ≺ prec, ≻ succ, ∴ therefore, ∵ because',
		'★ bigstar, ☆ star, ⭐ bigstar, △ triangle, ▲ blacktriangle, ▼ blacktriangledown, ▶ blacktriangleright, ◆ blacklozenge, ◇ diamond',
		'○ circ, ◦ circ, ● bullet, ∎ blacksquare, ■ blacksquare, ▪ blacksquare, □ square',
		'✓ checkmark, ✔ checkmark, ✅ checkmark, ☑ checkmark, ✗ times, ✘ times, ✕ times, ✖ times, ❌ times',
		'ℝ mathbb{R}, ℕ mathbb{N}, ℤ mathbb{Z}, ℚ mathbb{Q}, ℂ mathbb{C}, ℙ mathbb{P}, ℒ mathcal{L}, ℋ mathcal{H}, ℱ mathcal{F}, ℰ mathcal{E}',
		'← leftarrow, → rightarrow, ↑ uparrow, ↓ downarrow, ↔ leftrightarrow, ⇐ Leftarrow, ⇒ Rightarrow, ⇑ Uparrow, ⇓ Downarrow, ⇔ Leftrightarrow, ↦ mapsto, ↗ nearrow, ↘ searrow',
		'⟶ longrightarrow, ⟵ longleftarrow, ⟹ Longrightarrow, ⟺ Longleftrightarrow, ⇌ rightleftharpoons, ↵ hookleftarrow',
		'⅓ frac{1}{3}, ⅔ frac{2}{3}, ⅛ frac{1}{8}, ⅜ frac{3}{8}, ⅝ frac{5}{8}, ⅞ frac{7}{8}',
		'− -, ′ {}^{\\prime}, ″ {}^{\\prime\\prime}',
	]
		.flatMap((line) => line.split(', '))
		.map((pair): [string, string] => [
			pair.charAt(0),
			/^. [a-z]{2}/iu.test(pair) ? `\\${pair.slice(2)}` : pair.slice(2),
		]),
]);

/** Greek capitals that look Latin have no commands. */
function capital(name: string, char: string): [string, string] {
	const at = 'ΑΒΕΖΗΙΚΜΝΟΡΤΧ'.indexOf(char);
	return [
		char,
		at === -1 ? `\\${name.charAt(0).toUpperCase()}${name.slice(1)}` : `\\mathrm{${'ABEZHIKMNOPTX'.charAt(at)}}`,
	];
}

/** Accents that remain after letters are composed, as in `x̂`. */
const ACCENTS: ReadonlyMap<string, string> = new Map(
	'\u0300grave \u0301acute \u0302hat \u0303tilde \u0304bar \u0305bar \u0306breve \u0307dot \u0308ddot \u030amathring \u030ccheck \u20d7vec'
		.split(' ')
		.map((pair) => [pair.charAt(0), `\\${pair.slice(1)}`]),
);

/** `①` to `⑳`. */
const CIRCLED = /[\u2460-\u2473]/gu;
const FIRST_CIRCLED = 0x2460;

const KEYS = `${[...COMMANDS.keys()].join('')}\\u{1d400}-\\u{1d7ff}`;
/** A pattern of one symbol, or of raised or lowered characters. */
export const SYMBOL = `[A-Za-z${KEYS}][${[...ACCENTS.keys()].join('')}]|[${KEYS}]|[${RAISED}]+|[${LOWERED}]+`;
/** A pattern of letters without a command. */
export const LETTERS = `[^\\t\\n -~${KEYS}${RAISED}${LOWERED}]+`;
const SYMBOLS = new RegExp(SYMBOL, 'gu');

/** Replaces mathematical characters in text with commands that text may contain. */
export function textSymbols(text: string): string {
	return text
		.replace(CIRCLED, (digit) => `\\textcircled{${digit.charCodeAt(0) - FIRST_CIRCLED + 1}}`)
		.replace(SYMBOLS, (found) => asArgument(found, '\\ensuremath', '\\textsuperscript', '\\textsubscript'));
}

/** Replaces mathematical characters in a formula with commands. */
export function mathSymbols(tex: string): string {
	return tex.replace(SYMBOLS, (found) => asArgument(found, '', '^', '_'));
}

/** What `SYMBOL` has found, as the argument of the command for a symbol, an exponent or an index. */
function asArgument(found: string, symbol: string, exponent: string, index: string): string {
	const digits = [...found]
		.map((digit) => RAISED_PLAIN.charAt(RAISED.indexOf(digit)) + LOWERED_PLAIN.charAt(LOWERED.indexOf(digit)))
		.join('');
	if (digits === '') return `${symbol}{${commandFor(found)}}`;
	return `${RAISED.includes(found.charAt(0)) ? exponent : index}{${digits}}`;
}

function commandFor(symbol: string): string {
	const [base = '', accent = ''] = symbol;
	// A mathematical letter such as 𝐱 becomes the plain letter.
	const letter = COMMANDS.has(base) ? base : base.normalize('NFKC');
	const command = COMMANDS.get(letter) ?? letter;
	return accent === '' ? command : `${ACCENTS.get(accent) ?? ''}{${command}}`;
}

/**
 * The commands and environments that formulas may use, with the package and one sign per argument:
 *
 * - `m` mathematics, `M` mathematics that TeX sets four times, `[` optional mathematics in brackets;
 * - `t` text, `d` a delimiter, `r` rows, `#` the name of a colour, which is left out.
 *
 * Other signs are about the command: `f` sets a font, `l` may take `\limits`, `.` is a delimiter, `/` splits its group
 * like `\over`; a digit is an environment with that many columns, `?` one that names its columns.
 */
const TABLE: readonly (readonly [takes: string, ofPackage: string, names: string])[] = [
	[
		'',
		'',
		[
			...[...COMMANDS.values()].flatMap((tex) => tex.match(/[A-Za-z]{2,}/gu) ?? []),
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

/** The columns of `TABLE` by name. */
export const FORMULA_COMMANDS = new Map(
	TABLE.flatMap(([takes, ofPackage, names]) => names.split(' ').map((name) => [name, { takes, ofPackage }] as const)),
);

/** The signs of a command or environment; null if formulas may not use it. */
export function takenBy(name: string): string | null {
	return FORMULA_COMMANDS.get(name)?.takes ?? null;
}

/** The package of a command or environment; '' for LaTeX itself. */
export function packageOf(name: string): string {
	return FORMULA_COMMANDS.get(name)?.ofPackage ?? '';
}
