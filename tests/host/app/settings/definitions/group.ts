import type { SettingDefinitionGroup } from 'obsidian';
import { Setting } from '../setting';
import type { DrawnDefinitions } from './drawn';
import { now } from './predicate';
import { drawRow } from './row';

/** Draws a group: its heading, and the rows below it. */
export function drawGroup(
	drawn: DrawnDefinitions,
	containerEl: HTMLElement,
	{ heading, visible, items = [] }: SettingDefinitionGroup,
): void {
	const groupEl = containerEl.createDiv({ cls: 'setting-group' });
	if (heading !== undefined) new Setting(groupEl).setName(heading).setHeading();
	const listEl = groupEl.createDiv({ cls: 'setting-items' });
	drawn.follow(() => groupEl.toggle(now(visible, true)));
	for (const item of items) {
		if ('type' in item) throw new Error('the host draws no pages of settings');
		drawRow(drawn, listEl, item);
	}
}
