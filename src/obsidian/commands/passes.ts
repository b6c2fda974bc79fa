import { Notice } from 'obsidian';
import type { TFile } from 'obsidian';
import { noteName } from '../../core/progress/paper';
import { planInsert } from '../../core/template/plan-insert';
import type { InsertOptions, Wanted } from '../../core/template/plan-insert';
import type { Template } from '../../core/template/template';
import type { Host } from '../host';
import { report } from '../report';
import { today } from '../today';

/** The template in use; where it cannot be read, the user is told so and the command ends. */
export function templateOf({ templates, settings, texts }: Host): Template | null {
	if (templates.current === null) new Notice(texts.plugin.noTemplate(settings.current.templatePath));
	return templates.current;
}

/** What a template's placeholders stand for in a note. */
export function insertOptions({ index, templates }: Host, path: string): InsertOptions {
	const title = index.papers.get(path)?.title ?? noteName(path);
	return { known: templates.rules.known, values: { title, date: today() } };
}

/** Inserts passes of the template into a note: only what it lacks. */
export async function insertPasses(host: Host, file: TFile, wanted: Wanted): Promise<void> {
	const template = templateOf(host);
	if (template === null) return;
	const options = insertOptions(host, file.path);
	const plan = await host.writer.apply(file, (text) => planInsert(text, template, wanted, options));
	const { inserted, complete } = host.texts.plugin.passes;
	report(host.texts, plan, { done: inserted(typeof wanted === 'number' ? wanted : null), unchanged: complete });
}
