import { Decoration, MatchDecorator, ViewPlugin } from '@codemirror/view';
import type { DecorationSet, EditorView, ViewUpdate } from '@codemirror/view';
import { moment, requestUrl } from 'obsidian';
import type { App, TFile } from 'obsidian';
import { TITLES } from './titles';

const questions = new MatchDecorator({ regexp: /\?\?\?/gu, decoration: Decoration.mark({ class: 'sample-question' }) });

/** Marks what is still asked in a note. */
export const markQuestions = ViewPlugin.fromClass(
	class {
		decorations: DecorationSet;

		constructor(view: EditorView) {
			this.decorations = questions.createDeco(view);
		}

		update(update: ViewUpdate): void {
			this.decorations = questions.updateDeco(update, this.decorations);
		}
	},
	{ decorations: ({ decorations }) => decorations },
);

/** Looks the title of a note up, and writes it into the note with the day of it. */
export async function fetchTitle(app: App, file: TFile): Promise<void> {
	const titles = (await requestUrl(TITLES).json) as Readonly<Record<string, { title: string; day: string }>>;
	const found = titles[file.basename];
	if (found === undefined) return;
	await app.fileManager.processFrontMatter(file, (matter: Record<string, unknown>) => {
		matter['title'] = found.title;
		matter['day'] = moment.utc(found.day, 'YYYY-MM-DD').format('dddd, D MMMM YYYY');
	});
}
