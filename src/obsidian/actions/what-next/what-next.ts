import { FuzzySuggestModal, Keymap, normalizePath } from 'obsidian';
import type { App, FuzzyMatch, PaneType } from 'obsidian';
import { countCitations, whatNext } from '../../../core/board/what-next';
import type { NextRead } from '../../../core/board/what-next';
import { groupOf } from '../../../core/board/board';
import type { Host, Texts } from '../../host';
import { noteName } from '../../../core/facts/title';
import { leavesVault } from '../../../core/links/paths';
import { perform } from '../../base/failures';
import { todayNumber } from '../../../clock';
import { createNote } from '../new-note/new-note';

class WhatNextModal extends FuzzySuggestModal<NextRead> {
	constructor(
		app: App,
		private readonly texts: Texts,
		private readonly reads: readonly NextRead[],
		private readonly choose: (read: NextRead, where: PaneType | boolean) => void,
	) {
		super(app);
		const { placeholder, none, open, openTab } = texts.plugin.whatNext;
		this.setPlaceholder(placeholder);
		this.emptyStateText = none;
		this.setInstructions([
			{ command: '↵', purpose: open },
			{ command: 'ctrl ↵', purpose: openTab },
		]);
		this.scope.register(['Mod'], 'Enter', (event) => {
			this.selectActiveSuggestion(event);
			return false;
		});
	}

	override getItems(): NextRead[] {
		return [...this.reads];
	}

	override getItemText(read: NextRead): string {
		return read.kind === 'paper' ? read.paper.title : read.name;
	}

	override renderSuggestion(match: FuzzyMatch<NextRead>, el: HTMLElement): void {
		el.addClass('mod-complex');
		const content = el.createDiv({ cls: 'suggestion-content' });
		super.renderSuggestion(match, content.createDiv({ cls: 'suggestion-title' }));
		content.createDiv({ cls: 'suggestion-note', text: this.#reasons(match.item).join(' · ') });
	}

	override onChooseItem(read: NextRead, event: MouseEvent | KeyboardEvent): void {
		this.choose(read, Keymap.isModEvent(event));
	}

	#reasons(read: NextRead): string[] {
		const { whatNext } = this.texts.plugin;
		const cites = read.cites === 0 ? [] : [whatNext.cites(read.cites)];
		if (read.kind === 'missing') return [whatNext.missing, ...cites];
		const age = read.age === null ? [] : [whatNext.age(read.age.days)];
		return [this.texts.shared.group(groupOf(read.paper)), ...age, ...cites];
	}
}

/** Shows what to read next, and opens what the user chooses. A paper without a note gets one. */
export function showWhatNext(host: Host): void {
	const { app, index, texts } = host;
	const { resolvedLinks, unresolvedLinks } = app.metadataCache;
	const citations = countCitations(resolvedLinks, unresolvedLinks, (path) => index.papers.has(path));
	const reads = whatNext(index.papers.values(), citations, todayNumber());
	new WhatNextModal(app, texts, reads, (read, where) => perform(() => open(host, read, where))).open();
}

async function open(host: Host, read: NextRead, where: PaneType | boolean): Promise<void> {
	if (read.kind === 'missing') {
		const title = noteName(read.name);
		// A link with a folder leads only into that folder, so the note is created there, if it is inside of the vault.
		await createNote(
			host,
			title,
			title === read.name || leavesVault(read.name) ? undefined : normalizePath(`${read.name}.md`),
		);
		return;
	}
	const file = host.app.vault.getFileByPath(read.paper.path);
	if (file !== null) await host.app.workspace.getLeaf(where).openFile(file, { active: true });
}
