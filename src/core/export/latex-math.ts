import { LETTERS, SYMBOL, mathSymbols, takenBy, textSymbols } from './latex-names';
import { escapeChar, escapeLatex, plainLetters } from './latex-text';

const PIECE = new RegExp(
	`\\\\(?:begin|end)\\{[A-Za-z]+\\}|\\\\operatorname\\*|\\\\[A-Za-z]+|\\\\\\\\\\[-?\\d{1,2}(?:\\.\\d{1,2})?(?:pt|em|ex|mm)\\]|\\\\[^]|\\s+|${SYMBOL}|${LETTERS}|[^]`,
	'gu',
);
/** Environments that do not work within a line; `aligned` and `gathered` take their place. */
const OWN_LINES = /(\\(?:begin|end)\{)(align|split|eqnarray|gather|multline)\*?\}/gu;
/** The package bm fails on commands that `\boldsymbol` of amsmath accepts. */
const BOLD = /\\bm(?![A-Za-z])/gu;
/** Commands for blanks and characters, first those for text, then those for formulas. */
const OF_TEXT = /^\\(?:[ ,;:!%$&#_{}]|q?quad|l?dots)$/u;
const OF_MATH = /^\\[ ,;:!>%$&#_{}|]$/u;

/** TeX limits nesting, and each level of some commands takes four times as long. */
const DEEPEST = 20;
const MOST_FOURFOLD = 3;

/**
 * Makes a formula safe for a table cell. Null if it would stop TeX or is not only mathematics: a command that is not
 * known to be harmless, an unmatched part, a missing argument, a second exponent, the end of a cell or row.
 */
export function latexMath(tex: string): string | null {
	const plain = plainLetters(tex).replace(OWN_LINES, inline).replace(BOLD, '\\boldsymbol');
	return new Formula(plain.match(PIECE) ?? []).read();
}

function inline(_: string, start: string, name: string): string {
	return `${start}${/^[gm]/u.test(name) ? 'gathered' : 'aligned'}}`;
}

interface Row {
	readonly closedBy: string | undefined;
	/** How many cells a row may have; 0 outside environments. */
	readonly columns: number;
	cell: number;
	/** The last item of the cell, and which of `^` and `_` it has. */
	last: string;
	scripts: string;
	isHalf: boolean;
}

/** Writes a formula so that TeX finds the same arguments in it. */
class Formula {
	private at = 0;
	private depth = 0;
	private fourfolds = 0;
	private isRefused = false;

	constructor(private readonly pieces: readonly string[]) {}

	read(): string | null {
		const written = this.row(undefined, 0);
		return this.isRefused || written.trim() === '' ? null : written;
	}

	private refuse(): string {
		this.isRefused = true;
		this.at = this.pieces.length;
		return '';
	}

	private next(): string | undefined {
		return this.pieces[this.at++];
	}

	private blanks(): string {
		if (this.pieces[this.at]?.trim() !== '') return '';
		this.at += 1;
		return ' ';
	}

	/** Reads up to the piece that closes the row. */
	private row(closedBy: string | undefined, columns: number): string {
		const row: Row = { closedBy, columns, cell: 1, last: '', scripts: '', isHalf: false };
		let written = '';
		for (;;) {
			const piece = this.next();
			// Some commands put arguments into an `\over` of their own, and TeX allows one in each group.
			if (piece === closedBy) return row.isHalf ? `{${written}}` : written;
			if (piece === undefined) return this.refuse();
			written += this.part(piece, row);
		}
	}

	private part(piece: string, row: Row): string {
		if (piece.trim() === '') return ' ';
		const takes = takenBy(piece.slice(1));
		if (/^[\^_']/u.test(mathSymbols(piece))) return this.script(piece, row);
		if (piece === '&' || piece.startsWith('\\\\')) return this.cellEnd(piece, row);
		if (/^\\(?:no)?limits$/u.test(piece))
			return takenBy(row.last)?.startsWith('l') === true ? piece : this.refuse();
		if (piece === '\\hline') return row.columns > 0 && row.cell === 1 && row.last === '' ? piece : this.refuse();
		row.last = piece.slice(1) || piece;
		// After a font or colour TeX still refuses a second exponent.
		if (takes === null || !/^[f#]/u.test(takes)) row.scripts = '';
		if (piece === '\\middle' && row.closedBy === '\\right') return piece + this.delimiter();
		if (takes === '/' && !row.isHalf && row.columns === 0) {
			row.isHalf = true;
			return piece;
		}
		return this.atom(piece);
	}

	/** An item may have one exponent and one index; primes may precede the exponent. */
	private script(piece: string, row: Row): string {
		const shown = mathSymbols(piece);
		const sign = shown.startsWith('_') ? '_' : '^';
		if (row.scripts.includes(sign) && (sign === '_' || this.pieces[this.at - 2] !== "'")) return this.refuse();
		row.scripts += sign;
		row.last = sign;
		return /^[\^_]$/u.test(piece) ? piece + this.argument() : shown;
	}

	private cellEnd(piece: string, row: Row): string {
		row.cell = piece === '&' ? row.cell + 1 : 1;
		if (row.cell > row.columns) return this.refuse();
		row.last = '';
		row.scripts = '';
		return piece + this.guard(/^[*[]/u);
	}

	/**
	 * At the start of a row TeX looks for a star or bracket, before the first row also for the end of a cell or row. An
	 * empty group stops this.
	 */
	private guard(mistaken: RegExp): string {
		return this.blanks() + (mistaken.test(this.pieces[this.at] ?? '') ? '{}' : '');
	}

	private atom(piece: string | undefined): string {
		if (piece === undefined || this.depth === DEEPEST) return this.refuse();
		this.depth += 1;
		const written = this.written(piece);
		this.depth -= 1;
		return written;
	}

	private written(piece: string): string {
		if (piece === '{') return `{${this.row('}', 0)}}`;
		if (piece === '\\left') return piece + this.delimiter() + this.row('\\right', 0) + '\\right' + this.delimiter();
		if (piece.startsWith('\\begin{')) return this.environment(piece);
		if (piece.startsWith('\\')) return this.command(piece);
		if (/[$&}^_']/u.test(mathSymbols(piece).charAt(0))) return this.refuse();
		if (/[%#]/u.test(piece)) return escapeChar(piece);
		const shown = mathSymbols(piece);
		return /[^ -~]/u.test(shown) ? `\\text{${textSymbols(shown)}}` : shown;
	}

	private command(piece: string): string {
		const takes = OF_MATH.test(piece) ? '' : takenBy(piece.slice(1));
		if (takes === null || /[\d?/]/u.test(takes)) return this.refuse();
		const taken = [...takes].map((sign) => this.taken(sign)).join('');
		return takes.startsWith('#') ? ` ${taken}` : piece + taken;
	}

	private taken(sign: string): string {
		switch (sign) {
			case 'm':
				return this.argument();
			case 'M':
				return this.fourfold(() => this.argument());
			case '[':
				return this.fourfold(() => this.option());
			case 't':
				return this.text();
			case 'd':
				return this.delimiter();
			case '#':
				return this.name(/^[a-z]+$/iu) && '';
			case 'r':
				return this.opens() ? `{${this.row('}', 1)}}` : this.refuse();
			default:
				return '';
		}
	}

	/** A letter or digit stays as it is; everything else gets braces. */
	private argument(): string {
		const blanks = this.blanks();
		const piece = this.next();
		if (piece === '{' || /^[A-Za-z\d]$/u.test(piece ?? ''))
			return blanks + (piece === '{' ? this.atom(piece) : piece);
		return `{${this.atom(piece)}}`;
	}

	private fourfold(read: () => string): string {
		if (this.fourfolds === MOST_FOURFOLD) return this.refuse();
		this.fourfolds += 1;
		const written = read();
		this.fourfolds -= 1;
		return written;
	}

	private option(): string {
		const blanks = this.blanks();
		if (this.pieces[this.at] !== '[') return blanks;
		this.at += 1;
		return `[{${this.row(']', 0)}}]`;
	}

	private delimiter(): string {
		this.blanks();
		const piece = mathSymbols(this.next() ?? '').replace(/^\{(.*)\}$/u, '$1 ');
		return /^(?:[()[\]/|.<>]|\\[{}|])$/u.test(piece) || takenBy(piece.trim().slice(1)) === '.'
			? piece
			: this.refuse();
	}

	private environment(piece: string): string {
		const takes = takenBy(piece.slice('\\begin{'.length, -1)) ?? '';
		const spec = takes === '?' ? this.name(/^[lcr| ]+$/u) : '';
		const columns = takes === '?' ? spec.replace(/[| ]/gu, '').length : Number(takes);
		if (!/^[\d?]$/u.test(takes)) return this.refuse();
		const end = piece.replace('begin', 'end');
		return piece + (spec && `{${spec}}`) + this.guard(/^(?:[*[&]|\\\\)/u) + this.row(end, columns) + end;
	}

	private opens(): boolean {
		this.blanks();
		return this.next() === '{';
	}

	private name(allowed: RegExp): string {
		const end = this.opens() ? this.pieces.indexOf('}', this.at) : -1;
		const name = this.pieces.slice(this.at, Math.max(this.at, end)).join('');
		if (!allowed.test(name)) return this.refuse();
		this.at = end + 1;
		return name;
	}

	private text(): string {
		if (this.opens()) return this.words();
		const piece = this.pieces[this.at - 1] ?? '';
		return /^[A-Za-z\d]$/u.test(piece) ? `{${piece}}` : this.refuse();
	}

	private words(): string {
		if (this.depth === DEEPEST) return this.refuse();
		this.depth += 1;
		let written = '';
		let piece = this.next();
		for (; piece !== undefined && piece !== '}'; piece = this.next()) written += this.word(piece);
		this.depth -= 1;
		return piece === undefined ? this.refuse() : `{${written}}`;
	}

	private word(piece: string): string {
		if (piece === '{') return this.words();
		if (/[$&]/u.test(piece) || (piece.startsWith('\\') && !OF_TEXT.test(piece) && takenBy(piece.slice(1)) !== 't'))
			return this.refuse();
		return piece.startsWith('\\') ? piece + (OF_TEXT.test(piece) ? '' : this.text()) : escapeLatex(piece);
	}
}
