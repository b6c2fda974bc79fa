import type { SettingDefinitionItem } from 'obsidian';
import type { App } from '../../app';
import { printHotkey } from '../../base/hotkey';
import { contextOf, Scope } from '../../base/keymap';
import type { Command } from '../../plugins/commands';
import type { Setting } from '../setting';
import { SettingTab } from '../setting-tab';

/** Gives commands keys. */
export class HotkeysTab extends SettingTab {
	override icon = 'lucide-keyboard';

	constructor(app: App) {
		super(app, 'hotkeys', 'Hotkeys');
	}

	override getSettingDefinitions(): SettingDefinitionItem[] {
		const commands = Object.values(this.app.commands.commands).sort((a, b) => a.name.localeCompare(b.name));
		return [
			{
				type: 'group',
				heading: 'All commands',
				search: {
					placeholder: 'Filter…',
					match: ({ name }, query) => name.toLowerCase().includes(query.toLowerCase()),
				},
				items: commands.map((command) => ({
					name: command.name,
					searchable: true,
					render: (row) => this.drawHotkeys(row as unknown as Setting, command),
				})),
			},
		];
	}

	override getControlValue(): undefined {
		return undefined;
	}

	override setControlValue(): void {
		// The rows of commands write their own keys.
	}

	private drawHotkeys(row: Setting, { id }: Command): void {
		const { hotkeyManager } = this.app;
		const own = hotkeyManager.getHotkeys(id);
		const hotkeys = own ?? hotkeyManager.getDefaultHotkeys(id) ?? [];
		const keysEl = row.controlEl.createDiv({ cls: 'setting-command-hotkeys' });
		for (const hotkey of hotkeys) keysEl.createSpan({ cls: 'setting-hotkey', text: printHotkey(hotkey) });
		if (hotkeys.length === 0) keysEl.createSpan({ cls: 'setting-hotkey mod-empty', text: 'Blank' });
		if (own !== undefined)
			row.addExtraButton((button) =>
				button
					.setIcon('lucide-rotate-ccw')
					.setTooltip('Restore default')
					.onClick(() => this.set(() => hotkeyManager.removeHotkeys(id))),
			);
		if (hotkeys.length > 0)
			row.addExtraButton((button) =>
				button
					.setIcon('lucide-x')
					.setTooltip('Delete hotkey')
					.onClick(() => this.set(() => hotkeyManager.setHotkeys(id, []))),
			);
		row.addExtraButton((button) =>
			button
				.setIcon('lucide-circle-plus')
				.setTooltip('Customize this command')
				.onClick(() => {
					keysEl.createSpan({ cls: 'setting-hotkey mod-active', text: 'Press hotkey…' });
					this.listen((hotkey) => this.set(() => hotkeyManager.setHotkeys(id, [...hotkeys, hotkey])));
				}),
		);
	}

	private set(change: () => void): void {
		change();
		this.app.hotkeyManager.save();
		this.update();
	}

	/** Takes the next key that is not a modifier; Escape leaves all as it is. */
	private listen(take: (hotkey: { modifiers: string[]; key: string }) => void): void {
		const scope = new Scope();
		scope.register(null, null, (event) => {
			if (['Control', 'Shift', 'Alt', 'Meta'].includes(event.key)) return false;
			this.app.keymap.popScope(scope);
			const { modifiers, key } = contextOf(event);
			if (event.key === 'Escape') this.update();
			else take({ modifiers: (modifiers ?? '').split(',').filter((one) => one !== ''), key: key ?? '' });
			return false;
		});
		this.app.keymap.pushScope(scope);
	}
}
