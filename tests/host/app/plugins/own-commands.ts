import type { App } from '../app';
import { CommandPalette } from '../ui/palette';
import type { Command } from './commands';

/** The commands that the app itself has. */
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
		{ id: 'theme:use-light', name: 'Use light mode', callback: () => app.setTheme('light') },
		{ id: 'theme:use-dark', name: 'Use dark mode', callback: () => app.setTheme('dark') },
	];
}
