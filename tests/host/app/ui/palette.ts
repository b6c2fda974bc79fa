import type { App } from '../app';
import type { Command } from '../plugins/commands';
import { FuzzySuggestModal } from './suggest';

/** Every command that can be run now, by name. */
export class CommandPalette extends FuzzySuggestModal<Command> {
	constructor(app: App) {
		super(app);
		this.setPlaceholder('Select a command…');
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

	override renderSuggestion({ item }: { item: Command }, el: HTMLElement): void {
		el.addClass('mod-complex');
		el.setAttr('data-command', item.id);
		el.createDiv({ cls: 'suggestion-content' }).createDiv({ cls: 'suggestion-title', text: item.name });
	}
}
