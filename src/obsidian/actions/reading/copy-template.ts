import { normalizePath, Notice } from 'obsidian';
import type { App, TFile } from 'obsidian';
import { reasonOf } from '../../../core/text/diagnostics';
import type { Host } from '../../host';
import { assertWithinVault } from '../../report';
import { saveSetting } from '../../base/settings-store';

/**
 * Copies the built-in template to a note, which is the template from then on, and opens it. If the template already is
 * a note of the vault, that note is opened instead.
 */
export async function copyTemplate(host: Host): Promise<void> {
	const { app, settings, templates, texts } = host;
	const { done, inUse } = texts.plugin.copyTemplate;
	await templates.whenRead();
	const { templatePath } = settings.current;
	const own = templates.current === null ? null : app.vault.getFileByPath(templatePath);
	if (own !== null) {
		new Notice(inUse(own.path));
		await open(app, own);
		return;
	}
	try {
		const file = await createCopy(host);
		if (await saveSetting(settings, texts.plugin, 'templatePath', file.path)) new Notice(done(file.path));
		await open(app, file);
	} catch (error) {
		new Notice(texts.plugin.newNote.failed(reasonOf(error)));
	}
}

/** Uses the first template folder that exists, else the first in the settings. A number is added to a name in use. */
async function createCopy(host: Host): Promise<TFile> {
	const { app, templates, texts, writer } = host;
	const folders = templates.rules.templateFolders;
	const folder = folders.find((path) => app.vault.getFolderByPath(path) !== null) ?? folders[0] ?? '';
	assertWithinVault(texts, 'templateFolders', folder);
	for (let number = 0; ; number += 1) {
		const name = `${texts.plugin.copyTemplate.name}${number === 0 ? '' : ` ${number}`}`;
		const file = await writer.create(normalizePath(`${folder}/${name}.md`), templates.builtIn());
		if (file !== null) return file;
	}
}

async function open(app: App, file: TFile): Promise<void> {
	await app.workspace.getLeaf(false).openFile(file, { active: true });
}
