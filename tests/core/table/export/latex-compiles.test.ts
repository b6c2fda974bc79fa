// What is written for LaTeX, compiled by the real pdfLaTeX. Where there is none, the test is skipped and says so.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeLatex } from '../../../../src/core/table/export/latex';
import { tableOf } from './tables';

const hasLatex = spawnSync('pdflatex', ['--version']).status === 0;

/** The log of a document that holds nothing but the tabular, with the packages that its comment names. */
function compile(facts: readonly string[]): string {
	const latex = writeLatex(tableOf(...facts));
	const packages = (latex.split('\n')[0] ?? '').match(/\\usepackage(?:\[[^\]]*\])?\{[a-z,]+\}/gu) ?? [];
	const folder = mkdtempSync(path.join(tmpdir(), 'three-pass-latex-'));
	try {
		writeFileSync(path.join(folder, 'table.tex'), `\\documentclass{article}\n${packages.join('\n')}\n\\begin{document}\n${latex}\\end{document}\n`);
		return execFileSync('pdflatex', ['-interaction=nonstopmode', '-halt-on-error', 'table.tex'], { cwd: folder, encoding: 'utf8' });
	} catch (error) {
		return error !== null && typeof error === 'object' && 'stdout' in error ? String(error.stdout) : String(error);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

test.skipIf(!hasLatex)('every character that is mapped compiles, in text and in formulas', () => {
	const symbols = 'αβγ ≤≥≲≳ ∗⊤☆★△□∎ ✓✗✅❌ ′″ ℝℕℒ ⟶⇌↗ xᵢ yⁿ 10²³ h₁ −1 ∞';
	const text = ['a e\u0301 b', 'a\u200bb\u2003c\u202fd\ufe0f', '①②⑳', '┃ | │', '“quotes” – — … •', 'Łukasz Ångström ß'];
	const log = compile([symbols, `$${symbols.replace(/[ ′″]/gu, '')}$`, ...text, '$\\begin{pmatrix} 1 \\end{pmatrix}$']);
	expect(log).not.toMatch(/^!/mu);
	expect(log).toContain('Output written on table.pdf');
});
