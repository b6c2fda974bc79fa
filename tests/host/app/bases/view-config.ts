import type { BasesPropertyId, BasesSortConfig } from 'obsidian';
import type { BaseConfig, ViewRecord } from './base-config';
import { FILE_PROPERTIES } from './file-properties';
import { parsePropertyId, propertyId } from './property-id';

/** How one view of a base is set. */
export class BasesViewConfig {
	constructor(
		private readonly base: BaseConfig,
		private readonly record: ViewRecord,
		private readonly changed: () => unknown,
	) {}

	get name(): string {
		return this.record.name;
	}

	get(key: string): unknown {
		return this.record[key];
	}

	getAsPropertyId(key: string): BasesPropertyId | null {
		const value = this.get(key);
		return typeof value === 'string' && value !== '' ? propertyId(value) : null;
	}

	set(key: string, value: unknown): void {
		if (value === null || value === undefined) delete this.record[key];
		else this.record[key] = value;
		this.changed();
	}

	getOrder(): BasesPropertyId[] {
		return (this.record.order ?? ['file.name']).map((name) => propertyId(name));
	}

	getSort(): BasesSortConfig[] {
		const given = this.get('sort');
		return (Array.isArray(given) ? given : []).flatMap((sort) => readSort(sort) ?? []);
	}

	/** The property that the rows are grouped by. */
	getGroupBy(): BasesSortConfig | null {
		return readSort(this.record.groupBy);
	}

	getDisplayName(id: BasesPropertyId): string {
		const { type, name } = parsePropertyId(id);
		const set = this.base.properties ?? {};
		const given: unknown = (set[id] ?? (type === 'note' ? set[name] : undefined))?.['displayName'];
		if (typeof given === 'string' && given !== '') return given;
		return type === 'file' ? (FILE_PROPERTIES[name] ?? name) : name;
	}
}

function readSort(given: unknown): BasesSortConfig | null {
	if (typeof given !== 'object' || given === null || !('property' in given) || typeof given.property !== 'string')
		return null;
	return {
		property: propertyId(given.property),
		direction: 'direction' in given && given.direction === 'DESC' ? 'DESC' : 'ASC',
	};
}
