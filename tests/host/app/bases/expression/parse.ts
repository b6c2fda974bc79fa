import { tokensOf } from './tokens';
import type { Token } from './tokens';

/** An expression of a filter or a formula. */
export type Expression =
	| { readonly kind: 'value'; readonly value: string | number | boolean | null }
	| { readonly kind: 'name'; readonly name: string }
	| { readonly kind: 'list'; readonly items: readonly Expression[] }
	| { readonly kind: 'member'; readonly of: Expression; readonly key: Expression }
	| {
			readonly kind: 'call';
			readonly of: Expression | null;
			readonly name: string;
			readonly given: readonly Expression[];
	  }
	| { readonly kind: 'unary'; readonly operator: string; readonly of: Expression }
	| { readonly kind: 'binary'; readonly operator: string; readonly left: Expression; readonly right: Expression };

/** How strongly operators bind. */
const BINDING: Readonly<Record<string, number>> = {
	'||': 1,
	'&&': 2,
	'==': 3,
	'!=': 3,
	'<': 4,
	'<=': 4,
	'>': 4,
	'>=': 4,
	'+': 5,
	'-': 5,
	'*': 6,
	'/': 6,
	'%': 6,
};

class Parser {
	private at = 0;

	constructor(
		private readonly tokens: readonly Token[],
		private readonly text: string,
	) {}

	all(): Expression {
		const expression = this.binary(0);
		if (this.at < this.tokens.length) throw this.unexpected();
		return expression;
	}

	private binary(least: number): Expression {
		let left = this.unary();
		for (;;) {
			const operator = this.peek();
			const binding = BINDING[operator] ?? 0;
			if (binding <= least) return left;
			this.at += 1;
			left = { kind: 'binary', operator, left, right: this.binary(binding) };
		}
	}

	private unary(): Expression {
		const operator = this.peek();
		if (operator !== '!' && operator !== '-') return this.postfix(this.primary());
		this.at += 1;
		return { kind: 'unary', operator, of: this.unary() };
	}

	private postfix(of: Expression): Expression {
		if (this.take('[')) {
			const key = this.binary(0);
			this.expect(']');
			return this.postfix({ kind: 'member', of, key });
		}
		if (!this.take('.')) return of;
		const name = this.tokens[this.at];
		if (name?.kind !== 'name') throw this.unexpected();
		this.at += 1;
		if (this.take('(')) return this.postfix({ kind: 'call', of, name: name.text, given: this.until(')') });
		return this.postfix({ kind: 'member', of, key: { kind: 'value', value: name.text } });
	}

	private primary(): Expression {
		const token = this.tokens[this.at];
		if (token === undefined) throw this.unexpected();
		this.at += 1;
		if (token.kind === 'string') return { kind: 'value', value: token.text };
		if (token.kind === 'number') return { kind: 'value', value: Number(token.text) };
		if (token.kind === 'name') {
			if (token.text === 'true' || token.text === 'false') return { kind: 'value', value: token.text === 'true' };
			if (token.text === 'null') return { kind: 'value', value: null };
			return this.take('(')
				? { kind: 'call', of: null, name: token.text, given: this.until(')') }
				: { kind: 'name', name: token.text };
		}
		if (token.text === '[') return { kind: 'list', items: this.until(']') };
		if (token.text !== '(') {
			this.at -= 1;
			throw this.unexpected();
		}
		const inner = this.binary(0);
		this.expect(')');
		return inner;
	}

	private until(end: string): Expression[] {
		const items: Expression[] = [];
		if (this.take(end)) return items;
		do items.push(this.binary(0));
		while (this.take(','));
		this.expect(end);
		return items;
	}

	private peek(): string {
		const token = this.tokens[this.at];
		return token?.kind === 'sign' ? token.text : '';
	}

	private take(sign: string): boolean {
		if (this.peek() !== sign) return false;
		this.at += 1;
		return true;
	}

	private expect(sign: string): void {
		if (!this.take(sign)) throw this.unexpected();
	}

	private unexpected(): Error {
		return new Error(`Cannot read "${this.text}": unexpected ${this.tokens[this.at]?.text ?? 'end'}`);
	}
}

/** Reads an expression; what cannot be read is an error that says where. */
export function parseExpression(text: string): Expression {
	return new Parser(tokensOf(text), text).all();
}
