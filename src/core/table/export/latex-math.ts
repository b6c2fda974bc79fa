import { mathSymbols, scriptOf, textSymbols } from './latex-symbols';
import { escapeChar, plainLetters } from './latex-text';

/**
 * Math as a table's cell can hold it, or null where TeX would stop at it: braces, environments or `\left` and `\right` that do
 * not pair, a second index on one letter, a command without what it is set over, and a `&` or `\\` outside an environment,
 * which would end the cell or its row.
 */
export function latexMath(tex: string): string | null {
	return tex.trim() === '' ? null : new MathReader().read(plainLetters(tex));
}

const PIECE = /\\(?:begin|end)\s*\{[^{}]*\}|\\[A-Za-z]+|\\[\s\S]?|\s+|[\s\S]/gu;
/** Environments that stand on lines of their own, by those that stand within one. */
const INLINE: Readonly<Record<string, string>> = { align: 'aligned', split: 'aligned', eqnarray: 'aligned', gather: 'gathered', multline: 'gathered' };
const TEXT = /^\\(?:text(?:rm|sf|tt|bf|it|md|up|normal)?|[mhf]box)$/u;
/** Commands that set something over, under or around what follows. As an index they need braces around them. */
const AROUND = 'sqrt hat widehat bar tilde widetilde vec dot ddot acute grave breve check mathring overline underline overbrace underbrace'.split(' ');
const FONTS = 'boldsymbol bm text textbf textit textrm mbox operatorname mathbb mathbf mathcal mathfrak mathit mathrm mathsf mathtt'.split(' ');
/** How many arguments a command takes. */
export const ARGUMENTS: ReadonlyMap<string, number> = new Map([
	...'frac dfrac tfrac cfrac binom dbinom tbinom stackrel overset underset'.split(' ').map((name) => [name, 2] as const),
	...[...AROUND, ...FONTS].map((name) => [name, 1] as const),
]);
const NO_INDEX: ReadonlySet<string> = new Set([...AROUND, 'right', 'not', 'limits', 'nolimits']);

/** What stands between braces, `\left` and `\right`, or the ends of an environment. */
interface Group {
	readonly closedBy: string;
	readonly isText: boolean;
	/** Which indices the last letter has. */
	readonly indices: Set<'sub' | 'sup'>;
	/** How many arguments are still to come. */
	wanted: number;
}

class MathReader {
	private readonly groups: Group[] = [newGroup('', false)];
	private written = '';
	/** What was read since text last changed to math, or the other way round. */
	private run = '';
	private runIsText = false;
	private previous = '';
	/** Whether an index is to come. */
	private wantsIndex = false;
	private textFollows = false;

	/** @returns null where TeX would stop. */
	read(tex: string): string | null {
		for (const [piece] of tex.matchAll(PIECE)) {
			if (!this.take(piece)) return null;
			if (piece.trim() !== '') this.previous = piece;
		}
		this.flush();
		return this.groups.length === 1 && this.isComplete() ? this.written : null;
	}

	private get group(): Group {
		return this.groups.at(-1) ?? newGroup('', false);
	}

	/** Whether nothing is still to come in the group that ends. */
	private isComplete(): boolean {
		return !this.wantsIndex && this.group.wanted === 0;
	}

	private take(piece: string): boolean {
		const isText = this.group.isText;
		if (piece === '$' || /^\\[()[\]]?$/u.test(piece)) return false;
		if (piece === '{') return this.open('}', piece, this.textFollows || isText);
		if (piece.startsWith('\\begin')) {
			const name = nameOf(piece);
			return this.open(`\\end{${name}}`, `\\begin{${name}}`, false);
		}
		if (piece === '\\left') return this.open('\\right', piece, false);
		if (piece === '}' || piece === '\\right') return this.close(piece, piece);
		if (piece.startsWith('\\end')) return this.close(`\\end{${nameOf(piece)}}`, `\\end{${nameOf(piece)}}`);
		if (piece === '&' || piece === '\\\\') return this.endCell(piece);
		if (piece === '%' || piece === '#') return this.letter(`\\${piece}`);
		if (isText) return this.add(/^[~_^<>|]$/u.test(piece) ? escapeChar(piece) : piece, true);
		if (piece === '^') return this.index('sup') && this.add(piece);
		if (piece === '_') return this.index('sub') && this.add(piece);
		if (piece === '\'') return !this.wantsIndex && !this.group.indices.has('sup') && this.add(piece);
		const script = scriptOf(piece);
		if (script !== null) return this.scriptChar(script, piece);
		return piece.trim() === '' ? this.add(piece) : this.letter(piece);
	}

	private open(closedBy: string, written: string, isText: boolean): boolean {
		if (closedBy === '\\right' && this.wantsIndex) return false;
		this.argument();
		this.textFollows = false;
		this.add(written);
		this.groups.push(newGroup(closedBy, isText));
		return true;
	}

	private close(closedBy: string, written: string): boolean {
		if (this.group.closedBy !== closedBy || !this.isComplete()) return false;
		this.groups.pop();
		return this.add(written);
	}

	private endCell(piece: string): boolean {
		if (!this.group.closedBy.startsWith('\\end') || !this.isComplete()) return false;
		this.group.indices.clear();
		return this.add(piece);
	}

	/** Anything that an index may stand on, or that may be one. */
	private letter(piece: string): boolean {
		if (this.wantsIndex && NO_INDEX.has(piece.slice(1))) return false;
		this.argument();
		this.textFollows = TEXT.test(piece);
		this.group.wanted += ARGUMENTS.get(piece.slice(1)) ?? 0;
		return this.add(piece);
	}

	private index(which: 'sub' | 'sup'): boolean {
		const { indices } = this.group;
		if (this.wantsIndex || indices.has(which)) return false;
		indices.add(which);
		this.wantsIndex = true;
		return true;
	}

	/** `²` is an index by itself; several are one. */
	private scriptChar(which: 'sub' | 'sup', piece: string): boolean {
		if (scriptOf(this.previous) === which) return this.add(piece);
		if (!this.index(which)) return false;
		this.wantsIndex = false;
		return this.add(piece);
	}

	private argument(): void {
		if (!this.wantsIndex) this.group.indices.clear();
		this.wantsIndex = false;
		this.group.wanted = Math.max(0, this.group.wanted - 1);
	}

	private add(written: string, isText = false): boolean {
		if (isText !== this.runIsText) this.flush();
		this.runIsText = isText;
		this.run += written;
		return true;
	}

	private flush(): void {
		this.written += this.runIsText ? textSymbols(this.run) : mathLetters(mathSymbols(this.run));
		this.run = '';
	}
}

/** What has no command stands in a formula as text. */
function mathLetters(tex: string): string {
	return tex.replace(/[^\t\n -~]+/gu, (letters) => `\\text{${textSymbols(letters)}}`);
}

function newGroup(closedBy: string, isText: boolean): Group {
	return { closedBy, isText, indices: new Set(), wanted: 0 };
}

/** The name of an environment, as a formula within a line may hold it. */
function nameOf(piece: string): string {
	const name = piece.slice(piece.indexOf('{') + 1, -1).trim();
	return INLINE[name.replace(/\*$/u, '')] ?? name;
}
