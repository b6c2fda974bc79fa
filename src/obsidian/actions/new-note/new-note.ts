import { MarkdownView, normalizePath, Notice, Setting } from 'obsidian';
import type { App, ButtonComponent, TFile } from 'obsidian';
import { reasonOf } from '../../../core/text/diagnostics';
import { newPaperNote } from '../../../core/template/plan-insert';
import { fileNameFor } from '../../../core/text/file-name';
import type { Host } from '../../host';
import type { PluginTexts } from '../../../locales/en/plugin';
import type { SettingsStore } from '../../base/settings-store';
import { LONG_NOTICE_MS } from '../../base/failures';
import { Dialog } from '../../base/dialog';
import { moveCursor } from '../../vault/note-writer';
import { assertWithinVault, diagnosticText, showLines } from '../../report';
import { insertOptions, templateOf } from '../reading/passes';

/** Asks for a title and creates a paper note. If the note exists, it is opened instead. */
export async function createPaperNote(host: Host): Promise<void> {
	const title = await new TitleDialog(host.app, host.texts.plugin, (typed) => outlook(host, typed)).ask();
	if (title === null) return;
	const seen = outlook(host, title);
	const existing = seen.kind === 'exists' ? host.writer.existing(seen.path) : null;
	if (existing !== null) await open(host.app, existing, null);
	else await createNote(host, title);
}

/**
 * Creates a paper note from the template and opens it with the cursor in the first empty answer.
 *
 * @param path the note's vault path; by default, it is in the folder for new notes.
 */
export async function createNote(
	host: Host,
	title: string,
	path: string = pathFor(host.settings, title),
): Promise<void> {
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
		assertWithinVault(host.texts, 'noteFolder', path);
		const file = await host.writer.create(path, text);
		if (file === null) {
			new Notice(exists(path));
			return;
		}
		await open(host.app, file, cursor);
		if (diagnostics.length > 0)
			showLines(
				diagnostics.map((diagnostic) => diagnosticText(host.texts, diagnostic)),
				LONG_NOTICE_MS,
			);
	} catch (error) {
		new Notice(failed(reasonOf(error)));
	}
}

function outlook(host: Host, title: string): TitleOutlook {
	const { app, writer } = host;
	const name = fileNameFor(title);
	if (name === '') return { kind: 'unusable' };
	const path = pathFor(host.settings, title);
	const existing = writer.existing(path);
	if (existing !== null) return { kind: 'exists', path: existing.path };
	return { kind: 'new', path, namesake: app.metadataCache.getFirstLinkpathDest(name, '')?.path ?? '' };
}

function pathFor({ current }: SettingsStore, title: string): string {
	return normalizePath(`${current.noteFolder}/${fileNameFor(title)}.md`);
}

async function open(app: App, file: TFile, cursor: number | null): Promise<void> {
	const leaf = app.workspace.getLeaf(false);
	await leaf.openFile(file, cursor === null ? { active: true } : { active: true, state: { mode: 'source' } });
	if (cursor !== null && leaf.view instanceof MarkdownView) moveCursor(leaf.view.editor, cursor);
}

/** What a typed title would lead to. */
export type TitleOutlook =
	| { readonly kind: 'unusable' }
	| { readonly kind: 'new'; readonly path: string; /** another note of this name, or '' */ readonly namesake: string }
	| { readonly kind: 'exists'; readonly path: string };

/** Safari reports the end of a composition before the key event that ended it. */
const AFTER_COMPOSITION_MS = 50;

/** Asks for the title of a new paper note, and shows which note it would create. */
export class TitleDialog extends Dialog<string> {
	#typed = '';
	#composedAt = -Infinity;
	#button: ButtonComponent | null = null;
	#row: Setting | null = null;

	constructor(
		app: App,
		private readonly texts: PluginTexts,
		private readonly look: (title: string) => TitleOutlook,
	) {
		super(app, 'three-pass-new-note', texts.newNote.title);
	}

	protected override draw(): void {
		const { newNote, cancel } = this.texts;
		this.#row = new Setting(this.contentEl).setName(newNote.name).addText((text) => {
			text.setPlaceholder(newNote.placeholder);
			text.inputEl.addEventListener('input', () => this.#showOutlook(text.inputEl.value));
			text.inputEl.enterKeyHint = 'done';
			text.inputEl.addEventListener('compositionend', (event) => (this.#composedAt = event.timeStamp));
			text.inputEl.addEventListener('keydown', (event) => this.#onKey(event));
			text.inputEl.focus();
		});
		new Setting(this.contentEl)
			.addButton((button) => (this.#button = button.setCta().onClick(() => this.#submit())))
			.addButton((button) => button.setButtonText(cancel).onClick(() => this.close()));
		this.#showOutlook('');
	}

	#showOutlook(title: string): void {
		this.#typed = title.trim();
		const { newNote } = this.texts;
		const outlook = this.look(this.#typed);
		this.#button
			?.setButtonText(outlook.kind === 'exists' ? newNote.open : newNote.create)
			.setDisabled(outlook.kind === 'unusable');
		this.#row?.setDesc(this.#typed === '' ? '' : this.#hint(outlook));
	}

	#hint(outlook: TitleOutlook): string {
		const { newNote } = this.texts;
		if (outlook.kind === 'unusable') return newNote.unusable;
		if (outlook.kind === 'exists') return newNote.exists(outlook.path);
		return outlook.namesake === ''
			? newNote.willCreate(outlook.path)
			: `${newNote.willCreate(outlook.path)} · ${newNote.namesake(outlook.namesake)}`;
	}

	#onKey(event: KeyboardEvent): void {
		if (event.key !== 'Enter' || event.isComposing || event.timeStamp - this.#composedAt < AFTER_COMPOSITION_MS)
			return;
		event.preventDefault();
		this.#submit();
	}

	#submit(): void {
		if (this.look(this.#typed).kind !== 'unusable') this.answer(this.#typed);
	}
}
