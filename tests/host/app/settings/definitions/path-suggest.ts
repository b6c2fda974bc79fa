import type * as Obsidian from 'obsidian';
import type { App } from '../../app';
import { renderResults } from '../../base/matches';
import { prepareFuzzySearch } from '../../base/search';
import { AbstractInputSuggest } from '../../ui/input-suggest';
import { TFolder } from '../../vault/files';
import type { TAbstractFile, TFile } from '../../vault/files';
import type { SearchComponent } from '../search-component';

interface Found {
	readonly path: string;
	readonly match: Obsidian.SearchResult;
}

/** Suggests paths of the vault for a field. */
abstract class PathSuggest extends AbstractInputSuggest<Found> {
	constructor(
		app: App,
		private readonly field: SearchComponent,
	) {
		super(app, field.inputEl);
	}

	protected abstract candidates(): readonly TAbstractFile[];

	getSuggestions(query: string): Found[] {
		const search = prepareFuzzySearch(query);
		const found = this.candidates().flatMap(({ path }) => {
			const match = search(path);
			return match === null ? [] : [{ path, match }];
		});
		return found.sort((a, b) => b.match.score - a.match.score || a.path.localeCompare(b.path));
	}

	renderSuggestion({ path, match }: Found, el: HTMLElement): void {
		renderResults(el, path, match);
	}

	override selectSuggestion({ path }: Found): void {
		this.field.setValue(path);
		this.field.onChanged();
		this.close();
	}
}

/** Suggests files. */
export class FileSuggest extends PathSuggest {
	constructor(
		app: App,
		field: SearchComponent,
		private readonly filter?: (file: Obsidian.TFile) => boolean,
	) {
		super(app, field);
	}

	protected candidates(): TFile[] {
		return this.app.vault.getFiles().filter((file) => this.filter?.(file as Obsidian.TFile) ?? true);
	}
}

/** Suggests folders. */
export class FolderSuggest extends PathSuggest {
	constructor(
		app: App,
		field: SearchComponent,
		private readonly includeRoot: boolean,
		private readonly filter?: (folder: Obsidian.TFolder) => boolean,
	) {
		super(app, field);
	}

	protected candidates(): TFolder[] {
		const folders = this.app.vault.getAllLoadedFiles().filter((file): file is TFolder => file instanceof TFolder);
		return folders.filter(
			(folder) =>
				(this.includeRoot || !folder.isRoot()) &&
				(this.filter?.(folder as unknown as Obsidian.TFolder) ?? true),
		);
	}
}
