/** What values need of the app to draw themselves. */
export class RenderContext {
	hoverPopover: unknown = null;
}

/** What a property or a formula comes to. */
export abstract class Value {
	static type = 'any';

	static equals(a: Value | null, b: Value | null): boolean {
		return a === null || b === null ? a === b : a.equals(b);
	}

	static looseEquals(a: Value | null, b: Value | null): boolean {
		return a === null || b === null ? a === b : a.looseEquals(b);
	}

	abstract toString(): string;
	abstract isTruthy(): boolean;

	equals(other: Value): boolean {
		return other.constructor === this.constructor && other.toString() === this.toString();
	}

	/** Equal whatever the kind, as far as can be read. */
	looseEquals(other: Value): boolean {
		return other.toString() === this.toString();
	}

	renderTo(el: HTMLElement, _context: RenderContext): void {
		el.setText(this.toString());
	}
}

export abstract class NotNullValue extends Value {}

/** Nothing. */
export class NullValue extends Value {
	static override type = 'null';
	static value = new NullValue();

	toString(): string {
		return '';
	}

	isTruthy(): boolean {
		return false;
	}
}

/** What went wrong with a formula, in place of its value. */
export class ErrorValue extends NotNullValue {
	static override type = 'error';

	constructor(readonly message: string) {
		super();
	}

	toString(): string {
		return this.message;
	}

	isTruthy(): boolean {
		return false;
	}
}

export abstract class PrimitiveValue<T> extends NotNullValue {
	constructor(readonly data: T) {
		super();
	}

	toString(): string {
		return String(this.data);
	}

	isTruthy(): boolean {
		return Boolean(this.data);
	}
}

export class StringValue extends PrimitiveValue<string> {
	static override type = 'string';
}

export class NumberValue extends PrimitiveValue<number> {
	static override type = 'number';
}

export class BooleanValue extends PrimitiveValue<boolean> {
	static override type = 'boolean';

	override renderTo(el: HTMLElement, _context: RenderContext): void {
		el.createEl('input', { type: 'checkbox', attr: { disabled: true } }).checked = this.data;
	}
}
