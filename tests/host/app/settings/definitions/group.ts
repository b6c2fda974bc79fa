import type { SettingDefinitionGroup, SettingDefinitionList } from 'obsidian';
import { Platform } from '../../base/platform';
import { Setting } from '../setting';
import { SettingGroup } from '../setting-group';
import type { DrawnDefinitions } from './drawn';
import { makeDeletable, makeMovable } from './list';
import { now } from './predicate';
import { drawRow } from './row';

/** Draws a group or a list. */
export function drawGroup(
	drawn: DrawnDefinitions,
	containerEl: HTMLElement,
	definition: SettingDefinitionGroup | SettingDefinitionList,
): void {
	const group = new SettingGroup(containerEl);
	if (definition.heading !== undefined) group.setHeading(definition.heading);
	if (definition.cls !== undefined) group.addClass(...definition.cls.split(/\s+/u));
	drawn.follow(() => group.groupEl.toggle(now(definition.visible, true)));
	const rows = (definition.items ?? []).map((item) => drawRow(drawn, group, item));
	if (definition.search !== undefined) addSearch(drawn, group, definition, rows);
	for (const fill of definition.extraButtons ?? []) group.addExtraButton(fill);
	if (isList(definition)) drawList(group, definition, rows);
}

function isList(definition: SettingDefinitionGroup | SettingDefinitionList): definition is SettingDefinitionList {
	return definition.type === 'list';
}

function addSearch(
	drawn: DrawnDefinitions,
	group: SettingGroup,
	definition: SettingDefinitionGroup,
	rows: readonly Setting[],
): void {
	const { search, items = [], heading = '' } = definition;
	const { queries } = drawn.owner;
	const filter = (): void => {
		const query = queries.get(heading) ?? '';
		items.forEach((item, at) => {
			const found =
				query === '' || 'type' in item || !now(item.searchable, true) || search?.match(item, query) === true;
			rows[at]?.settingEl.toggleClass('is-filtered-out', !found);
		});
	};
	group.addSearch((field) => {
		field
			.setPlaceholder(search?.placeholder ?? '')
			.setValue(queries.get(heading) ?? '')
			.onChange((query) => {
				queries.set(heading, query);
				filter();
			});
	});
	filter();
}

function drawList(
	group: SettingGroup,
	{ emptyState, onDelete, onReorder, addItem }: SettingDefinitionList,
	rows: readonly Setting[],
): void {
	group.addClass('mod-list');
	if (rows.length === 0 && emptyState !== undefined)
		group.listEl.createDiv({
			cls: 'setting-list-empty',
			text: typeof emptyState === 'string' ? emptyState : (emptyState.cloneNode(true) as DocumentFragment),
		});
	for (const row of rows) {
		if (onReorder !== undefined) makeMovable(row, onReorder);
		if (onDelete !== undefined) makeDeletable(row, onDelete);
	}
	if (addItem === undefined) return;
	if (Platform.isMobile) {
		const row = new Setting(group.groupEl).setName(`+ ${addItem.name}`).setClass('mod-add-item');
		row.settingEl.addEventListener('click', () => addItem.action(row.settingEl));
	} else
		group.addExtraButton((button) =>
			button
				.setIcon('lucide-plus')
				.setTooltip(addItem.name)
				.onClick(() => addItem.action(button.extraSettingsEl)),
		);
}
