import type { EditorPosition, Instruction } from 'obsidian';
import type { App } from '../../app';
import { drawInstructions } from '../../ui/instructions';
import { PopoverSuggest } from '../../ui/popover-suggest';
import type { TFile } from '../../vault/files';
import type { Editor } from '../editor';

/** What in the text asks for suggestions. */
export interface EditorSuggestTriggerInfo {
	readonly start: EditorPosition;
	readonly end: EditorPosition;
	readonly query: string;
}

/** What suggestions are asked for. */
export interface EditorSuggestContext extends EditorSuggestTriggerInfo {
	readonly editor: Editor;
	readonly file: TFile;
}

/** Suggestions for what is typed into a note. */
export abstract class EditorSuggest<T> extends PopoverSuggest<T> {
	context: EditorSuggestContext | null = null;
	limit = 100;
	private readonly instructionsEl = createDiv({ cls: 'prompt-instructions' });
	private asked = 0;

	constructor(app: App) {
		super(app);
	}

	abstract onTrigger(cursor: EditorPosition, editor: Editor, file: TFile | null): EditorSuggestTriggerInfo | null;
	abstract getSuggestions(context: EditorSuggestContext): T[] | Promise<T[]>;

	setInstructions(instructions: readonly Instruction[]): void {
		this.suggestEl.append(this.instructionsEl);
		drawInstructions(this.instructionsEl, instructions);
	}

	/** Asks whether the text at the cursor is for this, and suggests if so. @returns whether it is. */
	trigger(editor: Editor, file: TFile): boolean {
		const found = this.onTrigger(editor.getCursor(), editor, file);
		if (found === null) return false;
		this.context = { ...found, editor, file };
		this.ask(this.context);
		return true;
	}

	override close(): void {
		this.asked += 1;
		this.context = null;
		super.close();
	}

	/** Suggestions that are there at once are shown at once; those that come after a newer question are too late. */
	private ask(context: EditorSuggestContext): void {
		this.asked += 1;
		const turn = this.asked;
		const given = this.getSuggestions(context);
		if (Array.isArray(given)) this.show(given, context);
		else
			void given.then((values) => {
				if (turn === this.asked) this.show(values, context);
			});
	}

	private show(values: readonly T[], { editor, start, end }: EditorSuggestContext): void {
		if (values.length === 0) {
			this.close();
			return;
		}
		this.open();
		this.suggestions.setSuggestions(this.limit > 0 ? values.slice(0, this.limit) : values);
		const first = editor.cm.coordsAtPos(editor.posToOffset(start));
		const last = editor.cm.coordsAtPos(editor.posToOffset(end));
		if (first !== null && last !== null) this.reposition({ left: first.left, top: first.top, bottom: last.bottom });
	}
}
