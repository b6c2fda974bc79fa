import type { SettingDefinitionItem, SettingDefinitionPage } from 'obsidian';
import type { App } from '../../app';
import { SettingGroup } from '../setting-group';
import { drawGroup } from './group';
import { pagesIn } from './pages';
import { drawRow } from './row';

/** The tab that definitions belong to. */
export interface DefinitionOwner {
	readonly app: App;
	readonly queries: Map<string, string>;
	getControlValue(key: string): unknown;
	setControlValue(key: string, value: unknown): unknown;
	refreshDomState(): void;
	enterPage(page: SettingDefinitionPage): void;
}

/** Definitions as they are drawn, until they are drawn anew. */
export class DrawnDefinitions {
	private readonly refreshes: (() => void)[] = [];
	private readonly cleanups: (() => void)[] = [];

	constructor(
		readonly owner: DefinitionOwner,
		containerEl: HTMLElement,
		items: readonly SettingDefinitionItem[],
	) {
		this.complainOfTwins(items);
		let loose: SettingGroup | null = null;
		for (const item of items) {
			if ('type' in item && item.type !== 'page') {
				loose = null;
				drawGroup(this, containerEl, item);
			} else {
				loose ??= new SettingGroup(containerEl);
				drawRow(this, loose, item);
			}
		}
	}

	/** Does something now, and again whenever the state that predicates ask of may have changed. */
	follow(apply: () => void): void {
		this.refreshes.push(apply);
		apply();
	}

	onCleanUp(cleanup: () => void): void {
		this.cleanups.push(cleanup);
	}

	refresh(): void {
		for (const apply of this.refreshes) apply();
	}

	cleanUp(): void {
		for (const cleanup of this.cleanups.splice(0)) cleanup();
	}

	private complainOfTwins(items: readonly SettingDefinitionItem[]): void {
		const names = pagesIn(items).map(({ name }) => name);
		const twin = names.find((name, at) => names.indexOf(name) !== at);
		if (twin !== undefined)
			console.error(`Settings pages at one depth need names of their own; there are two named "${twin}"`);
	}
}
