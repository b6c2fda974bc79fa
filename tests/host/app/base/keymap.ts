import type { KeymapContext, Modifier, PaneType } from 'obsidian';

type KeyCallback = (event: KeyboardEvent, context: KeymapContext) => unknown;

interface Binding {
	readonly modifiers: string | null;
	readonly key: string | null;
	readonly func: KeyCallback;
}

/** The keys of one place: the app, a modal, a view. The first binding that fits takes a key. */
export class Scope {
	private readonly keys: Binding[] = [];

	constructor(readonly parent?: Scope) {}

	register(modifiers: readonly Modifier[] | null, key: string | null, func: KeyCallback): void {
		this.keys.push({ modifiers: modifiers === null ? null : compileModifiers(modifiers), key, func });
	}

	/** @returns what the callback gave, or undefined where no binding fits. */
	handleKey(event: KeyboardEvent, context: KeymapContext): unknown {
		const found = this.keys.find((binding) => fits(binding, context));
		return found === undefined ? this.parent?.handleKey(event, context) : found.func(event, context);
	}
}

function fits({ modifiers, key }: Binding, context: KeymapContext): boolean {
	if (modifiers !== null && modifiers !== context.modifiers) return false;
	return (
		key === null ||
		key.toLowerCase() === context.key?.toLowerCase() ||
		key.toLowerCase() === context.vkey.toLowerCase()
	);
}

/** Modifiers in the order and form that bindings are compared by. */
export function compileModifiers(modifiers: readonly Modifier[]): string {
	return modifiers
		.map((one) => (one === 'Mod' ? 'Ctrl' : one))
		.sort()
		.join(',');
}

type Pressed = Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

function heldBy({ ctrlKey, metaKey, altKey, shiftKey }: Pressed): string {
	return Object.entries({ Alt: altKey, Ctrl: ctrlKey, Meta: metaKey, Shift: shiftKey })
		.flatMap(([name, held]) => (held ? [name] : []))
		.join(',');
}

/** What was pressed: `vkey` is the key by its place on the keyboard, for letters that a modifier turns into others. */
function contextOf(event: KeyboardEvent): KeymapContext {
	return { modifiers: heldBy(event), key: event.key, vkey: event.code.replace(/^(?:Key|Digit)/u, '') };
}

/** The scopes in front of one another; the last gets every key, before what has the focus. */
export class Keymap {
	private readonly scopes: Scope[] = [];

	/** The scope that gets the keys where none is in front: that of the view in use, or the app's. */
	getRootScope: () => Scope;

	constructor(root: Scope) {
		this.getRootScope = () => root;
		this.listen(window);
	}

	/** Takes the keys of a window. */
	listen(win: Window): void {
		win.addEventListener(
			'keydown',
			(event) => {
				if ((this.scopes.at(-1) ?? this.getRootScope()).handleKey(event, contextOf(event)) !== false) return;
				event.preventDefault();
				event.stopPropagation();
			},
			{ capture: true },
		);
	}

	pushScope(scope: Scope): void {
		this.scopes.push(scope);
	}

	popScope(scope: Scope): void {
		const at = this.scopes.lastIndexOf(scope);
		if (at >= 0) this.scopes.splice(at, 1);
	}

	static isModifier(event: Pressed, modifier: Modifier): boolean {
		return heldBy(event)
			.split(',')
			.includes(modifier === 'Mod' ? 'Ctrl' : modifier);
	}

	/** Where a click or key with these modifiers opens: a tab, a split, a window, or here. */
	static isModEvent(event?: UIEvent | null): PaneType | boolean {
		if (event === null || event === undefined) return false;
		if ('button' in event && event.button === 1) return 'tab';
		if (!('ctrlKey' in event) || !Keymap.isModifier(event as MouseEvent, 'Mod')) return false;
		if (!Keymap.isModifier(event as MouseEvent, 'Alt')) return 'tab';
		return Keymap.isModifier(event as MouseEvent, 'Shift') ? 'window' : 'split';
	}
}
