import type { App } from '../app';
import type { MarkdownView } from './markdown-view';

/** The app's own commands for the note in front, with the keys they have at first. */
export function addNoteCommands(app: App): void {
	const add = (id: string, name: string, key: string | null, run: (view: MarkdownView) => unknown): void => {
		app.commands.addCommand({
			id,
			name,
			...(key === null ? {} : { hotkeys: [{ modifiers: ['Mod'], key }] }),
			checkCallback: (checking) => {
				const view = app.workspace.activeEditor;
				if (view === null) return false;
				if (!checking) void run(view);
				return true;
			},
		});
	};
	add('markdown:toggle-preview', 'Toggle reading view', 'e', (view) => view.toggleMode());
	add('editor:toggle-source', 'Toggle Live Preview/Source mode', null, (view) => view.toggleSource());
}
