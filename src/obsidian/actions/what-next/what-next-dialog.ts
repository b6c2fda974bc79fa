import { FuzzySuggestModal, Keymap } from 'obsidian';
import type { App, FuzzyMatch, PaneType } from 'obsidian';
import type { NextRead } from '../../../core/board/what-next';
import { groupOf } from '../../../core/board/board';
import type { Texts } from '../../host';

/** Lists what to read next; typing narrows it. */
export class WhatNextModal extends FuzzySuggestModal<NextRead> {
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
		content.createDiv({ cls: 'suggestion-note', text: this.reasons(match.item).join(' · ') });
	}

	override onChooseItem(read: NextRead, event: MouseEvent | KeyboardEvent): void {
		this.choose(read, Keymap.isModEvent(event));
	}

	/** What speaks for it. */
	private reasons(read: NextRead): string[] {
		const { whatNext } = this.texts.plugin;
		const cites = read.cites === 0 ? [] : [whatNext.cites(read.cites)];
		if (read.kind === 'missing') return [whatNext.missing, ...cites];
		const age = read.age === null ? [] : [whatNext.age(read.age.days)];
		return [this.texts.shared.group(groupOf(read.paper)), ...age, ...cites];
	}
}
