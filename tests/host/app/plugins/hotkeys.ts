import type { Hotkey, KeymapContext, Modifier } from 'obsidian';
import type { App } from '../app';
import { printHotkey } from '../base/hotkey';
import { compileModifiers, Scope } from '../base/keymap';
import type { Command } from './commands';

/** Which keys run which commands: those that a command brings, unless the user chose others. */
export class HotkeyManager {
	private customKeys: Record<string, Hotkey[]> = {};

	constructor(private readonly app: App) {}

	/** Reads what the user chose. */
	async load(): Promise<void> {
		const { adapter } = this.app.vault;
		if (await adapter.exists(this.path()))
			this.customKeys = JSON.parse(await adapter.read(this.path())) as Record<string, Hotkey[]>;
	}

	save(): void {
		void this.app.vault.adapter.write(this.path(), JSON.stringify(this.customKeys, null, 2));
	}

	/** What the user chose; undefined where nothing was. */
	getHotkeys(id: string): Hotkey[] | undefined {
		return this.customKeys[id];
	}

	getDefaultHotkeys(id: string): Hotkey[] | undefined {
		return this.app.commands.commands[id]?.hotkeys;
	}

	setHotkeys(id: string, hotkeys: { modifiers: string[]; key: string }[]): void {
		this.customKeys[id] = hotkeys as Hotkey[];
	}

	removeHotkeys(id: string): void {
		delete this.customKeys[id];
	}

	/** The first hotkey of a command as text, or nothing. */
	printHotkeyForCommand(id: string): string {
		const [first] = this.hotkeysOf(id);
		return first === undefined ? '' : printHotkey(first);
	}

	/** The commands of a key. */
	boundTo(context: KeymapContext): Command[] {
		return Object.values(this.app.commands.commands).filter(({ id }) =>
			this.hotkeysOf(id).some((hotkey) => fits(hotkey, context)),
		);
	}

	private hotkeysOf(id: string): Hotkey[] {
		return this.getHotkeys(id) ?? this.getDefaultHotkeys(id) ?? [];
	}

	private path(): string {
		return `${this.app.vault.configDir}/hotkeys.json`;
	}
}

function fits({ modifiers, key }: Hotkey, context: KeymapContext): boolean {
	if (compileModifiers(modifiers satisfies Modifier[]) !== context.modifiers) return false;
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
