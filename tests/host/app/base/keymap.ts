/** Which keys do what, and for whom. */
export type KeyCallback = (event: KeyboardEvent) => unknown;

interface Binding {
	readonly modifiers: string | null;
	readonly key: string | null;
	readonly callback: KeyCallback;
}

/** The keys of one place: the app, a modal, a view. */
export class Scope {
	private bindings: Binding[] = [];

	constructor(readonly parent?: Scope) {}

	register(modifiers: readonly string[] | null, key: string | null, callback: KeyCallback): Binding {
		const binding: Binding = { modifiers: modifiers === null ? null : wanted(modifiers), key, callback };
		this.bindings.push(binding);
		return binding;
	}

	unregister(binding: Binding): void {
		this.bindings = this.bindings.filter((one) => one !== binding);
	}

	/** @returns whether the key was taken. */
	handle(event: KeyboardEvent): boolean {
		const held = heldBy(event);
		for (const { modifiers, key, callback } of [...this.bindings].reverse()) {
			if (modifiers !== null && modifiers !== held) continue;
			if (key !== null && key.toLowerCase() !== event.key.toLowerCase()) continue;
			if (callback(event) === false) event.preventDefault();
			return true;
		}
		return this.parent?.handle(event) ?? false;
	}
}

function wanted(modifiers: readonly string[]): string {
	return modifiers.map((one) => (one === 'Mod' ? 'Ctrl' : one)).sort().join(',');
}

function heldBy(event: KeyboardEvent | MouseEvent): string {
	const held: string[] = [];
	if (event.ctrlKey) held.push('Ctrl');
	if (event.metaKey) held.push('Meta');
	if (event.altKey) held.push('Alt');
	if (event.shiftKey) held.push('Shift');
	return held.sort().join(',');
}

/** The scopes in front of one another; the last gets every key first. */
export class Keymap {
	private readonly stack: Scope[] = [];

	/** The scope that gets the keys where none is in front: that of the view in use, or the app's. */
	getRootScope: () => Scope;

	constructor(root: Scope) {
		this.getRootScope = () => root;
		this.listen(window);
	}

	/** Takes up the keys of a window. */
	listen(win: Window): void {
		win.document.addEventListener('keydown', (event) => {
			const top = this.stack.at(-1);
			if (top === undefined) this.getRootScope().handle(event);
			else if (top.handle(event)) event.stopPropagation();
		});
	}

	pushScope(scope: Scope): void {
		this.stack.push(scope);
	}

	popScope(scope: Scope): void {
		const at = this.stack.lastIndexOf(scope);
		if (at >= 0) this.stack.splice(at, 1);
	}

	static isModifier(event: KeyboardEvent | MouseEvent, modifier: string): boolean {
		return heldBy(event).split(',').includes(modifier === 'Mod' ? 'Ctrl' : modifier);
	}

	/** Where a click or key with these modifiers opens: a tab, a split, a window, or here. */
	static isModEvent(event?: UIEvent | null): 'tab' | 'split' | 'window' | boolean {
		if (event?.instanceOf(MouseEvent) === true && event.button === 1) return 'tab';
		if (event === null || event === undefined || !(event.instanceOf(MouseEvent) || event.instanceOf(KeyboardEvent)) || !event.ctrlKey) return false;
		if (!event.altKey) return 'tab';
		return event.shiftKey ? 'window' : 'split';
	}
}
