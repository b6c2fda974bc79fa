import { packageOf } from './latex-commands';
import { needsT1, unknownToPdfLatex } from './latex-text';

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3001-\u303f\uff01-\uffe6]/u;

/** The packages of formulas, in the order in which LaTeX is to load them. */
const OF_FORMULAS = ['amsmath', 'amssymb', 'cancel', 'braket', 'mathtools'];

/** Names what a tabular needs: packages, and the engine where it cannot be pdfLaTeX. */
export function needsOf(tabular: string): string {
	const used = new Set([...tabular.matchAll(/\\(?:\\|(?:begin\{)?([A-Za-z]+))/gu)].flatMap(([, name]) => name ?? []));
	const hasCjk = CJK.test(tabular);
	const unknown = unknownToPdfLatex(tabular);
	const packages = [
		'\\usepackage{booktabs}',
		...OF_FORMULAS.filter((name) => [...used].some((command) => packageOf(command) === name)).map(
			(name) => `\\usepackage{${name}}`,
		),
		...(used.has('href') || used.has('url') ? ['\\usepackage{hyperref}'] : []),
		...(used.has('sout') ? ['\\usepackage[normalem]{ulem}'] : []),
		...(unknown === '' && needsT1(tabular) ? ['\\usepackage[T1]{fontenc}'] : []),
		...(hasCjk ? ['\\usepackage{ctex} (XeLaTeX or LuaLaTeX)'] : []),
	];
	const engine =
		unknown === '' || hasCjk ? '' : `. Compile with XeLaTeX or LuaLaTeX: pdfLaTeX does not know ${unknown}`;
	return `Needs ${packages.join(', ')}${engine}`;
}
