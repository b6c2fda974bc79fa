// An in-memory vault with the parts wired as in the app, but nothing on screen: what would need a window is handed in.
import 'obsidian-test-mocks/vitest-setup';
import { App, MarkdownView, TFile } from 'obsidian-test-mocks/obsidian';
import { vi } from 'vitest';
import type { App as ObsidianApp, Editor, MarkdownView as ObsidianView, TFile as ObsidianFile } from 'obsidian';
import { createHost } from '../../src/obsidian/host';
import type { Host } from '../../src/obsidian/host';

export interface TestVault {
	readonly app: ObsidianApp;
	readonly host: Host;
	/** What the plugin stored, and what it will load. */
	data: unknown;
	readonly file: (path: string) => ObsidianFile;
	readonly text: (path: string) => Promise<string>;
	readonly write: (path: string, text: string) => Promise<void>;
	readonly create: (path: string, text: string) => Promise<void>;
	readonly rename: (path: string, to: string) => Promise<void>;
	readonly delete: (path: string) => Promise<void>;
	/** Opens a note in an editor, as the app would. */
	readonly open: (path: string) => Promise<Editor>;
	/** Opens a note in its reading view, as the app would. */
	readonly openForReading: (path: string) => Promise<ObsidianView>;
	/** Lets every event and timer that is due take its course. */
	readonly settle: (ms?: number) => Promise<void>;
}

export async function openVault(files: Record<string, string>, data: unknown = {}): Promise<TestVault> {
	const mock = App.createConfigured__({ files });
	const app = mock.asOriginalType__();
	const file = (path: string): ObsidianFile => {
		const found = mock.vault.getFileByPath(path);
		if (found === null) throw new Error(`no ${path}`);
		return TFile.fromOriginalType2__(found.asOriginalType2__()).asOriginalType2__();
	};
	const openView = async (path: string): Promise<ObsidianView> => {
		const leaf = mock.workspace.getLeaf('tab');
		await leaf.setViewState({ type: 'markdown' });
		const view = MarkdownView.create2__(leaf);
		view.file = mock.vault.getFileByPath(path);
		view.setViewData(await app.vault.read(file(path)), true);
		leaf.view = view.asOriginalType7__();
		mock.workspace.setActiveLeaf(leaf);
		return view.asOriginalType7__();
	};
	const vault: TestVault = {
		app,
		data,
		host: createHost(app, {
			loadData: () => Promise.resolve(vault.data),
			hasData: () => Promise.resolve(vault.data !== null),
			saveData: (saved) => {
				vault.data = saved;
				return Promise.resolve();
			},
		}),
		file,
		text: (path) => app.vault.read(file(path)),
		write: (path, text) => app.vault.modify(file(path), text),
		async create(path, text) {
			await app.vault.create(path, text);
		},
		rename: (path, to) => app.vault.rename(file(path), to),
		async delete(path) {
			const gone = file(path);
			await app.fileManager.trashFile(gone);
			// The app tells of it, the stand-in does not.
			app.metadataCache.trigger('deleted', gone, null);
		},
		async open(path) {
			return (await openView(path)).editor;
		},
		async openForReading(path) {
			const view = await openView(path);
			vi.spyOn(view, 'getMode').mockReturnValue('preview');
			return view;
		},
		settle: (ms = 60) => sleep(ms),
	};
	// The stand-in keeps texts and bytes apart.
	vi.spyOn(app.vault, 'readBinary').mockImplementation(
		async (read) => new TextEncoder().encode(await app.vault.read(read)).buffer,
	);
	await vault.host.settings.load();
	await vault.host.templates.refresh();
	vault.host.index.load();
	mock.workspace.setLayoutReady__();
	await vi.waitUntil(() => vault.host.index.ready, 10_000);
	await vault.settle();
	return vault;
}
