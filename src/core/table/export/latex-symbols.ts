import { FIRST_CAPITAL, FIRST_SMALL, GREEK } from '../../markdown/entities';
import { LOWERED, LOWERED_PLAIN, RAISED, RAISED_PLAIN } from './scripts';

/** Characters of mathematics by their commands: pdfLaTeX stops at them, and XeLaTeX leaves them out where its text font has none. */
const COMMANDS: ReadonlyMap<string, string> = new Map([
	...GREEK.flatMap((name, at): [string, string][] => [[String.fromCharCode(FIRST_SMALL + at), `\\${name}`], capital(name, String.fromCharCode(FIRST_CAPITAL + at))]),
	...[
		'ε varepsilon, ϵ epsilon, ϑ vartheta, ϖ varpi, ϱ varrho, ς varsigma, φ varphi, ϕ phi, ϒ Upsilon, ∆ Delta, ο o',
		'≤ leq, ⩽ leq, ≥ geq, ⩾ geq, ≠ neq, ≈ approx, ≡ equiv, ∼ sim, ≃ simeq, ≅ cong, ∝ propto, ≪ ll, ≫ gg, ≜ triangleq, ≝ stackrel{\\mathrm{def}}{=}, ≔ mathrel{:=}',
		'± pm, ∓ mp, × times, ÷ div, · cdot, ⋅ cdot, ∙ bullet, ∘ circ, ⊕ oplus, ⊖ ominus, ⊗ otimes, ⊙ odot, ∞ infty, √ surd, ∛ {}^{3}\\!\\surd, ∜ {}^{4}\\!\\surd, ⋆ star',
		'∑ sum, ∏ prod, ∐ coprod, ∫ int, ∬ int\\!\\int, ∮ oint, ∂ partial, ∇ nabla, ⋂ bigcap, ⋃ bigcup, ⨁ bigoplus, ⨂ bigotimes, ∖ setminus',
		'∈ in, ∉ notin, ∋ ni, ⊂ subset, ⊄ not\\subset, ⊆ subseteq, ⊊ subsetneq, ⊃ supset, ⊇ supseteq, ⊋ supsetneq, ∪ cup, ∩ cap, ∅ emptyset, ⌀ varnothing, ∀ forall, ∃ exists, ∄ nexists, ¬ neg, ∧ wedge, ∨ vee',
		'⟨ langle, ⟩ rangle, ⌈ lceil, ⌉ rceil, ⌊ lfloor, ⌋ rfloor, ⟦ [\\![, ⟧ ]\\!], ‖ Vert, ∣ mid, ∤ nmid, ∥ parallel, ∦ nparallel, ⊥ perp, ⟂ perp, ⊤ top, ⊢ vdash, ⊨ models, ⊩ Vdash, ∠ angle',
		'ℓ ell, ℏ hbar, ħ hbar, ℘ wp, ℑ Im, ℜ Re, ℵ aleph, ℶ beth, ⋯ cdots, ⋮ vdots, ⋱ ddots, ∗ ast, ≲ lesssim, ≳ gtrsim, ≺ prec, ≻ succ, ∴ therefore, ∵ because, ♠ spadesuit, ♣ clubsuit, ♥ heartsuit, ♦ diamondsuit',
		'★ bigstar, ☆ star, ⭐ bigstar, △ triangle, ▽ triangledown, ▷ triangleright, ▶ blacktriangleright, ► blacktriangleright, ◁ triangleleft, ◀ blacktriangleleft, ◄ blacktriangleleft, ▲ blacktriangle, ▼ blacktriangledown',
		'○ circ, ◦ circ, ◯ bigcirc, ● bullet, ◎ circledcirc, ∎ blacksquare, ■ blacksquare, ▪ blacksquare, □ square, ▫ square, ☐ square, ☒ boxtimes, ◇ diamond, ◊ lozenge, ◆ blacklozenge',
		'✓ checkmark, ✔ checkmark, ✅ checkmark, ☑ checkmark, ✗ times, ✘ times, ✕ times, ✖ times, ❌ times, ❎ boxtimes',
		'ℝ mathbb{R}, ℕ mathbb{N}, ℤ mathbb{Z}, ℚ mathbb{Q}, ℂ mathbb{C}, ℙ mathbb{P}, ℒ mathcal{L}, ℋ mathcal{H}, ℱ mathcal{F}, ℰ mathcal{E}, ℬ mathcal{B}, ℳ mathcal{M}, ℛ mathcal{R}, ℐ mathcal{I}',
		'← leftarrow, → rightarrow, ↑ uparrow, ↓ downarrow, ↔ leftrightarrow, ↕ updownarrow, ⇐ Leftarrow, ⇒ Rightarrow, ⇑ Uparrow, ⇓ Downarrow, ⇔ Leftrightarrow, ↦ mapsto, ↗ nearrow, ↘ searrow, ↙ swarrow, ↖ nwarrow',
		'⟶ longrightarrow, ⟵ longleftarrow, ⟷ longleftrightarrow, ⟹ Longrightarrow, ⟸ Longleftarrow, ⟺ Longleftrightarrow, ⇌ rightleftharpoons, ⇄ rightleftarrows, ⇆ leftrightarrows, ↪ hookrightarrow, ↩ hookleftarrow, ↵ hookleftarrow, ⇝ rightsquigarrow',
		'⅓ frac{1}{3}, ⅔ frac{2}{3}, ⅕ frac{1}{5}, ⅖ frac{2}{5}, ⅗ frac{3}{5}, ⅘ frac{4}{5}, ⅙ frac{1}{6}, ⅚ frac{5}{6}, ⅛ frac{1}{8}, ⅜ frac{3}{8}, ⅝ frac{5}{8}, ⅞ frac{7}{8}',
		'− -, ′ {}^{\\prime}, ″ {}^{\\prime\\prime}, ‴ {}^{\\prime\\prime\\prime}',
	].flatMap((line) => line.split(', ')).map((pair): [string, string] => [pair.charAt(0), /^. [a-z]{2}/iu.test(pair) ? `\\${pair.slice(2)}` : pair.slice(2)]),
]);

/** Only those capitals have commands that no Latin letter looks like. */
function capital(name: string, char: string): [string, string] {
	const at = 'ΑΒΕΖΗΙΚΜΝΟΡΤΧ'.indexOf(char);
	return [char, at === -1 ? `\\${name.charAt(0).toUpperCase()}${name.slice(1)}` : `\\mathrm{${'ABEZHIKMNOPTX'.charAt(at)}}`];
}

/** Accents that no letter is composed with, by their commands: `x̂`. */
const ACCENTS: ReadonlyMap<string, string> = new Map(
	['\u0300 grave', '\u0301 acute', '\u0302 hat', '\u0303 tilde', '\u0304 bar', '\u0305 bar', '\u0306 breve', '\u0307 dot', '\u0308 ddot', '\u030a mathring', '\u030c check', '\u20d7 vec']
		.map((pair) => [pair.charAt(0), `\\${pair.slice(2)}`]),
);

/** The names of all commands that symbols are written with. */
export const SYMBOL_COMMANDS: readonly string[] = [...COMMANDS.values(), ...ACCENTS.values()].flatMap((tex) => tex.match(/[A-Za-z]{2,}/gu) ?? []);

/** Unicode's blocks of letters in the styles of formulas, each of 52 letters from U+1D400 on; its digits follow at U+1D7CE. */
const LETTER_STYLES = ['mathbf', 'mathit', 'mathbf', 'mathcal', 'mathcal', 'mathfrak', 'mathbb', 'mathfrak', 'mathsf', 'mathsf', 'mathsf', 'mathsf', 'mathtt'];
const DIGIT_STYLES = ['mathbf', 'mathbb', 'mathsf', 'mathsf', 'mathtt'];
const [FIRST_LETTER, FIRST_DIGIT] = [0x1d400, 0x1d7ce];

/** `①` to `⑳`. */
const CIRCLED = /[\u2460-\u2473]/gu;
const FIRST_CIRCLED = 0x2460;

const KEYS = [...COMMANDS.keys()].join('');
const SYMBOL = new RegExp(`[A-Za-z${KEYS}][${[...ACCENTS.keys()].join('')}]|[${KEYS}\\u{1d400}-\\u{1d7ff}]|[${RAISED}]+|[${LOWERED}]+`, 'gu');

/** A text with the characters of mathematics by commands that text may hold. */
export function textSymbols(text: string): string {
	return text.replace(CIRCLED, (digit) => `\\textcircled{${digit.charCodeAt(0) - FIRST_CIRCLED + 1}}`).replace(SYMBOL, (found) => {
		const digits = plainDigits(found);
		if (digits === '') return `\\ensuremath{${commandFor(found)}}`;
		return isRaised(found) ? `\\textsuperscript{${digits}}` : `\\textsubscript{${digits}}`;
	});
}

/** A formula with the characters of mathematics by commands. */
export function mathSymbols(tex: string): string {
	return tex.replace(SYMBOL, (found) => {
		const digits = plainDigits(found);
		if (digits === '') return `{${commandFor(found)}}`;
		return isRaised(found) ? `^{${digits}}` : `_{${digits}}`;
	});
}

function commandFor(symbol: string): string {
	const known = COMMANDS.get(symbol);
	if (known !== undefined) return known;
	const [base = '', accent = ''] = symbol;
	if (accent !== '') return `${ACCENTS.get(accent) ?? ''}{${COMMANDS.get(base) ?? base}}`;
	const plain = symbol.normalize('NFKC');
	const style = styleOf(symbol.codePointAt(0) ?? 0, plain);
	return style === '' ? (COMMANDS.get(plain) ?? plain) : `\\${style}{${plain}}`;
}

/** How a letter of Unicode's mathematical blocks is set; '' for Greek ones, which have commands of their own. */
function styleOf(code: number, plain: string): string {
	if (/^\d$/u.test(plain)) return legible(DIGIT_STYLES[Math.floor((code - FIRST_DIGIT) / 10)] ?? '', plain);
	return /^[A-Za-z]$/u.test(plain) ? legible(LETTER_STYLES[Math.floor((code - FIRST_LETTER) / 52)] ?? '', plain) : '';
}

/** These two fonts have capitals alone, and show other signs in place of the rest. */
function legible(style: string, plain: string): string {
	if (/^[A-Z]$/u.test(plain)) return style;
	return style === 'mathbb' ? 'mathbf' : style === 'mathcal' ? 'mathit' : style;
}

/** Whether a character is raised or lowered by itself, and which; null for any other. */
export function scriptOf(char: string): 'sub' | 'sup' | null {
	if (char === '') return null;
	return isRaised(char) ? 'sup' : LOWERED.includes(char) ? 'sub' : null;
}

function isRaised(digits: string): boolean {
	return RAISED.includes(digits.charAt(0));
}

function plainDigits(text: string): string {
	return [...text].map((digit) => RAISED_PLAIN.charAt(RAISED.indexOf(digit)) + LOWERED_PLAIN.charAt(LOWERED.indexOf(digit))).join('');
}
