import { LOWERED, LOWERED_PLAIN, RAISED, RAISED_PLAIN } from './scripts';

/** Characters of mathematics by their commands: pdfLaTeX stops at them, and XeLaTeX leaves them out where its text font has none. */
const COMMANDS: ReadonlyMap<string, string> = new Map(
	[
		'α alpha, β beta, γ gamma, δ delta, ε varepsilon, ϵ epsilon, ζ zeta, η eta, θ theta, ϑ vartheta, ι iota, κ kappa, λ lambda, μ mu, ν nu, ξ xi',
		'π pi, ρ rho, σ sigma, ς varsigma, τ tau, υ upsilon, φ varphi, ϕ phi, χ chi, ψ psi, ω omega',
		'Γ Gamma, Δ Delta, Θ Theta, Λ Lambda, Ξ Xi, Π Pi, Σ Sigma, Υ Upsilon, Φ Phi, Ψ Psi, Ω Omega',
		'≤ leq, ⩽ leq, ≥ geq, ⩾ geq, ≠ neq, ≈ approx, ≡ equiv, ∼ sim, ≃ simeq, ≅ cong, ∝ propto, ≪ ll, ≫ gg',
		'± pm, ∓ mp, × times, ÷ div, · cdot, ⋅ cdot, ∘ circ, ⊕ oplus, ⊗ otimes, ⊙ odot, ∞ infty, √ surd, ∑ sum, ∏ prod, ∫ int, ∂ partial, ∇ nabla',
		'∈ in, ∉ notin, ∋ ni, ⊂ subset, ⊆ subseteq, ⊃ supset, ⊇ supseteq, ∪ cup, ∩ cap, ∅ emptyset, ∀ forall, ∃ exists, ¬ neg, ∧ wedge, ∨ vee',
		'⟨ langle, ⟩ rangle, ‖ Vert, ∣ mid, ∥ parallel, ⊥ perp, ⊤ top, ⊢ vdash, ∠ angle, ℓ ell, ★ star, ☆ star, ⋯ cdots, ∗ ast, △ triangle, ○ circ, ◦ circ, ● bullet',
		'≲ lesssim, ≳ gtrsim, ≺ prec, ≻ succ, ∴ therefore, ∎ blacksquare, ■ blacksquare, □ square, ▲ blacktriangle, ▼ blacktriangledown',
		'✓ checkmark, ✔ checkmark, ✅ checkmark, ✗ times, ✘ times, ✖ times, ❌ times',
		'ℝ mathbb{R}, ℕ mathbb{N}, ℤ mathbb{Z}, ℚ mathbb{Q}, ℂ mathbb{C}, ℙ mathbb{P}, ℒ mathcal{L}, ℋ mathcal{H}, ℱ mathcal{F}, ℰ mathcal{E}',
		'← leftarrow, → rightarrow, ↑ uparrow, ↓ downarrow, ↔ leftrightarrow, ⇐ Leftarrow, ⇒ Rightarrow, ⇔ Leftrightarrow, ↦ mapsto, ⟶ longrightarrow, ⟵ longleftarrow, ⟹ Longrightarrow, ⇌ rightleftharpoons, ↗ nearrow, ↘ searrow, ⇑ Uparrow, ⇓ Downarrow',
	].flatMap((line) => line.split(', ')).map((pair): [string, string] => [pair.charAt(0), `\\${pair.slice(2)}`]),
);

const MINUS = '−';
const PRIMES: ReadonlyMap<string, string> = new Map([['′', '{}^{\\prime}'], ['″', '{}^{\\prime\\prime}']]);
const SYMBOL = new RegExp(`[${[...COMMANDS.keys(), ...PRIMES.keys()].join('')}${MINUS}]|[${RAISED}]+|[${LOWERED}]+`, 'gu');
/** The commands that LaTeX has only with a package. */
const OF_AMSSYMB = /\\(?:mathbb|checkmark|lesssim|gtrsim|therefore|blacksquare|square|blacktriangle|blacktriangledown)(?![A-Za-z])/u;

/** Whether a text uses symbols of the package amssymb. */
export function needsAmssymb(latex: string): boolean {
	return OF_AMSSYMB.test(latex);
}

/** A text with the characters of mathematics by commands that text may hold. */
export function textSymbols(text: string): string {
	return text.replace(SYMBOL, (found) => {
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
	return COMMANDS.get(symbol) ?? PRIMES.get(symbol) ?? '-';
}

function isRaised(digits: string): boolean {
	return RAISED.includes(digits.charAt(0));
}

function plainDigits(text: string): string {
	return [...text].map((digit) => RAISED_PLAIN.charAt(RAISED.indexOf(digit)) + LOWERED_PLAIN.charAt(LOWERED.indexOf(digit))).join('');
}
