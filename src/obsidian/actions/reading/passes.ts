import { Notice } from 'obsidian';
import type { App, TFile } from 'obsidian';
import { parseFrontMatter } from '../../../core/front-matter/block';
import { clockValues } from '../../../core/template/fill';
import { templatePasses } from '../../../core/template/template';
import type { Template } from '../../../core/template/template';
import type { PaperRules } from '../../../core/papers/paper-rules';
import { planInsert } from '../../../core/template/plan-insert';
import type { InsertOptions, WantedPasses } from '../../../core/template/plan-insert';
import { titleOf } from '../../../core/facts/title';
import type { Host } from '../../host';
import { chooseState } from './choose-state';
import { editorOf } from '../../vault/open-notes';
import { report } from '../../report';
import { timeOfDay, today } from '../../../clock';

/** The template for new notes. If it cannot be read, a notice tells the user, and the result is null. */
export function templateOf({
	templates,
	settings,
	texts,
}: Pick<Host, 'templates' | 'settings' | 'texts'>): Template | null {
	if (templates.current === null) new Notice(texts.plugin.noTemplate(settings.current.templatePath));
	return templates.current;
}

/**
 * The values of a template's placeholders in a note, besides those from the note's own properties.
 *
 * @param text the note's text; '' where the note does not exist yet.
 */
export function insertOptions(
	{ templates: { rules } }: Host,
	path: string,
	text: string,
): InsertOptions & { readonly rules: PaperRules } {
	const { properties, bodyFrom } = parseFrontMatter(text);
	const title = titleOf(path, properties, text, bodyFrom);
	return { known: rules.known, rules, values: { ...clockValues(today(), timeOfDay()), title } };
}

/** Inserts passes of the template into a note: those that it lacks, and at the cursor if it has no pass yet. */
export async function insertPasses(host: Host, file: TFile, wanted: WantedPasses): Promise<void> {
	const template = templateOf(host);
	if (template === null) return;
	const cursor = cursorIn(host.app, file);
	const plan = await host.writer.apply(file, (text) =>
		planInsert(text, host.templates.forNote(text) ?? template, wanted, {
			...insertOptions(host, file.path, text),
			cursor,
		}),
	);
	const { inserted, complete } = host.texts.plugin.passes;
	report(host.texts, plan, { done: inserted(typeof wanted === 'number' ? wanted : null), unchanged: complete });
}

/** Inserts a pass of the user's choice. */
export async function insertThePass(host: Host, file: TFile): Promise<void> {
	const template = templateOf(host);
	if (template === null) return;
	const { placeholder } = host.texts.plugin.passes;
	const pass = await chooseState(host.app, host.texts, {
		placeholder,
		states: templatePasses(template),
		current: null,
	});
	if (pass !== null) await insertPasses(host, file, pass);
}

/** Null where the note is not being edited, or something is selected. */
function cursorIn({ workspace }: App, { path }: TFile): number | null {
	const editor = editorOf(workspace, path);
	return editor === null || editor.somethingSelected() ? null : editor.posToOffset(editor.getCursor());
}
