import type { Hotkey, KeymapContext } from 'obsidian';
import type { App } from '../app';
import { compileModifiers, Scope } from '../base/keymap';

/** Whether a key that was pressed is a command's own. */
export function isPressed({ modifiers, key }: Hotkey, context: KeymapContext): boolean {
	if (compileModifiers(modifiers) !== context.modifiers) return false;
	return [context.key, context.vkey].some((pressed) => pressed?.toLowerCase() === key.toLowerCase());
}

/** The scope of the app itself: its commands have what is left of the keys. */
export class HotkeyScope extends Scope {
	constructor(private readonly app: App) {
		super();
	}

	override handleKey(event: KeyboardEvent, context: KeymapContext): unknown {
		const given = super.handleKey(event, context);
		if (given !== undefined) return given;
		return this.app.commands.onKey(event, context) ? false : undefined;
	}
}
