// Compiles what is written for LaTeX with the real pdfLaTeX, which may neither run a program nor go on behind an error.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeLatex } from '../../../src/core/export/latex';
import type { ExportTable } from '../../../src/core/export/export-table';

export const hasLatex = spawnSync('pdflatex', ['--version']).status === 0;

/** What a run of TeX left. */
interface Compiled {
	/** The first stop of TeX, or ''. */
	readonly stop: string;
	/** The first character that a font has not, or ''. */
	readonly missing: string;
	/** The files it wrote. */
	readonly files: readonly string[];
	/** The files it read, besides those of the system and fonts. */
	readonly read: readonly string[];
}

/** What stands for the packages that a small installation of TeX has not. */
const STAND_INS: Readonly<Record<string, string>> = {
	ulem: '\\newcommand\\sout[1]{#1}',
	cancel: '\\newcommand\\cancel[1]{#1}\\newcommand\\bcancel[1]{#1}\\newcommand\\xcancel[1]{#1}',
	braket: '\\newcommand\\bra[1]{\\langle#1|}\\newcommand\\ket[1]{|#1\\rangle}',
};

/** Compiles a document that holds nothing but a table, with the packages that its comment names. */
export function compile(table: ExportTable): Compiled {
	const latex = writeLatex(table);
	const packages = (latex.split('\n')[0] ?? '').match(/\\usepackage(?:\[[^\]]*\])?\{[a-z\d,]+\}/gu) ?? [];
	return compileText([...packages, '\\begin{document}', `${latex}\\end{document}`]);
}

/** Compiles the lines behind `\documentclass`. */
function compileText(lines: readonly string[]): Compiled {
	const folder = mkdtempSync(path.join(tmpdir(), 'three-pass-latex-'));
	try {
		writeFileSync(
			path.join(folder, 'table.tex'),
			['\\documentclass{article}', ...lines.map(orStandIn), ''].join('\n'),
		);
		const { stdout, signal } = spawnSync(
			'pdflatex',
			['-no-shell-escape', '-interaction=nonstopmode', '-halt-on-error', '-recorder', 'table.tex'],
			{ cwd: folder, encoding: 'latin1', timeout: 60_000, maxBuffer: 2 ** 26 },
		);
		const recorded = readFileSync(path.join(folder, 'table.fls'), 'utf8')
			.split('\n')
			.filter((line) => line.startsWith('INPUT '))
			.map((line) => line.slice('INPUT '.length));
		return {
			stop: signal === null ? stopIn(stdout) : `stopped by ${signal}`,
			missing: /^Missing character.*/mu.exec(stdout)?.[0] ?? '',
			files: readdirSync(folder).sort(),
			read: recorded.filter((file) => !/^\/(?:usr\/share|var\/lib|etc)\/tex|\.\d+pk$/u.test(file)),
		};
	} finally {
		rmSync(folder, { recursive: true });
	}
}

function stopIn(log: string): string {
	if (log.includes('Output written on table.pdf')) return /^!.*/mu.exec(log)?.[0] ?? '';
	return /^!.*\n[\s\S]{0,400}/mu.exec(log)?.[0] ?? log.slice(-400);
}

function orStandIn(line: string): string {
	const name = /^\\usepackage(?:\[[^\]]*\])?\{([a-z]+)\}$/u.exec(line)?.[1];
	const standIn = name === undefined ? undefined : STAND_INS[name];
	return standIn === undefined || spawnSync('kpsewhich', [`${name ?? ''}.sty`]).status === 0 ? line : standIn;
}
