import { MarkdownView, normalizePath, Notice } from 'obsidian';
import type { TFile } from 'obsidian';
import { reasonOf } from '../../../core/text/diagnostics';
import { newPaperNote } from '../../../core/template/new-note';
import { fileNameFor } from '../../../core/text/file-name';
import type { Host } from '../../host';
import { askTitle } from './new-note-dialog';
import type { TitleOutlook } from './new-note-dialog';
import { moveCursor } from '../../vault/note-writer';
import { assertWithinVault, diagnosticText, showLines } from '../../report';
import { insertOptions, templateOf } from '../reading/passes';

/** Asks for a title and creates a paper note. If the note exists, it is opened instead. */
export async function createPaperNote(host: Host): Promise<void> {
	const title = await askTitle(host.app, host.texts.plugin, (typed) => outlook(host, typed));
	if (title === null) return;
	const seen = outlook(host, title);
	const existing = seen.kind === 'exists' ? host.writer.existing(seen.path) : null;
	if (existing !== null) await open(host, existing, null);
	else await createNote(host, title);
}

/**
 * Creates a paper note from the template and opens it with the cursor in the first empty answer.
 *
 * @param path the note's vault path; by default, the note goes to the folder for new notes.
 */
export async function createNote(host: Host, title: string, path: string = pathFor(host, title)): Promise<void> {
	const template = templateOf(host);
	if (template === null) return;
	const { text, cursor, diagnostics } = newPaperNote(
		title,
		template,
		host.templates.rules.names,
		insertOptions(host, path, ''),
	);
	const { exists, failed } = host.texts.plugin.newNote;
	try {
		assertWithinVault(host, 'noteFolder', path);
		const file = await host.writer.create(path, text);
		if (file === null) {
			new Notice(exists(path));
			return;
		}
		await open(host, file, cursor);
		if (diagnostics.length > 0)
			showLines(
				diagnostics.map((diagnostic) => diagnosticText(host.texts, diagnostic)),
				10_000,
			);
	} catch (error) {
		new Notice(failed(reasonOf(error)));
	}
}

function outlook(host: Host, title: string): TitleOutlook {
	const { app, writer } = host;
	const name = fileNameFor(title);
	if (name === '') return { kind: 'unusable' };
	const path = pathFor(host, title);
	const existing = writer.existing(path);
	if (existing !== null) return { kind: 'exists', path: existing.path };
	return { kind: 'new', path, namesake: app.metadataCache.getFirstLinkpathDest(name, '')?.path ?? '' };
}

function pathFor({ settings }: Host, title: string): string {
	return normalizePath(`${settings.current.noteFolder}/${fileNameFor(title)}.md`);
}

async function open({ app }: Host, file: TFile, cursor: number | null): Promise<void> {
	const leaf = app.workspace.getLeaf(false);
	await leaf.openFile(file, cursor === null ? { active: true } : { active: true, state: { mode: 'source' } });
	if (cursor !== null && leaf.view instanceof MarkdownView) moveCursor(leaf.view.editor, cursor);
}
