import type { Hotkey, KeymapContext } from 'obsidian';
import type { App } from '../app';
import type { Editor } from '../markdown/editor';
import type { MarkdownView } from '../markdown/markdown-view';
import { isPressed } from './hotkeys';

/** A command as plugins give it. */
export interface Command {
	id: string;
	name: string;
	icon?: string;
	mobileOnly?: boolean;
	/** Whether a held key runs it again and again. */
	repeatable?: boolean;
	hotkeys?: Hotkey[];
	callback?: () => unknown;
	checkCallback?: (checking: boolean) => boolean | void;
	editorCallback?: (editor: Editor, view: MarkdownView) => unknown;
	editorCheckCallback?: (checking: boolean, editor: Editor, view: MarkdownView) => boolean | void;
}

/** All commands of the app and its plugins. */
export class Commands {
	readonly commands: Record<string, Command> = {};

	constructor(private readonly app: App) {}

	addCommand(command: Command): void {
		this.commands[command.id] = command;
	}

	removeCommand(id: string): void {
		delete this.commands[id];
	}

	/** Those that can be run now. */
	listCommands(): Command[] {
		return Object.values(this.commands).filter((command) => this.run(command, true));
	}

	/** @returns whether there is such a command and it can be run. */
	executeCommandById(id: string): boolean {
		const command = this.commands[id];
		return command !== undefined && this.run(command, true) && this.run(command, false);
	}

	/** Each kind of callback overrides those after it. */
	private run(command: Command, checking: boolean): boolean {
		if (command.mobileOnly === true && !this.app.isMobile) return false;
		if (command.editorCheckCallback !== undefined || command.editorCallback !== undefined) {
			const view = this.app.workspace.activeEditor;
			if (view === null || view.getMode() !== 'source') return false;
			if (command.editorCheckCallback !== undefined)
				return passed(command.editorCheckCallback(checking, view.editor, view), checking);
			if (!checking) void command.editorCallback?.(view.editor, view);
			return true;
		}
		if (command.checkCallback !== undefined) return passed(command.checkCallback(checking), checking);
		if (!checking) void command.callback?.();
		return command.callback !== undefined;
	}

	/** @returns whether a command took the key. */
	onKey(event: KeyboardEvent, context: KeymapContext): boolean {
		const bound = Object.values(this.commands).filter(({ hotkeys = [] }) =>
			hotkeys.some((hotkey) => isPressed(hotkey, context)),
		);
		if (event.repeat) return bound.some(({ id, repeatable }) => repeatable !== true || this.executeCommandById(id));
		return bound.some(({ id }) => this.executeCommandById(id));
	}
}

function passed(answer: boolean | void, checking: boolean): boolean {
	return checking ? answer === true : true;
}
