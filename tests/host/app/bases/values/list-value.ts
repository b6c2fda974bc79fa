import { NotNullValue, NullValue, Value } from './value';
import type { RenderContext } from './value';
import { wrap } from './wrap';

/** Several values, in their order. */
export class ListValue extends NotNullValue {
	static override type = 'list';
	readonly items: Value[];

	constructor(value: unknown[]) {
		super();
		this.items = value.map((item) => wrap(item));
	}

	toString(): string {
		return this.items.map((item) => item.toString()).join(', ');
	}

	isTruthy(): boolean {
		return this.items.length > 0;
	}

	includes(value: Value): boolean {
		return this.items.some((item) => Value.looseEquals(item, value));
	}

	length(): number {
		return this.items.length;
	}

	get(index: number): Value {
		return this.items[index] ?? NullValue.value;
	}

	concat(other: ListValue): ListValue {
		return new ListValue([...this.items, ...other.items]);
	}

	override equals(other: Value): boolean {
		return (
			other instanceof ListValue &&
			other.length() === this.length() &&
			this.items.every((item, at) => item.equals(other.get(at)))
		);
	}

	override renderTo(el: HTMLElement, context: RenderContext): void {
		for (const [at, item] of this.items.entries()) {
			if (at > 0) el.appendText(', ');
			item.renderTo(el.createSpan({ cls: 'value-list-element' }), context);
		}
	}
}

/** Values by name. */
export class ObjectValue extends NotNullValue {
	static override type = 'object';

	constructor(private readonly data: Readonly<Record<string, unknown>>) {
		super();
	}

	toString(): string {
		return JSON.stringify(this.data);
	}

	isTruthy(): boolean {
		return !this.isEmpty();
	}

	isEmpty(): boolean {
		return Object.keys(this.data).length === 0;
	}

	get(key: string): Value | null {
		return Object.hasOwn(this.data, key) ? wrap(this.data[key]) : NullValue.value;
	}
}
