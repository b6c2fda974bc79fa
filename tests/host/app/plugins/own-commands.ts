import type { App } from '../app';
import { CommandPalette } from '../ui/palette';
import type { Command } from './commands';

/** The commands of the app that specs go through. */
export function ownCommands(app: App): Command[] {
	return [
		{
			id: 'command-palette:open',
			name: 'Open command palette',
			hotkeys: [{ modifiers: ['Mod'], key: 'p' }],
			callback: () => new CommandPalette(app).open(),
		},
		{
			id: 'app:open-settings',
			name: 'Open settings',
			hotkeys: [{ modifiers: ['Mod'], key: ',' }],
			callback: () => app.setting.open(),
		},
	];
}
