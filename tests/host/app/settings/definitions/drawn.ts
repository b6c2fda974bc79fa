import type { SettingDefinitionItem } from 'obsidian';
import { drawGroup } from './group';

/** The tab that definitions belong to. */
interface DefinitionOwner {
	getControlValue(key: string): unknown;
	setControlValue(key: string, value: unknown): unknown;
	refreshDomState(): void;
}

/** Definitions as they are drawn, until they are drawn anew. */
export class DrawnDefinitions {
	private readonly refreshes: (() => void)[] = [];

	constructor(
		readonly owner: DefinitionOwner,
		containerEl: HTMLElement,
		items: readonly SettingDefinitionItem[],
	) {
		for (const item of items) {
			if (!('type' in item) || item.type !== 'group') throw new Error('the host draws groups of settings alone');
			drawGroup(this, containerEl, item);
		}
	}

	/** Does something now, and again whenever the state that predicates ask of may have changed. */
	follow(apply: () => void): void {
		this.refreshes.push(apply);
		apply();
	}

	refresh(): void {
		for (const apply of this.refreshes) apply();
	}
}
