import type { FuzzyMatch } from 'obsidian';
import type { App } from '../app';
import { renderResults } from '../base/matches';
import type { Command } from '../plugins/commands';
import { FuzzySuggestModal } from './fuzzy-suggest';

const RECENT = 'recent-commands';

/** Commands chosen before, the last first. */
function recentCommands(app: App): string[] {
	const kept = app.loadLocalStorage(RECENT);
	return Array.isArray(kept) ? kept.filter((id: unknown): id is string => typeof id === 'string') : [];
}

/** Every command that can be run now, by name; those used before come first. */
export class CommandPalette extends FuzzySuggestModal<Command> {
	private readonly recent: readonly string[];

	constructor(app: App) {
		super(app);
		this.recent = recentCommands(app);
		this.setPlaceholder('Select a command…');
		this.setInstructions([
			{ command: '↑↓', purpose: 'to navigate' },
			{ command: '↵', purpose: 'to use' },
			{ command: 'esc', purpose: 'to dismiss' },
		]);
		this.modalEl.addClass('mod-command-palette');
	}

	getItems(): Command[] {
		const place = ({ id }: Command): number =>
			this.recent.includes(id) ? this.recent.indexOf(id) : this.recent.length;
		return this.app.commands.listCommands().sort((a, b) => place(a) - place(b));
	}

	getItemText({ name }: Command): string {
		return name;
	}

	onChooseItem({ id }: Command): void {
		this.app.saveLocalStorage(RECENT, [id, ...this.recent.filter((other) => other !== id)]);
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
		const hotkey = this.app.hotkeyManager.printHotkeyForCommand(item.id);
		if (hotkey !== '')
			el.createDiv({ cls: 'suggestion-aux' }).createEl('kbd', { cls: 'suggestion-hotkey', text: hotkey });
	}
}
