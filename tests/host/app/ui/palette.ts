import type { FuzzyMatch } from 'obsidian';
import type { App } from '../app';
import { printHotkey } from '../base/hotkey';
import { renderResults } from '../base/matches';
import type { Command } from '../plugins/commands';
import { FuzzySuggestModal } from './fuzzy-suggest';

/** Every command that can be run now, by name. */
export class CommandPalette extends FuzzySuggestModal<Command> {
	constructor(app: App) {
		super(app);
		this.setPlaceholder('Select a command…');
		this.setInstructions([
			{ command: '↑↓', purpose: 'to navigate' },
			{ command: '↵', purpose: 'to use' },
			{ command: 'esc', purpose: 'to dismiss' },
		]);
		this.modalEl.addClass('mod-command-palette');
	}

	getItems(): Command[] {
		return this.app.commands.listCommands();
	}

	getItemText({ name }: Command): string {
		return name;
	}

	onChooseItem({ id }: Command): void {
		this.app.commands.executeCommandById(id);
	}

	override renderSuggestion({ item, match }: FuzzyMatch<Command>, el: HTMLElement): void {
		el.addClass('mod-complex');
		el.setAttr('data-command', item.id);
		renderResults(
			el.createDiv({ cls: 'suggestion-content' }).createDiv({ cls: 'suggestion-title' }),
			item.name,
			match,
		);
		const [hotkey] = item.hotkeys ?? [];
		if (hotkey !== undefined)
			el.createDiv({ cls: 'suggestion-aux' }).createEl('kbd', {
				cls: 'suggestion-hotkey',
				text: printHotkey(hotkey),
			});
	}
}
