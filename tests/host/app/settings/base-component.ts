/** What every control has in common. */
export abstract class BaseComponent {
	disabled = false;

	setDisabled(disabled: boolean): this {
		this.disabled = disabled;
		return this;
	}
}

/** A control that holds a value. */
export abstract class ValueComponent<T> extends BaseComponent {
	private changed: ((value: T) => unknown) | null = null;

	abstract getValue(): T;
	abstract setValue(value: T): this;

	onChange(callback: (value: T) => unknown): this {
		this.changed = callback;
		return this;
	}

	onChanged(): void {
		this.changed?.(this.getValue());
	}
}
